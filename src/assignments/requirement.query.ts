import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { type AsOf, belongsTo, worksHere } from '../audiences/audience.query.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, isText, startAfter } from '../platform/start-after.ts';
import { Requirement } from './requirement.entity.ts';
import type { AssignmentPreviewArgs, PreviewGroup } from './requirement.type.ts';

interface Counted {
  total: number;
  belonging: number;
}

export interface PreviewCounts {
  headcount: number;
  toAssign: number;
  alreadyAssigned: number;
  outside: number;
}

const countOf = { TO_ASSIGN: 'toAssign', ALREADY: 'alreadyAssigned', OUTSIDE: 'outside' } as const;

@Injectable()
export class RequirementQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  async one(id: string): Promise<Requirement> {
    return (isId(id) && (await this.em.findOne(Requirement, { id }))) || refuse('NOT_FOUND');
  }

  /** The newest first. */
  async page({ first, after }: PageArgs): Promise<Connection<Requirement>> {
    const start = startAfter(after, isInstant);
    const at = start && new Date(start.key);
    const older = at ? { $or: [{ createdAt: { $lt: at } }, { createdAt: at, id: { $lt: start.id } }] } : {};
    const [found, totalCount] = await Promise.all([
      this.em.find(Requirement, older, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: first + 1 }),
      this.em.count(Requirement),
    ]);
    return toConnection(found, first, totalCount, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }

  async preview({ requirementId, cycle, group, ...page }: AssignmentPreviewArgs) {
    const requirement = await this.one(requirementId);
    const counts = await this.counts(requirement, cycle);
    const wanted = group ?? 'TO_ASSIGN';
    return {
      ...counts,
      people: await this.people(this.group(wanted, requirement, cycle), page, counts[countOf[wanted]]),
    };
  }

  /** Counted as two sets and not person by person, so that 100,000 take no longer than a glance. */
  private async counts(requirement: Requirement, cycle: number): Promise<PreviewCounts> {
    const here = worksHere(this.calendar.today());
    const belongs = belongsTo(requirement.audience, this.today());
    const people = await row<Counted>(
      this.em,
      sql`select count(*)::int as total, count(*) filter (where ${belongs})::int as belonging
          from shinrai.employees e where ${here}`,
    );
    const assigned = await row<Counted>(
      this.em,
      sql`select count(*)::int as total, count(*) filter (where ${belongs})::int as belonging
          from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
          where a.requirement_id = ${requirement.id} and a.cycle = ${cycle} and ${here}`,
    );
    const toAssign = people.belonging - assigned.belonging;
    const outside = people.total - toAssign - assigned.total;
    return { headcount: people.total, toAssign, alreadyAssigned: assigned.total, outside };
  }

  /** Sets and not person by person: right after a round of 100,000 the planner would go through them for every person. */
  private group(group: PreviewGroup, requirement: Requirement, cycle: number): RawBuilder<unknown> {
    const here = worksHere(this.calendar.today());
    const assigned = sql`select employee_id from shinrai.assignments where requirement_id = ${requirement.id} and cycle = ${cycle}`;
    if (group === 'ALREADY')
      return sql`select e.id from shinrai.employees e join (${assigned}) a on a.employee_id = e.id where ${here}`;
    const among =
      group === 'TO_ASSIGN'
        ? belongsTo(requirement.audience, this.today())
        : sql`not ${belongsTo(requirement.audience, this.today())}`;
    return sql`select e.id from shinrai.employees e where ${here} and ${among} except ${assigned}`;
  }

  private today(): AsOf {
    return { day: this.calendar.today(), timeZone: this.calendar.timeZone };
  }

  private async people(
    group: RawBuilder<unknown>,
    { first, after }: PageArgs,
    total: number,
  ): Promise<Connection<Employee>> {
    const start = startAfter(after, isText);
    const later = start ? sql`(e.kana_key, e.id) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    const keys = await rows<{ id: string }>(
      this.em,
      sql`select e.id from shinrai.employees e join (${group}) as hit on hit.id = e.id
          where ${later} order by e.kana_key, e.id limit ${first + 1}`,
    );
    const found = await this.em.find(
      Employee,
      { id: { $in: keys.map(({ id }) => id) } },
      { orderBy: { kanaKey: 'asc', id: 'asc' } },
    );
    return toConnection(found, first, total, ({ kanaKey, id }) => [kanaKey, id]);
  }
}
