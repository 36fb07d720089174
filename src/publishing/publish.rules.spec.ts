import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyContent } from '../../test/support/content.ts';
import type { Content } from '../courses/course.rules.ts';
import { changesOf } from './publish.rules.ts';

const text = (ja: string, en: string | null = null) => ({ ja, en });
const lesson = (slug: string, change: object = {}) => ({
  slug,
  title: text(slug),
  minutes: 5,
  body: text('本文', 'Text'),
  ...change,
});
const question = (code: string, change: object = {}) => ({
  code,
  topic: 'one',
  kind: 'SINGLE_CHOICE' as const,
  stem: text(`問い ${code}`),
  options: [
    { text: text('正'), right: true },
    { text: text('誤'), right: false },
  ],
  explanation: text('解説'),
  ...change,
});
const content = (change: Partial<Content> = {}): Content => ({
  title: text('基本'),
  summary: text('要点'),
  passMark: 80,
  questionCount: 2,
  timeLimitMinutes: 20,
  lessons: [lesson('one'), lesson('two'), lesson('three')],
  questions: [question('q1'), question('q2')],
  ...change,
});
const told = (after: Content, before: Content | null = content()) =>
  changesOf(before, after).map(({ part, kind, key, fields }) => [part, kind, key, fields.join(' ')].join(' ').trim());

describe('what publishing changes', () => {
  it('is nothing when the draft says the same', () => {
    expect(told(content())).toEqual([]);
    fc.assert(fc.property(anyContent, same => expect(changesOf(same, structuredClone(same))).toEqual([])));
  });

  it('is everything when nothing was published yet', () => {
    expect(told(content(), null)).toEqual([
      'LESSON ADDED one',
      'LESSON ADDED two',
      'LESSON ADDED three',
      'QUESTION ADDED q1',
      'QUESTION ADDED q2',
    ]);
  });

  it.each<[string, Partial<Content>, string[]]>([
    ['a title', { title: text('基本', 'Basics') }, ['ABOUT CHANGED about title.en']],
    ['the pass mark', { passMark: 70 }, ['RULES CHANGED passMark']],
    ['a new lesson', { lessons: [lesson('one'), lesson('new'), lesson('two'), lesson('three')] }, ['LESSON ADDED new']],
    ['a lesson less', { lessons: [lesson('one'), lesson('three')] }, ['LESSON REMOVED two']],
    [
      'one language of a lesson',
      { lessons: [lesson('one'), lesson('two', { body: text('本文', 'Other') }), lesson('three')] },
      ['LESSON CHANGED two body.en'],
    ],
    [
      'the minutes and both languages',
      { lessons: [lesson('one', { minutes: 6, body: text('新', 'New') }), lesson('two'), lesson('three')] },
      ['LESSON CHANGED one minutes body.ja body.en'],
    ],
    [
      'the order',
      { lessons: [lesson('two'), lesson('one'), lesson('three')] },
      ['LESSON CHANGED two position', 'LESSON CHANGED one position'],
    ],
    [
      'which option is right',
      { questions: [question('q1', { options: [{ text: text('正'), right: true }] }), question('q2')] },
      ['QUESTION CHANGED q1 options'],
    ],
    ['a rule that is new', { attemptLimit: 3 }, ['RULES CHANGED attemptLimit']],
    ['a picture', { files: [{ name: 'a.png', kind: 'IMAGE', sha256: 'x' }] }, ['FILE ADDED a.png']],
  ])('is %s', (_, change, changes) => expect(told(content(change))).toEqual(changes));

  it('tells a rule before and after', () => {
    expect(changesOf(content(), content({ passMark: 70 }))).toMatchObject([{ before: '80', after: '70' }]);
    expect(changesOf(content({ attemptLimit: 3 }), content())).toMatchObject([{ before: '3', after: null }]);
  });

  it('is never silent about two versions that differ', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, another) => {
        const { code: _one, ...before } = one;
        const { code: _another, ...other } = another;
        const differ = JSON.stringify(before) !== JSON.stringify(other);
        expect(changesOf(before, other).length > 0).toBe(differ);
      }),
    );
  });
});
