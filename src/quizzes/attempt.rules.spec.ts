import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { checkChoice, draw, dueAtOf, isTimeUp, secondsLeft, shownOrder, shuffled } from './attempt.rules.ts';

const at = (text: string) => new Date(`2026-11-22T${text}Z`);
const dueAt = at('10:30:00');

/** Repeatable randomness from a list of numbers. */
const randomly = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

describe('time', () => {
  it('ends the limit after the start', () => expect(dueAtOf(at('10:00:00'), 30)).toEqual(dueAt));

  it.each([
    ['before', '10:29:59.999', false],
    ['at the due instant', '10:30:00.000', false],
    ['within the grace of the network', '10:30:05.000', false],
    ['after it', '10:30:05.001', true],
  ])('is up %s: %s', (_, now, up) => expect(isTimeUp({ dueAt }, at(now))).toBe(up));

  it.each([
    ['10:00:00', null, 1800],
    ['10:29:59.500', null, 0],
    ['11:00:00', null, 0],
    ['10:00:00', at('10:00:00'), 0],
  ])('at %s (finished %s) leaves %d seconds', (now, finishedAt, left) =>
    expect(secondsLeft({ dueAt, finishedAt }, at(now))).toBe(left),
  );
});

describe('a choice', () => {
  const options = [{ id: 'a' }, { id: 'b' }];

  it.each([
    ['SINGLE_CHOICE', ['a']],
    ['SINGLE_CHOICE', ['a', 'a']],
    ['SINGLE_CHOICE', []],
    ['MULTIPLE_CHOICE', ['a', 'b']],
    ['TRUE_FALSE', ['b']],
  ] as const)('of a %s may be %j', (kind, chosen) =>
    expect(() => checkChoice({ kind, options }, chosen)).not.toThrow(),
  );

  it.each([
    ['SINGLE_CHOICE', ['a', 'b']],
    ['TRUE_FALSE', ['a', 'b']],
    ['SINGLE_CHOICE', ['c']],
    ['MULTIPLE_CHOICE', ['a', 'c']],
  ] as const)('of a %s may not be %j', (kind, chosen) =>
    expect(() => checkChoice({ kind, options }, chosen)).toThrow('INVALID_INPUT'),
  );
});

describe('the draw', () => {
  const pools = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })
    .map(topics => topics.map((topic, code) => ({ topic, code })));
  const seeds = fc.integer({ min: 1, max: 2147483646 });

  it('takes as many as asked for, each once, as evenly over the topics as the pool allows', () => {
    fc.assert(
      fc.property(pools, fc.nat(50), seeds, (pool, count, seed) => {
        const drawn = draw(pool, count, randomly(seed));
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

  it('gives every question its turn', () => {
    const pool = Array.from({ length: 8 }, (_, code) => ({ topic: 'a', code }));
    const random = randomly(1);
    const drawn = new Set(Array.from({ length: 200 }, () => draw(pool, 2, random).map(({ code }) => code)).flat());
    expect(drawn.size).toBe(8);
  });

  it('shuffles the options, all of them, but leaves true and false in their places', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), seeds, (options, seed) => {
        const mixed = shuffled(options, randomly(seed));
        expect(mixed).toHaveLength(options.length);
        expect(new Set(mixed)).toEqual(new Set(options));
        expect(shownOrder('TRUE_FALSE', options, randomly(seed))).toEqual(options);
      }),
    );
    const random = randomly(1);
    const orders = new Set(Array.from({ length: 200 }, () => shownOrder('SINGLE_CHOICE', [1, 2, 3], random).join('')));
    expect(orders.size).toBe(6);
  });
});
