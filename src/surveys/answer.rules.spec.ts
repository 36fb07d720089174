import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { checkQuestions, disclose, enclose, longestText, readAnswers, sizeOf } from './answer.rules.ts';
import type { SurveyQuestion } from './survey-question.ts';

const text = { ja: '質問', en: null };
const question = (kind: SurveyQuestion['kind'], isRequired = false, options = 0): SurveyQuestion => ({
  kind,
  text,
  options: Array.from({ length: options }, () => text),
  isRequired,
});
const questions = [
  question('YES_NO', true),
  question('SCALE', false, 2),
  question('CHOICE', false, 3),
  question('TEXT'),
];

const yes = { question: 1, option: 1 };

describe('an answer', () => {
  it('comes in the order of the questions, without what was left out', () => {
    expect(
      readAnswers(questions, [
        { question: 4, text: '  ほかにも\u0007あります ' },
        { question: 2, option: null },
        { question: 1, option: 2 },
      ]),
    ).toEqual([
      { question: 1, option: 2, text: null },
      { question: 4, option: null, text: 'ほかにもあります' },
    ]);
  });

  it.each([
    ['to a question that is not there', [{ question: 5, option: 1 }], { 'answers[0].question': ['exists'] }],
    ['to no whole place', [{ question: 0, option: 1 }], { 'answers[0].question': ['exists'] }],
    [
      'given twice',
      [
        { question: 1, option: 1 },
        { question: 1, option: 2 },
      ],
      { answers: ['arrayUnique'] },
    ],
    ['beyond the options', [{ question: 1, option: 3 }], { 'answers[0].option': ['isIn'] }],
    ['beyond the scale', [yes, { question: 2, option: 6 }], { 'answers[1].option': ['isIn'] }],
    [
      'in words where there is a choice',
      [{ question: 1, option: 1, text: 'はい' }],
      { 'answers[0]': ['fitsTheQuestion'] },
    ],
    ['by number where words are asked', [yes, { question: 4, option: 1 }], { 'answers[1]': ['fitsTheQuestion'] }],
    ['too long', [yes, { question: 4, text: 'あ'.repeat(longestText + 1) }], { 'answers[1].text': ['maxLength'] }],
    ['that is missing', [{ question: 4, text: 'あ' }], { 'questions[0]': ['isRequired'] }],
  ])('%s is refused by its place', (_, given, fields) => {
    expect(() => readAnswers(questions, given)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', params: { fields } }),
    );
  });

  it('is enclosed in as many bytes as any other, and comes out as it was', () => {
    const words = fc.string({ unit: 'binary', maxLength: 700 }).map(word => word.repeat(3).slice(0, longestText));
    fc.assert(
      fc.property(words, fc.option(fc.integer({ min: 1, max: 5 })), (written, scale) => {
        fc.pre(written.isWellFormed());
        const answers = readAnswers(questions, [
          { question: 1, option: 1 },
          { question: 2, option: scale },
          { question: 4, text: written },
        ]);
        const envelope = enclose(questions, answers);
        expect(Buffer.byteLength(envelope)).toBe(sizeOf(questions));
        expect(disclose(envelope)).toEqual(answers);
      }),
    );
  });
});

describe('questions', () => {
  it.each([
    ['a choice between one', question('CHOICE', false, 1), 'arrayMinSize'],
    ['a choice between eleven', question('CHOICE', false, 11), 'arrayMaxSize'],
    ['a scale without ends', question('SCALE'), 'arrayMinSize'],
    ['a yes or no with options', question('YES_NO', false, 2), 'arrayMaxSize'],
  ])('%s are refused', (_, wrong, rule) => {
    expect(() => checkQuestions([question('TEXT'), wrong])).toThrow(
      expect.objectContaining({ params: { fields: { 'questions[1].options': [rule] } } }),
    );
  });

  it('want at most five texts', () => {
    expect(() => checkQuestions(Array.from({ length: 5 }, () => question('TEXT')))).not.toThrow();
    expect(() => checkQuestions(Array.from({ length: 6 }, () => question('TEXT')))).toThrow('INVALID_INPUT');
  });
});
