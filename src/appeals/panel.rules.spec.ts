import { describe, expect, it } from '@jest/globals';

import { decisionBlockers, panelBlockers } from './panel.rules.ts';

const rules = { panelSeats: 3, panelExternal: 1 };
const members = (...names: string[]) => names.map(name => ({ id: name, external: name.startsWith('X') }));

describe('a panel', () => {
  it.each([
    ['new people, one from outside', members('A1', 'A2', 'X3'), []],
    ['more than it needs', members('A1', 'A2', 'A4', 'X3'), []],
    ['somebody of the committee', members('A1', 'X3', 'K3'), ['APPEAL_PANEL_OVERLAP']],
    ['two people', members('A1', 'X3'), ['APPEAL_PANEL_SMALL']],
    ['nobody from outside', members('A1', 'A2', 'A3'), ['APPEAL_PANEL_EXTERNAL']],
    ['everything at once', members('K3'), ['APPEAL_PANEL_OVERLAP', 'APPEAL_PANEL_SMALL', 'APPEAL_PANEL_EXTERNAL']],
  ])('of %s', (_, panel, expected) =>
    expect(panelBlockers(panel, new Set(['K3', 'R1']), rules).map(({ code }) => code)).toEqual(expected),
  );

  it('says who was there before', () =>
    expect(panelBlockers(members('R1', 'K3', 'X1'), new Set(['K3', 'R1']), rules)[0]?.params).toEqual({
      who: ['R1', 'K3'],
    }));

  it('decides when all have declared and voted', () => {
    const [done, silent, strange] = [
      { cleared: true, voted: true },
      { cleared: true, voted: false },
      { cleared: false, voted: false },
    ];
    expect(decisionBlockers([done, done, done], 3)).toEqual([]);
    expect(decisionBlockers([done, done, silent], 3)).toEqual([
      { code: 'APPEAL_VOTES_MISSING', params: { missing: 1 } },
    ]);
    expect(decisionBlockers([done, silent, strange], 3).map(({ code }) => code)).toEqual([
      'CONFLICT_DECLARATION_MISSING',
      'APPEAL_VOTES_MISSING',
    ]);
    expect(decisionBlockers([done, done], 3)).toEqual([
      { code: 'APPEAL_PANEL_SMALL', params: { needed: 3, found: 2 } },
    ]);
  });
});
