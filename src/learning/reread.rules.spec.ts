import { describe, expect, it } from '@jest/globals';

import { topicsToReread } from './reread.rules.ts';

describe('what to read again', () => {
  it('begins with the topic of which most was wrong; the first one of equals stays first', () => {
    const asked = (topic: string, earned: number | null) => ({ topic, earned });
    const questions = [asked('a', 0), asked('b', 0), asked('c', 1), asked('b', 0), asked('a', 1), asked('d', 0)];
    expect(topicsToReread(questions)).toEqual([
      { topic: 'b', missed: 2 },
      { topic: 'a', missed: 1 },
      { topic: 'd', missed: 1 },
    ]);
  });

  it('is nothing while nothing is graded, and when all was right', () => {
    expect(topicsToReread([{ topic: 'a', earned: null }])).toEqual([]);
    expect(topicsToReread([{ topic: 'a', earned: 1 }])).toEqual([]);
  });
});
