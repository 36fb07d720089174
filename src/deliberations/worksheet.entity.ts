import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { WorksheetLine } from './worksheet.rules.ts';

const WorksheetSchema = defineEntity({
  name: 'Worksheet',
  schema: 'shinrai',
  tableName: 'worksheets',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    startedAt: p.datetime(),
    /** When the vote on the sanction opened: from then on nobody changes it. */
    frozenAt: p.datetime().nullable(),
    /** Over its lines as they lie sealed, and the snapshot. */
    hash: p.string().nullable(),
    /** Sealed: the training record, earlier sanctions and precedents as they were then. */
    snapshot: p.blob().nullable(),
  },
  indexes: [{ properties: ['case', 'startedAt'] }],
  triggers: [
    frozenWhen(
      'worksheets',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.frozen_at is not null or (new.case_id, new.started_at) is distinct from (old.case_id, old.started_at)`,
    ),
  ],
});

/** What is weighed before a sanction (相当性の検討). After a remand it is weighed anew, on another sheet. */
export class Worksheet extends WorksheetSchema.class {
  freeze(hash: string, snapshot: Uint8Array, at: Date): void {
    this.hash = hash;
    this.snapshot = snapshot;
    this.frozenAt = at;
  }
}
WorksheetSchema.setClass(Worksheet);

const SealedLineSchema = defineEntity({
  name: 'SealedLine',
  schema: 'shinrai',
  tableName: 'worksheet_lines',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    worksheet: () => p.manyToOne(Worksheet).ref(),
    line: p.string().$type<WorksheetLine>(),
    /** Sealed: the words and what they speak for. */
    sealed: p.blob(),
    /** Whether there are words at all: a line emptied again is missing again. */
    isWritten: p.boolean(),
    revision: p.integer(),
    /** Of the last writing: sent again, it changes nothing. */
    patchId: p.uuid(),
    by: p.uuid(),
    at: p.datetime(),
  },
  uniques: [{ properties: ['worksheet', 'line'] }],
  triggers: [
    frozenWhen(
      'worksheet_lines',
      ['insert', 'update', 'delete'],
      `tg_op = 'DELETE' or exists (select from shinrai.worksheets w where w.id = new.worksheet_id and w.frozen_at is not null)`,
    ),
  ],
});

/** One line of a worksheet, as it was last written. */
export class SealedLine extends SealedLineSchema.class {}
SealedLineSchema.setClass(SealedLine);
