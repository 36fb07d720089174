import type { ActivityKind } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { stepOf } from './duty.rules.ts';
import type { Duty } from './my-training.graphql.ts';

type Appointment = NonNullable<Duty['appointment']>;

interface Props {
  duty: {
    id: string;
    activityKind: ActivityKind;
    fulfilledAt: string | null;
    appointment: Appointment | null;
    course: Parameters<typeof stepOf>[0] | null;
  };
  kind: 'primary' | 'secondary';
  /** Names the duty where several stand on one page. */
  of?: string;
}

/** Continues where one left: in the open quiz, in a chapter, or before the quiz. */
export function StepLink({ duty, kind, of }: Props) {
  const t = useText('learn');
  const step = duty.course && stepOf(duty.course);
  const action = duty.appointment
    ? t(`interview.${placeIn(duty.appointment, duty.fulfilledAt !== null)}`)
    : duty.activityKind === 'COURSE'
      ? t(step?.kind ?? 'open')
      : t(`doing.${duty.activityKind}`);
  const look = { kind, children: action, 'aria-label': of && t('which', { action, title: of }) };
  const params = { assignmentId: duty.id };
  if (duty.activityKind === 'ATTESTATION')
    return <LinkButton {...look} to="/attestations/$assignmentId" params={params} />;
  if (duty.activityKind === 'PLEDGE') return <LinkButton {...look} to="/pledges/sign/$assignmentId" params={params} />;
  if (duty.activityKind === 'INTERVIEW')
    return <LinkButton {...look} to="/appointments/$assignmentId" params={params} />;
  if (!step) return <LinkButton {...look} to="/training/$assignmentId" params={params} />;
  if (step.kind === 'toQuiz') return <LinkButton {...look} to="/training/$assignmentId/quiz" params={params} />;
  if (step.kind === 'resumeQuiz')
    return <LinkButton {...look} to="/attempts/$attemptId" params={{ attemptId: step.attemptId }} />;
  return <LinkButton {...look} to="/training/$assignmentId/lessons/$slug" params={{ ...params, slug: step.slug }} />;
}

/** What there is to do about an interview: choose a time, keep it in mind, or read what was said. */
const placeIn = ({ isBookable, booking }: Appointment, isDone: boolean): 'book' | 'booked' | 'held' => {
  if (isBookable) return 'book';
  return booking?.state === 'BOOKED' && !isDone ? 'booked' : 'held';
};
