import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { rows, sql } from '../platform/sql.ts';
import { isWhole, startAfter } from '../platform/start-after.ts';
import { excusedOn } from './excused.query.ts';
import type { MyAssignmentType, MyAssignmentsArgs } from './assignment.type.ts';
import { type Standing, daysLeft, standingOf } from './standing.rules.ts';

export interface DutyCounts {
  done: number;
  due: number;
  overdue: number;
}

type DutyRow = Pick<
  MyAssignmentType,
  'id' | 'activityKind' | 'activityId' | 'cycle' | 'dueOn' | 'dueSteps' | 'excused'
> & {
  employeeId: string;
  titleJa: string;
  titleEn: string | null;
  assignedAt: string;
  fulfilledAt: string | null;
};
type PageRow = DutyCounts & { key: number } & (DutyRow | { id: null });

const columnsOn = (
  today: LocalDate,
) => sql`a.id, a.activity_kind as "activityKind", a.activity_id as "activityId", a.employee_id as "employeeId", a.cycle, a.assigned_at as "assignedAt",
  a.due_on as "dueOn", a.due_steps as "dueSteps", a.fulfilled_at as "fulfilledAt", r.title_ja as "titleJa", r.title_en as "titleEn", ${excusedOn(today)} as excused`;
const duties = sql`shinrai.assignments a join shinrai.requirements r on r.id = a.requirement_id`;

/** What somebody was released from, or missed for good since the next cycle took its place, is nothing to do any more. */
const isOwed = sql`(a.ending is null or a.ending = 'SUCCEEDED')`;

/** What is owed by its due day, the overdue first; then what is done, the latest due day first. */
const urgency = sql`case when fulfilled_at is null then due_on - date '1900-01-01' else 1000000 + (date '2199-12-31' - due_on) end`;

/** One's own duties, as rows: a list changes nothing, and entities would cost many times the query. */
@Injectable()
export class MyAssignmentsQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  async one({ id: employeeId }: Actor, id: string): Promise<MyAssignmentType> {
    const today = this.calendar.today();
    const mine = sql`select ${columnsOn(today)} from ${duties} where a.id = ${id} and a.employee_id = ${employeeId}`;
    const [found] = isId(id) ? await rows<DutyRow>(this.em, mine) : [];
    return found ? dutyOf(found, today) : refuse('NOT_FOUND');
  }

  async page(actor: Actor, args: MyAssignmentsArgs): Promise<Connection<MyAssignmentType> & DutyCounts> {
    const today = this.calendar.today();
    const found = await this.read(actor, args, today);
    const { done, due, overdue } = found[0]!;
    const counts = { done, due, overdue };
    const listed = found.filter(row => row.id !== null);
    const page = toConnection(listed, args.first, totalOf(counts, args.standing), ({ key, id }) => [key, id]);
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: dutyOf(node, today) }));
    return { ...page, ...counts, edges };
  }

  /** The counts stand beside each duty, and alone where there is none. */
  private read({ id }: Actor, { first, after, standing }: MyAssignmentsArgs, today: LocalDate): Promise<PageRow[]> {
    const start = startAfter(after, isWhole);
    const later = start ? sql`(${urgency}, a.id) > (${start.key}::int, ${start.id}::uuid)` : sql`true`;
    return rows<PageRow>(
      this.em,
      sql`select * from (
            select count(*) filter (where ${standsAs('DONE', today)})::int as done,
                   count(*) filter (where ${standsAs('DUE', today)})::int as due,
                   count(*) filter (where ${standsAs('OVERDUE', today)})::int as overdue
            from shinrai.assignments a where employee_id = ${id} and ${isOwed}
          ) counts left join (
            select ${urgency} as key, ${columnsOn(today)} from ${duties}
            where employee_id = ${id} and ${isOwed} and ${later} and ${standing ? standsAs(standing, today) : sql`true`}
            order by key, a.id limit ${first + 1}
          ) page on true order by key, id`,
    );
  }
}

/** `standingOf` (standing.rules.ts), said to the database. */
const standsAs = (standing: Standing, today: LocalDate) =>
  ({
    DONE: sql`fulfilled_at is not null`,
    DUE: sql`(fulfilled_at is null and due_on >= ${today})`,
    OVERDUE: sql`(fulfilled_at is null and due_on < ${today})`,
  })[standing];

function dutyOf(row: DutyRow, today: LocalDate): MyAssignmentType {
  const { id, activityKind, activityId, cycle, dueOn, dueSteps, excused } = row;
  const fulfilledAt = row.fulfilledAt === null ? null : new Date(row.fulfilledAt);
  return {
    id,
    title: { ja: row.titleJa, en: row.titleEn },
    activityKind,
    activityId,
    employee: { id: row.employeeId },
    cycle,
    assignedAt: new Date(row.assignedAt),
    dueOn,
    daysLeft: daysLeft({ dueOn }, today),
    dueSteps,
    standing: standingOf({ dueOn, fulfilledAt }, today),
    excused,
    fulfilledAt,
  };
}

const totalOf = ({ done, due, overdue }: DutyCounts, standing: Standing | null | undefined): number =>
  standing ? { DONE: done, DUE: due, OVERDUE: overdue }[standing] : done + due + overdue;
