import { describe, expect, it } from '@jest/globals';

import { openAtFirst, shownRows } from './department-tree.rules.ts';

const at = (id: string, depth: number) => ({ department: { id, depth } });
const tree = [at('hq', 0), at('sales', 1), at('east', 2), at('west', 2), at('law', 1)];
const shown = (...open: string[]) => shownRows(tree, new Set(open)).map(({ row }) => row.department.id);

describe('the tree of departments', () => {
  it('shows what stands below open departments only', () => {
    expect(shown()).toEqual(['hq']);
    expect(shown('hq')).toEqual(['hq', 'sales', 'law']);
    expect(shown('hq', 'sales')).toEqual(['hq', 'sales', 'east', 'west', 'law']);
  });

  it('keeps what is below a closed department hidden, even if it is open itself', () => {
    expect(shown('sales')).toEqual(['hq']);
  });

  it('indents from the top of what is shown and knows who has something below', () => {
    const part = shownRows(tree.slice(1, 4), new Set(['sales']));
    expect(part.map(({ level, hasBelow }) => [level, hasBelow])).toEqual([
      [0, true],
      [1, false],
      [1, false],
    ]);
  });

  it('opens a small tree and only the top of a large one', () => {
    expect(openAtFirst(tree).size).toBe(5);
    const large = [at('hq', 0), ...Array.from({ length: 40 }, (_, i) => at(`d${i}`, 1))];
    expect([...openAtFirst(large)]).toEqual(['hq']);
    expect(shownRows([], new Set())).toEqual([]);
  });

  it('opens on a narrow screen only a top that stands alone', () => {
    expect([...openAtFirst(tree, true)]).toEqual(['hq']);
    expect([...openAtFirst([at('east', 0), at('e1', 1), at('west', 0)], true)]).toEqual([]);
  });
});
