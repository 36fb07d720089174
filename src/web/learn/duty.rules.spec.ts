import { describe, expect, it } from '@jest/globals';

import { around, asksQuiz, minutesLeft, onwardFrom, stepOf } from './duty.rules.ts';

const lesson = (slug: string, isRead: boolean) => ({
  slug,
  minutes: 5,
  readAt: isRead ? '2026-11-20T00:00:00Z' : null,
});
const at = '2026-11-21T00:00:00Z';

describe('the one next step', () => {
  it.each([
    ['nothing read', [false, false], [], { kind: 'start', slug: 'l0' }],
    ['the first one read', [true, false], [], { kind: 'resume', slug: 'l1' }],
    ['a later one read first', [false, true], [], { kind: 'resume', slug: 'l0' }],
    ['everything read', [true, true], [], { kind: 'toQuiz' }],
    ['a quiz that was failed', [true, true], [{ id: 'a', finishedAt: at }], { kind: 'toQuiz' }],
    [
      'a quiz that is open',
      [true, false],
      [
        { id: 'a', finishedAt: at },
        { id: 'b', finishedAt: null },
      ],
      { kind: 'resumeQuiz', attemptId: 'b' },
    ],
  ])('%s', (_, read, attempts, step) => {
    expect(stepOf({ lessons: read.map((isRead, index) => lesson(`l${index}`, isRead)), attempts })).toEqual(step);
  });

  it('counts only the minutes of what is not read', () => {
    expect(minutesLeft({ lessons: [lesson('a', true), lesson('b', false), lesson('c', false)] })).toBe(10);
  });
});

describe('the chapters around one', () => {
  const lessons = ['a', 'b', 'c'].map(slug => lesson(slug, false));

  it.each([
    ['a', undefined, 'b'],
    ['b', 'a', 'c'],
    ['c', 'b', undefined],
    ['x', undefined, undefined],
  ])('%s', (slug, previous, next) => {
    const found = around(lessons, slug);
    expect([found.previous?.slug, found.next?.slug]).toEqual([previous, next]);
  });
});

describe('onward from a chapter', () => {
  const asked = (kind: 'CONFIRM' | 'LESSONS' | 'WHOLE', lessonsLeft: string[], doneAt: string | null = null) => ({
    fulfilledAt: at,
    supplement: { kind, lessonsLeft, doneAt },
  });
  const owed = { fulfilledAt: null, supplement: null };
  const next = { slug: 'b' };

  it.each<[string, Parameters<typeof onwardFrom>[1], { slug: string } | undefined, object]>([
    ['to the next one', owed, next, { to: 'lesson', slug: 'b' }],
    ['to the quiz', owed, undefined, { to: 'quiz' }],
    ['back, once it is done', { ...owed, fulfilledAt: at }, undefined, { to: 'training' }],
    ['to what is left of what is new', asked('LESSONS', ['a', 'd']), next, { to: 'lesson', slug: 'd' }],
    ['back, after the last one that is new', asked('LESSONS', ['a']), next, { to: 'training' }],
    ['to the new quiz', asked('WHOLE', ['a']), next, { to: 'quiz' }],
    ['as ever, where only a confirmation is asked', asked('CONFIRM', []), next, { to: 'lesson', slug: 'b' }],
    ['as ever, once it is done too', asked('LESSONS', [], at), next, { to: 'lesson', slug: 'b' }],
  ])('goes %s', (_, duty, following, way) => expect(onwardFrom('a', duty, following)).toEqual(way));

  it('leads to a quiz where one is still to be passed', () => {
    expect([owed, asked('WHOLE', []), asked('LESSONS', []), asked('WHOLE', [], at)].map(asksQuiz)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
