import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { excusedOn } from '../assignments/excused.query.ts';
import { InterviewerService } from '../interviews/interviewer.service.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import type { WaitingType } from './waiting.type.ts';

/** Who owes an interview, has none, and has not booked. */
@Injectable()
export class WaitingQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly listed: ListedPeopleQuery,
    private readonly interviewers: InterviewerService,
  ) {}

  /** The most urgent first. */
  async page(actor: Actor, { first, after }: PageArgs): Promise<Connection<WaitingType>> {
    const waiting = this.waiting(this.calendar.today());
    const start = startAfter(after, isText);
    const later = start ? sql`(a.due_on, a.id) > (${start.key}::date, ${start.id}::uuid)` : sql`true`;
    const found = await rows<Omit<WaitingType, 'isYours'>>(
      this.em,
      sql`select a.id as "assignmentId", a.due_on::text as "dueOn", (${this.listed.person()}) as person,
            jsonb_build_object('ja', r.title_ja, 'en', r.title_en) as title,
            (select count(*)::int from shinrai.interview_bookings b where b.assignment_id = a.id and b.state = 'NO_SHOW') as missed
          from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id join shinrai.requirements r on r.id = a.requirement_id
          where ${waiting} and ${later} order by a.due_on, a.id limit ${first + 1}`,
    );
    const { count } = await row<{ count: number }>(
      this.em,
      sql`select count(*)::int as count from shinrai.assignments a where ${waiting}`,
    );
    const yours = await this.interviewers.mayBeHeldWith(
      actor.id!,
      found.map(({ person }) => person.id),
    );
    const all = found.map(each => ({ ...each, isYours: yours.has(each.person.id) }));
    return toConnection(all, first, count, ({ dueOn, assignmentId }) => [dueOn, assignmentId]);
  }

  private waiting(today: LocalDate) {
    return sql`a.activity_kind = 'INTERVIEW' and a.fulfilled_at is null and a.ended_at is null and not ${excusedOn(today)}
      and not exists (select from shinrai.interview_bookings b where b.assignment_id = a.id and b.state = 'BOOKED')
      and not exists (select from shinrai.interviews i where i.assignment_id = a.id and i.state = 'OPEN')`;
  }
}
