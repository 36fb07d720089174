import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { listOf } from '../kernel/names.ts';
import { CaseMove, CaseState, after, caseMachine, isEnded, movesFrom, transitions } from './case.machine.ts';

const states = listOf(CaseState);
const moves = listOf(CaseMove);
const leadsTo = (state: CaseState, move: CaseMove): CaseState[] =>
  transitions[move].to === null ? transitions.SUSPEND.from.concat() : [caseMachine[state][move]!];

describe('the way of a case', () => {
  it('reaches every state from the draft, and an end from every state', () => {
    const reached = new Set<CaseState>(['DRAFT']);
    for (const state of reached)
      for (const move of moves) if (caseMachine[state][move]) for (const to of leadsTo(state, move)) reached.add(to);
    expect(states.filter(state => !reached.has(state))).toEqual([]);

    const ending = new Set<CaseState>(['PURGED']);
    for (let before = 0; before !== ending.size;) {
      before = ending.size;
      for (const state of states)
        if (moves.some(move => caseMachine[state][move] && leadsTo(state, move).some(to => ending.has(to))))
          ending.add(state);
    }
    expect(states.filter(state => !ending.has(state))).toEqual([]);
  });

  it('passes the notice and the hearing before anything is decided', () => {
    const without = new Set<CaseState>(['DRAFT']);
    for (const state of without)
      for (const move of moves)
        if (caseMachine[state][move] && move !== 'CLOSE_HEARING' && transitions[move].to !== null)
          without.add(caseMachine[state][move]);
    expect([...without]).not.toContain('DECIDED');
    expect([...without]).not.toContain('DELIBERATION_FACTS');
  });

  it.each([
    ['DRAFT', 'REFER', null, 'REFERRED'],
    ['HEARING', 'ADD_GROUNDS', null, 'NOTICE_SERVED'],
    ['DELIBERATION_FACTS', 'FIND_NOT_PROVEN', null, 'NO_CASE'],
    ['SUSPENDED', 'RESUME', 'HEARING', 'HEARING'],
    ['REMANDED', 'RETURN', 'DELIBERATION_SANCTION', 'DELIBERATION_SANCTION'],
  ] as [CaseState, CaseMove, CaseState | null, CaseState][])('%s, %s (back to %s): %s', (state, move, back, to) =>
    expect(after(state, move, back)).toBe(to),
  );

  it('refuses every move that the table does not name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...moves), (state, move) => {
        fc.pre(!transitions[move].from.includes(state));
        expect(() => after(state, move, 'HEARING')).toThrow('MOVE_NOT_ALLOWED');
      }),
    );
  });

  it('leaves no sanction to tracks that have none', () => {
    expect(movesFrom('DECIDED', { sanctions: true, advises: false })).toEqual(['APPROVE_LETTER']);
    expect(movesFrom('DECIDED', { sanctions: true, advises: true })).toEqual(['RECONSIDER', 'APPROVE_LETTER']);
    expect(movesFrom('INVESTIGATION', { sanctions: true, advises: false })).not.toContain('TAKE_REMEDIES');
    expect(movesFrom('INVESTIGATION', { sanctions: false, advises: false })).toContain('TAKE_REMEDIES');
    expect(movesFrom('INVESTIGATION', { sanctions: false, advises: false })).not.toContain('REPORT_INVESTIGATION');
  });

  it('is over where only its retention is left', () => {
    const over = states.filter(isEnded);
    expect(over).toEqual([
      'CLOSED',
      'RETENTION',
      'PURGED',
      'NOT_ADMITTED',
      'CONVERTED',
      'WITHDRAWN',
      'NO_CASE',
      'NO_SANCTION',
      'ANNULLED',
    ]);
  });
});
