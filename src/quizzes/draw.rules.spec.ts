import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { draw, shownOrder, shuffled } from './draw.rules.ts';

/** Repeatable randomness from a list of numbers. */
const randomly = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

const drawing = (questionCount: number, topicCounts: { topic: string; count: number }[] = []) => ({
  questionCount,
  topicCounts,
});

describe('the draw', () => {
  const pools = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })
    .map(topics => topics.map((topic, code) => ({ topic, code })));
  const seeds = fc.integer({ min: 1, max: 2147483646 });

  it('takes as many as asked for, each once, as evenly over the topics as the pool allows', () => {
    fc.assert(
      fc.property(pools, fc.nat(50), seeds, (pool, count, seed) => {
        const drawn = draw(pool, drawing(count), randomly(seed));
        expect(drawn).toHaveLength(Math.min(count, pool.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        const taken = (topic: string) => drawn.filter(question => question.topic === topic).length;
        const most = Math.max(0, ...['a', 'b', 'c', 'd'].map(taken));
        for (const topic of ['a', 'b', 'c', 'd']) {
          const exhausted = pool.filter(question => question.topic === topic).length === taken(topic);
          expect(exhausted || taken(topic) >= most - 1).toBe(true);
        }
      }),
    );
  });

  it('takes at least as many of a topic as are asked for, and the others evenly', () => {
    const counts = fc.uniqueArray(
      fc.record({ topic: fc.constantFrom('a', 'b', 'c', 'd'), count: fc.integer({ min: 1, max: 6 }) }),
      {
        selector: ({ topic }) => topic,
      },
    );
    fc.assert(
      fc.property(pools, counts, fc.nat(20), seeds, (pool, topicCounts, more, seed) => {
        const about = (questions: { topic: string }[], topic: string) =>
          questions.filter(q => q.topic === topic).length;
        fc.pre(topicCounts.every(({ topic, count }) => about(pool, topic) >= count));
        const asked = topicCounts.reduce((sum, { count }) => sum + count, 0);
        const drawn = draw(pool, drawing(asked + more, topicCounts), randomly(seed));
        expect(drawn).toHaveLength(Math.min(asked + more, pool.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const { topic, count } of topicCounts) expect(about(drawn, topic)).toBeGreaterThanOrEqual(count);
        const extra = (topic: string) =>
          about(drawn, topic) - (topicCounts.find(count => count.topic === topic)?.count ?? 0);
        const most = Math.max(0, ...['a', 'b', 'c', 'd'].map(extra));
        for (const topic of ['a', 'b', 'c', 'd'])
          expect(about(pool, topic) === about(drawn, topic) || extra(topic) >= most - 1).toBe(true);
      }),
    );
  });

  it('gives every question its turn', () => {
    const pool = Array.from({ length: 8 }, (_, code) => ({ topic: 'a', code }));
    const random = randomly(1);
    const drawn = new Set(
      Array.from({ length: 200 }, () => draw(pool, drawing(2), random).map(({ code }) => code)).flat(),
    );
    expect(drawn.size).toBe(8);
  });

  it('shuffles the options, all of them, but leaves true and false in their places', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), seeds, (options, seed) => {
        const mixed = shuffled(options, randomly(seed));
        expect(mixed).toHaveLength(options.length);
        expect(new Set(mixed)).toEqual(new Set(options));
        expect(shownOrder({ kind: 'TRUE_FALSE', options }, true, randomly(seed))).toEqual(options);
      }),
    );
    expect(shownOrder({ kind: 'SINGLE_CHOICE', options: [1, 2, 3, 4, 5] }, false, randomly(7))).toEqual([
      1, 2, 3, 4, 5,
    ]);
    const random = randomly(1);
    const orders = new Set(
      Array.from({ length: 200 }, () =>
        shownOrder({ kind: 'SINGLE_CHOICE', options: [1, 2, 3] }, true, random).join(''),
      ),
    );
    expect(orders.size).toBe(6);
  });
});
