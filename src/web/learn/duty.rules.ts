interface Lesson {
  slug: string;
  minutes: number;
  readAt: string | null;
}

interface Course {
  lessons: readonly Lesson[];
  attempts?: readonly { id: string; finishedAt: string | null }[];
}

export type Step =
  | { kind: 'start' | 'resume'; slug: string }
  | { kind: 'toQuiz' }
  | { kind: 'resumeQuiz'; attemptId: string };

/** Where one left: an open quiz first, for its time runs; then the first chapter not read; then the quiz. */
export function stepOf({ lessons, attempts = [] }: Course): Step {
  const open = openAttempt(attempts);
  if (open) return { kind: 'resumeQuiz', attemptId: open.id };
  const unread = lessons.find(lesson => !lesson.readAt);
  if (!unread) return { kind: 'toQuiz' };
  return { kind: lessons.some(lesson => lesson.readAt) ? 'resume' : 'start', slug: unread.slug };
}

export const openAttempt = <Attempt extends { finishedAt: string | null }>(
  attempts: readonly Attempt[],
): Attempt | undefined => attempts.find(attempt => !attempt.finishedAt);

export const minutesLeft = ({ lessons }: Course): number =>
  lessons.filter(lesson => !lesson.readAt).reduce((sum, lesson) => sum + lesson.minutes, 0);

interface Duty {
  fulfilledAt: string | null;
  supplement: { kind: 'CONFIRM' | 'LESSONS' | 'WHOLE'; doneAt: string | null; lessonsLeft: readonly string[] } | null;
}

/** What a new version asks on top of a training that is done, as long as it is not done too. */
const asked = ({ fulfilledAt, supplement }: Duty) =>
  fulfilledAt && supplement && !supplement.doneAt && supplement.kind !== 'CONFIRM' ? supplement : null;

/** Whether the quiz is still to be passed. */
export const asksQuiz = (duty: Duty): boolean => !duty.fulfilledAt || asked(duty)?.kind === 'WHOLE';

export type Onward = { to: 'lesson'; slug: string } | { to: 'quiz' | 'training' };

/** From a chapter to the next one; of what a new version asks, to what is left of it. */
export function onwardFrom(slug: string, duty: Duty, next: { slug: string } | undefined): Onward {
  const supplement = asked(duty);
  const following = supplement ? supplement.lessonsLeft.find(left => left !== slug) : next?.slug;
  if (following) return { to: 'lesson', slug: following };
  return { to: asksQuiz(duty) ? 'quiz' : 'training' };
}

/** The chapters before and after one, in the order of reading. */
export function around<Each extends { slug: string }>(
  lessons: readonly Each[],
  slug: string,
): { lesson: Each | undefined; previous: Each | undefined; next: Each | undefined } {
  const at = lessons.findIndex(lesson => lesson.slug === slug);
  if (at < 0) return { lesson: undefined, previous: undefined, next: undefined };
  return { lesson: lessons[at], previous: lessons[at - 1], next: lessons[at + 1] };
}
