import { type Actor, holds } from '../access/actor.ts';
import type { Role } from '../access/roles.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';
import { type PetitionKind, type PetitionMove, type PetitionState, petitionMachine } from './petition.machine.ts';

interface Asked {
  kind: PetitionKind;
  state: PetitionState;
  employee: { id: string };
  requestedBy?: string | null | undefined;
}

/** Whose word counts for whom they see; an extension may also be granted by a manager to the line below. */
export const deciders: Readonly<Record<PetitionKind, readonly Role[]>> = {
  EXTENSION: ['HR'],
  EXEMPTION: ['HR', 'TRAINING_ADMIN'],
  EQUIVALENCE: ['HR', 'TRAINING_ADMIN'],
};

/** Why this actor may not decide or revoke it; null if they may. `leads` tells whether the person works in the line below the actor. */
export function whyNotDecide(actor: Actor, petition: Asked, leads: boolean): RefusalCode | null {
  if (petition.employee.id === actor.id) return 'BENEFICIARY';
  if (petition.state === 'REQUESTED' && (petition.requestedBy ?? null) === actor.id) return 'SAME_PERSON';
  const decides = holds(actor, ...deciders[petition.kind]) || (petition.kind === 'EXTENSION' && leads);
  return decides ? null : 'NOT_YOURS_TO_DECIDE';
}

/** What the machine allows and this actor may do. */
export function movesOf(actor: Actor, petition: Asked, leads: boolean): PetitionMove[] {
  const decides = whyNotDecide(actor, petition, leads) === null;
  const asked = actor.id !== null && petition.requestedBy === actor.id;
  const moves = Object.keys(petitionMachine[petition.state]) as PetitionMove[];
  return moves.filter(move => (move === 'WITHDRAW' ? asked : decides));
}
