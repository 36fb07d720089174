import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Clock } from '../kernel/clock.ts';
import { startOfDay } from '../kernel/local-date.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type { InterviewSlotsArgs, SlotType } from './slot.type.ts';

interface Row extends Omit<SlotType, 'startsAt' | 'endsAt'> {
  startsAt: string;
  endsAt: string;
}

/** A booking of slot `s` of which nobody has said what became of it. */
const isUnsaid = sql`select from shinrai.interview_bookings b where b.slot_id = s.id and b.state = 'BOOKED'
  and not exists (select from shinrai.interviews i where i.assignment_id = b.assignment_id and i.started_at >= b.booked_at)`;

/** An interviewer's own slots, and who comes. */
@Injectable()
export class SlotQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly listed: ListedPeopleQuery,
  ) {}

  async page({ id: me }: Actor, { first, after, from }: InterviewSlotsArgs): Promise<Connection<SlotType>> {
    const begin = startOfDay(from ?? this.calendar.today(), this.calendar.timeZone);
    const wanted = from ? sql`s.starts_at >= ${begin}` : sql`(s.starts_at >= ${begin} or exists (${isUnsaid}))`;
    const mine = sql`from shinrai.interview_slots s
      where s.interviewer_id = ${me}::uuid and s.withdrawn_at is null and ${wanted}`;
    const start = startAfter(after, isInstant);
    const later = start ? sql`(s.starts_at, s.id) > (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const found = await rows<Row>(
      this.em,
      sql`select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.mode, s.place,
            s.starts_at > ${this.clock.now()} as "isWithdrawable", (${this.booking()}) as booking
          ${mine} and ${later} order by s.starts_at, s.id limit ${first + 1}`,
    );
    const { count } = await row<{ count: number }>(this.em, sql`select count(*)::int as count ${mine}`);
    const slots = found.map(slot => ({ ...slot, startsAt: new Date(slot.startsAt), endsAt: new Date(slot.endsAt) }));
    return toConnection(slots, first, count, ({ startsAt, id }) => [startsAt.toISOString(), id]);
  }

  private booking() {
    return sql`select jsonb_build_object('id', b.id, 'assignmentId', b.assignment_id, 'interviewId', i.id,
        'person', (select ${this.listed.person()} from shinrai.employees e where e.id = b.employee_id),
        'isMissable', i.id is null and s.ends_at <= ${this.clock.now()})
      from shinrai.interview_bookings b
      left join lateral (
        select id from shinrai.interviews i where i.assignment_id = b.assignment_id and i.started_at >= b.booked_at
        order by i.started_at desc limit 1) i on true
      where b.slot_id = s.id and b.state = 'BOOKED'`;
  }
}
