import { randomUUID } from 'node:crypto';

import { defineEntity, p } from '@mikro-orm/core';

import { appendOnly } from '../platform/append-only.ts';
import { reportLeaves } from '../interviews/hand-off.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { ResultTable } from './result.rules.ts';
import { Survey } from './survey.entity.ts';

const SurveyResultSchema = defineEntity({
  name: 'SurveyResult',
  schema: 'shinrai',
  tableName: 'survey_results',
  properties: {
    ...identified,
    survey: () => p.manyToOne(Survey).ref().unique(),
    invited: p.integer(),
    participants: p.integer(),
    /** Question by question; null for a text, and where too few took part. */
    tables: p.json().$type<(ResultTable | null)[]>(),
  },
  triggers: [appendOnly('survey_results')],
});

/** What was told when the survey was counted, once; nothing finer is kept of an anonymous one. */
export class SurveyResult extends SurveyResultSchema.class {}
SurveyResultSchema.setClass(SurveyResult);

const SurveyTextSchema = defineEntity({
  name: 'SurveyText',
  schema: 'shinrai',
  tableName: 'survey_texts',
  properties: {
    /** Random: an id that tells the order of writing would tell too much. */
    id: p
      .uuid()
      .primary()
      .onCreate(() => randomUUID()),
    survey: () => p.manyToOne(Survey).ref(),
    /** The place of the question, from 1. */
    question: p.integer(),
    keyId: p.uuid(),
    text: p.blob().nullable(),
    /** The day on which a protected report left it. */
    handedOffOn: p.date().$type<LocalDate>().nullable(),
  },
  indexes: [{ properties: ['survey', 'id'] }],
  triggers: [frozenWhen('survey_texts', ['update', 'delete'], `tg_op = 'DELETE' or not (${reportLeaves('text')})`)],
});

/** What somebody wrote in an anonymous survey, sealed, without a word of whom or of what else they answered. */
export class SurveyText extends SurveyTextSchema.class {
  /** What it said lives elsewhere from now on. */
  handOff(on: LocalDate): void {
    this.text = null;
    this.handedOffOn = on;
  }
}
SurveyTextSchema.setClass(SurveyText);
