import { defineEntity, p } from '@mikro-orm/core';

import type { LocalizedText } from '../kernel/localized-text.ts';
import { base, identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { PledgeKind } from './pledge-kind.ts';

const PledgeFormSchema = defineEntity({
  name: 'PledgeForm',
  schema: 'shinrai',
  tableName: 'pledge_forms',
  properties: {
    ...base,
    kind: p.string().$type<PledgeKind>(),
    createdAt: p.datetime(),
    /** How often a version was written or published, so that `version` tells of it. */
    changes: p.integer().default(0),
    versions: () => p.oneToMany(PledgeFormVersion).mappedBy('form').orderBy({ number: 'desc' }),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

/** What people may be asked to pledge; the wording stands in its versions. */
export class PledgeForm extends PledgeFormSchema.class {
  /** The wording that is signed now; needs `versions` loaded. */
  published(): PledgeFormVersion | null {
    return this.versions.find(({ publishedAt }) => Boolean(publishedAt)) ?? null;
  }

  /** The wording that waits for its review; needs `versions` loaded. */
  draft(): PledgeFormVersion | null {
    return this.versions.find(({ publishedAt }) => !publishedAt) ?? null;
  }
}
PledgeFormSchema.setClass(PledgeForm);

const PledgeFormVersionSchema = defineEntity({
  name: 'PledgeFormVersion',
  schema: 'shinrai',
  tableName: 'pledge_form_versions',
  properties: {
    ...identified,
    form: () => p.manyToOne(PledgeForm).ref(),
    number: p.integer(),
    title: p.json<LocalizedText>(),
    terms: p.json<LocalizedText[]>(),
    writtenAt: p.datetime(),
    writtenBy: p.uuid().nullable(),
    /** With the review: from then on it never changes. */
    publishedAt: p.datetime().nullable(),
    /** Who reviewed it for the law: never who wrote it. */
    reviewedBy: p.uuid().nullable(),
  },
  uniques: [{ properties: ['form', 'number'] }],
  indexes: [
    {
      name: 'pledge_form_versions_one_draft',
      expression: `create unique index "pledge_form_versions_one_draft" on "shinrai"."pledge_form_versions" ("form_id") where "published_at" is null`,
    },
  ],
  triggers: [frozenWhen('pledge_form_versions', ['update', 'delete'], `old.published_at is not null`)],
});

/** One wording of a pledge. */
export class PledgeFormVersion extends PledgeFormVersionSchema.class {}
PledgeFormVersionSchema.setClass(PledgeFormVersion);
