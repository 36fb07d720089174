import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { NoticeService } from '../notices/notice.service.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import type { Survey } from './survey.entity.ts';

/** So many business days before the last day, whoever has not taken part is reminded, once. */
const reminderDays = 2;

/** Who is told of a survey. That somebody took part is known; what they said never reaches a notice. */
@Injectable()
export class SurveyNotices {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly notices: NoticeService,
  ) {}

  /** Everybody on the roster, in the transaction of the opening. */
  async invite({ id }: Survey): Promise<void> {
    await this.notices.tellMany('SURVEY_OPEN', this.told(id, 'open', sql`true`));
  }

  /** How many were reminded. */
  @Transaction()
  async remind(): Promise<number> {
    const today = this.calendar.today();
    const soon = this.calendar.plusBusinessDays(today, reminderDays);
    const closing = await rows<{ id: string }>(
      this.em,
      sql`select id from shinrai.surveys where state = 'OPEN' and closes_on between ${today}::date and ${soon}::date`,
    );
    let told = 0;
    for (const { id } of closing)
      told += await this.notices.tellMany('SURVEY_CLOSING', this.told(id, 'closing', sql`answer_key is null`));
    return told;
  }

  private readonly told = (id: string, step: string, where: ReturnType<typeof sql>) => sql`
    select employee_id, 'survey:' || ${step} || ':' || id as key, jsonb_build_object('surveyId', survey_id) as params
    from shinrai.survey_invitees where survey_id = ${id}::uuid and ${where}`;
}
