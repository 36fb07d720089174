import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Requirement } from '../assignments/requirement.entity.ts';
import { type RosterRule, RosterRules } from '../assignments/roster-rules.ts';
import { belongsTo } from '../audiences/audience.query.ts';
import type { Audience } from '../audiences/audience.rules.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Jobs } from '../platform/jobs.ts';
import { type RawBuilder, row, rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { AppointmentNotices } from './appointment-notices.ts';

/** Duty `a` that nobody has done. */
const isOpen = sql`a.fulfilled_at is null and a.ended_at is null`;

/** Who was to be interviewed stays on the roster: nobody is edited out so that everybody was spoken with. */
@Injectable()
export class InterviewRoster implements RosterRule, OnModuleInit {
  readonly kind = 'INTERVIEW';

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly rosters: RosterRules,
    private readonly notices: AppointmentNotices,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.rosters.register(this);
    const run = async () => ({ freed: await this.releaseAll() });
    this.jobs.register({ name: 'appointments.release', schedule: '20 * * * *', run });
  }

  async mayNarrow({ id }: Requirement, audience: Audience): Promise<void> {
    const belongs = belongsTo(audience, { day: this.calendar.today(), timeZone: this.calendar.timeZone });
    const people = await this.count(sql`a.requirement_id = ${id} and ${isOpen} and not ${belongs}`);
    if (people > 0) refuse('ROSTER_FIXED', { people });
  }

  /** A beginning by mistake can be taken back; once somebody was interviewed in this cycle, everybody is. */
  async mayEnd({ id }: Requirement): Promise<void> {
    const interviewed = await this.count(
      sql`a.requirement_id = ${id} and a.ended_at is null and (a.fulfilled_at is not null or exists (select from shinrai.interviews i where i.assignment_id = a.id))`,
    );
    const people = interviewed > 0 ? await this.count(sql`a.requirement_id = ${id} and ${isOpen}`) : 0;
    if (people > 0) refuse('COVERAGE_OPEN', { people });
  }

  async ended({ id }: Requirement): Promise<void> {
    await this.release(sql`a.requirement_id = ${id}`);
  }

  /** What was done, or is over, otherwise: in a talk that nobody had booked, or by the next cycle. */
  @Transaction()
  async releaseAll(): Promise<number> {
    return this.release(sql`true`);
  }

  /** Frees the slots of those who come no more, and says so to both. */
  private async release(duties: RawBuilder<unknown>): Promise<number> {
    const now = this.clock.now();
    const freed = await rows<{ id: string }>(
      this.em,
      sql`update shinrai.interview_bookings b set state = 'ENDED', closed_at = ${now}
          from shinrai.assignments a, shinrai.interview_slots s
          where a.id = b.assignment_id and s.id = b.slot_id and ${duties} and b.state = 'BOOKED'
            and (a.ended_at is not null or a.fulfilled_at is not null) and s.starts_at > ${now}
          returning b.id`,
    );
    const ids = freed.map(({ id }) => id);
    await this.notices.tellBoth('INTERVIEW_CANCELLED', ids);
    return ids.length;
  }

  private async count(duties: RawBuilder<unknown>): Promise<number> {
    const counted = sql`select count(*)::int as people from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
      where ${duties}`;
    return (await row<{ people: number }>(this.em, counted)).people;
  }
}
