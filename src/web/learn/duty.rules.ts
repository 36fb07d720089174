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

/** The chapters before and after one, in the order of reading. */
export function around<Each extends { slug: string }>(
  lessons: readonly Each[],
  slug: string,
): { lesson: Each | undefined; previous: Each | undefined; next: Each | undefined } {
  const at = lessons.findIndex(lesson => lesson.slug === slug);
  if (at < 0) return { lesson: undefined, previous: undefined, next: undefined };
  return { lesson: lessons[at], previous: lessons[at - 1], next: lessons[at + 1] };
}
