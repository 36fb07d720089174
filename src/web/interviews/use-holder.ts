import { useViewer } from '../api/viewer.ts';
import type { InterviewFact } from './record.graphql.ts';

/** Whether the viewer asks, or asked, the questions; everybody else only reads. */
export function useIsHolder({ interviewers }: Pick<InterviewFact, 'interviewers'>): boolean {
  const me = useViewer().person.id;
  return interviewers.some(({ id }) => id === me);
}
