import { defineEntity, p } from '@mikro-orm/core';

import type { Actor } from '../access/actor.ts';
import { names } from '../kernel/names.ts';
import { refuse } from '../kernel/refusal.ts';
import { base, identified } from '../platform/base.properties.ts';
import type { RosterFailure, RosterFieldChange, RosterProblemReason } from './roster-problem.ts';
import type { Findings } from './roster.rules.ts';

/** WAITING to be read, then CHECKED (nothing written yet), then APPLIED as a whole; FAILED says why in `failure`. */
export const RosterImportState = names('WAITING', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED');
export type RosterImportState = keyof typeof RosterImportState;

export const RosterChangeKind = names('JOINED', 'CHANGED', 'LEFT');
export type RosterChangeKind = keyof typeof RosterChangeKind;

const RosterFileSchema = defineEntity({
  name: 'RosterFile',
  schema: 'shinrai',
  tableName: 'roster_files',
  properties: {
    ...identified,
    name: p.string(),
    bytes: p.blob().lazy(),
    sha256: p.string(),
    uploadedAt: p.datetime(),
    uploadedBy: p.uuid().nullable(),
  },
});

/** A roster as it was handed over, byte for byte. */
export class RosterFile extends RosterFileSchema.class {}
RosterFileSchema.setClass(RosterFile);

const RosterImportSchema = defineEntity({
  name: 'RosterImport',
  schema: 'shinrai',
  tableName: 'roster_imports',
  properties: {
    ...base,
    file: () => p.manyToOne(RosterFile).ref(),
    fileName: p.string(),
    dryRun: p.boolean(),
    state: p.string().$type<RosterImportState>(),
    failure: p.string().$type<RosterFailure>().nullable(),
    createdAt: p.datetime(),
    createdBy: p.uuid().nullable(),
    /** Who asked last, and in which request: history and log name them for what the work does then. */
    askedBy: p.uuid().nullable(),
    askedByLabel: p.string(),
    requestId: p.string().nullable(),
    finishedAt: p.datetime().nullable(),
    rows: p.integer().default(0),
    rowsDone: p.integer().default(0),
    joined: p.integer().default(0),
    changed: p.integer().default(0),
    left: p.integer().default(0),
    unchanged: p.integer().default(0),
    /** How many leave without a word, when they are too many to go unasked; and how many somebody said yes to. */
    leaversToConfirm: p.integer().nullable(),
    leaversAccepted: p.integer().nullable(),
    problemCount: p.integer().default(0),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

/** One reading of a roster file: what it would change, what is wrong with it, and whether it was applied. */
export class RosterImport extends RosterImportSchema.class {
  isFinished(): boolean {
    return this.state === 'CHECKED' || this.state === 'APPLIED' || this.state === 'FAILED';
  }

  /** Whether somebody wants it applied: at once when it was handed in, or once it was checked. */
  isToBeApplied(): boolean {
    return !this.dryRun || this.state === 'APPLYING';
  }

  /** Whether nothing is wrong with it, and nobody vanishes by surprise. */
  isInOrder({ problemCount, leaversToConfirm }: Findings): boolean {
    return problemCount === 0 && (leaversToConfirm === null || leaversToConfirm === this.leaversAccepted);
  }

  /** Lets a checked roster be applied, once everything about it is in order. */
  release(acceptLeavers: number | null, by: Actor): void {
    if (this.state !== 'CHECKED' || this.problemCount > 0)
      refuse('MOVE_NOT_ALLOWED', { state: this.state, problems: this.problemCount });
    if (this.leaversToConfirm != null && this.leaversToConfirm !== acceptLeavers)
      refuse('LEAVERS_UNCONFIRMED', { left: this.leaversToConfirm });
    this.state = 'APPLYING';
    this.leaversAccepted = acceptLeavers;
    this.askedBy = by.id;
    this.askedByLabel = by.label;
    this.requestId = by.requestId;
  }
}
RosterImportSchema.setClass(RosterImport);

const RosterChangeSchema = defineEntity({
  name: 'RosterChange',
  schema: 'shinrai',
  tableName: 'roster_changes',
  properties: {
    importId: p.uuid().primary(),
    position: p.integer().primary(),
    line: p.integer().nullable(),
    kind: p.string().$type<RosterChangeKind>(),
    number: p.string(),
    name: p.text(),
    changes: p.json<RosterFieldChange[]>(),
  },
});

/** What a roster changes for one person. */
export class RosterChange extends RosterChangeSchema.class {}
RosterChangeSchema.setClass(RosterChange);

const RosterProblemSchema = defineEntity({
  name: 'RosterProblem',
  schema: 'shinrai',
  tableName: 'roster_problems',
  properties: {
    importId: p.uuid().primary(),
    position: p.integer().primary(),
    line: p.integer(),
    column: p.text().nullable(),
    reason: p.string().$type<RosterProblemReason>(),
    value: p.text().nullable(),
  },
});

/** A line of a roster that cannot be taken, with the column and the reason. */
export class RosterProblem extends RosterProblemSchema.class {}
RosterProblemSchema.setClass(RosterProblem);
