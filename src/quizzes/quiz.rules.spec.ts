import { describe, expect, it } from '@jest/globals';

import type { QuestionKind } from './question-kind.ts';
import { problemsOfPool, repeated, rulesOf, unusualRules } from './quiz.rules.ts';

const question = (kind: QuestionKind, ...right: boolean[]) => ({
  code: 'q',
  topic: 'one',
  kind,
  options: right.map(is => ({ right: is })),
});

describe('a pool', () => {
  it.each([
    ['SINGLE_CHOICE', [true, false, false], []],
    ['SINGLE_CHOICE', [true, true], ['WRONG_NUMBER_OF_RIGHT_ANSWERS']],
    ['SINGLE_CHOICE', [false, false], ['WRONG_NUMBER_OF_RIGHT_ANSWERS']],
    ['SINGLE_CHOICE', [true], ['WRONG_NUMBER_OF_OPTIONS']],
    ['MULTIPLE_CHOICE', [true, true, false], []],
    ['MULTIPLE_CHOICE', [true, true], []],
    ['MULTIPLE_CHOICE', [false, false], ['WRONG_NUMBER_OF_RIGHT_ANSWERS']],
    ['TRUE_FALSE', [true, false], []],
    ['TRUE_FALSE', [true, false, false], ['WRONG_NUMBER_OF_OPTIONS']],
  ] as const)('with a %s of %j has the problems %j', (kind, right, problems) => {
    const found = problemsOfPool({
      topicCounts: [],
      questionCount: 1,
      questions: [question(kind, ...right)],
      topics: ['one'],
    });
    expect(found.map(({ problem }) => problem)).toEqual(problems);
  });

  it('is large enough, and asks about what is taught', () => {
    const questions = [question('TRUE_FALSE', true, false)];
    expect(problemsOfPool({ topicCounts: [], questionCount: 2, questions, topics: ['one'] })).toEqual([
      { problem: 'POOL_TOO_SMALL', where: null },
    ]);
    expect(problemsOfPool({ topicCounts: [], questionCount: 1, questions, topics: ['two'] })).toEqual([
      { problem: 'UNKNOWN_TOPIC', where: 'q' },
    ]);
  });

  it('has enough for each topic of which a number is asked, and no more is asked than is drawn', () => {
    const questions = ['one', 'one', 'two'].map(topic => ({ ...question('TRUE_FALSE', true, false), topic }));
    const problems = (...topicCounts: { topic: string; count: number }[]) =>
      problemsOfPool({ questionCount: 3, topicCounts, questions, topics: ['one', 'two'] });
    expect(problems({ topic: 'one', count: 2 }, { topic: 'two', count: 1 })).toEqual([]);
    expect(problems({ topic: 'two', count: 2 }, { topic: 'gone', count: 1 })).toEqual([
      { problem: 'TOPIC_TOO_SMALL', where: 'two' },
      { problem: 'TOPIC_TOO_SMALL', where: 'gone' },
    ]);
    expect(problems({ topic: 'one', count: 2 }, { topic: 'two', count: 2 })).toEqual([
      { problem: 'TOPIC_COUNTS_TOO_HIGH', where: null },
      { problem: 'TOPIC_TOO_SMALL', where: 'two' },
    ]);
  });

  it('names the later of two of one name', () => expect(repeated(['a', 'b', 'a', 'a'])).toEqual([2, 3]));
});

describe('the rules of a quiz', () => {
  const strict = { topicCounts: [{ topic: 'one', count: 2 }], shuffleOptions: false, attemptLimit: 3, waitMinutes: 60 };

  it('are as usual where nothing is told, and then no part of what the hash is taken of', () => {
    const usual = { topicCounts: [], shuffleOptions: true, attemptLimit: null, waitMinutes: 0 };
    expect(rulesOf({})).toEqual(usual);
    expect(rulesOf({ topicCounts: null, shuffleOptions: null, waitMinutes: null })).toEqual(usual);
    expect(unusualRules(usual)).toEqual({});
  });

  it('are told as they are otherwise', () => {
    expect(rulesOf(strict)).toEqual(strict);
    expect(unusualRules(strict)).toEqual(strict);
  });
});
