import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { rows, sql } from '../platform/sql.ts';
import { Assignment } from './assignment.entity.ts';
import { ownAssignments } from './assignment.policy.ts';
import type { MyAssignmentsArgs } from './assignment.type.ts';
import { isWhole, startAfter } from '../platform/start-after.ts';
import type { Standing } from './standing.rules.ts';

export interface DutyCounts {
  done: number;
  due: number;
  overdue: number;
}

/** What is owed by its due day, the overdue first; then what is done, the latest due day first. */
const urgency = sql`case when fulfilled_at is null then due_on - date '1900-01-01' else 1000000 + (date '2199-12-31' - due_on) end`;

@Injectable()
export class MyAssignmentsQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  async page(actor: Actor, args: MyAssignmentsArgs): Promise<Connection<Assignment> & DutyCounts> {
    const { keys, counts } = await this.read(actor, args);
    const mine = { $and: [{ id: { $in: keys.map(({ id }) => id) } }, ownAssignments(actor)] };
    const found = await this.em.find(Assignment, mine, { populate: ['requirement'] });
    const page = toConnection(keys, args.first, totalOf(counts, args.standing), ({ key, id }) => [key, id]);
    const nodes = new Map(found.map(assignment => [assignment.id, assignment]));
    return { ...page, ...counts, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: nodes.get(node.id)! })) };
  }

  /** The counts stand beside each key, and alone where there is none. */
  private async read(
    { id }: Actor,
    { first, after, standing }: MyAssignmentsArgs,
  ): Promise<{ keys: { key: number; id: string }[]; counts: DutyCounts }> {
    const start = startAfter(after, isWhole);
    const later = start ? sql`(${urgency}, id) > (${start.key}::int, ${start.id}::uuid)` : sql`true`;
    const found = await rows<DutyCounts & { key: number; id: string | null }>(
      this.em,
      sql`select * from (
            select count(*) filter (where ${this.is('DONE')})::int as done,
                   count(*) filter (where ${this.is('DUE')})::int as due,
                   count(*) filter (where ${this.is('OVERDUE')})::int as overdue
            from shinrai.assignments where employee_id = ${id}
          ) counts left join (
            select ${urgency} as key, id from shinrai.assignments
            where employee_id = ${id} and ${later} and ${standing ? this.is(standing) : sql`true`}
            order by key, id limit ${first + 1}
          ) page on true order by key, id`,
    );
    const { done, due, overdue } = found[0]!;
    return { keys: found.flatMap(({ key, id }) => (id === null ? [] : [{ key, id }])), counts: { done, due, overdue } };
  }

  /** `standingOf` (standing.rules.ts), said to the database. */
  private is(standing: Standing) {
    const today = this.calendar.today();
    return {
      DONE: sql`fulfilled_at is not null`,
      DUE: sql`(fulfilled_at is null and due_on >= ${today})`,
      OVERDUE: sql`(fulfilled_at is null and due_on < ${today})`,
    }[standing];
  }
}

const totalOf = ({ done, due, overdue }: DutyCounts, standing: Standing | null | undefined): number =>
  standing ? { DONE: done, DUE: due, OVERDUE: overdue }[standing] : done + due + overdue;
