import { describe, expect, it } from '@jest/globals';

import type { LocalDate } from '../kernel/local-date.ts';
import {
  type Audience,
  conditionsOf,
  decidingFor,
  depthOf,
  faultOf,
  isEverybody,
  isSweeping,
  nodesOf,
} from './audience.rules.ts';

const hr: Audience = { roles: ['HR'] };
const regular: Audience = { employments: ['REGULAR'] };
const named: Audience = { people: ['a'] };
const tree: Audience = { all: [hr, { any: [regular, { not: named }] }] };

describe('the parts of an audience', () => {
  it('are told in reading order, each with its place', () => {
    expect(nodesOf(tree).map(({ id, parent, path }) => [id, parent, path])).toEqual([
      [0, null, ''],
      [1, 0, 'all[0]'],
      [2, 0, 'all[1]'],
      [3, 2, 'all[1].any[0]'],
      [4, 2, 'all[1].any[1]'],
      [5, 4, 'all[1].any[1].not'],
    ]);
    expect(conditionsOf(tree)).toEqual([hr, regular, named]);
    expect(depthOf(tree)).toBe(4);
  });

  it('are none for everybody', () => {
    expect([{ all: [] }, { all: [hr] }, { any: [] }].map(isEverybody)).toEqual([true, false, false]);
  });
});

describe('what decides about somebody', () => {
  it.each<[string, Audience, boolean[], boolean, number[]]>([
    ['all that hold together', { all: [hr, regular] }, [true, true], true, [1, 2]],
    ['the first that fails', { all: [hr, regular] }, [true, false], false, [2]],
    ['the first that is enough', { any: [hr, regular] }, [false, true], true, [2]],
    ['all that fail together', { any: [hr, regular] }, [false, false], false, [1, 2]],
    ['what is denied', { not: hr }, [true], false, [1]],
    ['through every level', tree, [true, false, true], false, [3, 5]],
    ['nothing but being here, for everybody', { all: [] }, [], true, [0]],
  ])('is %s', (_, audience, met, inside, because) => {
    expect(decidingFor(audience, met)).toEqual({ inside, because });
  });
});

describe('an audience that means nothing', () => {
  const day = (text: string) => text as LocalDate;
  it.each<[Audience, string, string]>([
    [{ any: [] }, 'any', 'arrayNotEmpty'],
    [{ all: [hr, { all: [] }] }, 'all[1].all', 'arrayNotEmpty'],
    [{ not: { hired: {} } }, 'not.hired', 'isDefined'],
    [{ hired: { from: day('2026-04-02'), until: day('2026-04-01') } }, 'hired.until', 'notBeforeFrom'],
    [{} as Audience, '', 'exactlyOne'],
  ])('%j is told by its place', (audience, path, rule) => {
    expect(faultOf(audience)).toEqual({ path, rule });
  });

  it('is not everybody', () => expect(faultOf({ all: [] })).toBeNull());
});

describe('an audience that sweeps', () => {
  it.each([
    [0, 100, true],
    [1, 100, false],
    [50, 100, false],
    [51, 100, true],
    [100, 100, true],
  ])('%d of %d: %s', (inside, headcount, isIt) => expect(isSweeping(inside, headcount)).toBe(isIt));
});
