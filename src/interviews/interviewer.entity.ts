import { defineEntity, p } from '@mikro-orm/core';

import type { Role } from '../access/roles.ts';
import { refuse } from '../kernel/refusal.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';

const InterviewerSettingSchema = defineEntity({
  name: 'InterviewerSetting',
  schema: 'shinrai',
  tableName: 'interviewer_settings',
  properties: {
    ...identified,
    version: p.integer().unique(),
    officersBy: p.uuid().nullable(),
    officersByRole: p.string().$type<Role>(),
    managers: p.boolean(),
    changedAt: p.datetime(),
    changedBy: p.uuid().nullable(),
  },
  triggers: [appendOnly('interviewer_settings')],
});

/** Who holds interviews from an instant on, until the next version. Never changed, so that it can be told what held. */
export class InterviewerSetting extends InterviewerSettingSchema.class {}
InterviewerSettingSchema.setClass(InterviewerSetting);

const InterviewConflictSchema = defineEntity({
  name: 'InterviewConflict',
  schema: 'shinrai',
  tableName: 'interview_conflicts',
  properties: {
    ...identified,
    /** The two stand in each other's way; which of them holds interviews does not matter. */
    personId: p.uuid(),
    otherId: p.uuid(),
    declaredAt: p.datetime(),
    declaredBy: p.uuid().nullable(),
    revokedAt: p.datetime().nullable(),
    revokedBy: p.uuid().nullable(),
  },
  indexes: [
    { properties: ['otherId'] },
    {
      name: 'interview_conflicts_standing',
      expression:
        'create unique index "interview_conflicts_standing" on "shinrai"."interview_conflicts" ("person_id", "other_id") where "revoked_at" is null',
    },
  ],
  triggers: [
    frozenWhen(
      'interview_conflicts',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.revoked_at is not null
        or (to_jsonb(new) - 'revoked_at' - 'revoked_by') is distinct from (to_jsonb(old) - 'revoked_at' - 'revoked_by')`,
    ),
  ],
});

/** That one of two people should not interview the other. Why is told to nobody: the fact alone would accuse somebody. */
export class InterviewConflict extends InterviewConflictSchema.class {
  revoke(by: string | null, at: Date): void {
    if (this.revokedAt) refuse('ALREADY_REVOKED');
    this.revokedAt = at;
    this.revokedBy = by;
  }
}
InterviewConflictSchema.setClass(InterviewConflict);
