import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { excusedOn } from '../assignments/excused.query.ts';
import { Owed } from '../assignments/owed.ts';
import { worksHere } from '../audiences/audience.query.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { recordset } from '../platform/recordset.ts';
import { rows, sql } from '../platform/sql.ts';
import type { Ladder } from './ladder.ts';
import { type DutyTime, type ReminderStep, keyOf, stepOn } from './reminder.rules.ts';

/** The step that is due for everybody with the same time for a duty. */
export interface DueStep extends DutyTime {
  readonly step: ReminderStep;
}

const columns = {
  since: 'date',
  dueOn: 'date',
  opening: 'text',
  kind: 'text',
  days: 'int',
  prefix: 'text',
  suffix: 'text',
} as const;

/** What stands in a key between what comes before and what comes after the id of what is owed. */
const idPlace = '#';

/** Reminders as sets: whoever has the same time for a duty stands on the same step, however many they are (ADR 0024). */
@Injectable()
export class ReminderQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly owed: Owed,
  ) {}

  /** On which step of the ladder it stands, whatever is owed. */
  async steps(ladder: Ladder, day: LocalDate): Promise<DueStep[]> {
    const times = await rows<DutyTime>(
      this.em,
      sql`select distinct d.since::text, d.due_on::text as "dueOn", d.opening from (${this.open(day)}) d`,
    );
    const until = (date: LocalDate) => this.calendar.businessDayUntil(date);
    return times.flatMap(time => {
      const step = stepOn(ladder, time, day, until);
      return step ? [{ ...time, step }] : [];
    });
  }

  /** Whom these steps tell what, as the outbox takes it, with what is owed. */
  told(steps: readonly DueStep[], day: LocalDate): RawBuilder<unknown> {
    const groups = steps.map(({ step, ...time }) => {
      const [prefix, suffix] = keyOf(step, time, idPlace).split(idPlace);
      return { ...time, ...step, prefix, suffix };
    });
    return sql`select g.kind, g.days, d.employee_id, d.id as owed_id, d.due_on, g.prefix || d.id || g.suffix as key,
        jsonb_build_object('assignmentId', d.assignment_id, 'owedId', nullif(d.id, d.assignment_id), 'dueOn', d.due_on, 'days', g.days) as params
      from (${this.open(day)}) d
      join (${recordset(columns, groups)}) g on g.since = d.since and g."dueOn" = d.due_on and g.opening = d.opening`;
  }

  /** What somebody owes on a day and has not done, unless they are away or exempt, and since when they have had this due day for it. */
  private open(day: LocalDate): RawBuilder<unknown> {
    const assigned = this.dayOf(sql`a.assigned_at`);
    const moved = sql`select c.owed_id, max(${this.dayOf(sql`c.changed_at`)}) as "on" from ${this.owed.moves} c group by 1`;
    return sql`
      select a.id, a.assignment_id, a.employee_id, a.due_on, greatest(e.hired_on, ${assigned}, moved."on") as since,
        case when moved."on" > ${assigned} then 'DUE_MOVED' else a.opening end as opening
      from ${this.owed.rows} a join shinrai.employees e on e.id = a.employee_id
      left join (${moved}) moved on moved.owed_id = a.id
      where ${isOpen} and ${worksHere(day)} and not ${excusedOn(day)}`;
  }

  private dayOf(instant: RawBuilder<unknown>): RawBuilder<unknown> {
    return sql`(${instant} at time zone ${this.calendar.timeZone})::date`;
  }
}

/** Whether row `a` of what is owed is not done. */
export const isOpen = sql`(a.fulfilled_at is null and a.ended_at is null)`;
