import { defineEntity, p } from '@mikro-orm/core';

import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { HoldStepKind } from './hold.rules.ts';

const LegalHoldSchema = defineEntity({
  name: 'LegalHold',
  schema: 'shinrai',
  tableName: 'legal_holds',
  properties: {
    ...identified,
    /** Whose things are to be preserved. */
    employee: () => p.manyToOne(Employee).ref(),
    /** Which device, where it is about one; null for everything this person has. */
    device: p.string().nullable(),
    /** The key of every sealed text of this hold. */
    keyId: p.uuid(),
    /** Sealed: why. */
    reason: p.blob(),
    setAt: p.datetime(),
    setBy: p.uuid().nullable(),
    /** With the last step; from then on it does not hold. */
    releasedAt: p.datetime().nullable(),
    steps: () => p.oneToMany(HoldStep).mappedBy('hold').orderBy({ at: 'asc', id: 'asc' }),
  },
  indexes: [
    { properties: ['setAt', 'id'] },
    { name: 'legal_holds_in_force', properties: ['employee'], where: { releasedAt: null } },
  ],
  triggers: [
    frozenWhen(
      'legal_holds',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.released_at is not null or (to_jsonb(new) - 'released_at') is distinct from (to_jsonb(old) - 'released_at')`,
    ),
  ],
});

/** A person's things must be preserved until two people have said that they need not (訴訟ホールド). */
export class LegalHold extends LegalHoldSchema.class {
  /** What happened to it; needs `steps` loaded. */
  step(step: Pick<HoldStep, 'kind' | 'at' | 'by'> & Partial<Pick<HoldStep, 'id' | 'reason'>>): void {
    if (step.kind === 'RELEASED') this.releasedAt = step.at;
    this.steps.add(Object.assign(new HoldStep(), step));
  }
}
LegalHoldSchema.setClass(LegalHold);

const HoldStepSchema = defineEntity({
  name: 'HoldStep',
  schema: 'shinrai',
  tableName: 'hold_steps',
  properties: {
    ...identified,
    hold: () => p.manyToOne(LegalHold).ref().index(),
    kind: p.string().$type<HoldStepKind>(),
    at: p.datetime(),
    by: p.uuid().nullable(),
    /** Sealed with the key of the hold: why it may be released. */
    reason: p.blob().nullable(),
  },
  triggers: [appendOnly('hold_steps')],
});

/** One step towards the release of a hold, or back; never changed. */
export class HoldStep extends HoldStepSchema.class {}
HoldStepSchema.setClass(HoldStep);
