import type { QuestionKind } from './question-kind.ts';

/** Why something cannot be published, and where: the code of a question, the slug of a lesson. */
export interface Problem {
  problem: string;
  where: string | null;
}

interface Pool {
  questionCount: number;
  questions: readonly { code: string; topic: string; kind: QuestionKind; options: readonly { right: boolean }[] }[];
  /** What a question can be about. */
  topics: readonly string[];
}

/** What is wrong with a pool of questions; nothing when a quiz can be drawn from it. */
export function problemsOfPool({ questionCount, questions, topics }: Pool): Problem[] {
  const at = (problem: string, faulty: readonly { code: string }[]) =>
    faulty.map(({ code }) => ({ problem, where: code }));
  return [
    ...(questions.length < questionCount ? [{ problem: 'POOL_TOO_SMALL', where: null }] : []),
    ...at(
      'UNKNOWN_TOPIC',
      questions.filter(({ topic }) => !topics.includes(topic)),
    ),
    ...at(
      'WRONG_NUMBER_OF_OPTIONS',
      questions.filter(({ kind, options }) => !hasEnough(kind, options.length)),
    ),
    ...at(
      'WRONG_NUMBER_OF_RIGHT_ANSWERS',
      questions.filter(({ kind, options }) => !canBeAnswered(kind, options)),
    ),
  ];
}

const hasEnough = (kind: QuestionKind, options: number): boolean =>
  kind === 'TRUE_FALSE' ? options === 2 : options >= 2;

function canBeAnswered(kind: QuestionKind, options: readonly { right: boolean }[]): boolean {
  const right = options.filter(option => option.right).length;
  return kind === 'MULTIPLE_CHOICE' ? right >= 1 : right === 1;
}

/** The positions at which a key stands that stood before. */
export const repeated = (keys: readonly string[]): number[] =>
  keys.flatMap((key, position) => (keys.indexOf(key) < position ? [position] : []));
