import { EntityManager } from '@mikro-orm/core';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { LocalDate } from '../kernel/local-date.ts';
import { LeaveWatchers } from '../people/leave-watchers.ts';
import { Calendar } from '../platform/calendar.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { rows, sql } from '../platform/sql.ts';
import type { DueChangeReason } from './assignment.entity.ts';
import { DutyWatchers } from './duty-watchers.ts';
import { type Absence, dueAfterAbsences, movedTo } from './due-change.rules.ts';

interface KnownAbsence extends Absence {
  readonly kind: 'LEAVE' | 'EXEMPTION';
  readonly id: string;
}

interface OpenDuty {
  id: string;
  dueOn: LocalDate;
  /** What was agreed before any absence: by rule, by the last extension that holds, or by a decision. */
  agreedOn: LocalDate;
  absences: KnownAbsence[];
}

interface Move {
  id: string;
  from_on: LocalDate;
  to_on: LocalDate;
  kind: DueChangeReason['kind'];
  cause_id: string | null;
}

/** Keeps the due days of open duties in step with absences and with the extensions that hold. */
@Injectable()
export class DueDays implements OnModuleInit {
  private readonly daysAfterReturn: number;

  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly leave: LeaveWatchers,
    private readonly watchers: DutyWatchers,
    @Inject(shinraiOptions) { daysAfterReturn = 30 }: ShinraiOptions,
  ) {
    this.daysAfterReturn = daysAfterReturn;
  }

  onModuleInit(): void {
    this.leave.register(async ({ people, leaveId: causeId, by: changedBy, at: changedAt }) => {
      await this.follow(people, { kind: 'LEAVE', causeId, changedBy, changedAt });
    });
  }

  /** For these people, in the transaction that changed something for them. Tells how many due days moved. */
  async follow(people: readonly string[], why: DueChangeReason): Promise<number> {
    await this.em.flush(); // what this transaction has decided counts
    return this.move(sql`a.employee_id = any(${people}::uuid[])`, why);
  }

  /** For everybody: duties that were opened with a due day within an absence. Nothing here is ever moved back. */
  followAll(changedAt: Date): Promise<number> {
    const days = this.daysAfterReturn;
    return this.move(
      sql`a.id in (
        select d.id from shinrai.leave_periods l join shinrai.assignments d
          on d.employee_id = l.employee_id and d.due_on >= l.starts_on and d.due_on < l.ends_on + ${days}::int
        where l.revoked_at is null and d.fulfilled_at is null and d.ended_at is null
        union
        select d.id from shinrai.petitions x join shinrai.assignments d
          on d.employee_id = x.employee_id and d.requirement_id = x.requirement_id and d.due_on >= x.starts_on and d.due_on < x.ends_on + ${days}::int
        where x.kind = 'EXEMPTION' and x.state = 'GRANTED' and d.fulfilled_at is null and d.ended_at is null)`,
      { kind: 'LEAVE', changedAt, changedBy: null },
    );
  }

  private async move(which: RawBuilder<unknown>, why: DueChangeReason): Promise<number> {
    const duties = await rows<OpenDuty>(this.em, this.open(which));
    const moves = duties.flatMap(duty => this.moveOf(duty, why));
    if (moves.length === 0) return 0;
    await this.write(moves, why);
    await this.watchers.tell();
    return moves.length;
  }

  private moveOf({ id, dueOn, agreedOn, absences }: OpenDuty, why: DueChangeReason): Move[] {
    const { dueOn: ought, by } = dueAfterAbsences(agreedOn, absences, this.daysAfterReturn);
    const to = movedTo(dueOn, ought, this.calendar.today());
    if (to === dueOn) return [];
    return [{ id, from_on: dueOn, to_on: to, kind: by?.kind ?? why.kind, cause_id: by?.id ?? why.causeId ?? null }];
  }

  private open(which: RawBuilder<unknown>): RawBuilder<unknown> {
    return sql`
      select a.id, a.due_on::text as "dueOn", coalesce(${agreed}, a.baseline_on)::text as "agreedOn",
        array(${this.leaveOf()} union all ${this.exemptionsOf()}) as absences
      from shinrai.assignments a where ${which} and a.fulfilled_at is null and a.ended_at is null for update of a`;
  }

  private leaveOf(): RawBuilder<unknown> {
    return sql`select jsonb_build_object('kind', 'LEAVE', 'id', l.id, 'from', l.starts_on, 'until', l.ends_on)
      from shinrai.leave_periods l where l.employee_id = a.employee_id and l.revoked_at is null and l.ends_on is not null`;
  }

  /** One that was revoked ended on the day before. */
  private exemptionsOf(): RawBuilder<unknown> {
    const endsOn = sql`least(x.ends_on, (x.revoked_at at time zone ${this.calendar.timeZone})::date - 1)`;
    return sql`select jsonb_build_object('kind', 'EXEMPTION', 'id', x.id, 'from', x.starts_on, 'until', ${endsOn})
      from shinrai.petitions x
      where x.employee_id = a.employee_id and x.requirement_id = a.requirement_id and x.kind = 'EXEMPTION'
        and x.state in ('GRANTED', 'REVOKED') and x.starts_on <= ${endsOn}`;
  }

  /** Column and history in one statement. */
  private write(moves: readonly Move[], { changedAt, changedBy, reason = null }: DueChangeReason): Promise<unknown[]> {
    return rows(
      this.em,
      sql`with moved as (
            select * from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
              as r(id uuid, from_on date, to_on date, kind text, cause_id uuid)
          ), written as (
            update shinrai.assignments a set due_on = moved.to_on from moved where a.id = moved.id
          )
          insert into shinrai.due_changes (id, assignment_id, kind, from_on, to_on, changed_at, changed_by, reason, cause_id)
          select shinrai.uuid_v7(), id, kind, from_on, to_on, ${changedAt}::timestamptz, ${changedBy}::uuid, ${reason}::text, cause_id
          from moved`,
    );
  }
}

/** The last extension that holds, or decision; null where the rule alone speaks. */
const agreed = sql`(
  select c.to_on from shinrai.due_changes c left join shinrai.petitions x on x.id = c.cause_id
  where c.assignment_id = a.id and (c.kind = 'DECISION' or (c.kind = 'EXTENSION' and x.state = 'GRANTED'))
  order by c.changed_at desc, c.id desc limit 1)`;
