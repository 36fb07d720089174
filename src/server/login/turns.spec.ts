import { describe, expect, it } from '@jest/globals';

import { Turns } from './turns.ts';

describe('turns', () => {
  it('are taken so many at a time, and sent away once the line is full', async () => {
    const turns = new Turns(2, 3);
    const { promise: bell, resolve: ring } = Promise.withResolvers<void>();
    let together = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++together);
      await bell;
      together -= 1;
    };
    const five = Array.from({ length: 5 }, () => turns.take(work));
    await expect(turns.take(work)).rejects.toMatchObject({ code: 'BUSY', params: { retryAfterSeconds: 5 } });
    ring();
    await Promise.all(five);
    expect(most).toBe(2);
    await expect(turns.take(async () => 'there is room again')).resolves.toBe('there is room again');
  });

  it('are given back by work that fails', async () => {
    const turns = new Turns(1, 1);
    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turns.take(async () => 'next')).resolves.toBe('next');
  });
});
