import { Link } from '@tanstack/react-router';
import type { LocalizedText } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { Said } from './said.tsx';

/** Above the heading: back to all my training. */
export function BackToTraining() {
  const t = useText('learn');
  return <Link to="/">{t('title')}</Link>;
}

/** Above the heading: back to the duty this page belongs to. */
export const BackToDuty = ({ duty }: { duty: { id: string; title: LocalizedText } }) => (
  <Link to="/training/$assignmentId" params={{ assignmentId: duty.id }}>
    <Said text={duty.title} />
  </Link>
);
