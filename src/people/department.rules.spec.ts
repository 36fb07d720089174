import { describe, expect, it } from '@jest/globals';

import { depthFirst, wouldCycle } from './department.rules.ts';

const place = (code: string, parentId: string | null = null) => ({ id: code, code, parentId });
const tree = [place('B'), place('A2', 'A'), place('A'), place('A10', 'A1'), place('A1', 'A')];

describe('the tree of departments', () => {
  it('is walked depth first, neighbours by code', () => {
    expect(depthFirst(tree).map(({ place: { code }, depth }) => [code, depth])).toEqual([
      ['A', 0],
      ['A1', 1],
      ['A10', 2],
      ['A2', 1],
      ['B', 0],
    ]);
  });

  it.each([
    ['A', 'A', true],
    ['A', 'A10', true],
    ['A10', 'A2', false],
    ['A', 'B', false],
    ['A', null, false],
  ])('with %s below %s would be a circle: %p', (id, parentId, circle) => {
    expect(wouldCycle(tree, id, parentId)).toBe(circle);
  });
});
