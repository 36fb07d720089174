import { describe, expect, it } from '@jest/globals';

import { RefusalError } from '../api/refusal-error.ts';
import {
  draftOf,
  inputOf,
  isHigher,
  isStep,
  newForm,
  newQuestion,
  newSection,
  placeOf,
  placeOfRefusal,
} from './form-draft.rules.ts';

const text = (ja: string) => ({ ja, en: null });

const asked = { required: true, investigative: false, lowest: null, highest: null, options: [] };

describe('an interview form that is being written', () => {
  it('begins with the latest version and keeps its keys', () => {
    const version = (number: number, title: string) => ({
      id: String(number),
      number,
      publishedAt: null,
      title: text(title),
      notice: text('面談の目的'),
      sections: [
        {
          key: 'work',
          confidentiality: 'HR' as const,
          title: text('働き方'),
          questions: [
            { ...asked, key: 'mood', kind: 'SCALE' as const, text: text('調子は'), lowest: 0, highest: 10 },
            { ...asked, key: 'when', kind: 'DATE' as const, text: text('いつ') },
          ],
        },
      ],
    });
    const form = { id: '1', version: 3, code: 'yearly', purpose: 'YEARLY' as const, title: text('年次') };
    const input = inputOf(draftOf({ ...form, versions: [version(2, '新しい'), version(1, '古い')] }));
    expect(input).toMatchObject({ code: 'yearly', title: { ja: '新しい', en: '' } });
    expect(input.sections).toMatchObject([
      { key: 'work', questions: [{ key: 'mood', lowest: 0, highest: 10 }, { key: 'when' }] },
    ]);
    expect(input.sections[0]!.questions[1]).not.toHaveProperty('options');
  });

  it('sends of a question what its kind asks, and gives it a key of its own', () => {
    const questions = [newQuestion(), { ...newQuestion(), kind: 'CHOICE' as const }];
    const [first, second] = inputOf({ ...newForm(), sections: [{ ...newSection(), questions }] }).sections[0]!
      .questions;
    expect(first).not.toHaveProperty('lowest');
    expect(second!.options).toHaveLength(2);
    expect(first!.key).toMatch(/^[a-z0-9-]{1,40}$/);
    expect(first!.key).not.toBe(second!.key);
  });

  it.each([
    ['1', true],
    ['-100', true],
    ['１０', true],
    ['101', false],
    ['1.5', false],
    ['', false],
  ])('%s is a step of a scale or not', (step, expected) => {
    expect(isStep(step)).toBe(expected);
  });

  it('ends a scale above where it begins', () => {
    expect(isHigher({ ...newQuestion(), lowest: '９', highest: '10' })).toBe(true);
    expect(isHigher({ ...newQuestion(), lowest: '5', highest: '5' })).toBe(false);
  });

  it.each([
    ['title', 'title.ja'],
    ['notice.ja', 'notice.ja'],
    ['sections.0.questions.2.text', 'sections.0.questions.2.text.ja'],
    ['sections.0.questions.2.options', 'sections.0.questions.2.options.0.text.ja'],
    ['sections.1.questions.0.highest', 'sections.1.questions.0.highest'],
  ])('is refused %s at %s', (refused, place) => {
    expect(placeOf(refused)).toBe(place);
  });

  it('is told at the question what a routine talk must not ask', () => {
    const draft = { ...newForm(), sections: [newSection(), newSection()] };
    const questions = [draft.sections[1]!.questions[0]!.key];
    expect(placeOfRefusal(new RefusalError('INTERVIEW_PURPOSE', { questions }), draft)).toBe(
      'sections.1.questions.0.investigative',
    );
    expect(placeOfRefusal(new RefusalError('CODE_TAKEN'), draft)).toBe('code');
    expect(placeOfRefusal(new RefusalError('BUSY'), draft)).toBeUndefined();
  });
});
