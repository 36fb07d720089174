import { describe, expect, it } from '@jest/globals';

import type { QuestionKind } from './question-kind.ts';
import { problemsOfPool, repeated } from './quiz.rules.ts';

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
    const found = problemsOfPool({ questionCount: 1, questions: [question(kind, ...right)], topics: ['one'] });
    expect(found.map(({ problem }) => problem)).toEqual(problems);
  });

  it('is large enough, and asks about what is taught', () => {
    const questions = [question('TRUE_FALSE', true, false)];
    expect(problemsOfPool({ questionCount: 2, questions, topics: ['one'] })).toEqual([
      { problem: 'POOL_TOO_SMALL', where: null },
    ]);
    expect(problemsOfPool({ questionCount: 1, questions, topics: ['two'] })).toEqual([
      { problem: 'UNKNOWN_TOPIC', where: 'q' },
    ]);
  });

  it('names the later of two of one name', () => expect(repeated(['a', 'b', 'a', 'a'])).toEqual([2, 3]));
});
