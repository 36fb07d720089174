import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';

const later = `array['cleared_at', 'seated_at', 'ended_at']`;

const CaseSubstituteSchema = defineEntity({
  name: 'CaseSubstitute',
  schema: 'shinrai',
  tableName: 'case_substitutes',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    /** The order in which they stand in, from 1. */
    place: p.smallint(),
    person: () => p.manyToOne(Employee).ref().deleteRule('restrict'),
    external: p.boolean(),
    addedAt: p.datetime(),
    clearedAt: p.datetime().nullable(),
    /** When they took a seat; from then on they are a member like any other. */
    seatedAt: p.datetime().nullable(),
    /** When they stopped to stand ready: excluded, withdrawn, or the committee was formed anew. */
    endedAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ['person', 'case'] },
    {
      name: 'case_substitutes_once',
      expression: `create unique index "case_substitutes_once" on "shinrai"."case_substitutes" ("case_id", "person_id") where "ended_at" is null`,
    },
  ],
  triggers: [
    frozenWhen(
      'case_substitutes',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.ended_at is not null or (to_jsonb(new) - ${later}) is distinct from (to_jsonb(old) - ${later})`,
    ),
  ],
});

/** Who stands ready to take a seat in one case (予備委員), in an order that is fixed before. */
export class CaseSubstitute extends CaseSubstituteSchema.class {}
CaseSubstituteSchema.setClass(CaseSubstitute);

const RecordReadingSchema = defineEntity({
  name: 'RecordReading',
  schema: 'shinrai',
  tableName: 'record_readings',
  properties: {
    ...identified,
    seat: () => p.manyToOne(CaseParty).ref().unique().deleteRule('restrict'),
    at: p.datetime(),
  },
  triggers: [appendOnly('record_readings')],
});

/** Who came after the hearing says that they have read its record, before they vote. */
export class RecordReading extends RecordReadingSchema.class {}
RecordReadingSchema.setClass(RecordReading);
