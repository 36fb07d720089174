import { EntityManager } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import { plusDays } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { type RawBuilder, rows, sql, takeTime } from '../platform/sql.ts';
import { type Kept, cycleAfter } from '../schedules/cycle.rules.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { DutyWatchers } from './duty-watchers.ts';
import { isCurrent, keptOf } from './ledger.query.ts';

/** Why what fulfilled a duty fulfils it no longer. */
export interface Reopened {
  causeId: string;
  by: string | null;
  reason?: string | null;
}

/** Duties whose proof counts no longer. That they were fulfilled stays told: the row is closed, and the same duty opened anew, with time to
 * do it. What follows on it is reckoned anew too, or the next cycle would never come. */
@Injectable()
export class ReopeningService {
  private readonly daysAgain: number;

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly watchers: DutyWatchers,
    @Inject(shinraiOptions) { daysAfterReturn = 30 }: ShinraiOptions,
  ) {
    this.daysAgain = daysAfterReturn;
  }

  /** Those of assignments `a` that were fulfilled and are not followed by another cycle yet, as sets; tells what is owed anew. */
  async reopen(which: RawBuilder<unknown>, why: Reopened): Promise<string[]> {
    await this.em.flush();
    await takeTime(this.em);
    const now = this.clock.now();
    // one row at a time says what somebody owes: closed first, opened then
    const closed = await rows<{ id: string }>(
      this.em,
      sql`update shinrai.assignments a set ended_at = ${now}, ending = 'RELEASED', ending_reason = 'DECIDED'
          where ${which} and a.fulfilled_at is not null and a.ended_at is null returning a.id`,
    );
    if (closed.length === 0) return [];
    const opened = await this.openAgain(
      closed.map(({ id }) => id),
      now,
      why,
    );
    await this.promise(opened);
    await this.watchers.tell();
    return opened;
  }

  private async openAgain(
    ids: readonly string[],
    now: Date,
    { causeId, by, reason = null }: Reopened,
  ): Promise<string[]> {
    const soonest = plusDays(this.calendar.today(), this.daysAgain);
    const again = await rows<{ id: string }>(
      this.em,
      sql`with again as (
            insert into shinrai.assignments (id, employee_id, requirement_id, activity_kind, activity_id, cycle, part, assigned_at,
              due_on, baseline_on, anchor_on, periods, due_steps)
            select shinrai.uuid_v7(), a.employee_id, a.requirement_id, a.activity_kind, a.activity_id, a.cycle,
              1 + (select max(b.part) from shinrai.assignments b
                   where (b.requirement_id, b.employee_id, b.cycle) = (a.requirement_id, a.employee_id, a.cycle)),
              ${now}::timestamptz, greatest(a.due_on, ${soonest}::date), a.baseline_on, a.anchor_on, a.periods, a.due_steps
            from shinrai.assignments a where a.id = any(${ids}::uuid[])
            returning id, baseline_on, due_on
          ), moved as (
            insert into shinrai.due_changes (id, assignment_id, kind, from_on, to_on, changed_at, changed_by, reason, cause_id)
            select shinrai.uuid_v7(), id, 'DECISION', baseline_on, due_on, ${now}::timestamptz, ${by}::uuid, ${reason}::text, ${causeId}::uuid
            from again where due_on <> baseline_on
          ) select id from again`,
    );
    return again.map(({ id }) => id);
  }

  /** When the next cycle opens and is due, now that this one is open again: each different row is reckoned once. */
  private async promise(ids: readonly string[]): Promise<void> {
    const kept = keptOf(this.calendar);
    const mine = sql`a.id = any(${ids}::uuid[]) and ${isCurrent}`;
    const found = await rows<{ requirementId: string; schedule: Schedule; kept: Kept }>(
      this.em,
      sql`select r.id as "requirementId", r.schedule, ${kept} as kept
          from shinrai.assignments a join shinrai.requirements r on r.id = a.requirement_id
          where ${mine} and r.schedule is not null group by r.id, 3`,
    );
    const promises = found.map(({ requirementId, schedule, kept: row }) => {
      const next = cycleAfter(schedule, row);
      return { requirementId, kept: row, opensOn: next?.opensOn ?? null, dueOn: next?.dueOn ?? null };
    });
    await rows(
      this.em,
      sql`update shinrai.assignments a set next_opens_on = p."opensOn", next_due_on = p."dueOn"
          from jsonb_to_recordset(${JSON.stringify(promises)}::jsonb) as p("requirementId" uuid, kept jsonb, "opensOn" date, "dueOn" date)
          where ${mine} and p."requirementId" = a.requirement_id and p.kept = ${kept}`,
    );
  }
}
