import { EntityManager } from '@mikro-orm/core';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { LocalDate } from '../kernel/local-date.ts';
import { HoldWatchers } from '../holds/hold-watchers.ts';
import { LeaveWatchers } from '../people/leave-watchers.ts';
import { Calendar } from '../platform/calendar.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { rows, sql } from '../platform/sql.ts';
import type { DueChangeReason } from './assignment.entity.ts';
import { DutyWatchers } from './duty-watchers.ts';
import { type Absence, dueAfterAbsences, movedTo } from './due-change.rules.ts';
import { Owed, type OwedKind } from './owed.ts';

interface KnownAbsence extends Absence {
  readonly kind: 'LEAVE' | 'EXEMPTION' | 'PRESERVATION';
  readonly id: string;
}

interface OpenOne {
  id: string;
  dueOn: LocalDate;
  /** What was agreed before any absence. */
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

/** A condition on `a`, one of these rows. */
type Which = (owed: RawBuilder<unknown>) => RawBuilder<unknown>;

/** Keeps the due days of what is owed in step with absences and with the extensions that hold. */
@Injectable()
export class DueDays implements OnModuleInit {
  private readonly daysAfterReturn: number;

  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly leave: LeaveWatchers,
    private readonly holds: HoldWatchers,
    private readonly watchers: DutyWatchers,
    private readonly owed: Owed,
    @Inject(shinraiOptions) { daysAfterReturn = 30 }: ShinraiOptions,
  ) {
    this.daysAfterReturn = daysAfterReturn;
  }

  onModuleInit(): void {
    this.leave.register(async ({ people, leaveId: causeId, by: changedBy, at: changedAt }) => {
      await this.follow(people, { kind: 'LEAVE', causeId, changedBy, changedAt });
    });
    this.holds.register(async ({ employeeId, holdId: causeId, by: changedBy, at: changedAt }) => {
      await this.follow([employeeId], { kind: 'PRESERVATION', causeId, changedBy, changedAt });
    });
  }

  /** For these people, in the transaction that changed something for them. Tells how many due days moved. */
  async follow(people: readonly string[], why: DueChangeReason): Promise<number> {
    await this.em.flush(); // what this transaction has decided counts
    return this.move(() => sql`a.employee_id = any(${people}::uuid[])`, why);
  }

  /** For everybody: what was opened with a due day within an absence. Nothing here is ever moved back. */
  followAll(changedAt: Date): Promise<number> {
    const days = this.daysAfterReturn;
    return this.move(
      owed => sql`a.id in (
        select d.id from shinrai.leave_periods l join (${owed}) d
          on d.employee_id = l.employee_id and d.due_on >= l.starts_on and d.due_on < l.ends_on + ${days}::int
        where l.revoked_at is null and d.fulfilled_at is null and d.ended_at is null
        union
        select d.id from shinrai.petitions x join (${owed}) d
          on d.employee_id = x.employee_id and d.requirement_id = x.requirement_id and d.due_on >= x.starts_on and d.due_on < x.ends_on + ${days}::int
        where x.kind = 'EXEMPTION' and x.state = 'GRANTED' and d.fulfilled_at is null and d.ended_at is null)`,
      { kind: 'LEAVE', changedAt, changedBy: null },
    );
  }

  private async move(which: Which, why: DueChangeReason): Promise<number> {
    let moved = 0;
    for (const kind of this.owed.kinds) {
      const open = await rows<OpenOne>(this.em, this.open(kind, which));
      const moves = open.flatMap(one => this.moveOf(one, why));
      if (moves.length > 0) await this.write(kind, moves, why);
      moved += moves.length;
    }
    if (moved > 0) await this.watchers.tell();
    return moved;
  }

  private moveOf({ id, dueOn, agreedOn, absences }: OpenOne, why: DueChangeReason): Move[] {
    const { dueOn: ought, by } = dueAfterAbsences(agreedOn, absences, this.daysAfterReturn);
    const to = movedTo(dueOn, ought, this.calendar.today());
    if (to === dueOn) return [];
    return [{ id, from_on: dueOn, to_on: to, kind: by?.kind ?? why.kind, cause_id: by?.id ?? why.causeId ?? null }];
  }

  private open({ rows: owed }: OwedKind, which: Which): RawBuilder<unknown> {
    return sql`
      select a.id, a.due_on::text as "dueOn", a.agreed_on::text as "agreedOn",
        array(${this.leaveOf()} union all ${this.exemptionsOf()} union all ${this.holdsOf()}) as absences
      from (${owed}) a where ${which(owed)} and a.fulfilled_at is null and a.ended_at is null for update of a`;
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

  /** A hold is an absence from what asks to delete, and from nothing else. */
  private holdsOf(): RawBuilder<unknown> {
    const dayOf = (instant: string) => sql`(${sql.ref(instant)} at time zone ${this.calendar.timeZone})::date`;
    return sql`select jsonb_build_object('kind', 'PRESERVATION', 'id', h.id, 'from', ${dayOf('h.set_at')}, 'until', ${dayOf('h.released_at')})
      from shinrai.legal_holds h
      where h.employee_id = a.employee_id and h.released_at is not null and exists (
        select from shinrai.assignments d join shinrai.statements s on s.id = d.activity_id
        where d.id = a.assignment_id and d.activity_kind = 'ATTESTATION' and s.nature = 'DELETE')`;
  }

  /** Column and history in one statement. */
  private write(
    { table, moves: kept }: OwedKind,
    moves: readonly Move[],
    { changedAt, changedBy, reason = null }: DueChangeReason,
  ): Promise<unknown[]> {
    return rows(
      this.em,
      sql`with moved as (
            select * from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
              as r(id uuid, from_on date, to_on date, kind text, cause_id uuid)
          ), written as (
            update ${sql.table(table)} a set due_on = moved.to_on from moved where a.id = moved.id
          )
          insert into ${sql.table(kept.table)} (id, ${sql.ref(kept.of)}, kind, from_on, to_on, changed_at, changed_by, reason, cause_id)
          select shinrai.uuid_v7(), id, kind, from_on, to_on, ${changedAt}::timestamptz, ${changedBy}::uuid, ${reason}::text, cause_id
          from moved`,
    );
  }
}
