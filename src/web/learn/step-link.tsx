import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { stepOf } from './duty.rules.ts';

interface Props {
  duty: { id: string; course: Parameters<typeof stepOf>[0] | null };
  kind: 'primary' | 'secondary';
  /** Names the duty where several stand on one page. */
  of?: string;
}

/** Continues where one left: in the open quiz, in a chapter, or before the quiz. */
export function StepLink({ duty, kind, of }: Props) {
  const t = useText('learn');
  const step = duty.course && stepOf(duty.course);
  const action = t(step?.kind ?? 'open');
  const look = { kind, children: action, 'aria-label': of && t('which', { action, title: of }) };
  const params = { assignmentId: duty.id };
  switch (step?.kind) {
    case 'start':
    case 'resume':
      return (
        <LinkButton {...look} to="/training/$assignmentId/lessons/$slug" params={{ ...params, slug: step.slug }} />
      );
    case 'toQuiz':
      return <LinkButton {...look} to="/training/$assignmentId/quiz" params={params} />;
    case 'resumeQuiz':
      return <LinkButton {...look} to="/attempts/$attemptId" params={{ attemptId: step.attemptId }} />;
    case undefined:
      return <LinkButton {...look} to="/training/$assignmentId" params={params} />;
  }
}
