import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import { Requirement } from '../assignments/requirement.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { type PetitionKind, type PetitionMove, type PetitionState, petitionMachine } from './petition.machine.ts';
import { Proof } from './proof.entity.ts';

/** Who did something about it, when, and what they wrote. */
export interface Signed {
  at: Date;
  by: string | null;
  reason: string | null;
}

/** What was asked never changes; the decision comes once, and the revocation once after it. */
const written = `array['state', 'decided_at', 'decided_by', 'decision_reason', 'revoked_at', 'revoked_by', 'revocation_reason']`;

const PetitionSchema = defineEntity({
  name: 'Petition',
  schema: 'shinrai',
  tableName: 'petitions',
  properties: {
    ...identified,
    kind: p.string().$type<PetitionKind>(),
    state: p.string().$type<PetitionState>(),
    /** Whom it is for. */
    employee: () => p.manyToOne(Employee).ref(),
    requirement: () => p.manyToOne(Requirement).ref(),
    /** The duty it is about; null for an exemption, which is about all of them. */
    assignment: () => p.manyToOne(Assignment).ref().nullable().deleteRule('no action'),
    /** EXTENSION: the due day when it was asked. EXEMPTION: the first day. EQUIVALENCE: the day of issue. */
    startsOn: p.date().$type<LocalDate>(),
    /** EXTENSION: the due day that is asked for. EXEMPTION: the last day. EQUIVALENCE: the last day it is valid, if it tells one. */
    endsOn: p.date().$type<LocalDate>().nullable(),
    /** EQUIVALENCE: who issued the certificate, what it is called, and the certificate itself. */
    issuer: p.string().nullable(),
    certificateTitle: p.string().nullable(),
    proof: () => p.manyToOne(Proof).ref().nullable().deleteRule('no action'),
    /** Empty where a certificate speaks for itself. */
    reason: p.text(),
    requestedAt: p.datetime(),
    requestedBy: p.uuid().nullable(),
    /** When it was granted, denied or withdrawn. */
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    decisionReason: p.text().nullable(),
    revokedAt: p.datetime().nullable(),
    revokedBy: p.uuid().nullable(),
    revocationReason: p.text().nullable(),
  },
  indexes: [
    { properties: ['requestedAt', 'id'] },
    { properties: ['employee', 'requirement', 'kind'] },
    { properties: ['assignment'] },
    {
      name: 'petitions_one_open',
      expression: `create unique index "petitions_one_open" on "shinrai"."petitions" ("assignment_id", "kind") where "state" = 'REQUESTED'`,
    },
  ],
  triggers: [
    frozenWhen(
      'petitions',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.state in ('DENIED', 'WITHDRAWN', 'REVOKED')
        or (to_jsonb(new) - ${written}) is distinct from (to_jsonb(old) - ${written})
        or (old.decided_at is not null
          and (new.decided_at, new.decided_by, new.decision_reason) is distinct from (old.decided_at, old.decided_by, old.decision_reason))`,
    ),
  ],
});

/** Somebody asks for an exception for somebody, and somebody else decides: dated, reasoned, revocable, never rewritten. */
export class Petition extends PetitionSchema.class {
  /** Grants, denies or withdraws it: once. */
  decide(move: Exclude<PetitionMove, 'REVOKE'>, { at, by, reason }: Signed): void {
    this.state = petitionMachine[this.state][move] ?? refuse('ALREADY_DECIDED', { state: this.state });
    this.decidedAt = at;
    this.decidedBy = by;
    this.decisionReason = reason;
  }

  /** From now on it does not hold; what it did until now stays as it was. */
  revoke({ at, by, reason }: Signed): void {
    if (this.state === 'REVOKED') refuse('ALREADY_REVOKED');
    this.state =
      petitionMachine[this.state].REVOKE ?? refuse('MOVE_NOT_ALLOWED', { state: this.state, move: 'REVOKE' });
    this.revokedAt = at;
    this.revokedBy = by;
    this.revocationReason = reason;
  }
}
PetitionSchema.setClass(Petition);
