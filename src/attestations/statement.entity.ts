import { createHash } from 'node:crypto';

import { defineEntity, p } from '@mikro-orm/core';

import { next } from '../kernel/machine.ts';
import { base, identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import {
  type BothLanguages,
  type StatementNature,
  type StatementVersionState,
  signedText,
  statementMachine,
} from './statement.rules.ts';

const StatementSchema = defineEntity({
  name: 'Statement',
  schema: 'shinrai',
  tableName: 'statements',
  properties: {
    ...base,
    nature: p.string().$type<StatementNature>(),
    createdAt: p.datetime(),
    /** How often a version was saved or published, so that `version` tells of it. */
    changes: p.integer(),
    versions: () => p.oneToMany(StatementVersion).mappedBy('statement').orderBy({ number: 'desc' }),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
  triggers: [frozenWhen('statements', ['update', 'delete'], `tg_op = 'DELETE' or new.nature <> old.nature`)],
});

/** Something that people sign (確認書); its text stands in its versions. */
export class Statement extends StatementSchema.class {
  /** Says that one of the versions was written. */
  touch(): void {
    this.changes += 1;
  }

  /** The version that is signed now; needs `versions` loaded. */
  published(): StatementVersion | null {
    return this.versions.find(({ state }) => state === 'PUBLISHED') ?? null;
  }

  /** The one version that can still be written; needs `versions` loaded. */
  draft(): StatementVersion | null {
    return this.versions.find(({ state }) => state === 'DRAFT') ?? null;
  }
}
StatementSchema.setClass(Statement);

const StatementVersionSchema = defineEntity({
  name: 'StatementVersion',
  schema: 'shinrai',
  tableName: 'statement_versions',
  properties: {
    ...identified,
    statement: () => p.manyToOne(Statement).ref(),
    number: p.integer(),
    state: p.string().$type<StatementVersionState>(),
    title: p.json<BothLanguages>(),
    /** Plain text: what is signed is what is shown, sign by sign. */
    body: p.json<BothLanguages>(),
    /** DELETE: what somebody reads instead whose things must be preserved. */
    preserveText: p.json<BothLanguages>().nullable(),
    asksDevices: p.boolean(),
    asksEvidence: p.boolean(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.uuid().nullable(),
    /** SHA-256 of `signedText`. */
    textHash: p.string().nullable(),
  },
  uniques: [{ properties: ['statement', 'number'] }],
  indexes: [
    {
      name: 'statement_versions_one_draft',
      expression: `create unique index "statement_versions_one_draft" on "shinrai"."statement_versions" ("statement_id") where "state" = 'DRAFT'`,
    },
  ],
  triggers: [frozenWhen('statement_versions', ['update', 'delete'], `old.state = 'PUBLISHED'`)],
});

export class StatementVersion extends StatementVersionSchema.class {
  /** Fixes the text for good. */
  publish(by: string | null, at: Date): void {
    this.state = next(statementMachine, this.state, 'PUBLISH');
    this.textHash = createHash('sha256').update(signedText(this)).digest('hex');
    this.publishedBy = by;
    this.publishedAt = at;
  }
}
StatementVersionSchema.setClass(StatementVersion);
