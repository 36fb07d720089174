import { describe, expect, it } from '@jest/globals';

import { untranslated } from './untranslated.rules.ts';

const both = { ja: '日本語', en: 'English' };
const half = { ja: '日本語', en: null };
const lesson = (slug: string, change: object = {}) => ({ slug, title: both, body: both, ...change });
const question = (code: string, change: object = {}) => ({
  code,
  stem: both,
  options: [{ text: both }, { text: both }],
  explanation: both,
  ...change,
});
const course = (change: object = {}) => ({
  title: both,
  summary: both,
  lessons: [lesson('one'), lesson('two')],
  questions: [question('q1')],
  ...change,
});
const told = (change: object) =>
  untranslated(course(change)).map(({ part, key, fields }) => [part, key, ...fields].filter(Boolean).join(' '));

describe('what is missing in English', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['the summary', { summary: half }, ['about summary']],
    ['a translation of spaces', { title: { ja: '題', en: ' ' } }, ['about title']],
    ['a lesson', { lessons: [lesson('one', { title: half, body: half }), lesson('two')] }, ['lessons one title body']],
    [
      'one option',
      { questions: [question('q1', { options: [{ text: both }, { text: half }] })] },
      ['questions q1 options'],
    ],
    [
      'a whole question',
      { questions: [question('q1', { stem: half, explanation: half })] },
      ['questions q1 stem explanation'],
    ],
  ])('is %s', (_, change, expected) => expect(told(change)).toEqual(expected));
});
