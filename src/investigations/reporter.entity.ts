import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';

const CaseReporterSchema = defineEntity({
  name: 'CaseReporter',
  schema: 'shinrai',
  tableName: 'case_reporters',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    /** A key of its own: whoever opens the case does not open this, and it can be erased earlier. */
    keyId: p.uuid(),
    /** Sealed: who it was. */
    identity: p.blob(),
    reportedOn: p.date().$type<LocalDate>(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
  triggers: [appendOnly('case_reporters')],
});

/** Who reported (通報者): the compartment of the officers of the reporting line (公益通報者保護法12条). */
export class CaseReporter extends CaseReporterSchema.class {}
CaseReporterSchema.setClass(CaseReporter);

const ReporterReadingSchema = defineEntity({
  name: 'ReporterReading',
  schema: 'shinrai',
  tableName: 'reporter_readings',
  properties: {
    ...identified,
    reporter: () => p.manyToOne(CaseReporter).ref().index(),
    /** Sealed under the key of the reporter: why it had to be known. */
    reason: p.blob(),
    at: p.datetime(),
    by: p.uuid(),
  },
  triggers: [appendOnly('reporter_readings')],
});

/** That somebody had to know who reported. */
export class ReporterReading extends ReporterReadingSchema.class {}
ReporterReadingSchema.setClass(ReporterReading);
