import { defineEntity, p } from '@mikro-orm/core';

import { Employee } from '../people/employee.entity.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { Survey } from './survey.entity.ts';

const SurveyInviteeSchema = defineEntity({
  name: 'SurveyInvitee',
  schema: 'shinrai',
  tableName: 'survey_invitees',
  properties: {
    ...identified,
    survey: () => p.manyToOne(Survey).ref(),
    employee: () => p.manyToOne(Employee).ref().index(),
    /** On the day of the opening. */
    departmentId: p.uuid(),
    /** What the client called the answer, so that the same sent again is the same; null for who has not taken part. */
    answerKey: p.uuid().nullable(),
  },
  uniques: [{ properties: ['survey', 'employee'] }],
  triggers: [
    frozenWhen(
      'survey_invitees',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.answer_key is not null
        or (to_jsonb(new) - 'answer_key') is distinct from (to_jsonb(old) - 'answer_key')`,
    ),
  ],
});

/** Somebody who was asked when the survey opened, and that they took part. */
export class SurveyInvitee extends SurveyInviteeSchema.class {}
SurveyInviteeSchema.setClass(SurveyInvitee);

const SurveyEnvelopeSchema = defineEntity({
  name: 'SurveyEnvelope',
  schema: 'shinrai',
  tableName: 'survey_envelopes',
  properties: {
    ...identified,
    survey: () => p.manyToOne(Survey).ref(),
    employee: () => p.manyToOne(Employee).ref(),
    keyId: p.uuid(),
    answers: p.blob(),
  },
  uniques: [{ properties: ['survey', 'employee'] }],
  triggers: [
    frozenWhen(
      'survey_envelopes',
      ['update', 'delete'],
      `tg_op = 'UPDATE' and (to_jsonb(new) - 'answers') is distinct from (to_jsonb(old) - 'answers')
        or not exists (select from shinrai.surveys s where s.id = old.survey_id and s.counted_at is not null
          and s.mode = case tg_op when 'UPDATE' then 'IDENTIFIED' else 'ANONYMOUS' end)`,
    ),
  ],
});

/** What one person answered, sealed: as in a postal ballot the name is outside, and is gone when the envelope is opened (ADR 0032). One that
 * keeps its name changes when a protected report leaves it, and no column tells whose did. */
export class SurveyEnvelope extends SurveyEnvelopeSchema.class {}
SurveyEnvelopeSchema.setClass(SurveyEnvelope);
