import { describe, expect, it } from '@jest/globals';

import { type QuestionDraft, hasItsOptions, inputOf, isMinCell, newQuestion, newSurvey } from './survey-draft.rules.ts';

const question = (kind: QuestionDraft['kind'], ja = '', en = ''): QuestionDraft => ({
  ...newQuestion(),
  kind,
  options: { ja, en },
});

describe('a survey that is being written', () => {
  it.each([
    ['a yes or no', question('YES_NO'), true],
    ['a choice without options', question('CHOICE', 'はい\n \n'), false],
    ['a choice of two', question('CHOICE', 'はい\n\nいいえ\n'), true],
    ['a scale with both ends', question('SCALE', '悪い\n良い'), true],
    ['a scale with three', question('SCALE', '悪い\n普通\n良い'), false],
  ])('%s has its options or not', (_, written, expected) => {
    expect(hasItsOptions(written)).toBe(expected);
  });

  it.each([
    ['5', true],
    ['100', true],
    ['4', false],
    ['101', false],
    ['', false],
    ['5.5', false],
  ])('%s is a smallest number or not', (text, expected) => {
    expect(isMinCell(text)).toBe(expected);
  });

  it('is sent with its options line by line, and with nothing that its kind does not ask', () => {
    const draft = {
      ...newSurvey(),
      questions: [question('CHOICE', '知っている\n知らない', 'Yes'), question('TEXT', '残り')],
    };
    expect(inputOf(draft).questions.map(({ options }) => options)).toEqual([
      [
        { ja: '知っている', en: 'Yes' },
        { ja: '知らない', en: null },
      ],
      [],
    ]);
    expect(inputOf(draft).leniency).toBeNull();
    expect(inputOf({ ...draft, audience: 'DEPARTMENTS', departments: ['a'] }).audience).toEqual({
      departments: { ids: ['a'], below: true },
    });
  });
});
