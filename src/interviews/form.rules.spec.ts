import { describe, expect, it } from '@jest/globals';

import type { Refusal } from '../kernel/refusal.ts';
import type { FormQuestion, FormSection } from './form.ts';
import { checkForm } from './form.rules.ts';
import type { InterviewPurpose } from './purpose.ts';

const text = (ja: string) => ({ ja, en: null });
const question = (change: Partial<FormQuestion> = {}): FormQuestion => ({
  key: 'q',
  kind: 'TEXT',
  text: text('困っていることはありますか'),
  required: false,
  investigative: false,
  lowest: null,
  highest: null,
  options: [],
  ...change,
});
const section = (change: Partial<FormSection> = {}): FormSection => ({
  key: 's',
  title: text('働き方'),
  confidentiality: 'GENERAL',
  questions: [question()],
  ...change,
});
const options = (...keys: string[]) => keys.map(key => ({ key, text: text(key) }));

describe('a form', () => {
  it.each<[string, InterviewPurpose, FormSection[]]>([
    ['one section', 'YEARLY', [section()]],
    ['only notes', 'YEARLY', [section({ questions: [] })]],
    ['a scale', 'YEARLY', [section({ questions: [question({ kind: 'SCALE', lowest: 0, highest: 10 })] })]],
    ['a choice', 'YEARLY', [section({ questions: [question({ kind: 'CHOICE', options: options('a', 'b') })] })]],
    ['an investigation', 'INVESTIGATION', [section({ questions: [question({ investigative: true })] })]],
  ])('may have %s', (_, purpose, sections) => expect(() => checkForm(purpose, sections)).not.toThrow());

  it.each<[string, FormSection[], string]>([
    ['two sections of one key', [section(), section({ questions: [] })], 'sections'],
    ['two questions of one key', [section(), section({ key: 't' })], 'questions'],
    ['a section for reports', [section({ confidentiality: 'HANDOFF' })], 'sections.0.confidentiality'],
    [
      'a scale without an end',
      [section({ questions: [question({ kind: 'SCALE', lowest: 1 })] })],
      'sections.0.questions.0.highest',
    ],
    [
      'a scale of one',
      [section({ questions: [question({ kind: 'SCALE', lowest: 1, highest: 1 })] })],
      'sections.0.questions.0.highest',
    ],
    [
      'a choice of one',
      [section({ questions: [question({ kind: 'CHOICE', options: options('a') })] })],
      'sections.0.questions.0.options',
    ],
    [
      'a choice twice',
      [section({ questions: [question({ kind: 'CHOICE', options: options('a', 'a') })] })],
      'sections.0.questions.0.options',
    ],
  ])('has not %s', (_, sections, field) => {
    expect(Object.keys(refusalOf(() => checkForm('YEARLY', sections)).params.fields as object)).toEqual([field]);
  });

  it.each<InterviewPurpose>(['YEARLY', 'AFTER_INCIDENT'])('for a %s talk looks for no wrongdoing', purpose => {
    const { code, params } = refusalOf(() =>
      checkForm(purpose, [section({ questions: [question({ investigative: true })] })]),
    );
    expect([code, params]).toEqual(['INTERVIEW_PURPOSE', { questions: ['q'] }]);
  });
});

function refusalOf(act: () => void): Refusal {
  try {
    act();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('it was not refused');
}
