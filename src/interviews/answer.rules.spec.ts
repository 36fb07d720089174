import { describe, expect, it } from '@jest/globals';

import type { Refusal } from '../kernel/refusal.ts';
import { checkWritten, mostCharacters, unanswered } from './answer.rules.ts';
import type { FormQuestion } from './form.ts';

const question = (key: string, kind: FormQuestion['kind'], change: Partial<FormQuestion> = {}): FormQuestion => ({
  key,
  kind,
  text: { ja: key, en: null },
  required: false,
  investigative: false,
  lowest: null,
  highest: null,
  options: [],
  ...change,
});

const questions = [
  question('words', 'TEXT', { required: true }),
  question('agreed', 'YES_NO'),
  question('mood', 'SCALE', { lowest: 1, highest: 5 }),
  question('place', 'CHOICE', { options: ['office', 'home'].map(key => ({ key, text: { ja: key, en: null } })) }),
  question('since', 'DATE', { required: true }),
];
const answering = (key: string, value: string) => ({ answers: [{ question: key, value }], notes: '' });

describe('an answer', () => {
  it.each([
    ['words', '私物のUSBメモリーは使っていません'],
    ['agreed', 'YES'],
    ['agreed', 'NO'],
    ['mood', '1'],
    ['mood', '5'],
    ['place', 'home'],
    ['since', '2024-02-29'],
    ['since', ''],
  ])('to %s can be %j', (key, value) => expect(() => checkWritten({ questions }, answering(key, value))).not.toThrow());

  it.each([
    ['agreed', 'はい'],
    ['mood', '0'],
    ['mood', '6'],
    ['mood', '3.5'],
    ['place', 'elsewhere'],
    ['since', '2025-02-29'],
  ])('to %s cannot be %j', (key, value) => {
    expect(refusalOf(() => checkWritten({ questions }, answering(key, value)))).toEqual({
      fields: { 'answers.0.value': ['isAnswer'] },
    });
  });

  it('answers a question of its section, once', () => {
    expect(refusalOf(() => checkWritten({ questions }, answering('other', 'x')))).toEqual({
      fields: { 'answers.0.question': ['exists'] },
    });
    const twice = { answers: [...answering('agreed', 'YES').answers, ...answering('agreed', 'NO').answers], notes: '' };
    expect(refusalOf(() => checkWritten({ questions }, twice))).toEqual({ fields: { answers: ['arrayUnique'] } });
  });
});

describe('a section', () => {
  it('holds so many characters in all', () => {
    const notes = 'あ'.repeat(mostCharacters - 1);
    expect(() => checkWritten({ questions }, { ...answering('words', '1'), notes })).not.toThrow();
    expect(refusalOf(() => checkWritten({ questions }, { ...answering('words', '12'), notes }))).toEqual({
      fields: { notes: ['maxLength'] },
    });
  });

  it('tells which required questions are still open; blanks are no answer', () => {
    expect(unanswered({ questions }, { answers: [], notes: '' })).toEqual(['words', 'since']);
    expect(unanswered({ questions }, answering('words', '　 '))).toEqual(['words', 'since']);
    expect(unanswered({ questions }, answering('words', 'ない'))).toEqual(['since']);
  });
});

function refusalOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return (error as Refusal).params;
  }
  return null;
}
