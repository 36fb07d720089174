import { Link } from '@tanstack/react-router';
import type { LocalizedText } from '../api/graphql.ts';
import { Said } from './said.tsx';

/** The name of a duty, which opens its page. */
export const DutyTitle = ({ duty }: { duty: { id: string; title: LocalizedText } }) => (
  <Link className="duty-title" to="/training/$assignmentId" params={{ assignmentId: duty.id }}>
    <Said text={duty.title} />
  </Link>
);
