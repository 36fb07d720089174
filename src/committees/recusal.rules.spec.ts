import { describe, expect, it } from '@jest/globals';

import { listOf } from '../kernel/names.ts';
import {
  ConflictGround,
  actingChair,
  declarationOf,
  knownGrounds,
  mustReadRecord,
  nextSubstitute,
} from './recusal.rules.ts';

const nothing = {
  isSubject: false,
  isInvestigator: false,
  drafted: false,
  isWitness: false,
  above: false,
  below: false,
};

describe('what the program knows', () => {
  it.each([
    ['isSubject', 'SUBJECT'],
    ['isInvestigator', 'INVESTIGATOR'],
    ['drafted', 'DRAFTED_ALLEGATION'],
    ['isWitness', 'WITNESS'],
    ['above', 'LINE_SUPERIOR'],
    ['below', 'LINE_SUBORDINATE'],
  ])('%s is the ground %s', (fact, ground) => {
    expect(knownGrounds({ ...nothing, [fact]: true })).toEqual([ground]);
  });

  it('is never who reported it', () => {
    const all = Object.fromEntries(Object.keys(nothing).map(fact => [fact, true])) as unknown as typeof nothing;
    expect(knownGrounds(all)).not.toContain('REPORTER');
    expect(knownGrounds(nothing)).toEqual([]);
  });
});

describe('a declaration', () => {
  it('clears without a ground', () => {
    expect(declarationOf([], false)).toEqual({ result: 'CLEAR', grounds: [] });
  });

  it.each(listOf(ConflictGround).filter(ground => ground !== 'REPORTER'))(
    'recuses by %s, declared or known',
    ground => {
      expect(declarationOf([ground], false)).toEqual({ result: 'RECUSED', grounds: [ground] });
      expect(declarationOf([], false, [ground])).toEqual({ result: 'RECUSED', grounds: [ground] });
    },
  );

  it('of who reported it shows a withdrawal and nothing else, whatever it says', () => {
    const withdrawal = { result: 'WITHDRAWN', grounds: [] };
    expect(declarationOf(['REPORTER'], false)).toEqual(withdrawal);
    expect(declarationOf(['REPORTER', 'WITNESS'], true)).toEqual(withdrawal);
    expect(declarationOf(['LINE_SUPERIOR'], true)).toEqual(withdrawal);
    expect(declarationOf([], true)).toEqual(withdrawal);
  });
});

describe('who takes over', () => {
  it('is the first substitute in order who is not excluded', () => {
    const second = { place: 2, external: true, isExcluded: false };
    const first = { place: 1, external: false, isExcluded: false };
    expect(nextSubstitute([second, first])).toBe(first);
    expect(nextSubstitute([second, { ...first, isExcluded: true }])).toBe(second);
    expect(nextSubstitute([])).toBeNull();
  });

  it('is the first from outside where an outside member is missing, and else whoever is there', () => {
    const second = { place: 2, external: true, isExcluded: false };
    const first = { place: 1, external: false, isExcluded: false };
    expect(nextSubstitute([first, second], true)).toBe(second);
    expect(nextSubstitute([first, { ...second, isExcluded: true }], true)).toBe(first);
  });

  it('in the chair is the first of the fixed order who is left', () => {
    expect(actingChair([{ chairOrder: null }, { chairOrder: 3 }, { chairOrder: 2 }])).toEqual({ chairOrder: 2 });
    expect(actingChair([{ chairOrder: null }])).toBeNull();
  });

  it('reads the record when the hearing was opened before, unless it is opened again', () => {
    const day = (n: number) => new Date(Date.UTC(2026, 10, n));
    expect(mustReadRecord(day(5), [])).toBe(false);
    expect(mustReadRecord(day(5), [day(6)])).toBe(false);
    expect(mustReadRecord(day(5), [day(5)])).toBe(false);
    expect(mustReadRecord(day(5), [day(4)])).toBe(true);
    expect(mustReadRecord(day(5), [day(4), day(6)])).toBe(false);
  });
});
