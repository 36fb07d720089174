import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuseField } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import type { Conditions } from './completion.filter.ts';
import type { MakeUpArgs, MakeUpState } from './make-up.type.ts';
import { type Moment, before } from './moment.query.ts';
import { type Order, columns, comesAfter, id, keyIn, text } from './order.query.ts';
import { type Scope, ScopeQuery } from './scope.query.ts';

type Sql = RawBuilder<unknown>;

interface MakeUpRow {
  id: string;
  kanaKey: string;
  employeeId: string;
  dueOn: LocalDate;
  attempts: number;
  firstFailedAt: string;
  fulfilledAt: string | null;
  bestPercent: number;
  usedUp: boolean;
}

const byPerson: Order = { kanaKey: text, employeeId: id, id };

/** Who was below the pass mark, and whether they have made up for it. */
@Injectable()
export class MakeUpQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly scopes: ScopeQuery,
    private readonly listed: ListedPeopleQuery,
  ) {}

  async page(actor: Actor, { filter: { ...filter }, state, first, after }: MakeUpArgs) {
    const round = roundOf(filter, 'filter.');
    const scope = await this.scopes.of(actor, { ...filter, standing: null });
    const all = makeUps(scope, round);
    const { open, closed } = await row<{ open: number; closed: number }>(
      this.em,
      sql`select (count(*) filter (where ${stateOf('OPEN', fulfilled)}))::int as open, (count(*) filter (where ${stateOf('CLOSED', fulfilled)}))::int as closed from (${all}) p`,
    );
    const found = await rows<MakeUpRow>(
      this.em,
      sql`select * from (${all}) p where ${state ? stateOf(state, fulfilled) : sql`true`} and ${comesAfter(byPerson, after)}
          order by ${columns(byPerson)} limit ${first + 1}`,
    );
    const total = { OPEN: open, CLOSED: closed, ANY: open + closed }[state ?? 'ANY'];
    const page = toConnection(found, first, total, at => keyIn(byPerson, at));
    const nodes = await this.told(
      page.edges.map(({ node }) => node),
      scope.moment,
    );
    return { ...page, open, closed, edges: page.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! })) };
  }

  private async told(found: readonly MakeUpRow[], { until }: Moment) {
    const person = await this.listed.people(
      found.map(({ employeeId }) => employeeId),
      until,
    );
    return found.map(({ employeeId, firstFailedAt, fulfilledAt, ...made }) => ({
      ...made,
      person: person.get(employeeId)!,
      state: fulfilledAt === null ? ('OPEN' as const) : ('CLOSED' as const),
      firstFailedAt: new Date(firstFailedAt),
      fulfilledAt: fulfilledAt === null ? null : new Date(fulfilledAt),
    }));
  }
}

const fulfilled = sql`"fulfilledAt"`;

export const stateOf = (state: MakeUpState, fulfilledAt: Sql): Sql =>
  state === 'OPEN' ? sql`${fulfilledAt} is null` : sql`${fulfilledAt} is not null`;

/** The duties `a` of one cycle of one requirement, both of which must be asked for. */
export function roundOf({ requirementId, cycle }: Conditions, path = ''): Sql {
  if (!requirementId) refuseField(`${path}requirementId`, 'isNotEmpty');
  if (!cycle) refuseField(`${path}cycle`, 'isNotEmpty');
  return sql`a.requirement_id = ${requirementId}::uuid and a.cycle = ${cycle}::int`;
}

/** How it went with each duty of a round of which an attempt failed before it was fulfilled. */
export const failuresOf = (round: Sql, moment: Moment): Sql => sql`
  select t.assignment_id, count(*)::int as attempts, (count(*) filter (where not t.passed))::int as failed,
    min(t.percent) as lowest, max(t.percent) as "bestPercent", min(t.finished_at) filter (where not t.passed) as "firstFailedAt"
  from shinrai.attempts t join shinrai.assignments a on a.id = t.assignment_id
  where ${round} and ${before(sql`t.finished_at`, moment)} and t.finished_at <= coalesce(${moment.fulfilledAt}, 'infinity')
  group by 1 having bool_or(not t.passed)`;

/** One row for each duty of a round of which an attempt failed before it was fulfilled; joined as sets, not duty by duty. */
const makeUps = ({ people, assignments, moment }: Scope, round: Sql): Sql => sql`
  select a.id, e.kana_key as "kanaKey", e.id as "employeeId", ${moment.dueOn} as "dueOn", ${moment.fulfilledAt} as "fulfilledAt",
    t.attempts, t."bestPercent", t."firstFailedAt", coalesce(${moment.fulfilledAt} is null and t.attempts >= ${mostAttempts(moment)}, false) as "usedUp"
  from (${failuresOf(round, moment)}) t
  join shinrai.assignments a on a.id = t.assignment_id join ${moment.employees} e on e.id = a.employee_id
  where ${people} and ${assignments}`;

/** How often the quiz may be sat, with what was granted on top (attempt.rules.ts); null for as often as needed. */
const mostAttempts = (moment: Moment): Sql => sql`(
  select q.attempt_limit
    + (select count(*) from shinrai.extra_attempts x where x.assignment_id = a.id and ${before(sql`x.granted_at`, moment)})
    + coalesce((select c.extra_attempts from shinrai.accommodations c
        where c.employee_id = a.employee_id and c.revoked_at is null and c.valid_from <= ${moment.day} and (c.valid_until is null or c.valid_until >= ${moment.day})
        limit 1), 0)
  from shinrai.attempts last join shinrai.quizzes q on q.id = last.quiz_id
  where last.assignment_id = a.id order by last.number desc limit 1)`;
