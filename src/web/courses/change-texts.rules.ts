import type { LocalizedText } from '../api/graphql.ts';

export type TextField = 'title' | 'summary' | 'body' | 'stem' | 'options' | 'explanation';

interface LessonTexts {
  slug: string;
  title: LocalizedText;
  body: LocalizedText;
}

interface QuestionTexts {
  code: string;
  stem: LocalizedText;
  options: readonly { right: boolean; text: LocalizedText }[];
  explanation: LocalizedText;
}

export interface VersionTexts {
  title: LocalizedText;
  summary: LocalizedText;
  lessons: readonly LessonTexts[];
  questions: readonly QuestionTexts[];
}

interface Changed {
  part: 'ABOUT' | 'RULES' | 'LESSON' | 'QUESTION' | 'FILE';
  key: string;
}

/** The texts of what a change concerns, in one version. */
type Texts = readonly (readonly [field: TextField, text: LocalizedText])[];

/** One text in one language, before and after. */
export interface TextPair {
  field: TextField;
  language: 'ja' | 'en';
  before: string;
  after: string;
}

/** The texts of a change that differ; all of them where something is added or removed. */
export function pairsOf(change: Changed, before: VersionTexts | null, after: VersionTexts | null): TextPair[] {
  const [old, now] = [textsIn(change, before), textsIn(change, after)];
  const fields = [...new Set([...now, ...old].map(([field]) => field))];
  const text = (texts: Texts, field: TextField, language: 'ja' | 'en') =>
    texts.find(([name]) => name === field)?.[1][language] ?? '';
  return fields
    .flatMap(field =>
      (['ja', 'en'] as const).map(language => ({
        field,
        language,
        before: text(old, field, language),
        after: text(now, field, language),
      })),
    )
    .filter(pair => pair.before !== pair.after);
}

function textsIn({ part, key }: Changed, version: VersionTexts | null): Texts {
  if (!version) return [];
  if (part === 'ABOUT')
    return [
      ['title', version.title],
      ['summary', version.summary],
    ];
  const lesson = part === 'LESSON' ? version.lessons.find(({ slug }) => slug === key) : undefined;
  if (lesson)
    return [
      ['title', lesson.title],
      ['body', lesson.body],
    ];
  const question = part === 'QUESTION' ? version.questions.find(({ code }) => code === key) : undefined;
  if (!question) return [];
  return [
    ['stem', question.stem],
    ['options', { ja: listed(question, 'ja'), en: listed(question, 'en') }],
    ['explanation', question.explanation],
  ];
}

const listed = ({ options }: QuestionTexts, language: 'ja' | 'en'): string =>
  options.every(({ text }) => !text[language])
    ? ''
    : options.map(({ right, text }) => `${right ? '○' : '×'} ${text[language] ?? ''}\n`).join('');
