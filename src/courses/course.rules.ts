import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuseField } from '../kernel/refusal.ts';
import type { MediaKind } from '../media/media-kind.ts';
import { type Problem, type QuizRules, problemsOfPool, repeated } from '../quizzes/quiz.rules.ts';
import type { QuestionKind } from '../quizzes/question-kind.ts';
import type { LessonTheme } from './lesson-theme.ts';
import type { LessonVideo } from './media.rules.ts';

/** What a learner sees and is asked, and nothing else of a version. */
export interface Content extends Partial<QuizRules> {
  title: LocalizedText;
  summary: LocalizedText;
  passMark: number;
  questionCount: number;
  timeLimitMinutes: number;
  /** Absent where it is not so; so are the minimum, the video, the themes and the files: what had none keeps its hash. */
  lessonsFirst?: true | undefined;
  lessons: {
    slug: string;
    title: LocalizedText;
    minutes: number;
    body: LocalizedText;
    attentionSeconds?: number | undefined;
    video?: LessonVideo | undefined;
    themes?: readonly LessonTheme[] | undefined;
  }[];
  files?: { name: string; kind: MediaKind; sha256: string }[] | undefined;
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
  topicCounts = [],
}: Pick<Content, 'lessons' | 'questions' | 'questionCount' | 'topicCounts'>): Problem[] {
  const topics = lessons.map(({ slug }) => slug);
  return [
    ...(lessons.length === 0 ? [{ problem: 'NO_LESSONS', where: null }] : []),
    ...problemsOfPool({ questionCount, topicCounts, questions, topics }),
  ];
}

/** A draft may be unfinished, but not ambiguous: a slug and a code stand for one thing. */
export function checkNames({
  lessons,
  questions,
  files = [],
  topicCounts,
}: {
  lessons: readonly { slug: string }[];
  questions: readonly { code: string }[];
  files?: readonly { name: string }[];
  topicCounts?: readonly { topic: string }[] | null | undefined;
}): void {
  for (const position of repeated(lessons.map(({ slug }) => slug))) refuseField(`lessons.${position}.slug`, 'isUnique');
  for (const position of repeated(questions.map(({ code }) => code)))
    refuseField(`questions.${position}.code`, 'isUnique');
  for (const position of repeated(files.map(({ name }) => name))) refuseField(`files.${position}.name`, 'isUnique');
  for (const position of repeated((topicCounts ?? []).map(({ topic }) => topic)))
    refuseField(`topicCounts.${position}.topic`, 'isUnique');
}

/** The same content is the same text, whatever the order of its keys: what the hash is taken of. */
export const canonical = (content: unknown): string =>
  JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
