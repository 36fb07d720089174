import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { among, belongsTo, worksHere } from '../audiences/audience.query.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { changed, rows, sql } from '../platform/sql.ts';
import type { Doubt, DueFacts } from '../schedules/cycle.rules.ts';
import type { Step } from '../schedules/cycle.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { excusedOn, exemptOn } from './excused.query.ts';
import type { Requirement } from './requirement.entity.ts';

/** A requirement on the day of a run. */
export interface Turn {
  requirement: Requirement & { schedule: Schedule };
  day: LocalDate;
  now: Date;
  /** Whether employee `e` owes it that day. */
  owes: RawBuilder<unknown>;
}

/** The row that everybody with these facts gets, as JSON for the database. */
export interface Opening {
  facts: DueFacts;
  cycle: number;
  /** The last day in time, where somebody gave another one than the rule. */
  givenOn?: LocalDate;
  dueOn: LocalDate;
  anchorOn: LocalDate;
  periods: number;
  steps: readonly Step[];
  nextOpensOn: LocalDate | null;
  nextDueOn: LocalDate | null;
}

export interface Doubted {
  facts: DueFacts;
  kind: Doubt;
  dueOn: LocalDate | null;
  steps: readonly Step[];
}

/** The ledger as sets: people with the same facts have the same due day, so however many they are, each step is one statement. */
@Injectable()
export class LedgerQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  turn(requirement: Turn['requirement'], day: LocalDate, now: Date): Turn {
    const belongs = belongsTo(requirement.audience, { day, timeZone: this.calendar.timeZone });
    return { requirement, day, now, owes: sql`(${worksHere(day)} and ${belongs})` };
  }

  /** Lets go whoever left, or no longer belongs, of what they have not done. */
  release(turn: Turn): Promise<number> {
    const { requirement, day, now } = turn;
    return changed(
      this.em,
      sql`
      update shinrai.assignments a
      set ended_at = ${now}, ending = 'RELEASED', ending_reason = case when ${worksHere(day)} then 'OUT_OF_AUDIENCE' else 'LEFT' end
      from shinrai.employees e
      where e.id = a.employee_id and a.requirement_id = ${requirement.id} and ${isCurrent} and a.fulfilled_at is null
        and not ${turn.owes}`,
    );
  }

  /**
   * Closes the rows that the next cycle follows by now: what is done has its successor, what is not was missed. Who was given more time,
   * or is away, when the next one comes has missed nothing: it overtook them.
   */
  close(turn: Turn): Promise<number> {
    const { requirement, day, now } = turn;
    const hasTime = sql`(a.due_on >= ${day} or ${excusedOn(day)})`;
    return changed(
      this.em,
      sql`
      update shinrai.assignments a
      set ended_at = ${now},
        ending = case when a.fulfilled_at is not null then 'SUCCEEDED' when ${hasTime} then 'RELEASED' else 'MISSED' end,
        ending_reason = case when a.fulfilled_at is null and ${hasTime} then 'OVERTAKEN' end
      from shinrai.employees e
      where e.id = a.employee_id and a.requirement_id = ${requirement.id} and ${isCurrent} and a.next_opens_on <= ${day}
        and ${turn.owes}`,
    );
  }

  /** The different facts among those who owe it and have no row, and how many people share them; among `these` people only, if told. */
  facts(turn: Turn, these?: readonly string[]): Promise<{ facts: DueFacts; people: number }[]> {
    return rows(
      this.em,
      sql`select facts, count(*)::int as people from (${this.waiting(turn)}) w ${only(these)} group by facts`,
    );
  }

  /** Lets everybody go of what they have not done. */
  releaseAll({ requirement, now }: Turn): Promise<number> {
    return changed(
      this.em,
      sql`
      update shinrai.assignments a set ended_at = ${now}, ending = 'RELEASED', ending_reason = 'REQUIREMENT_ENDED'
      where a.requirement_id = ${requirement.id} and ${isCurrent} and a.fulfilled_at is null`,
    );
  }

  /** Gives each of them the row that their facts lead to. */
  open(turn: Turn, openings: readonly Opening[], these?: readonly string[]): Promise<number> {
    const { id, activityKind, activityId } = turn.requirement;
    return changed(
      this.em,
      sql`
      insert into shinrai.assignments (id, employee_id, requirement_id, activity_kind, activity_id, cycle, part, assigned_at,
        due_on, baseline_on, anchor_on, periods, due_steps, next_opens_on, next_due_on)
      select shinrai.uuid_v7(), w.employee_id, ${id}::uuid, ${activityKind}, ${activityId}::uuid, o.cycle,
        1 + (select count(*) from shinrai.assignments b
             where b.requirement_id = ${id} and b.employee_id = w.employee_id and b.cycle = o.cycle),
        ${turn.now}::timestamptz, coalesce(o."givenOn", o."dueOn"), o."dueOn", o."anchorOn", o.periods, o.steps, o."nextOpensOn", o."nextDueOn"
      from (${this.waiting(turn)}) w
      join jsonb_to_recordset(${JSON.stringify(openings)}::jsonb) as o(facts jsonb, cycle int, "dueOn" date, "anchorOn" date,
        periods int, steps jsonb, "nextOpensOn" date, "nextDueOn" date, "givenOn" date) on o.facts = w.facts ${only(these)}`,
    );
  }

  /** Keeps the cycles up to date that were opened: their number of people, and the day on which most are due. */
  async keepCycles({ requirement: { id }, now }: Turn, openings: readonly Opening[]): Promise<void> {
    await rows(
      this.em,
      sql`insert into shinrai.requirement_cycles (id, requirement_id, cycle, due_on, assigned_at, assigned_count)
          select shinrai.uuid_v7(), a.requirement_id, a.cycle, mode() within group (order by a.baseline_on), ${now}::timestamptz, count(*)
          from shinrai.assignments a
          where a.requirement_id = ${id} and a.cycle = any (${[...new Set(openings.map(({ cycle }) => cycle))]}::int[])
          group by a.requirement_id, a.cycle
          on conflict (requirement_id, cycle) do update set due_on = excluded.due_on, assigned_count = excluded.assigned_count`,
    );
  }

  /** Writes down that a person gave these people another day than the rule. */
  given(
    { requirement, now }: Turn,
    people: readonly string[],
    { by, reason }: { by: string | null; reason: string },
  ): Promise<number> {
    return changed(
      this.em,
      sql`
      insert into shinrai.due_changes (id, assignment_id, kind, from_on, to_on, changed_at, changed_by, reason)
      select shinrai.uuid_v7(), a.id, 'DECISION', a.baseline_on, a.due_on, ${now}::timestamptz, ${by}::uuid, ${reason}
      from shinrai.assignments a
      where a.requirement_id = ${requirement.id} and a.employee_id = any (${people}::uuid[]) and a.assigned_at = ${now}
        and ${isCurrent} and a.due_on <> a.baseline_on`,
    );
  }

  /** Writes down about whom a person must decide; who is known already stays as found. */
  doubt(turn: Turn, doubts: readonly Doubted[]): Promise<number> {
    return changed(
      this.em,
      sql`
      insert into shinrai.ledger_exceptions (id, version, requirement_id, employee_id, kind, due_on, steps, found_at)
      select shinrai.uuid_v7(), 1, ${turn.requirement.id}::uuid, w.employee_id, d.kind, d."dueOn", d.steps, ${turn.now}::timestamptz
      from (${this.waiting(turn)}) w
      join jsonb_to_recordset(${JSON.stringify(doubts)}::jsonb) as d(facts jsonb, kind text, "dueOn" date, steps jsonb) on d.facts = w.facts
      on conflict (requirement_id, employee_id, kind) where resolved_at is null do nothing`,
    );
  }

  /** Those who owe it, are not exempt and have no row, each with the facts of their due day. */
  private waiting(turn: Turn): RawBuilder<unknown> {
    const { requirement, day } = turn;
    return sql`
      select e.id as employee_id, jsonb_build_object('hiredOn', e.hired_on, 'completedOn', ${this.completedOn(requirement.schedule)},
        'previous', (${this.previous(requirement)})) as facts
      from shinrai.employees e
      where ${turn.owes} and not ${exemptOn(requirement.id, day)}
        and not ${theyHave(requirement)}`;
  }

  /** What somebody was released from is no ground for what follows, unless the next cycle overtook it. */
  private previous({ id }: Requirement): RawBuilder<unknown> {
    return sql`
      select case when a.ending <> 'RELEASED' or a.ending_reason = 'OVERTAKEN' then ${keptOf(this.calendar)} end
      from shinrai.assignments a
      where a.requirement_id = ${id} and a.employee_id = e.id and a.anchor_on is not null
      order by a.assigned_at desc, a.baseline_on desc limit 1`;
  }

  private completedOn({ firstDue }: Schedule): RawBuilder<unknown> {
    if (firstDue.basis !== 'AFTER_COMPLETION') return sql`null`;
    return sql`(select (min(c.fulfilled_at) at time zone ${this.calendar.timeZone})::date from shinrai.assignments c
      where c.employee_id = e.id and c.activity_kind = ${firstDue.activityKind} and c.activity_id = ${firstDue.activityId}::uuid)`;
  }
}

/** Row `a` as the rules see it; one that was written late was open by its due day all the same. */
export const keptOf = ({ timeZone }: Calendar): RawBuilder<unknown> =>
  sql`jsonb_build_object('dueOn', a.baseline_on, 'anchorOn', a.anchor_on, 'periods', a.periods,
    'opensOn', least(a.baseline_on, (a.assigned_at at time zone ${timeZone})::date), 'extendedTo', a.due_on,
    'fulfilledOn', (a.fulfilled_at at time zone ${timeZone})::date)`;

const only = (people?: readonly string[]): RawBuilder<unknown> =>
  people ? sql`where w.employee_id = any (${people}::uuid[])` : sql``;

/** Whether employee `e` has a row: as a set, which is quick however wrong the planner is about a requirement that was just started. */
const theyHave = ({ id }: Requirement): RawBuilder<unknown> =>
  among(
    sql`e.id`,
    sql`select a.employee_id from shinrai.assignments a where a.requirement_id = ${id} and ${isCurrent}`,
  );

/** Whether row `a` of a schedule says what somebody owes now. */
export const isCurrent = sql`(a.ended_at is null and a.anchor_on is not null)`;
