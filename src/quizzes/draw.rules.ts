import type { QuestionKind } from './question-kind.ts';
import type { Drawing } from './quiz.rules.ts';

/** A number from 0 to 1, 1 excluded; an argument, so that a rule can be tested. */
export type Random = () => number;

interface Asked {
  topic: string;
}

/** Questions of the pool in random order: of each topic what is asked for, the rest as evenly over the topics as the pool allows. */
export function draw<Q extends Asked>(
  pool: readonly Q[],
  { questionCount, topicCounts }: Drawing,
  random: Random,
): Q[] {
  const mixed = shuffled(pool, random);
  const asked = new Set(
    topicCounts.flatMap(({ topic, count }) => mixed.filter(question => question.topic === topic).slice(0, count)),
  );
  const others = evenly(
    mixed.filter(question => !asked.has(question)),
    random,
  );
  return shuffled([...asked, ...others].slice(0, questionCount), random);
}

/** One of each topic, then a second of each, and so on. */
function evenly<Q extends Asked>(pool: readonly Q[], random: Random): Q[] {
  const topics = shuffled([...Map.groupBy(pool, ({ topic }) => topic).values()], random);
  const rounds = Math.max(0, ...topics.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    topics.flatMap(questions => questions.slice(round, round + 1)),
  ).flat();
}

/** The options in the order in which they are shown; true and false stay where everybody expects them. */
export const shownOrder = <O>(
  { kind, options }: { kind: QuestionKind; options: readonly O[] },
  shuffle: boolean,
  random: Random,
): O[] => (kind === 'TRUE_FALSE' || !shuffle ? [...options] : shuffled(options, random));

/** Fisher and Yates: every order is as likely as any other. */
export function shuffled<T>(all: readonly T[], random: Random): T[] {
  const mixed = [...all];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
