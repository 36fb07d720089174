import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';

const AccommodationSchema = defineEntity({
  name: 'Accommodation',
  schema: 'shinrai',
  tableName: 'accommodations',
  properties: {
    ...identified,
    employee: () => p.manyToOne(Employee).ref(),
    /** Percent of the time limit on top of it. */
    extraTimePercent: p.integer(),
    mayPause: p.boolean(),
    /** More attempts for each duty whose attempts are limited. */
    extraAttempts: p.integer(),
    /** Lessons do not ask for a minimum of attention. */
    waivesAttention: p.boolean(),
    /** Confidential: read by those who may grant, and never in a log. */
    reason: p.text(),
    validFrom: p.date().$type<LocalDate>(),
    /** The last day; null for as long as it is not revoked. */
    validUntil: p.date().$type<LocalDate>().nullable(),
    grantedAt: p.datetime(),
    grantedBy: p.uuid().nullable(),
    revokedAt: p.datetime().nullable(),
    revokedBy: p.uuid().nullable(),
  },
  indexes: [{ properties: ['employee', 'validFrom'] }],
  triggers: [
    frozenWhen(
      'accommodations',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.revoked_at is not null
        or (to_jsonb(new) - 'revoked_at' - 'revoked_by') is distinct from (to_jsonb(old) - 'revoked_at' - 'revoked_by')`,
    ),
  ],
});

/** What a person is granted so that a quiz and a lesson are as fair to them as to others. Never rewritten: revoked, and granted anew. */
export class Accommodation extends AccommodationSchema.class {
  revoke(by: string | null, at: Date): void {
    if (this.revokedAt) refuse('ALREADY_REVOKED');
    this.revokedAt = at;
    this.revokedBy = by;
  }
}
AccommodationSchema.setClass(Accommodation);

const ExtraAttemptSchema = defineEntity({
  name: 'ExtraAttempt',
  schema: 'shinrai',
  tableName: 'extra_attempts',
  properties: {
    ...identified,
    assignment: () => p.manyToOne(Assignment).ref(),
    reason: p.text(),
    grantedAt: p.datetime(),
    grantedBy: p.uuid().nullable(),
  },
  indexes: [{ properties: ['assignment'] }],
  triggers: [appendOnly('extra_attempts')],
});

/** One more attempt for one duty whose attempts are used up. */
export class ExtraAttempt extends ExtraAttemptSchema.class {}
ExtraAttemptSchema.setClass(ExtraAttempt);
