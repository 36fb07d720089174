import type { Actor } from '../access/actor.ts';
import type { Attempt } from './attempt.entity.ts';
import type { Question } from './quiz.entity.ts';
import type { QuizRules } from './quiz.rules.ts';
import type { SoFar } from './sitting.rules.ts';

/** A quiz as it is sat: its rules and its pool. */
export interface Paper extends QuizRules {
  id: string;
  passMark: number;
  questionCount: number;
  timeLimitMinutes: number;
  questions: Pick<Question, 'id' | 'code' | 'topic' | 'kind' | 'stem' | 'options' | 'explanation'>[];
}

/** Somebody's duty, before an attempt is started. */
export interface Seat {
  assignmentId: string;
  employeeId: string;
  isFulfilled: boolean;
  /** The quiz that belongs to the duty; null while there is none to be sat. */
  paper: Paper | null;
  soFar: SoFar;
  /** Refuses who may not begin yet, and binds the duty to this quiz; false where it was bound to another one meanwhile. */
  take(): Promise<boolean>;
}

/** Port: what a sitting is for. The module whose activity ends in a quiz answers. */
export abstract class Examiner {
  /** One's own duty; null for any other. */
  abstract seat(actor: Actor, assignmentId: string): Promise<Seat | null>;

  /** The quiz that each of these duties would be sat with now; none for one that has none. */
  abstract quizzes(assignmentIds: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** What follows from a passed attempt, in the caller's transaction. */
  abstract passed(attempt: Attempt): Promise<void>;
}
