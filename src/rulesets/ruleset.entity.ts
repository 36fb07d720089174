import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { names } from '../kernel/names.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { base } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { Sanction } from './sanction.ts';

/** WORK_RULES: which acts are sanctioned, and how (就業規則の懲戒規定). COMMITTEE_RULES: the procedure (懲罰委員会規程). */
export const RulesetKind = names('WORK_RULES', 'COMMITTEE_RULES');
export type RulesetKind = keyof typeof RulesetKind;

/** One rung of the ladder of sanctions. */
export interface Rung {
  readonly sanction: Sanction;
  readonly name: LocalizedText;
  /** The longest suspension, in days; null for other rungs. */
  readonly maxDays: number | null;
}

/** An act that the work rules sanction. */
export interface Offence {
  readonly key: string;
  readonly name: LocalizedText;
  /** The clause. */
  readonly reference: string;
  readonly heaviest: Sanction;
}

/** How the committee works; shipped values and floors: parameters.rules.ts. */
export interface CommitteeParameters {
  readonly decisionMode: 'COMMITTEE_BINDING' | 'ADVISORY';
  readonly seats: number;
  readonly minExternal: number;
  readonly minEntitled: number;
  readonly minPresent: number;
  readonly minExternalPresent: number;
  readonly quorum: { readonly numerator: number; readonly denominator: number };
  readonly noticeDays: number;
  readonly postponementDays: number;
  readonly commentDays: number;
  readonly appealDays: number;
  readonly panelSeats: number;
  readonly panelExternal: number;
  readonly stayedByAppeal: boolean;
  readonly tie: 'LIGHTER' | 'CHAIR';
  readonly suspensionReviewDays: number;
  readonly aggravatesYears: number;
  readonly retentionYears: number;
  readonly dismissedCaseRetentionYears: number;
  readonly allowsSeveralSanctions: boolean;
  readonly publication: boolean;
}

const RulesetSchema = defineEntity({
  name: 'Ruleset',
  schema: 'shinrai',
  tableName: 'rulesets',
  properties: {
    ...base,
    kind: p.string().$type<RulesetKind>().unique(),
    createdAt: p.datetime(),
    /** How often a version was written or published, so that `version` tells of it. */
    changes: p.integer().default(0),
    versions: () => p.oneToMany(RulesetVersion).mappedBy('ruleset').orderBy({ number: 'desc' }),
  },
});

/** A document of rules, in its versions. */
export class Ruleset extends RulesetSchema.class {
  /** What everybody reads, the latest first; needs `versions` loaded. */
  published(): RulesetVersion[] {
    return this.versions.filter(({ publishedAt }) => Boolean(publishedAt));
  }

  /** The wording that waits for a second person; needs `versions` loaded. */
  draft(): RulesetVersion | null {
    return this.versions.find(({ publishedAt }) => !publishedAt) ?? null;
  }
}
RulesetSchema.setClass(Ruleset);

const RulesetVersionSchema = defineEntity({
  name: 'RulesetVersion',
  schema: 'shinrai',
  tableName: 'ruleset_versions',
  properties: {
    ...base,
    ruleset: () => p.manyToOne(Ruleset).ref(),
    number: p.integer(),
    /** The first day on which it is in force; the last one is the day before the next version takes effect. */
    effectiveFrom: p.date().$type<LocalDate>(),
    /** The day on which it was made known to everybody it is for, and how. */
    madeKnownOn: p.date().$type<LocalDate>().nullable(),
    madeKnownHow: p.text().nullable(),
    ladder: p.json<Rung[]>(),
    offences: p.json<Offence[]>(),
    parameters: p.json<CommitteeParameters>().nullable(),
    /** The text itself, as a file. */
    source: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
    /** SHA-256 over the canonical JSON of all of it, once published. */
    sourceHash: p.string().nullable(),
    writtenAt: p.datetime(),
    writtenBy: p.uuid().nullable(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.uuid().nullable(),
  },
  uniques: [{ properties: ['ruleset', 'number'] }],
  indexes: [
    {
      name: 'ruleset_versions_one_draft',
      expression: `create unique index "ruleset_versions_one_draft" on "shinrai"."ruleset_versions" ("ruleset_id") where "published_at" is null`,
    },
  ],
  triggers: [frozenWhen('ruleset_versions', ['update', 'delete'], `tg_op = 'DELETE' or old.published_at is not null`)],
});

/** One wording of the rules; once published it never changes. */
export class RulesetVersion extends RulesetVersionSchema.class {}
RulesetVersionSchema.setClass(RulesetVersion);
