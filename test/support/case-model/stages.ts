import type { CaseModel } from './model.ts';

const sits = (who: string, seat: number, chairs = 0, cleared = true) => ({ who, seat, chairs, cleared });
const committee = [sits('K1', 1, 1), sits('S1', 2), sits('K3', 3, 2), sits('O1', 4), sits('O2', 5)];
const heard = { noticed: true, investigator: 'INV', seats: committee, gone: new Set(['K2']), heardOnce: true };
const cut = { decided: true, sheet: 'FROZEN' as const, outcome: 'PAY_CUT', detailed: true };
const letter = { letters: [{ by: 'SECR', approved: true, old: false }], reached: true };
const panelOf = (voted?: string) =>
  ['A1', 'A2', 'A3'].map((who, i) => ({ ...sits(who, i + 1, i + 1), ...(voted && { voted }) }));
const ready = { substitutes: [{ who: 'S2', cleared: true }], record: 'COMMENTED' as const };

/** Where runs begin, and what the model knows there. */
export const stages: Readonly<Record<string, () => Partial<CaseModel>>> = {
  draft: () => ({}),
  committee: () => ({
    state: 'COMMITTEE_SETUP',
    investigator: 'INV',
    seats: [
      sits('K1', 1, 1, false),
      sits('K2', 2, 0, false),
      sits('K3', 3, 2, false),
      sits('O1', 4, 0, false),
      sits('O2', 5, 0, false),
    ],
    substitutes: ['S1', 'S2'].map(who => ({ who, cleared: false })),
  }),
  facts: () => ({ ...heard, ...ready, state: 'DELIBERATION_FACTS' }),
  decided: () => ({ ...heard, ...ready, ...cut, state: 'DECIDED' }),
  delivered: () => ({ ...heard, ...ready, ...cut, state: 'APPEAL_WINDOW', ...letter }),
  appeal: () => ({ ...heard, ...ready, ...cut, state: 'APPEAL_REVIEW', ...letter, panel: panelOf() }),
  final: () => ({
    ...heard,
    ...ready,
    ...cut,
    state: 'FINAL',
    ...letter,
    outcome: 'REPRIMAND',
    answer: 'TOLD',
    panel: panelOf('lightens'),
  }),
};

export const people = [
  'HR1',
  'HR2',
  'SECR',
  'SECR2',
  'LEG',
  'INV',
  'K1',
  'K2',
  'K3',
  'O1',
  'O2',
  'S1',
  'S2',
  'A1',
  'A2',
  'A3',
  'R1',
  'AUD',
  'EMP',
];
export const whats: Readonly<Record<string, readonly string[]>> = {
  propose: ['ADMIT', 'WITHDRAW', 'SUSPEND', 'RESUME', 'VOID_ROUND'],
  declare: ['clear', 'clear', 'ground', 'withdraws'],
  open: ['FACTS all', 'FACTS few', 'FACTS inside', 'SANCTION all', 'SANCTION few', 'SANCTION stranger'],
  cast: ['NONE', 'ADMONITION', 'REPRIMAND'],
  panel: ['A1 A2 A3', 'A1 A2 A3', 'A1 EMP A3', 'A1 K3 A3'],
  opine: ['upholds', 'remands', 'remands', 'heavier'],
  judge: ['upholds', 'remands'],
};
/** What brings a case on, if it is allowed at all. */
export const onward = [
  'declare',
  'refer',
  'takeIn',
  'serve',
  'hear',
  'record',
  'comment',
  'close',
  'weigh',
  'open',
  'cast',
  'decide',
  'appeal',
  'panel',
  'opine',
  'judge',
  'tell',
  'return',
  'detail',
  'draft',
  'approve',
  'deliver',
  'night',
  'execute',
  'finish',
  'shut',
  'wait',
];
