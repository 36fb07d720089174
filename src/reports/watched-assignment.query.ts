import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { standingOf } from '../assignments/standing.rules.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { type Moment, before } from './moment.query.ts';
import { type Order, columns, comesAfter, day, id, keyIn, text } from './order.query.ts';
import { type Scope, ScopeQuery } from './scope.query.ts';
import type { AssignmentsArgs, AttemptSummary } from './watched-assignment.type.ts';

/** By person, and for each the earliest due day first. */
export const byPerson: Order = { kanaKey: text, employeeId: id, dueOn: day, id };

export interface AssignmentRow {
  id: string;
  kanaKey: string;
  employeeId: string;
  requirementId: string;
  titleJa: string;
  titleEn: string | null;
  cycle: number;
  assignedAt: string;
  dueOn: LocalDate;
  fulfilledAt: string | null;
}

/** All assignments of a scope, to be paged `byPerson`; `more` are further columns of `e` and `a`. */
export const assignmentsOf = ({ people, assignments, moment }: Scope, more = sql``) => sql`
  select ${more} a.id, e.kana_key as "kanaKey", e.id as "employeeId", r.id as "requirementId", r.title_ja as "titleJa", r.title_en as "titleEn",
    a.cycle, a.assigned_at as "assignedAt", ${moment.dueOn} as "dueOn", ${moment.fulfilledAt} as "fulfilledAt"
  from ${moment.employees} e
  join shinrai.assignments a on a.employee_id = e.id
  join shinrai.requirements r on r.id = a.requirement_id
  where ${people} and ${assignments}`;

@Injectable()
export class WatchedAssignmentQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly scopes: ScopeQuery,
    private readonly listed: ListedPeopleQuery,
  ) {}

  /** The assignments behind a number, with the scope from which to count all pages when that is asked for. */
  async page(actor: Actor, args: AssignmentsArgs) {
    const scope = await this.scopeOf(actor, args);
    const found = await rows<AssignmentRow>(
      this.em,
      sql`select * from (${assignmentsOf(scope)}) p where ${comesAfter(byPerson, args.after)}
          order by ${columns(byPerson)} limit ${args.first + 1}`,
    );
    const { edges, pageInfo } = toConnection(found, args.first, 0, at => keyIn(byPerson, at));
    const nodes = await this.watched(
      edges.map(({ node }) => node),
      scope,
    );
    return { scope, pageInfo, edges: edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! })) };
  }

  async count(scope: Scope): Promise<number> {
    const { count } = await row<{ count: number }>(
      this.em,
      sql`select count(*)::int as count from (${assignmentsOf(scope)}) p`,
    );
    return count;
  }

  private async scopeOf(actor: Actor, { filter, personId }: AssignmentsArgs): Promise<Scope> {
    if (typeof personId !== 'string') return this.scopes.of(actor, filter ?? {});
    if (!isId(personId)) refuse('NOT_FOUND');
    const scope = this.scopes.ofPerson(actor, personId, filter ?? {});
    const seen = await rows(this.em, sql`select from shinrai.employees e where ${scope.people}`);
    return seen.length === 0 ? refuse('NOT_FOUND') : scope;
  }

  /** Two queries for a whole page: the people, and all attempts. */
  private async watched(found: AssignmentRow[], { moment }: Scope) {
    const person = await this.listed.people([...new Set(found.map(({ employeeId }) => employeeId))], moment.until);
    const attempts = Map.groupBy(
      await this.attempts(
        found.map(({ id }) => id),
        moment,
      ),
      ({ assignmentId }) => assignmentId,
    );
    return found.map(({ titleJa, titleEn, assignedAt, fulfilledAt, ...at }) => {
      const instants = {
        assignedAt: new Date(assignedAt),
        fulfilledAt: fulfilledAt === null ? null : new Date(fulfilledAt),
      };
      return {
        ...at,
        ...instants,
        person: person.get(at.employeeId)!,
        title: { ja: titleJa, en: titleEn },
        standing: standingOf({ dueOn: at.dueOn, ...instants }, moment.day),
        attempts: attempts.get(at.id) ?? [],
      };
    });
  }

  /** As far as they were known. */
  private async attempts(
    assignmentIds: string[],
    moment: Moment,
  ): Promise<(AttemptSummary & { assignmentId: string })[]> {
    const isOver = before(sql`t.finished_at`, moment);
    const found = await rows<AttemptSummary & { assignmentId: string; startedAt: string; finishedAt: string | null }>(
      this.em,
      sql`select t.id, t.assignment_id as "assignmentId", t.number, t.started_at as "startedAt", o.*, v.number as "courseVersion"
          from shinrai.attempts t left join shinrai.course_versions v on v.quiz_id = t.quiz_id
          left join lateral (select t.finished_at as "finishedAt", t.percent, t.passed where ${isOver}) o on true
          where t.assignment_id = any(${assignmentIds}::uuid[]) and ${before(sql`t.started_at`, moment)} order by t.assignment_id, t.number`,
    );
    return found.map(({ startedAt, finishedAt, ...attempt }) => ({
      ...attempt,
      startedAt: new Date(startedAt),
      finishedAt: finishedAt === null ? null : new Date(finishedAt),
    }));
  }
}
