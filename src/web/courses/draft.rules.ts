import type { LessonTheme, LocalizedText, QuestionKind } from '../api/graphql.ts';
import { type DraftFile, type DraftVideo, type VideoSource, noVideo, sentVideo, videoOf } from './draft-media.rules.ts';

/** Both languages as they are typed; an empty text is none. */
export interface Words {
  ja: string;
  en: string;
}

export interface DraftLesson {
  key: string;
  slug: string;
  minutes: string;
  title: Words;
  body: Words;
  attentionSeconds: string;
  video: DraftVideo;
  themes: LessonTheme[];
}

export interface DraftOption {
  key: string;
  text: Words;
  right: boolean;
}

export interface DraftQuestion {
  key: string;
  code: string;
  topic: string;
  kind: QuestionKind;
  stem: Words;
  options: DraftOption[];
  explanation: Words;
}

/** A course as it is being written. */
export interface CourseDraft {
  code: string;
  title: Words;
  summary: Words;
  passMark: string;
  questionCount: string;
  timeLimitMinutes: string;
  shuffleOptions: boolean;
  /** Empty for as many attempts as needed. */
  attemptLimit: string;
  waitMinutes: string;
  /** By the key of a lesson: at least so many questions about it; empty for no number. */
  topicCounts: Readonly<Record<string, string>>;
  lessonsFirst: boolean;
  files: DraftFile[];
  lessons: DraftLesson[];
  questions: DraftQuestion[];
}

interface Source extends Pick<DraftQuestion, 'code' | 'topic' | 'kind'> {
  id: string;
  stem: LocalizedText;
  options: readonly { id: string; right: boolean; text: LocalizedText }[];
  explanation: LocalizedText;
}

interface LessonSource {
  id: string;
  slug: string;
  minutes: number;
  title: LocalizedText;
  body: LocalizedText;
  attentionSeconds: number;
  video: VideoSource | null;
  themes: readonly LessonTheme[] | null;
}

interface VersionSource {
  title: LocalizedText;
  summary: LocalizedText;
  passMark: number;
  questionCount: number;
  timeLimitMinutes: number;
  shuffleOptions: boolean;
  attemptLimit: number | null;
  waitMinutes: number;
  topicCounts: readonly { topic: string; count: number }[];
  lessonsFirst: boolean;
  files: readonly DraftFile[];
  lessons: readonly LessonSource[];
  questions: readonly Source[];
}

export const noWords: Words = { ja: '', en: '' };

export const emptyDraft: CourseDraft = {
  code: '',
  title: noWords,
  summary: noWords,
  passMark: '80',
  questionCount: '10',
  timeLimitMinutes: '30',
  shuffleOptions: true,
  attemptLimit: '',
  waitMinutes: '0',
  topicCounts: {},
  lessonsFirst: false,
  files: [],
  lessons: [],
  questions: [],
};

const words = ({ ja, en }: LocalizedText): Words => ({ ja, en: en ?? '' });

export const draftOf = (code: string, version: VersionSource): CourseDraft => ({
  code,
  title: words(version.title),
  summary: words(version.summary),
  passMark: String(version.passMark),
  questionCount: String(version.questionCount),
  timeLimitMinutes: String(version.timeLimitMinutes),
  shuffleOptions: version.shuffleOptions,
  attemptLimit: version.attemptLimit === null ? '' : String(version.attemptLimit),
  waitMinutes: String(version.waitMinutes),
  topicCounts: Object.fromEntries(
    version.lessons.flatMap(({ id, slug }) =>
      version.topicCounts.filter(({ topic }) => topic === slug).map(({ count }) => [id, String(count)]),
    ),
  ),
  lessonsFirst: version.lessonsFirst,
  files: [...version.files],
  lessons: version.lessons.map(({ id, slug, minutes, title, body, attentionSeconds, video, themes }) => ({
    key: id,
    slug,
    minutes: String(minutes),
    title: words(title),
    body: words(body),
    attentionSeconds: String(attentionSeconds),
    video: videoOf(video),
    themes: [...(themes ?? [])],
  })),
  questions: version.questions.map(({ id, stem, options, explanation, ...question }) => ({
    ...question,
    key: id,
    stem: words(stem),
    options: options.map(option => ({ key: option.id, text: words(option.text), right: option.right })),
    explanation: words(explanation),
  })),
});

const sent = ({ ja, en }: Words): LocalizedText => ({ ja, en: en.trim() ? en : null });

