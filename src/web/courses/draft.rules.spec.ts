import { describe, expect, it } from '@jest/globals';

import { gapsOf } from './draft-gaps.rules.ts';
import {
  type CourseDraft,
  emptyDraft,
  inputOf,
  moved,
  newLesson,
  newQuestion,
  nextName,
  ofKind,
  withRight,
} from './draft.rules.ts';

const both = (text: string) => ({ ja: text, en: text });

const whole = (): CourseDraft => {
  const lesson = { ...newLesson([]), title: both('章'), body: both('本文') };
  const draft = { ...emptyDraft, code: 'basics', title: both('題'), summary: both('概要'), lessons: [lesson] };
  const question = ofKind({ ...newQuestion(draft), stem: both('問'), explanation: both('なぜ') }, 'TRUE_FALSE');
  return { ...draft, questions: [question] };
};

describe('what a draft lacks', () => {
  it('is nothing when all is there', () => expect(gapsOf(whole())).toEqual([]));

  it('is told once for each field, with where', () => {
    const draft = whole();
    const lesson = { ...draft.lessons[0]!, body: { ja: '本文', en: '' } };
    expect(gapsOf({ ...draft, lessons: [lesson] })).toEqual([
      { part: 'lessons', key: lesson.key, field: 'body', kind: 'noEnglish', stopsSaving: false },
    ]);
  });

  it('names rules of the quiz that cannot be kept, before publishing where they are numbers', () => {
    const draft = whole();
    const of = (change: Partial<CourseDraft>) =>
      gapsOf({ ...draft, ...change }).map(({ part, field, kind, stopsSaving }) => [part, field, kind, stopsSaving]);
    const { key } = draft.lessons[0]!;
    expect(of({ attemptLimit: '3', waitMinutes: '60', topicCounts: { [key]: '1' } })).toEqual([]);
    expect(of({ attemptLimit: '0' })).toEqual([['quiz', 'rules', 'badNumber', true]]);
    expect(of({ waitMinutes: '' })).toEqual([['quiz', 'rules', 'badNumber', true]]);
    expect(of({ topicCounts: { [key]: '半分' } })).toContainEqual(['quiz', 'topicCounts', 'badNumber', true]);
    expect(of({ topicCounts: { [key]: '2' } })).toEqual([['quiz', 'topicCounts', 'fewAbout', false]]);
    expect(of({ questionCount: '1', topicCounts: { [key]: '2' } })).toContainEqual([
      'quiz',
      'topicCounts',
      'manyAsked',
      false,
    ]);
  });

  it('stops saving without Japanese, a name or a number', () => {
    const gaps = gapsOf({ ...whole(), code: 'Bad Code', title: both(''), passMark: '0' });
    expect(gaps.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
      'code badName',
      'title noJapanese',
      'rules badNumber',
    ]);
    expect(gaps.every(({ stopsSaving }) => stopsSaving)).toBe(true);
  });

  it('finds names that stand twice and questions about nothing', () => {
    const draft = whole();
    const twice = {
      ...draft,
      questions: [...draft.questions, { ...draft.questions[0]!, key: 'other', topic: 'gone' }],
    };
    expect(gapsOf(twice).map(({ kind }) => kind)).toEqual(['sameName', 'sameName', 'noTopic']);
  });
});

describe('options', () => {
  it('have one right answer where only one can be', () => {
    const question = ofKind(whole().questions[0]!, 'SINGLE_CHOICE');
    const second = question.options[1]!.key;
    expect(withRight(question, second, true).map(({ right }) => right)).toEqual([false, true]);
    expect(withRight({ ...question, kind: 'MULTIPLE_CHOICE' }, second, true).map(({ right }) => right)).toEqual([
      true,
      true,
    ]);
  });
});

it('moves one place and not over the edge', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

it('gives the next free name', () => expect(nextName('q', ['q01', 'q03'])).toBe('q04'));

describe('the rules of the quiz', () => {
  it('are sent as they were read, by the slug that the lesson has now', () => {
    const rules = {
      shuffleOptions: false,
      attemptLimit: 3,
      waitMinutes: 60,
      topicCounts: [{ topic: 'old', count: 2 }],
    };
    const lesson = { ...newLesson([]), slug: 'old' };
    const read: CourseDraft = {
      ...whole(),
      shuffleOptions: rules.shuffleOptions,
      attemptLimit: '3',
      waitMinutes: '60',
      topicCounts: { [lesson.key]: '2', gone: '5' },
      lessons: [lesson],
    };
    expect(inputOf(read)).toMatchObject(rules);
    expect(inputOf({ ...read, lessons: [{ ...lesson, slug: 'new' }] }).topicCounts).toEqual([
      { topic: 'new', count: 2 },
    ]);
    expect(inputOf({ ...read, attemptLimit: ' ', topicCounts: {} })).toMatchObject({
      attemptLimit: null,
      topicCounts: [],
    });
  });
});
