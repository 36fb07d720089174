import { describe, expect, it } from '@jest/globals';

import { reportSearch } from './report.search.ts';
import { searchOf, toSave } from './saved.rules.ts';

describe('a saved report', () => {
  it.each([
    [{}],
    [{ view: 'people', sort: 'OVERDUE', standing: 'OVERDUE', departmentId: 'd', directly: true }],
    [{ view: 'duties', cycle: 2026, employments: ['DISPATCHED'], asOf: '2026-11-01' }],
    [{ view: 'trend', requirementId: 'r', search: '佐藤', managerId: 'm' }],
  ])('%j is found again as it was', raw => {
    const search = reportSearch(raw);
    const kept = toSave(search);
    const nothing = { search: null, cycle: null, standing: null, directly: null };
    expect(searchOf({ ...kept, filter: { ...nothing, ...kept.filter } })).toEqual(search);
  });

  it('asks for no day that is none', () => {
    expect([reportSearch({ asOf: '2026-02-30' }), reportSearch({ asOf: 'x' }), reportSearch({ asOf: 5 })]).toEqual([
      {},
      {},
      {},
    ]);
  });
});
