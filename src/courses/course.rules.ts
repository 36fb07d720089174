import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuseField } from '../kernel/refusal.ts';
import { type Problem, problemsOfPool, repeated } from '../quizzes/quiz.rules.ts';
import type { QuestionKind } from '../quizzes/question-kind.ts';

/** What a learner sees and is asked, and nothing else of a version. */
export interface Content {
  title: LocalizedText;
  summary: LocalizedText;
  passMark: number;
  questionCount: number;
  timeLimitMinutes: number;
  lessons: { slug: string; title: LocalizedText; minutes: number; body: LocalizedText }[];
  questions: {
    code: string;
    topic: string;
    kind: QuestionKind;
    stem: LocalizedText;
    options: { text: LocalizedText; right: boolean }[];
    explanation: LocalizedText;
  }[];
}

/** Why this cannot be published yet; nothing when it can. */
export function problemsOf({
  lessons,
  questions,
  questionCount,
}: Pick<Content, 'lessons' | 'questions' | 'questionCount'>): Problem[] {
  const topics = lessons.map(({ slug }) => slug);
  return [
    ...(lessons.length === 0 ? [{ problem: 'NO_LESSONS', where: null }] : []),
    ...problemsOfPool({ questionCount, questions, topics }),
  ];
}

/** A draft may be unfinished, but not ambiguous: a slug and a code stand for one thing. */
export function checkNames({
  lessons,
  questions,
}: {
  lessons: readonly { slug: string }[];
  questions: readonly { code: string }[];
}): void {
  for (const position of repeated(lessons.map(({ slug }) => slug))) refuseField(`lessons.${position}.slug`, 'isUnique');
  for (const position of repeated(questions.map(({ code }) => code)))
    refuseField(`questions.${position}.code`, 'isUnique');
}

/** The same content is the same text, whatever the order of its keys: what the hash is taken of. */
export const canonical = (content: unknown): string =>
  JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
