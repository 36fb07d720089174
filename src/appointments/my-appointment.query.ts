import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { InterviewerService } from '../interviews/interviewer.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type { MyAppointmentType, MyBookingType } from './booking.type.ts';
import type { FreeSlotType } from './slot.type.ts';

type Timed<T> = Omit<T, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string };
type Row = Omit<MyAppointmentType, 'booking'> & { booking: Timed<MyBookingType> | null };

const timed = <T extends { startsAt: string; endsAt: string }>(row: T) => ({
  ...row,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
});

/** How a slot `s` looks to whoever comes. */
const faceOf = sql`'startsAt', s.starts_at, 'endsAt', s.ends_at, 'mode', s.mode, 'place', s.place,
  'interviewer', (select i.family_name || ' ' || i.given_name from shinrai.employees i where i.id = s.interviewer_id)`;

/** One's own appointment, and the times that one can choose from. */
@Injectable()
export class MyAppointmentQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly interviewers: InterviewerService,
  ) {}

  async one({ id: me }: Pick<Actor, 'id'>, assignmentId: string): Promise<MyAppointmentType> {
    const [found] = isId(assignmentId) ? await this.read(me, assignmentId) : [];
    return found ? { ...found, booking: found.booking && timed(found.booking) } : refuse('NOT_FOUND');
  }

  /** The next ones first. */
  async free({ id: me }: Actor, { first, after }: PageArgs): Promise<Connection<FreeSlotType>> {
    const now = this.clock.now();
    const isFree = sql`s.withdrawn_at is null and s.starts_at > ${now}
      and not exists (select from shinrai.interview_bookings b where b.slot_id = s.id and b.state = 'BOOKED')`;
    const holders = await rows<{ id: string }>(
      this.em,
      sql`select distinct interviewer_id as id from shinrai.interview_slots s where ${isFree}`,
    );
    const fit = await this.interviewers.fit(
      holders.map(({ id }) => id),
      me!,
    );
    const mine = sql`from shinrai.interview_slots s where ${isFree} and s.interviewer_id = any(${fit}::uuid[])`;
    const start = startAfter(after, isInstant);
    const later = start ? sql`(s.starts_at, s.id) > (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const found = await rows<{ slot: Timed<FreeSlotType> }>(
      this.em,
      sql`select jsonb_build_object('id', s.id, ${faceOf}) as slot ${mine} and ${later} order by s.starts_at, s.id limit ${first + 1}`,
    );
    const { count } = await row<{ count: number }>(this.em, sql`select count(*)::int as count ${mine}`);
    const slots = found.map(({ slot }) => timed(slot));
    return toConnection(slots, first, count, ({ startsAt, id }) => [startsAt.toISOString(), id]);
  }

  private read(me: string | null, assignmentId: string): Promise<Row[]> {
    const now = this.clock.now();
    return rows(
      this.em,
      sql`select a.id as "assignmentId", a.due_on::text as "dueOn", f.purpose,
            jsonb_build_object('ja', r.title_ja, 'en', r.title_en) as title,
            case when r.reason_ja is not null then jsonb_build_object('ja', r.reason_ja, 'en', r.reason_en) end as reason,
            (a.fulfilled_at is null and a.ended_at is null and b.state is distinct from 'BOOKED') as "isBookable",
            case when b.id is not null then jsonb_build_object('id', b.id, 'state', b.state, ${faceOf},
              'isChangeable', b.state = 'BOOKED' and s.starts_at > ${now} and a.fulfilled_at is null and a.ended_at is null) end as booking
          from shinrai.assignments a
          join shinrai.requirements r on r.id = a.requirement_id
          join shinrai.interview_forms f on f.id = a.activity_id
          left join lateral (
            select * from shinrai.interview_bookings b where b.assignment_id = a.id
            order by b.booked_at desc, b.id desc limit 1) b on true
          left join shinrai.interview_slots s on s.id = b.slot_id
          where a.id = ${assignmentId}::uuid and a.employee_id = ${me}::uuid and a.activity_kind = 'INTERVIEW'`,
    );
  }
}
