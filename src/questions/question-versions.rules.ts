import { canonical } from '../courses/course.rules.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { names } from '../kernel/names.ts';
import type { QuestionKind } from '../quizzes/question-kind.ts';

/** What an author writes of a question. */
export const QuestionPart = names('TOPIC', 'KIND', 'STEM', 'OPTIONS', 'EXPLANATION');
export type QuestionPart = keyof typeof QuestionPart;

interface Written {
  topic: string;
  kind: QuestionKind;
  stem: LocalizedText;
  options: readonly { text: LocalizedText; right: boolean }[];
  explanation: LocalizedText;
}

/** The same words through one version of the course or several, one after the other. */
export interface Wording<Q> {
  /** From 1. */
  number: number;
  /** As it stands in each of these versions, the oldest first. */
  questions: Q[];
  /** What is different from the wording before. */
  changed: QuestionPart[];
}

const partsOf = ({ topic, kind, stem, options, explanation }: Written): Record<QuestionPart, string> => ({
  TOPIC: topic,
  KIND: kind,
  STEM: canonical(stem),
  OPTIONS: canonical(options.map(({ text, right }) => ({ text, right }))),
  EXPLANATION: canonical(explanation),
});

export function changedParts(before: Written, after: Written): QuestionPart[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return (Object.keys(now) as QuestionPart[]).filter(part => old[part] !== now[part]);
}

/** The wordings of a question through the versions of its course, from the oldest. */
export function wordingsOf<Q extends Written>(questions: readonly Q[]): Wording<Q>[] {
  const wordings: Wording<Q>[] = [];
  for (const question of questions) {
    const last = wordings.at(-1);
    const changed = last ? changedParts(last.questions[0]!, question) : [];
    if (last && changed.length === 0) last.questions.push(question);
    else wordings.push({ number: wordings.length + 1, questions: [question], changed });
  }
  return wordings;
}

/** The last of these that are one after the other the same. */
export function lastRun<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const key = all.length > 0 ? keyOf(all.at(-1)!) : '';
  const before = all.findLastIndex(one => keyOf(one) !== key);
  return all.slice(before + 1);
}
