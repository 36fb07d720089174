import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { belongsTo, worksHere } from '../audiences/audience.query.ts';
import { Clock } from '../kernel/clock.ts';
import { Calendar } from '../platform/calendar.ts';
import { row, rows, sql } from '../platform/sql.ts';
import type { Survey } from './survey.entity.ts';

/** For so long after it has closed, another survey could be compared with it. */
const comparableDays = 90;

/** Who is asked: the audience as it stood when the survey opened. */
@Injectable()
export class SurveyRoster {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
  ) {}

  /** Writes down everybody who belongs today, in one statement; how many. */
  async take({ id, audience }: Survey): Promise<number> {
    const { people } = await row<{ people: number }>(
      this.em,
      sql`with invited as (
            insert into shinrai.survey_invitees (id, survey_id, employee_id, department_id)
            select shinrai.uuid_v7(), ${id}::uuid, e.id, e.department_id from shinrai.employees e where ${this.belongs(audience)}
            returning 1
          ) select count(*)::int as people from invited`,
    );
    return people;
  }

  /** How many are asked, and how many of them took part; of a draft, how many would be asked today. */
  async counts({ id, state, audience }: Survey): Promise<{ invited: number; participants: number }> {
    return row(
      this.em,
      state === 'DRAFT'
        ? sql`select count(*)::int as invited, 0 as participants from shinrai.employees e where ${this.belongs(audience)}`
        : sql`select count(*)::int as invited, count(answer_key)::int as participants
              from shinrai.survey_invitees where survey_id = ${id}::uuid`,
    );
  }

  /**
   * Whether another anonymous survey of these days asks the same question of the same people but for a few of a department: the difference
   * of the two results would be what those few answered (E_SURVEY_DIFFERENCING).
   */
  async differsByFew({ id, minCell }: Survey): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - comparableDays * 86_400_000);
    const found = await rows(
      this.em,
      sql`with comparable as (
            select o.id from shinrai.surveys o, shinrai.surveys s
            where s.id = ${id}::uuid and o.id <> s.id and o.mode = 'ANONYMOUS' and o.state <> 'DRAFT'
              and (o.closed_at is null or o.closed_at > ${since})
              and exists (select from jsonb_array_elements(o.questions) a join jsonb_array_elements(s.questions) b
                on a->'kind' = b->'kind' and a->'text'->'ja' = b->'text'->'ja' where a->>'kind' <> 'TEXT')
          ), asked as (
            select c.id, i.department_id, bool_or(i.survey_id = c.id) as before, bool_or(i.survey_id = ${id}::uuid) as now
            from comparable c join shinrai.survey_invitees i on i.survey_id in (c.id, ${id}::uuid)
            group by c.id, i.department_id, i.employee_id
          ), sides as (
            select count(*) filter (where not before) as came, count(*) filter (where not now) as gone,
              count(*) filter (where before and now) as same
            from asked group by id, department_id
          )
          select from sides where came < ${minCell} and gone < ${minCell} and came + gone > 0 and same > 0 limit 1`,
    );
    return found.length > 0;
  }

  private readonly belongs = (audience: Survey['audience']) => {
    const today = this.calendar.today();
    return sql`${worksHere(today)} and ${belongsTo(audience, { day: today, timeZone: this.calendar.timeZone })}`;
  };
}
