import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Counts, inhabited, none, plus, rateOf, rollUp, subtree, sumOf } from './completion.rules.ts';

/** A forest in depth-first order: each depth at most one below the one before. */
const forest = fc
  .array(fc.nat(4), { minLength: 1, maxLength: 30 })
  .map(wanted =>
    wanted.reduce<number[]>((depths, depth) => [...depths, Math.min(depth, (depths.at(-1) ?? -1) + 1)], []),
  )
  .map(depths => depths.map((depth, i) => ({ place: { id: String(i) }, depth })));

const counts: fc.Arbitrary<Counts> = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([people, done, due, overdue]) => ({ people, assignments: done + due + overdue, done, due, overdue }));

const withCounts = forest.chain(tree =>
  fc.tuple(fc.constant(tree), fc.array(counts, { minLength: tree.length, maxLength: tree.length })),
);

describe('the tree rolled up', () => {
  it('adds up in every department: its own people and the totals directly below', () => {
    fc.assert(
      fc.property(withCounts, ([tree, own]) => {
        const rolled = rollUp(tree, id => own[Number(id)]);
        rolled.forEach((at, i) => {
          const below = subtree(rolled, at.place.id)!.slice(1);
          const direct = below.filter(({ depth }) => depth === at.depth + 1);
          expect(at.own).toEqual(own[i]);
          expect(at.total).toEqual(plus(at.own, sumOf(direct.map(({ total }) => total))));
          expect(at.total).toEqual(plus(at.own, sumOf(below.map(({ own }) => own))));
        });
      }),
    );
  });

  it('counts everybody once', () => {
    fc.assert(
      fc.property(withCounts, ([tree, own]) => {
        const tops = rollUp(tree, id => own[Number(id)]).filter(({ depth }) => depth === 0);
        expect(sumOf(tops.map(({ total }) => total))).toEqual(sumOf(own));
      }),
    );
  });

  it('shows a department of which nothing is known as empty', () => {
    expect(rollUp([{ place: { id: 'a' }, depth: 0 }], () => undefined)[0]).toMatchObject({ own: none, total: none });
  });
});

describe('what a manager sees of the tree', () => {
  it('is each department with somebody in it, and all above', () => {
    fc.assert(
      fc.property(forest, fc.array(fc.nat(29)), (tree, chosen) => {
        const held = new Set(chosen.filter(i => i < tree.length).map(String));
        const needed = tree.filter(({ place }) => subtree(tree, place.id)!.some(({ place: { id } }) => held.has(id)));
        expect(inhabited(tree, held)).toEqual(needed);
      }),
    );
  });
});

describe('the rate', () => {
  it.each([
    [{ ...none, assignments: 4, done: 3, due: 1 }, 0.75],
    [{ ...none, people: 3 }, null],
  ])('of %j is %p', (given, rate) => expect(rateOf(given)).toBe(rate));
});
