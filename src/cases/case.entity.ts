import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { base, identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { RulesetVersion } from '../rulesets/ruleset.entity.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import { type CaseMove, type CaseState, after, isEnded, undoesDecision } from './case.machine.ts';
import type { Track } from './track.ts';

const DisciplinaryCaseSchema = defineEntity({
  name: 'DisciplinaryCase',
  schema: 'shinrai',
  tableName: 'cases',
  properties: {
    ...base,
    /** From the intake on: DC-2026-0001, of the calendar year. */
    number: p.string().nullable().unique(),
    track: p.string().$type<Track>(),
    subject: () => p.manyToOne(Employee).ref().index().deleteRule('restrict'),
    state: p.string().$type<CaseState>(),
    /** Where a paused or remanded case goes on. */
    returnState: p.string().$type<CaseState>().nullable(),
    /** By when somebody looks again whether a pause is still needed. */
    reviewOn: p.date().$type<LocalDate>().nullable(),
    /** The data key of all that is sealed in it, but not of who reported. */
    keyId: p.uuid(),
    /** The day on which any department knew of the possibility; moved by two, with its history in the steps. */
    knownOn: p.date().$type<LocalDate>(),
    /** Sealed: why so long went by since. */
    delayReason: p.blob().nullable(),
    /** Who referred it is the only witness: shown wherever the file is read. */
    referrerIsSoleWitness: p.boolean(),
    /** Pinned at admission: the work rules in force at the first act, the committee rules in force on that day. */
    workRules: () => p.manyToOne(RulesetVersion).ref().nullable().deleteRule('restrict'),
    committeeRules: () => p.manyToOne(RulesetVersion).ref().nullable().deleteRule('restrict'),
    /** Nothing heavier can come of it any more: it was remanded or reopened in the subject's favour. */
    ceiling: p.string().$type<Sanction>().nullable(),
    /** What was decided, and after an appeal what it came to; null before, and again when the case went back. */
    outcome: p.string().$type<Sanction>().nullable(),
    /** The case that this one goes on from, on another track. */
    follows: () => p.manyToOne(DisciplinaryCase).ref().nullable().deleteRule('restrict'),
    openedAt: p.datetime(),
    openedBy: p.uuid(),
    noticedAt: p.datetime().nullable(),
    decidedAt: p.datetime().nullable(),
    /** The day on which the sanction reached the subject. */
    deliveredOn: p.date().$type<LocalDate>().nullable(),
    finalAt: p.datetime().nullable(),
    /** The day of completion, from which it is kept. */
    endedAt: p.datetime().nullable(),
    /** Counts the changes that were no move, so that each has a version. */
    changes: p.integer().default(0),
    steps: () => p.oneToMany(CaseStep).mappedBy('case').orderBy({ seq: 'asc' }),
  },
  indexes: [{ properties: ['openedAt', 'id'] }, { properties: ['state'] }],
  triggers: [
    frozenWhen(
      'cases',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.state = 'PURGED' or (new.subject_id, new.key_id, new.opened_at, new.opened_by) is distinct from (old.subject_id, old.key_id, old.opened_at, old.opened_by)`,
    ),
  ],
});

export interface Taken {
  readonly by: string | null;
  readonly at: Date;
  /** Where a pause or a remand leads back to. */
  readonly to?: CaseState;
  /** A code that says why: of not admitting, of a pause. */
  readonly cause?: string | null;
  readonly id?: string;
  /** Sealed: why, in words. */
  readonly note?: Uint8Array | null;
}

/** Something that somebody may have done, from the referral to the end of its file (懲戒事案). */
export class DisciplinaryCase extends DisciplinaryCaseSchema.class {
  /** Goes on as the machine says, and writes the step. `steps` must be loaded. MOVE_NOT_ALLOWED. */
  take(move: CaseMove, { by, at, to, cause, note, id }: Taken): void {
    const from = this.state;
    this.state = after(from, move, to ?? this.returnState ?? null);
    this.returnState = move === 'SUSPEND' ? from : move === 'REMAND' ? (to ?? null) : null;
    if (move === 'RESUME') this.reviewOn = null;
    this.mark(move, at);
    const step = {
      seq: this.steps.length + 1,
      move,
      from,
      to: this.state,
      at,
      by,
      cause: cause ?? null,
      note: note ?? null,
    };
    this.steps.add(Object.assign(new CaseStep(), step, id && { id }));
  }

  /** A change that is no move: whoever saw the case before saw another version. */
  touched(): void {
    this.changes += 1;
  }

  /** Whether it can end with a sanction at all. */
  maySanction(): boolean {
    return this.track === 'EMPLOYEE';
  }

  /** What is remembered beside the step, because much is asked by it. */
  private mark(move: CaseMove, at: Date): void {
    if (move === 'SERVE_NOTICE') this.noticedAt ??= at;
    if (this.state === 'DECIDED' || this.state === 'NO_SANCTION' || this.state === 'NO_CASE') this.decidedAt = at;
    if (this.state === 'FINAL') this.finalAt = at;
    if (move === 'REOPEN' || move === 'REMAND') this.ceiling = this.outcome ?? this.ceiling ?? null;
    if (undoesDecision(move)) this.decidedAt = this.finalAt = this.outcome = null;
    this.endedAt = isEnded(this.state) ? (this.endedAt ?? at) : null;
  }
}
DisciplinaryCaseSchema.setClass(DisciplinaryCase);

const CaseStepSchema = defineEntity({
  name: 'CaseStep',
  schema: 'shinrai',
  tableName: 'case_steps',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    seq: p.integer(),
    move: p.string().$type<CaseMove>(),
    from: p.string().$type<CaseState>(),
    to: p.string().$type<CaseState>(),
    at: p.datetime(),
    /** Null where the program did it. */
    by: p.uuid().nullable(),
    cause: p.string().nullable(),
    note: p.blob().nullable(),
  },
  uniques: [{ properties: ['case', 'seq'] }],
  triggers: [appendOnly('case_steps')],
});

/** That a case moved on: its history, which never changes. */
export class CaseStep extends CaseStepSchema.class {}
CaseStepSchema.setClass(CaseStep);

/** What the log calls a case. */
export const aboutCase = ({ id }: { id: string }) => ({ recordType: 'Case', recordId: id });
