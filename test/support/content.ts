import fc from 'fast-check';

import type { Content } from '../../src/courses/course.rules.ts';
import { LessonTheme } from '../../src/courses/lesson-theme.ts';
import { listOf } from '../../src/kernel/names.ts';

/** What YAML, Markdown files and zips are known to lose, fold or take for something else. */
const awkward = [
  '---',
  '...',
  '- ',
  '? ',
  ': ',
  '# ',
  '&a',
  '*a',
  '!!str',
  '%YAML 1.1',
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '\\',
  '`',
  '@',
  'null',
  '~',
  'yes',
  'true',
  '0x1F',
  '1e3',
  '0123',
  '2026-11-22',
  '<<',
  '__proto__',
  '=',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u0001',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '情報',
  '「」',
  '｜',
  '{髙橋|たかはし}',
  '𠮷',
  'か\u3099',
  '👩‍🏫',
  'é',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map(parts => parts.join('').replaceAll('\0', ''))
  .filter(all => all.length > 0 && all.isWellFormed());

const localized = fc.record({ ja: text, en: fc.option(text.filter(all => all.trim() !== '')) });
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);

const lesson = fc.record(
  {
    slug,
    title: localized,
    minutes: fc.integer({ min: 1, max: 600 }),
    body: localized,
    themes: fc.subarray(listOf(LessonTheme), { minLength: 1 }),
  },
  { requiredKeys: ['slug', 'title', 'minutes', 'body'] },
);

const question = fc.record({
  code: text.map(all => all.slice(0, 20)).filter(all => all.isWellFormed() && all.length > 0),
  topic: slug,
  kind: fc.constantFrom('SINGLE_CHOICE' as const, 'MULTIPLE_CHOICE' as const, 'TRUE_FALSE' as const),
  stem: localized,
  options: fc.array(fc.record({ text: localized, right: fc.boolean() }), { maxLength: 4 }),
  explanation: localized,
});

/** A course as it can stand in a draft, with all the texts that people type and paste. */
export const anyContent: fc.Arbitrary<Content & { code: string }> = fc.record({
  code: slug,
  title: localized,
  summary: localized,
  passMark: fc.integer({ min: 1, max: 100 }),
  questionCount: fc.integer({ min: 1, max: 100 }),
  timeLimitMinutes: fc.integer({ min: 1, max: 480 }),
  lessons: fc.uniqueArray(lesson, { selector: each => each.slug, maxLength: 3 }),
  questions: fc.uniqueArray(question, { selector: each => each.code, maxLength: 3 }),
});
