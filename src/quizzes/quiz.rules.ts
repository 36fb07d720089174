import type { QuestionKind } from './question-kind.ts';

/** At least so many questions of an attempt are about this topic. */
export interface TopicCount {
  topic: string;
  count: number;
}

/** What is drawn for one attempt. */
export interface Drawing {
  questionCount: number;
  topicCounts: readonly TopicCount[];
}

/** How a quiz is drawn, shown and sat. */
export interface QuizRules {
  topicCounts: TopicCount[];
  shuffleOptions: boolean;
  /** Null for as often as needed. */
  attemptLimit: number | null;
  waitMinutes: number;
}

const usual: QuizRules = { topicCounts: [], shuffleOptions: true, attemptLimit: null, waitMinutes: 0 };

type Told = { [Rule in keyof QuizRules]?: QuizRules[Rule] | null | undefined };

/** The rules of a quiz, as usual where nothing is told. */
export const rulesOf = ({ topicCounts, shuffleOptions, attemptLimit, waitMinutes }: Told): QuizRules => ({
  topicCounts: topicCounts?.map(({ topic, count }) => ({ topic, count })) ?? usual.topicCounts,
  shuffleOptions: shuffleOptions ?? usual.shuffleOptions,
  attemptLimit: attemptLimit ?? usual.attemptLimit,
  waitMinutes: waitMinutes ?? usual.waitMinutes,
});

/** Only the rules that are not as usual: what is left out of a content keeps its old hash. */
export function unusualRules(told: Told): Partial<QuizRules> {
  const { topicCounts, shuffleOptions, attemptLimit, waitMinutes } = rulesOf(told);
  return {
    ...(topicCounts.length > 0 && { topicCounts }),
    ...(!shuffleOptions && { shuffleOptions }),
    ...(attemptLimit !== null && { attemptLimit }),
    ...(waitMinutes > 0 && { waitMinutes }),
  };
}

/** Why something cannot be published, and where: the code of a question, the slug of a lesson. */
export interface Problem {
  problem: string;
  where: string | null;
}

interface Pool extends Drawing {
  questions: readonly { code: string; topic: string; kind: QuestionKind; options: readonly { right: boolean }[] }[];
  /** What a question can be about. */
  topics: readonly string[];
}

/** What is wrong with a pool of questions; nothing when a quiz can be drawn from it. */
export function problemsOfPool(pool: Pool): Problem[] {
  const { questionCount, questions, topics } = pool;
  const at = (problem: string, faulty: readonly { code: string }[]) =>
    faulty.map(({ code }) => ({ problem, where: code }));
  return [
    ...(questions.length < questionCount ? [{ problem: 'POOL_TOO_SMALL', where: null }] : []),
    ...problemsOfCounts(pool),
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

function problemsOfCounts({ questionCount, topicCounts, questions }: Pool): Problem[] {
  const asked = topicCounts.reduce((sum, { count }) => sum + count, 0);
  const about = (topic: string) => questions.filter(question => question.topic === topic).length;
  return [
    ...(asked > questionCount ? [{ problem: 'TOPIC_COUNTS_TOO_HIGH', where: null }] : []),
    ...topicCounts
      .filter(({ topic, count }) => about(topic) < count)
      .map(({ topic }) => ({ problem: 'TOPIC_TOO_SMALL', where: topic })),
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
