import { type DraftFile, type DraftVideo, type MediaKind, picturesIn } from './draft-media.rules.ts';
import type { CourseDraft, DraftLesson, DraftQuestion, Words } from './draft.rules.ts';

export type GapKind =
  | 'noJapanese'
  | 'noEnglish'
  | 'badName'
  | 'sameName'
  | 'badNumber'
  | 'noTopic'
  | 'fewOptions'
  | 'rightAnswers'
  | 'fewAbout'
  | 'manyAsked'
  | 'unknownPicture'
  | 'pictureWithoutWords'
  | 'unknownFile'
  | 'noCaptions'
  | 'noTranscript';

export type GapPart = 'about' | 'lessons' | 'questions' | 'quiz';
export type GapField =
  | 'code'
  | 'title'
  | 'summary'
  | 'rules'
  | 'topicCounts'
  | 'slug'
  | 'minutes'
  | 'body'
  | 'attention'
  | 'video'
  | 'topic'
  | 'stem'
  | 'options'
  | 'explanation';

/** Something missing or wrong, and where. Without Japanese, a name or a number the server does not even keep the draft. */
export interface Gap {
  part: GapPart;
  key: string | null;
  field: GapField;
  kind: GapKind;
  stopsSaving: boolean;
}

type Found = Omit<Gap, 'part' | 'key'>;

const name = /^[a-z0-9][a-z0-9-]{0,99}$/;

const within = (text: string, least: number, most: number): boolean => {
  const value = Number(text.normalize('NFKC').trim() || 'nothing');
  return Number.isInteger(value) && value >= least && value <= most;
};

const wordsOf = (field: GapField, { ja, en }: Words): Found[] => [
  ...(ja.trim() ? [] : [{ field, kind: 'noJapanese', stopsSaving: true } as const]),
  ...(en.trim() || !ja.trim() ? [] : [{ field, kind: 'noEnglish', stopsSaving: false } as const]),
];

const found = (isSo: boolean, field: GapField, kind: GapKind, stopsSaving = true): Found[] =>
  isSo ? [{ field, kind, stopsSaving }] : [];

const aboutGaps = (draft: CourseDraft): Found[] => [
  ...found(!name.test(draft.code.trim()), 'code', 'badName'),
  ...wordsOf('title', draft.title),
  ...wordsOf('summary', draft.summary),
];

function quizGaps(draft: CourseDraft): Found[] {
  const { lessons, questions, topicCounts, attemptLimit } = draft;
  const asked = lessons.flatMap(({ key, slug }) =>
    topicCounts[key]?.trim() ? [{ slug, count: topicCounts[key] }] : [],
  );
  const about = (slug: string) => questions.filter(({ topic }) => topic === slug).length;
  const sum = asked.reduce((all, { count }) => all + Number(count.normalize('NFKC')), 0);
  return [
    ...found(
      !within(draft.passMark, 1, 100) ||
        !within(draft.questionCount, 1, 100) ||
        !within(draft.timeLimitMinutes, 1, 480) ||
        !within(draft.waitMinutes, 0, 10_080) ||
        (attemptLimit.trim() !== '' && !within(attemptLimit, 1, 100)),
      'rules',
      'badNumber',
    ),
    ...found(!asked.every(({ count }) => within(count, 1, 100)), 'topicCounts', 'badNumber'),
    ...found(
      asked.some(({ slug, count }) => Number(count) > about(slug)),
      'topicCounts',
      'fewAbout',
      false,
    ),
    ...found(sum > Number(draft.questionCount), 'topicCounts', 'manyAsked', false),
  ];
}

const lessonGaps = (lesson: DraftLesson, { lessons, files }: CourseDraft): Found[] => [
  ...found(!name.test(lesson.slug.trim()), 'slug', 'badName'),
  ...found(
    lessons.some(({ key, slug }) => key !== lesson.key && slug === lesson.slug),
    'slug',
    'sameName',
  ),
  ...found(!within(lesson.minutes, 1, 600), 'minutes', 'badNumber'),
  ...found(!within(lesson.attentionSeconds, 0, 3600), 'attention', 'badNumber'),
  ...wordsOf('title', lesson.title),
  ...wordsOf('body', lesson.body),
  ...pictureGaps('body', lesson.body, files),
  ...videoGaps(lesson.video, files),
];

const has = (files: readonly DraftFile[], wanted: string, kind: MediaKind): boolean =>
  files.some(file => file.name === wanted && file.kind === kind);

function pictureGaps(field: GapField, { ja, en }: Words, files: readonly DraftFile[]): Found[] {
  const pictures = [ja, en].flatMap(picturesIn);
  return [
    ...found(!pictures.every(picture => has(files, picture.name, 'IMAGE')), field, 'unknownPicture', false),
    ...found(
      pictures.some(({ alt }) => alt.trim() === ''),
      field,
      'pictureWithoutWords',
      false,
    ),
  ];
}

function videoGaps({ file, captionsJa, captionsEn, transcript }: DraftVideo, files: readonly DraftFile[]): Found[] {
  if (file === '') return [];
  const captions = [captionsJa, captionsEn].filter(wanted => wanted !== '');
  const isThere = has(files, file, 'VIDEO') && captions.every(wanted => has(files, wanted, 'CAPTIONS'));
  return [
    ...found(!isThere, 'video', 'unknownFile', false),
    ...found(captions.length === 0, 'video', 'noCaptions', false),
    // the server keeps no video without words beside it
    ...found(transcript.ja.trim() === '', 'video', 'noTranscript'),
    ...pictureGaps('video', transcript, files),
  ];
}

function questionGaps(question: DraftQuestion, { questions, lessons }: CourseDraft): Found[] {
  const right = question.options.filter(option => option.right).length;
  const code = question.code.trim();
  return [
    ...found(code === '' || code.length > 50, 'code', 'badName'),
    ...found(
      questions.some(each => each.key !== question.key && each.code.trim() === code),
      'code',
      'sameName',
    ),
    ...found(question.topic === '', 'topic', 'noTopic'),
    ...found(question.topic !== '' && !lessons.some(({ slug }) => slug === question.topic), 'topic', 'noTopic', false),
    ...wordsOf('stem', question.stem),
    ...question.options.flatMap(({ text }) => wordsOf('options', text)),
    ...wordsOf('explanation', question.explanation),
    ...found(question.options.length < 2, 'options', 'fewOptions', false),
    ...found(question.kind === 'MULTIPLE_CHOICE' ? right === 0 : right !== 1, 'options', 'rightAnswers', false),
  ];
}

/** All that is missing, each thing once; the server has the last word. */
export function gapsOf(draft: CourseDraft): Gap[] {
  const gaps: Gap[] = [
    ...aboutGaps(draft).map(gap => ({ ...gap, part: 'about', key: null }) as const),
    ...quizGaps(draft).map(gap => ({ ...gap, part: 'quiz', key: null }) as const),
    ...draft.lessons.flatMap(lesson =>
      lessonGaps(lesson, draft).map(gap => ({ ...gap, part: 'lessons', key: lesson.key }) as const),
    ),
    ...draft.questions.flatMap(question =>
      questionGaps(question, draft).map(gap => ({ ...gap, part: 'questions', key: question.key }) as const),
    ),
  ];
  const seen = new Set<string>();
  return gaps.filter(({ part, key, field, kind }) => {
    const sign = `${part} ${key} ${field} ${kind}`;
    return !seen.has(sign) && seen.add(sign);
  });
}
