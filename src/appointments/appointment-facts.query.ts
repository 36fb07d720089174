import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import type { InterviewMode } from '../interviews/interview.entity.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { rows, sql } from '../platform/sql.ts';
import type { BookingState } from './booking.entity.ts';

export interface Attendee {
  readonly name: string;
  readonly email: string | null;
}

/** An appointment as a notice tells of it: as it is when it is read. */
export interface AppointmentFacts {
  readonly assignmentId: string;
  readonly state: BookingState;
  readonly eventId: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mode: InterviewMode;
  readonly place: string | null;
  readonly employee: Attendee;
  readonly interviewer: Attendee;
  /** When the booking was made, or became what it is. */
  readonly at: Date;
  /** Whether the reader is the one who is interviewed. */
  readonly isMine: boolean;
  /** Whether somebody else booked it for them. */
  readonly isForThem: boolean;
  /** Whether another time is booked, or nothing is owed any more. */
  readonly isSettled: boolean;
  readonly now: Date;
}

type Row = Omit<AppointmentFacts, 'startsAt' | 'endsAt' | 'at' | 'isMine' | 'now'> & {
  id: string;
  employeeId: string;
  startsAt: string;
  endsAt: string;
  at: string;
};

const attendee = (alias: 'e' | 'i') =>
  sql`jsonb_build_object('name', ${sql.ref(`${alias}.family_name`)} || ' ' || ${sql.ref(`${alias}.given_name`)}, 'email', ${sql.ref(`${alias}.email`)})`;

@Injectable()
export class AppointmentFactsQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** One for each, in their order. */
  async of(all: readonly NoticeParams['INTERVIEW_BOOKED'][]): Promise<AppointmentFacts[]> {
    const now = this.clock.now();
    const byId = new Map((await this.read(all.map(({ bookingId }) => bookingId))).map(found => [found.id, found]));
    return all.map(({ bookingId, toId }) => {
      const { startsAt, endsAt, at, ...facts } = byId.get(bookingId)!;
      const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), at: new Date(at) };
      return { ...facts, ...times, isMine: toId === facts.employeeId, now };
    });
  }

  private read(ids: readonly string[]): Promise<Row[]> {
    return rows(
      this.em,
      sql`select b.id, b.employee_id as "employeeId", b.assignment_id as "assignmentId", b.state, b.event_id as "eventId", b.sequence,
            s.starts_at as "startsAt", s.ends_at as "endsAt", s.mode, s.place, coalesce(b.closed_at, b.booked_at) as at,
            ${attendee('e')} as employee, ${attendee('i')} as interviewer, b.booked_by is distinct from b.employee_id as "isForThem",
            (a.fulfilled_at is not null or a.ended_at is not null or exists (
              select from shinrai.interview_bookings n where n.assignment_id = a.id and n.state = 'BOOKED')) as "isSettled"
          from shinrai.interview_bookings b
          join shinrai.interview_slots s on s.id = b.slot_id
          join shinrai.assignments a on a.id = b.assignment_id
          join shinrai.employees e on e.id = b.employee_id
          join shinrai.employees i on i.id = s.interviewer_id
          where b.id = any(${ids}::uuid[])`,
    );
  }
}
