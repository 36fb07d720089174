import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { Sanction } from '../rulesets/sanction.ts';

const SanctionDetailSchema = defineEntity({
  name: 'SanctionDetail',
  schema: 'shinrai',
  tableName: 'sanction_details',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    /** Of which sanction. */
    sanction: p.string().$type<Sanction>(),
    /** Sealed: how much, how long, from when on, to where. */
    detail: p.blob(),
    at: p.datetime(),
    by: p.uuid(),
  },
  triggers: [appendOnly('sanction_details')],
});

/** What a sanction consists of, as it was last written. */
export class SanctionDetail extends SanctionDetailSchema.class {}
SanctionDetailSchema.setClass(SanctionDetail);

const PayDataSchema = defineEntity({
  name: 'PayData',
  schema: 'shinrai',
  tableName: 'case_pay_data',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    /** Sealed: what HR knows of somebody's pay. */
    wages: p.blob(),
    /** Written by HR, and not by the secretariat in its absence. */
    byHr: p.boolean(),
    at: p.datetime(),
    by: p.uuid(),
  },
  triggers: [appendOnly('case_pay_data')],
});

/** What a pay cut is reckoned from; the committee never sees it. */
export class PayData extends PayDataSchema.class {}
PayDataSchema.setClass(PayData);
