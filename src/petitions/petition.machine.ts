import type { Machine } from '../kernel/machine.ts';
import { names } from '../kernel/names.ts';

/** What can be asked for: more time in this cycle, to be left out for a while, or that a certificate from elsewhere counts. */
export const PetitionKind = names('EXTENSION', 'EXEMPTION', 'EQUIVALENCE');
export type PetitionKind = keyof typeof PetitionKind;

export const PetitionState = names('REQUESTED', 'GRANTED', 'DENIED', 'WITHDRAWN', 'REVOKED');
export type PetitionState = keyof typeof PetitionState;

export const PetitionMove = names('GRANT', 'DENY', 'WITHDRAW', 'REVOKE');
export type PetitionMove = keyof typeof PetitionMove;

export const petitionMachine: Machine<PetitionState, PetitionMove> = {
  REQUESTED: { GRANT: 'GRANTED', DENY: 'DENIED', WITHDRAW: 'WITHDRAWN' },
  GRANTED: { REVOKE: 'REVOKED' },
  DENIED: {},
  WITHDRAWN: {},
  REVOKED: {},
};
