import { defineEntity, p } from '@mikro-orm/core';

import { names } from '../kernel/names.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';
import { base, identified } from '../platform/base.properties.ts';

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
    failure: p.string().$type<RefusalCode>().nullable(),
    createdAt: p.datetime(),
    createdBy: p.uuid().nullable(),
    finishedAt: p.datetime().nullable(),
    rows: p.integer().default(0),
    rowsDone: p.integer().default(0),
    joined: p.integer().default(0),
    changed: p.integer().default(0),
    left: p.integer().default(0),
    unchanged: p.integer().default(0),
    problemCount: p.integer().default(0),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

/** One reading of a roster file: what it would change, what is wrong with it, and whether it was applied. */
export class RosterImport extends RosterImportSchema.class {}
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
    name: p.string(),
    changes: p.json<{ column: string; before: string | null; after: string | null }[]>(),
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
    column: p.string().nullable(),
    reason: p.string(),
    value: p.string().nullable(),
  },
});

/** A line of a roster that cannot be taken, with the column and the reason. */
export class RosterProblem extends RosterProblemSchema.class {}
RosterProblemSchema.setClass(RosterProblem);
