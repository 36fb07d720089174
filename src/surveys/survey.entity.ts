import { defineEntity, p } from '@mikro-orm/core';

import type { Audience } from '../audiences/audience.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { next } from '../kernel/machine.ts';
import { refuse } from '../kernel/refusal.ts';
import { base } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { SurveyQuestion } from './survey-question.ts';
import { type SurveyMode, type SurveyState, surveyMachine } from './survey.machine.ts';

/** What still changes once it is open: how far it is, and the keys of what was said. */
const moving = `array['state', 'version', 'closed_at', 'counted_at', 'texts_key_id']`;

/** What whoever makes a survey decides. */
export interface SurveyPlan {
  title: LocalizedText;
  purpose: LocalizedText;
  /** What the company promises to whoever tells of themselves. */
  leniency: LocalizedText | null;
  mode: SurveyMode;
  minCell: number;
  audience: Audience;
  closesOn: LocalDate;
  questions: SurveyQuestion[];
}

const SurveySchema = defineEntity({
  name: 'Survey',
  schema: 'shinrai',
  tableName: 'surveys',
  properties: {
    ...base,
    title: p.json<LocalizedText>(),
    purpose: p.json<LocalizedText>(),
    leniency: p.json().$type<LocalizedText>().nullable(),
    mode: p.string().$type<SurveyMode>(),
    /** Nothing is told of fewer people than this. */
    minCell: p.integer(),
    audience: p.json().$type<Audience>(),
    /** The last day on which one can take part. */
    closesOn: p.date().$type<LocalDate>(),
    questions: p.json().$type<SurveyQuestion[]>(),
    state: p.string().$type<SurveyState>(),
    createdAt: p.datetime(),
    createdBy: p.uuid().nullable(),
    openedAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    /** When the results were written; of an anonymous survey the envelopes are gone since then. */
    countedAt: p.datetime().nullable(),
    /** ANONYMOUS: of all envelopes, which go together; those of an identified survey have a key each. */
    answersKeyId: p.uuid().nullable(),
    /** Of the texts of an anonymous survey. */
    textsKeyId: p.uuid().nullable(),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
  triggers: [
    frozenWhen(
      'surveys',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.state <> 'DRAFT' and new.state = 'DRAFT' or old.state = 'CLOSED' and new.state <> 'CLOSED'
        or old.state <> 'DRAFT' and (to_jsonb(new) - ${moving}) is distinct from (to_jsonb(old) - ${moving})`,
    ),
  ],
});

/** What a workforce is asked: made, opened once over a roster of that day, closed once. */
export class Survey extends SurveySchema.class {
  /** Mode, questions and the smallest cell are what people answered to: locked once it is open. */
  plan(plan: SurveyPlan): void {
    if (this.state !== 'DRAFT') refuse('SURVEY_MODE_LOCKED');
    Object.assign(this, plan);
  }

  open(at: Date, answersKeyId: string | null): void {
    this.state = next(surveyMachine, this.state, 'OPEN');
    this.openedAt = at;
    this.answersKeyId = answersKeyId;
  }

  close(at: Date): void {
    this.state = next(surveyMachine, this.state, 'CLOSE');
    this.closedAt = at;
  }
}
SurveySchema.setClass(Survey);
