import type { Assignment } from '../assignments/assignment.entity.ts';
import type { Attempt } from './attempt.entity.ts';
import type { Quiz } from './quiz.entity.ts';

/** Port: what a sitting is for. The module whose activity ends in a quiz answers; it runs in the caller's transaction. */
export abstract class Examiner {
  /** The quiz that belongs to this duty; once asked for, it stays the same. */
  abstract quizFor(assignment: Assignment): Promise<Quiz>;

  /** What follows from a passed attempt. */
  abstract passed(attempt: Attempt): Promise<void>;
}
