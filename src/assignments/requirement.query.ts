import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { belongsTo, worksHere } from './audience.query.ts';
import { Requirement } from './requirement.entity.ts';
import { isInstant, isText, startAfter } from '../platform/start-after.ts';
import type { AssignmentPreviewArgs } from './requirement.type.ts';

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

  async preview({
    requirementId,
    cycle,
    ...page
  }: AssignmentPreviewArgs): Promise<PreviewCounts & { people: Connection<Employee> }> {
    const requirement = await this.one(requirementId);
    const counts = await this.counts(requirement, cycle);
    return { ...counts, people: await this.toAssign(requirement, cycle, page, counts.toAssign) };
  }

  /** Counted as two sets and not person by person, so that 100,000 take no longer than a glance. */
  private async counts(requirement: Requirement, cycle: number): Promise<PreviewCounts> {
    const here = worksHere(this.calendar.today());
    const belongs = belongsTo(requirement);
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

  private async toAssign(
    requirement: Requirement,
    cycle: number,
    { first, after }: PageArgs,
    total: number,
  ): Promise<Connection<Employee>> {
    const start = startAfter(after, isText);
    const later = start ? sql`(e.kana_key, e.id) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    // `except` and not `not exists`: right after a round of 100,000 the planner would go through them for every person
    const keys = await rows<{ id: string }>(
      this.em,
      sql`select e.id from shinrai.employees e join (
            select e.id from shinrai.employees e where ${worksHere(this.calendar.today())} and ${belongsTo(requirement)}
            except
            select employee_id from shinrai.assignments where requirement_id = ${requirement.id} and cycle = ${cycle}
          ) as hit on hit.id = e.id
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
