import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { ActivityKind } from '../activities/activity-kind.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type { Round } from './round.rules.ts';
import { watchedPeople } from './report.policy.ts';
import type { ReportedRequirement, ReportedRequirementsArgs } from './reported-requirement.type.ts';
import { and, watchedSql } from './scope.query.ts';

interface Found {
  id: string;
  createdAt: string;
  titleJa: string;
  titleEn: string | null;
  activityKind: ActivityKind;
  cycles: number[];
}

@Injectable()
export class ReportedRequirementQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** The newest first. */
  async page(
    actor: Actor,
    { first, after, ...asked }: ReportedRequirementsArgs,
  ): Promise<Connection<ReportedRequirement>> {
    const start = startAfter(after, isInstant);
    const older = start ? sql`(r.created_at, r.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const matching = sql`shinrai.requirements r join shinrai.requirement_cycles c on c.requirement_id = r.id
      where ${owedBelow(actor)} and ${told(asked)}`;
    const found = await rows<Found>(
      this.em,
      sql`select r.id, r.created_at::text as "createdAt", r.title_ja as "titleJa", r.title_en as "titleEn",
            r.activity_kind as "activityKind",
            array_agg(c.cycle order by c.cycle desc) as cycles
          from ${matching} and ${older} group by r.id order by r.created_at desc, r.id desc limit ${first + 1}`,
    );
    const { count } = await row<{ count: number }>(
      this.em,
      sql`select count(distinct r.id)::int as count from ${matching}`,
    );
    const page = toConnection(found, first, count, ({ createdAt, id }) => [createdAt, id]);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: requirementOf(node) })) };
  }

  /** The rounds of a requirement that somebody owes whom this actor watches over, the earliest first. */
  async rounds(actor: Actor, requirementId: string): Promise<Round[]> {
    const found = await rows<Round>(
      this.em,
      sql`select c.cycle, (c.assigned_at at time zone ${this.calendar.timeZone})::date as "startedOn", c.due_on as "dueOn"
          from shinrai.requirement_cycles c where c.requirement_id = ${requirementId} and ${owedBelow(actor)} order by c.cycle`,
    );
    return found.length === 0 ? refuse('NOT_FOUND') : found;
  }
}

const requirementOf = ({ id, titleJa, titleEn, activityKind, cycles }: Found): ReportedRequirement => ({
  id,
  title: { ja: titleJa, en: titleEn },
  activityKind,
  cycles,
});

/** Whether anybody whom an actor watches over owes something in the round `c`. */
const owedBelow = (actor: Actor) =>
  watchedPeople(actor).who === 'EVERYBODY'
    ? sql`true`
    : sql`exists (select from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
        where a.requirement_id = c.requirement_id and a.cycle = c.cycle and ${watchedSql(actor)})`;

function told({ search, id }: Pick<ReportedRequirementsArgs, 'search' | 'id'>) {
  const typed = plain(sql`${search ?? ''}::text`);
  return and([
    search?.trim()
      ? sql`(position(${typed} in ${plain(sql`r.title_ja`)}) > 0 or position(${typed} in ${plain(sql`r.title_en`)}) > 0)`
      : sql`true`,
    typeof id === 'string' ? (isId(id) ? sql`r.id = ${id}` : sql`false`) : sql`true`,
  ]);
}

/** Half and full width, capitals and small letters are one to a reader. */
const plain = (text: ReturnType<typeof sql>) => sql`lower(normalize(trim(${text}), NFKC))`;
