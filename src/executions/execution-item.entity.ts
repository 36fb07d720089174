import { defineEntity, p } from '@mikro-orm/core';

import { Requirement } from '../assignments/requirement.entity.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { base } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { ExecutionKind } from './execution-kind.ts';

const ExecutionItemSchema = defineEntity({
  name: 'ExecutionItem',
  schema: 'shinrai',
  tableName: 'execution_items',
  properties: {
    ...base,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    seq: p.smallint(),
    kind: p.string().$type<ExecutionKind>(),
    /** From when to when it is done; the day of the pay for PAYROLL. */
    fromOn: p.date().$type<LocalDate>().nullable(),
    untilOn: p.date().$type<LocalDate>().nullable(),
    /** PAYROLL: yen of this pay period, by the decision. */
    amount: p.integer().nullable(),
    /** RETRAINING: what was assigned; the item is done once it is fulfilled. */
    requirement: () => p.manyToOne(Requirement).ref().nullable().deleteRule('restrict'),
    createdAt: p.datetime(),
    createdBy: p.uuid().nullable(),
    doneOn: p.date().$type<LocalDate>().nullable(),
    doneBy: p.uuid().nullable(),
    doneAt: p.datetime().nullable(),
    /** What shows that it was done: a file, or where it is kept. */
    proof: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
    /** Sealed: where the proof is kept, and what was noted. */
    reference: p.blob().nullable(),
    note: p.blob().nullable(),
  },
  uniques: [{ properties: ['case', 'seq'] }],
  triggers: [
    frozenWhen(
      'execution_items',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.done_at is not null or (new.case_id, new.seq, new.kind, new.amount, new.requirement_id, new.created_at) is distinct from (old.case_id, old.seq, old.kind, old.amount, old.requirement_id, old.created_at)`,
    ),
  ],
});

/** One thing that is carried out because of a case; once it is done it never changes. */
export class ExecutionItem extends ExecutionItemSchema.class {
  plan(fromOn: LocalDate, untilOn: LocalDate | null): void {
    if (this.doneAt) refuse('SEALED');
    Object.assign(this, { fromOn, untilOn });
  }

  finish(done: {
    doneOn: LocalDate;
    doneBy: string | null;
    doneAt: Date;
    proof: Proof | null;
    reference: Uint8Array | null;
    note: Uint8Array | null;
  }): void {
    if (this.doneAt) refuse('ALREADY_DONE');
    Object.assign(this, done);
  }
}
ExecutionItemSchema.setClass(ExecutionItem);
