import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { DisciplinaryCase } from './case.entity.ts';

const AllegationSchema = defineEntity({
  name: 'Allegation',
  schema: 'shinrai',
  tableName: 'allegations',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    seq: p.smallint(),
    /** The first and the last day of the act. */
    conductFrom: p.date().$type<LocalDate>(),
    conductTo: p.date().$type<LocalDate>(),
    /** The key of the offence in the work rules, and the clause as it was named. */
    offence: p.string(),
    reference: p.string(),
    /** Sealed: what somebody is said to have done. */
    text: p.blob(),
    /** Tells the same act again without saying what it was (allegation.rules.ts). */
    conductKey: p.string().index(),
    /** Somebody says that it is the act of another allegation. */
    sameActAs: () => p.manyToOne(Allegation).ref().nullable().deleteRule('restrict'),
    addedAt: p.datetime(),
    addedBy: p.uuid(),
  },
  uniques: [{ properties: ['case', 'seq'] }],
  triggers: [appendOnly('allegations')],
});

/** One act that somebody is said to have done, under the rule that it would break (懲戒対象行為). */
export class Allegation extends AllegationSchema.class {}
AllegationSchema.setClass(Allegation);
