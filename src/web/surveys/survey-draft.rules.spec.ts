import { describe, expect, it } from '@jest/globals';

import {
  type QuestionDraft,
  draftOf,
  hasItsOptions,
  inputOf,
  isChangeable,
  isMinCell,
  newQuestion,
  newSurvey,
  placeOf,
} from './survey-draft.rules.ts';
import type { Survey } from './surveys.graphql.ts';

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
    ['１０', true],
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

  const text = (ja: string, en: string | null = null) => ({ ja, en });
  const departments = { id: 0, below: true, departments: [{ id: 'a', name: text('営業部') }] };
  const audience: Survey['audience'] = { everyone: false, nodes: [departments] };
  const survey = {
    title: text('情報の持ち出しについて'),
    purpose: text('実態を知るため'),
    leniency: null,
    mode: 'IDENTIFIED',
    minCell: 10,
    closesOn: '2027-03-31',
    state: 'DRAFT',
    audience,
    questions: [
      {
        place: 1,
        kind: 'CHOICE',
        isRequired: false,
        text: text('ほかに'),
        options: [text('ある', 'Yes'), text('ない')],
      },
    ],
  } as unknown as Survey;

  it('is written on as it was saved, a line that is not translated in its place', () => {
    expect(inputOf(draftOf(survey))).toMatchObject({
      title: { ja: '情報の持ち出しについて' },
      leniency: null,
      mode: 'IDENTIFIED',
      minCell: 10,
      closesOn: '2027-03-31',
      audience: { departments: { ids: ['a'], below: true } },
      questions: [{ kind: 'CHOICE', isRequired: false, options: [text('ある', 'Yes'), text('ない', 'ない')] }],
    });
  });

  it('can be changed until it opens, where its page can say whom it asks', () => {
    expect(isChangeable(survey)).toBe(true);
    expect(isChangeable({ ...survey, state: 'OPEN' })).toBe(false);
    const alone = { everyone: false, nodes: [{ ...departments, below: false }] };
    expect(isChangeable({ ...survey, audience: alone })).toBe(false);
    expect(isChangeable({ ...survey, audience: { everyone: true, nodes: [] } })).toBe(true);
  });

  it.each([
    ['title', 'title.ja'],
    ['questions[1].text', 'questions.1.text.ja'],
    ['questions.1.options.0.ja', 'questions.1.options.ja'],
    ['audience.departments.ids', 'departments'],
    ['closesOn', 'closesOn'],
  ])('is refused %s at %s', (refused, place) => {
    expect(placeOf(refused)).toBe(place);
  });
});
