import type { LocalizedText } from '../api/graphql.ts';

interface Translatable {
  title: LocalizedText;
  summary: LocalizedText;
  lessons: readonly { slug: string; title: LocalizedText; body: { en: string | null } }[];
  questions: readonly {
    code: string;
    stem: LocalizedText;
    options: readonly { text: LocalizedText }[];
    explanation: LocalizedText;
  }[];
}

/** A lesson or question (or the course itself) that lacks some of its English. */
export interface Untranslated {
  part: 'about' | 'lessons' | 'questions';
  key: string;
  title: LocalizedText;
  fields: ('title' | 'summary' | 'body' | 'stem' | 'options' | 'explanation')[];
}

const lacks = (text: { en: string | null }): boolean => !text.en?.trim();

/** What somebody who reads in English would see in Japanese. */
export function untranslated({ title, summary, lessons, questions }: Translatable): Untranslated[] {
  const found: Untranslated[] = [
    { part: 'about', key: '', title, fields: named({ title: lacks(title), summary: lacks(summary) }) },
    ...lessons.map((lesson): Untranslated => ({
      part: 'lessons',
      key: lesson.slug,
      title: lesson.title,
      fields: named({ title: lacks(lesson.title), body: lacks(lesson.body) }),
    })),
    ...questions.map(({ code, stem, options, explanation }): Untranslated => ({
      part: 'questions',
      key: code,
      title: stem,
      fields: named({
        stem: lacks(stem),
        options: options.some(({ text }) => lacks(text)),
        explanation: lacks(explanation),
      }),
    })),
  ];
  return found.filter(({ fields }) => fields.length > 0);
}

const named = <Name extends string>(is: Record<Name, boolean>): Name[] =>
  (Object.keys(is) as Name[]).filter(name => is[name]);
