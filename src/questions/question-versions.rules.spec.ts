import { describe, expect, it } from '@jest/globals';

import { lastRun, wordingsOf } from './question-versions.rules.ts';

const text = (ja: string, en: string | null = null) => ({ ja, en });

const question = (change: object = {}) => ({
  topic: 'one',
  kind: 'SINGLE_CHOICE' as const,
  stem: text('問い'),
  options: [
    { id: 'a', text: text('正'), right: true },
    { id: 'b', text: text('誤'), right: false },
  ],
  explanation: text('解説'),
  ...change,
});

describe('the wordings of a question', () => {
  it('are as many as the words changed, whatever the ids and the versions of the course', () => {
    const renamed = question({ options: question().options.map(option => ({ ...option, id: `${option.id}2` })) });
    const translated = question({ stem: text('問い', 'Question') });
    const rekeyed = question({
      stem: text('問い', 'Question'),
      options: question().options.map(option => ({ ...option, right: !option.right })),
      topic: 'two',
    });
    const wordings = wordingsOf([question(), renamed, translated, rekeyed, question()]);
    expect(wordings.map(({ number, questions, changed }) => [number, questions.length, changed])).toEqual([
      [1, 2, []],
      [2, 1, ['STEM']],
      [3, 1, ['TOPIC', 'OPTIONS']],
      [4, 1, ['TOPIC', 'STEM', 'OPTIONS']],
    ]);
    expect(wordings[0]!.questions[1]).toBe(renamed);
  });

  it('are different when options change places: an option is counted by its place', () => {
    const turned = question({ options: question().options.toReversed() });
    expect(wordingsOf([question(), turned]).map(({ changed }) => changed)).toEqual([[], ['OPTIONS']]);
  });

  it.each([
    ['', ''],
    ['a', 'a'],
    ['aba', 'a'],
    ['abb', 'bb'],
    ['aaa', 'aaa'],
  ])('of %j end with the run %j', (all, run) => expect(lastRun(all.split(''), letter => letter).join('')).toBe(run));
});