const number = (text: string): number => Number(text.normalize('NFKC').trim());

/** What the server is sent: the whole draft. */
export const inputOf = (draft: CourseDraft) => ({
  code: draft.code.trim(),
  title: sent(draft.title),
  summary: sent(draft.summary),
  passMark: number(draft.passMark),
  questionCount: number(draft.questionCount),
  timeLimitMinutes: number(draft.timeLimitMinutes),
  shuffleOptions: draft.shuffleOptions,
  attemptLimit: draft.attemptLimit.trim() === '' ? null : number(draft.attemptLimit),
  waitMinutes: number(draft.waitMinutes),
  topicCounts: draft.lessons.flatMap(({ key, slug }) => {
    const count = draft.topicCounts[key]?.trim();
    return count ? [{ topic: slug.trim(), count: number(count) }] : [];
  }),
  lessonsFirst: draft.lessonsFirst,
  files: draft.files.map(({ name, mediaId }) => ({ name, mediaId })),
  lessons: draft.lessons.map(({ slug, minutes, title, body, attentionSeconds, video, themes }) => ({
    slug: slug.trim(),
    minutes: number(minutes),
    title: sent(title),
    body: sent(body),
    attentionSeconds: number(attentionSeconds),
    video: sentVideo(video),
    themes,
  })),
  questions: draft.questions.map(({ code, topic, kind, stem, options, explanation }) => ({
    code: code.trim(),
    topic,
    kind,
    stem: sent(stem),
    explanation: sent(explanation),
    options: options.map(({ text, right }) => ({ text: sent(text), right })),
  })),
});

/** A draft that was kept by an earlier version of this page lacks what has come since. */
export const completed = (kept: CourseDraft): CourseDraft => ({
  ...emptyDraft,
  ...kept,
  lessons: kept.lessons.map(lesson => ({ ...newLesson([]), ...lesson })),
});

let made = 0;
const newKey = (): string => `new-${Date.now().toString(36)}-${++made}`;

export const newOption = (): DraftOption => ({ key: newKey(), text: noWords, right: false });

/** The next free name of a kind: q01, q02 … */
export function nextName(prefix: string, taken: readonly string[]): string {
  for (let count = taken.length + 1; ; count++) {
    const name = `${prefix}${String(count).padStart(2, '0')}`;
    if (!taken.includes(name)) return name;
  }
}

export const newLesson = (lessons: readonly DraftLesson[]): DraftLesson => ({
  key: newKey(),
  slug: nextName(
    'lesson-',
    lessons.map(({ slug }) => slug),
  ),
  minutes: '5',
  title: noWords,
  body: noWords,
  attentionSeconds: '0',
  video: noVideo,
  themes: [],
});

export const newQuestion = ({ questions, lessons }: CourseDraft): DraftQuestion => ({
  key: newKey(),
  code: nextName(
    'q',
    questions.map(({ code }) => code),
  ),
  topic: lessons[0]?.slug ?? '',
  kind: 'SINGLE_CHOICE',
  stem: noWords,
  options: [newOption(), newOption(), newOption(), newOption()],
  explanation: noWords,
});

/** Another kind of the same question: what is right already stays so, as far as the kind allows. */
export function ofKind(question: DraftQuestion, kind: QuestionKind): DraftQuestion {
  const first = question.options.findIndex(({ right }) => right);
  const one = question.options.map((option, index) => ({ ...option, right: index === first }));
  if (kind === 'MULTIPLE_CHOICE') return { ...question, kind };
  if (kind === 'SINGLE_CHOICE') return { ...question, kind, options: one };
  const texts = [
    { ja: '正しい', en: 'True' },
    { ja: '誤り', en: 'False' },
  ];
  return {
    ...question,
    kind,
    options: texts.map((text, index) => ({ key: newKey(), text, right: index === Math.max(first, 0) })),
  };
}

/** Marks an option right or not; where only one can be, the others are not. */
export const withRight = (question: DraftQuestion, key: string, right: boolean): DraftOption[] =>
  question.options.map(option => {
    if (option.key === key) return { ...option, right };
    return question.kind === 'MULTIPLE_CHOICE' ? option : { ...option, right: right ? false : option.right };
  });

/** One thing moved a place up or down. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const to = index + by;
  if (to < 0 || to >= items.length) return [...items];
  return items.with(index, items[to]!).with(to, items[index]!);
}
