import { defineEntity, p } from '@mikro-orm/core';

import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { DisciplinaryCase } from './case.entity.ts';
import type { CasePart, PartEnd } from './hat.ts';

/** What is written after the beginning: the declaration once, and the end once. */
const later = `array['cleared_at', 'until_at', 'ended_because']`;

const CasePartySchema = defineEntity({
  name: 'CaseParty',
  schema: 'shinrai',
  tableName: 'case_parties',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    person: () => p.manyToOne(Employee).ref().deleteRule('restrict'),
    part: p.string().$type<CasePart>(),
    /** Which seat of the committee or panel, from 1. */
    seat: p.smallint().nullable(),
    external: p.boolean().default(false),
    /** 1 chairs; 2 and on stand in, in this order. */
    chairOrder: p.smallint().nullable(),
    fromAt: p.datetime(),
    untilAt: p.datetime().nullable(),
    endedBecause: p.string().$type<PartEnd>().nullable(),
    /** When they declared that no conflict of interest is known; before it no file opens. */
    clearedAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ['person', 'case'] },
    {
      name: 'case_parties_once',
      expression: `create unique index "case_parties_once" on "shinrai"."case_parties" ("case_id", "person_id", "part") where "until_at" is null`,
    },
    {
      name: 'case_parties_one_a_seat',
      expression: `create unique index "case_parties_one_a_seat" on "shinrai"."case_parties" ("case_id", "part", "seat") where "until_at" is null and "seat" is not null`,
    },
  ],
  triggers: [
    frozenWhen(
      'case_parties',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.until_at is not null or (old.cleared_at is not null and new.cleared_at is distinct from old.cleared_at)
        or (to_jsonb(new) - ${later}) is distinct from (to_jsonb(old) - ${later})`,
    ),
  ],
});

/** What part somebody has in a case, from when to when; closed once, never deleted. */
export class CaseParty extends CasePartySchema.class {
  clear(at: Date): void {
    this.clearedAt ??= at;
  }

  end(because: PartEnd, at: Date): void {
    if (this.untilAt) refuse('ALREADY_DONE');
    this.untilAt = at;
    this.endedBecause = because;
  }
}
CasePartySchema.setClass(CaseParty);

const CaseExclusionSchema = defineEntity({
  name: 'CaseExclusion',
  schema: 'shinrai',
  tableName: 'case_exclusions',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    person: () => p.manyToOne(Employee).ref().deleteRule('restrict'),
    at: p.datetime(),
  },
  uniques: [{ properties: ['case', 'person'] }],
  triggers: [appendOnly('case_exclusions')],
});

/** From then on the case does not exist for this person, whatever their roles; it cannot be undone. */
export class CaseExclusion extends CaseExclusionSchema.class {}
CaseExclusionSchema.setClass(CaseExclusion);
