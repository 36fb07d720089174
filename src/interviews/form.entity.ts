import { defineEntity, p } from '@mikro-orm/core';

import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { base, identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { FormSection } from './form.ts';
import type { InterviewPurpose } from './purpose.ts';

const InterviewFormSchema = defineEntity({
  name: 'InterviewForm',
  schema: 'shinrai',
  tableName: 'interview_forms',
  properties: {
    ...base,
    code: p.string().unique(),
    purpose: p.string().$type<InterviewPurpose>(),
    createdAt: p.datetime(),
    /** How often a version was saved or published, so that the form's `version` tells of it. */
    changes: p.integer(),
    versions: () => p.oneToMany(InterviewFormVersion).mappedBy('form').orderBy({ number: 'desc' }),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

/** What interviews are held with (面談票); what is asked stands in its versions. */
export class InterviewForm extends InterviewFormSchema.class {
  touch(): void {
    this.changes += 1;
  }

  /** The version that new interviews begin with; needs `versions` loaded. */
  published(): InterviewFormVersion | null {
    return this.versions.find(({ publishedAt }) => Boolean(publishedAt)) ?? null;
  }

  /** The one version that can still be written; needs `versions` loaded. */
  draft(): InterviewFormVersion | null {
    return this.versions.find(({ publishedAt }) => !publishedAt) ?? null;
  }
}
InterviewFormSchema.setClass(InterviewForm);

const InterviewFormVersionSchema = defineEntity({
  name: 'InterviewFormVersion',
  schema: 'shinrai',
  tableName: 'interview_form_versions',
  properties: {
    ...identified,
    form: () => p.manyToOne(InterviewForm).ref(),
    number: p.integer(),
    title: p.json<LocalizedText>(),
    /** What is read out before anything is asked: what the interview is for and who reads it. */
    notice: p.json<LocalizedText>(),
    sections: p.json().$type<readonly FormSection[]>(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.uuid().nullable(),
  },
  uniques: [
    { properties: ['form', 'number'] },
    {
      name: 'interview_form_versions_one_draft',
      expression: `create unique index "interview_form_versions_one_draft" on "shinrai"."interview_form_versions" ("form_id") where "published_at" is null`,
    },
  ],
  triggers: [frozenWhen('interview_form_versions', ['update', 'delete'], `old.published_at is not null`)],
});

/** A form as it was at a time. Once published it never changes, and an interview stays with the one it began with. */
export class InterviewFormVersion extends InterviewFormVersionSchema.class {
  publish(by: string | null, at: Date): void {
    if (this.publishedAt) refuse('MOVE_NOT_ALLOWED', { move: 'PUBLISH' });
    this.publishedAt = at;
    this.publishedBy = by;
  }
}
InterviewFormVersionSchema.setClass(InterviewFormVersion);
