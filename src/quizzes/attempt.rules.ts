import { refuseField } from '../kernel/refusal.ts';
import type { QuestionKind } from './question-kind.ts';

/** An answer given in the last second may take this long to arrive. */
export const networkGraceSeconds = 5;

/** A number from 0 to 1, 1 excluded; an argument, so that a rule can be tested. */
export type Random = () => number;

interface Choosable {
  kind: QuestionKind;
  options: readonly { id: string }[];
}

export const dueAtOf = (startedAt: Date, limitMinutes: number): Date =>
  new Date(startedAt.getTime() + limitMinutes * 60_000);

/** Attempts that were due before this instant are over. */
export const overBefore = (now: Date): Date => new Date(now.getTime() - networkGraceSeconds * 1000);

export const isTimeUp = ({ dueAt }: { dueAt: Date }, now: Date): boolean => dueAt < overBefore(now);

/** Whole seconds that are left to answer; none once it is finished. */
export const secondsLeft = (
  { dueAt, finishedAt }: { dueAt: Date; finishedAt?: Date | null | undefined },
  now: Date,
): number => (finishedAt ? 0 : Math.max(0, Math.floor((dueAt.getTime() - now.getTime()) / 1000)));

/** Only options of the question, and only one where only one can be right. */
export function checkChoice({ kind, options }: Choosable, chosen: readonly string[]): void {
  if (!chosen.every(id => options.some(option => option.id === id))) refuseField('chosen', 'isOption');
  if (kind !== 'MULTIPLE_CHOICE' && new Set(chosen).size > 1) refuseField('chosen', 'isSingle');
}

/** `count` questions of the pool in random order, spread over the topics as evenly as the pool allows. */
export function draw<Q extends { topic: string }>(pool: readonly Q[], count: number, random: Random): Q[] {
  const topics = shuffled([...Map.groupBy(shuffled(pool, random), ({ topic }) => topic).values()], random);
  const rounds = Math.max(0, ...topics.map(({ length }) => length));
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    topics.flatMap(questions => questions.slice(round, round + 1)),
  );
  return shuffled(inTurn.flat().slice(0, count), random);
}

/** The options in the order in which they are shown; true and false stay where everybody expects them. */
export const shownOrder = <O>(kind: QuestionKind, options: readonly O[], random: Random): O[] =>
  kind === 'TRUE_FALSE' ? [...options] : shuffled(options, random);

/** Fisher and Yates: every order is as likely as any other. */
export function shuffled<T>(all: readonly T[], random: Random): T[] {
  const mixed = [...all];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
