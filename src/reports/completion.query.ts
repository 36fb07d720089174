import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { depthFirst } from '../people/department.rules.ts';
import { ListedPeopleQuery, type ListedPerson } from '../people/listed-people.query.ts';
import { toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { type Counts, inhabited, rateOf, rollUp, subtree, sumOf } from './completion.rules.ts';
import type { CompletionByDepartmentArgs, CompletionByEmployeeArgs, CompletionCounts } from './completion.type.ts';
import type { Moment } from './moment.query.ts';
import { columns, comesAfter, keyIn, sorted } from './order.query.ts';
import { watchedPeople } from './report.policy.ts';
import { type Scope, ScopeQuery, standsAs } from './scope.query.ts';

type EmployeeRow = { person: ListedPerson; nextDueOn: LocalDate | null; lastFulfilledAt: string | null } & Counts;

@Injectable()
export class CompletionQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly scopes: ScopeQuery,
    private readonly listed: ListedPeopleQuery,
  ) {}

  /** A page of people, with the scope from which to count all pages when that is asked for. */
  async byEmployee(actor: Actor, { filter, ...args }: CompletionByEmployeeArgs) {
    const scope = await this.scopes.of(actor, filter ?? {});
    const people = sorted[args.sort ?? 'KANA'](scope);
    const found = await this.rowsOf(scope, people, args);
    const page = toConnection(found, args.first, 0, row => keyIn(people.order, row));
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: completionOf(node) }));
    return { scope, edges, pageInfo: page.pageInfo };
  }

  async headcount({ counted, moment }: Scope): Promise<number> {
    const found = await row<{ count: number }>(
      this.em,
      sql`select count(*)::int as count from ${moment.employees} e where ${counted}`,
    );
    return found.count;
  }

  async totals(scope: Scope): Promise<CompletionCounts> {
    return withRate(sumOf((await this.ownCounts(scope)).values()));
  }

  /** The tree with its numbers, depth-first; somebody who watches over a line sees the departments of that line and what is above. */
  async byDepartment(actor: Actor, { filter, within }: CompletionByDepartmentArgs) {
    const all = depthFirst(await this.listed.departments(this.scopes.momentOf(filter ?? {}).until));
    const seen =
      watchedPeople(actor).who === 'EVERYBODY' ? all : inhabited(all, await this.departmentsOf(actor, filter?.asOf));
    const tree = typeof within === 'string' ? (subtree(seen, within.toLowerCase()) ?? refuse('NOT_FOUND')) : seen;
    const own = await this.ownCounts(await this.scopes.of(actor, filter ?? {}, within));
    return rollUp(tree, id => own.get(id)).map(({ place, depth, own, total }) => ({
      department: { ...place, depth },
      own: withRate(own),
      total: withRate(total),
    }));
  }

  private async rowsOf(
    scope: Scope,
    { order, segments }: ReturnType<(typeof sorted)['KANA']>,
    { first, after }: CompletionByEmployeeArgs,
  ): Promise<EmployeeRow[]> {
    const later = comesAfter(order, after);
    const found: EmployeeRow[] = [];
    for (const segment of segments) {
      const wanted = first + 1 - found.length;
      if (wanted === 0) break;
      const page = sql`select * from (${segment}) p where ${later} order by ${columns(order)} limit ${wanted}`;
      const counts = sql`
        select ${countsOf(scope.moment)}, min(${scope.moment.dueOn}) filter (where ${scope.moment.fulfilledAt} is null) as "nextDueOn", max(${scope.moment.fulfilledAt}) as "lastFulfilledAt"
        from shinrai.assignments a where a.employee_id = p.id and ${scope.assignments}`;
      found.push(
        ...(await rows<EmployeeRow>(
          this.em,
          sql`select p.*, c.*, ${this.listed.person(scope.moment.until)} as person
              from (${page}) p join ${scope.moment.employees} e using (id) cross join lateral (${counts}) c order by ${columns(order, 'p')}`,
        )),
      );
    }
    return found;
  }

  private async ownCounts(scope: Scope): Promise<Map<string, Counts>> {
    const found = await rows<{ id: string } & Counts>(this.em, ownCountsOf(scope));
    return new Map(found.map(({ id, ...counts }) => [id, counts]));
  }

  /** The departments in which somebody works whom this actor watches over. */
  private async departmentsOf(actor: Actor, asOf?: LocalDate | null): Promise<Set<string>> {
    const { people, moment } = await this.scopes.of(actor, { asOf: asOf ?? null });
    const found = await rows<{ id: string }>(
      this.em,
      sql`select distinct e.department_id as id from ${moment.employees} e where ${people}`,
    );
    return new Set(found.map(({ id }) => id));
  }
}

/** The counts of each department in which somebody is counted. Of a past day, who was there is found out only once. */
export const ownCountsOf = ({ people, owing, assignments, moment }: Scope) => sql`
  with there as ${moment.until === null ? sql`not materialized` : sql`materialized`} (
    select e.id, e.department_id from ${moment.employees} e where ${people}
  )
  select id, people, coalesce(assignments, 0) as assignments, coalesce(done, 0) as done, coalesce(due, 0) as due, coalesce(overdue, 0) as overdue
  from (select department_id as id, count(*)::int as people from there e where ${owing} group by 1) p
  left join (
    select e.department_id as id, ${countsOf(moment)}
    from there e join shinrai.assignments a on a.employee_id = e.id where ${assignments} group by 1
  ) a using (id)`;

export const countsOf = (moment: Moment) => sql`
  count(*)::int as assignments,
  (count(*) filter (where ${standsAs('DONE', moment)}))::int as done,
  (count(*) filter (where ${standsAs('DUE', moment)}))::int as due,
  (count(*) filter (where ${standsAs('OVERDUE', moment)}))::int as overdue`;

export const withRate = ({ people, assignments, done, due, overdue }: Counts): CompletionCounts => ({
  people,
  assignments,
  done,
  due,
  overdue,
  rate: rateOf({ people, assignments, done, due, overdue }),
});

const completionOf = ({ person, nextDueOn, lastFulfilledAt, ...counts }: EmployeeRow) => ({
  person,
  counts: withRate({ ...counts, people: 1 }),
  nextDueOn,
  lastFulfilledAt: lastFulfilledAt === null ? null : new Date(lastFulfilledAt),
});
