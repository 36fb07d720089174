import { Injectable } from '@nestjs/common';

import type { NoticeKind } from '../notices/notice-kind.ts';
import { NoticeService } from '../notices/notice.service.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';

type Kind = Extract<NoticeKind, `INTERVIEW_${string}`>;

const both = sql`(b.employee_id), (s.interviewer_id)`;
const employee = sql`(b.employee_id)`;

/** Tells what became of appointments, each to each of the two once. */
@Injectable()
export class AppointmentNotices {
  constructor(private readonly notices: NoticeService) {}

  async tellBoth(kind: Kind, bookingIds: readonly string[]): Promise<void> {
    await this.tell(kind, bookingIds, both);
  }

  async tellEmployee(kind: Kind, bookingIds: readonly string[]): Promise<void> {
    await this.tell(kind, bookingIds, employee);
  }

  private async tell(kind: Kind, bookingIds: readonly string[], to: RawBuilder<unknown>): Promise<void> {
    await this.notices.tellMany(
      kind,
      sql`select p.id as employee_id, ${`${kind.toLowerCase()}:`} || b.id || ':' || p.id as key,
            jsonb_build_object('bookingId', b.id, 'toId', p.id) as params
          from shinrai.interview_bookings b join shinrai.interview_slots s on s.id = b.slot_id
          cross join lateral (values ${to}) p(id)
          where b.id = any(${bookingIds}::uuid[])`,
    );
  }
}
