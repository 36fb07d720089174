import { describe, expect, it } from '@jest/globals';

import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/roles.ts';
import type { PetitionKind, PetitionState } from './petition.machine.ts';
import { movesOf, whyNotDecide } from './petition.policy.ts';

const actor = (id: string | null, ...roles: Role[]): Actor => ({ id, label: id ?? 'operator', roles, requestId: null });
const petition = (kind: PetitionKind, state: PetitionState = 'REQUESTED', requestedBy: string | null = 'asker') => ({
  kind,
  state,
  employee: { id: 'person' },
  requestedBy,
});

describe('who may decide', () => {
  it.each<[PetitionKind, Role[], boolean, string | null]>([
    ['EXTENSION', ['HR'], false, null],
    ['EXTENSION', ['MANAGER'], true, null],
    ['EXTENSION', ['MANAGER'], false, 'NOT_YOURS_TO_DECIDE'],
    ['EXTENSION', ['TRAINING_ADMIN'], false, 'NOT_YOURS_TO_DECIDE'],
    ['EXEMPTION', ['HR'], false, null],
    ['EXEMPTION', ['TRAINING_ADMIN'], false, null],
    ['EXEMPTION', ['MANAGER'], true, 'NOT_YOURS_TO_DECIDE'],
    ['EQUIVALENCE', ['TRAINING_ADMIN'], false, null],
    ['EQUIVALENCE', ['MANAGER'], true, 'NOT_YOURS_TO_DECIDE'],
    ['EQUIVALENCE', ['AUDITOR'], false, 'NOT_YOURS_TO_DECIDE'],
  ])('%s as %j, leading them: %s → %s', (kind, roles, leads, expected) =>
    expect(whyNotDecide(actor('other', ...roles), petition(kind), leads)).toBe(expected),
  );

  it('is never whom it is for, nor who asked; who asked may revoke it once another has granted it', () => {
    for (const kind of ['EXTENSION', 'EXEMPTION', 'EQUIVALENCE'] as const) {
      expect(whyNotDecide(actor('person', 'HR'), petition(kind), false)).toBe('BENEFICIARY');
      expect(whyNotDecide(actor('asker', 'HR'), petition(kind), false)).toBe('SAME_PERSON');
      expect(whyNotDecide(actor('asker', 'HR'), petition(kind, 'GRANTED'), false)).toBeNull();
    }
  });

  it('nobody may stand for two: what the operator asked, the operator does not grant', () =>
    expect(whyNotDecide(actor(null, 'HR'), petition('EXEMPTION', 'REQUESTED', null), false)).toBe('SAME_PERSON'));
});

describe('the moves', () => {
  it.each<[string, PetitionState, string[]]>([
    ['other', 'REQUESTED', ['GRANT', 'DENY']],
    ['asker', 'REQUESTED', ['WITHDRAW']],
    ['person', 'REQUESTED', []],
    ['other', 'GRANTED', ['REVOKE']],
    ['person', 'GRANTED', []],
    ['other', 'DENIED', []],
    ['asker', 'WITHDRAWN', []],
    ['other', 'REVOKED', []],
  ])('of %s when it is %s: %j', (id, state, moves) =>
    expect(movesOf(actor(id, 'HR'), petition('EXEMPTION', state), false)).toEqual(moves),
  );
});
