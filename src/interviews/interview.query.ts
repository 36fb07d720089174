import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { type Actor, holds } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { visiblePeopleSql } from '../people/visible-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { Interview } from './interview.entity.ts';
import type { HeldInterviewsArgs, HeldInterviewType, InterviewFilter, InterviewsArgs } from './interview.type.ts';

interface Key {
  id: string;
  at: string;
}

/** That and when interviews were held; what was said is opened elsewhere (record.service.ts). */
@Injectable()
export class InterviewQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly listed: ListedPeopleQuery,
  ) {}

  async one(actor: Actor, id: string): Promise<Interview> {
    const seen = isId(id)
      ? await rows(this.em, sql`select from shinrai.interviews i where i.id = ${id} and ${visibleTo(actor)}`)
      : [];
    return seen.length > 0 ? this.em.findOneOrFail(Interview, { id }) : refuse('NOT_FOUND');
  }

  /** The newest first. */
  async page(actor: Actor, { first, after, filter }: InterviewsArgs): Promise<Connection<Interview>> {
    const where = sql`${visibleTo(actor)} and ${matching(actor, filter ?? {})}`;
    const { keys, total } = await this.keys(where, { first, after });
    const found = await this.em.find(Interview, { id: { $in: keys.map(({ id }) => id) } });
    const byId = new Map(found.map(interview => [interview.id, interview]));
    const page = toConnection(keys, first, total, ({ at, id }) => [at, id]);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: byId.get(node.id)! })) };
  }

  /** For HR and managers: routine interviews that are over, whether they were stopped or not, with whom and on which day. */
  async held(actor: Actor, { first, after, personId }: HeldInterviewsArgs): Promise<Connection<HeldInterviewType>> {
    const person = personId ? sql`i.employee_id = ${isId(personId) ? personId : null}::uuid` : sql`true`;
    const where = sql`i.purpose <> 'INVESTIGATION' and i.sealed_at is not null and ${person}
      and ${visiblePeopleSql(actor, 'i.employee_id')}`;
    const { keys, total } = await this.keys(where, { first, after });
    const found = await rows<{ id: string; employeeId: string; title: LocalizedText; heldOn: LocalDate }>(
      this.em,
      sql`select i.id, i.employee_id as "employeeId", v.title, (i.started_at at time zone ${this.calendar.timeZone})::date as "heldOn"
          from shinrai.interviews i join shinrai.interview_form_versions v on v.id = i.form_version_id
          where i.id = any(${keys.map(({ id }) => id)}::uuid[])`,
    );
    const people = await this.listed.people(found.map(({ employeeId }) => employeeId));
    const byId = new Map(
      found.map(({ employeeId, ...each }) => [each.id, { ...each, person: people.get(employeeId)! }]),
    );
    const page = toConnection(keys, first, total, ({ at, id }) => [at, id]);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: byId.get(node.id)! })) };
  }

  private async keys(
    where: RawBuilder<unknown>,
    { first, after }: { first: number; after: string | null | undefined },
  ): Promise<{ keys: Key[]; total: number }> {
    const start = startAfter(after, isInstant);
    const older = start ? sql`(i.started_at, i.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const [keys, { total }] = await Promise.all([
      rows<Key>(
        this.em,
        sql`select i.id, i.started_at::text as at from shinrai.interviews i where ${where} and ${older}
            order by i.started_at desc, i.id desc limit ${first + 1}`,
      ),
      row<{ total: number }>(this.em, sql`select count(*)::int as total from shinrai.interviews i where ${where}`),
    ]);
    return { keys, total };
  }
}

const isHeldBy = ({ id }: Actor): RawBuilder<boolean> =>
  sql`exists (select from shinrai.interview_people p where p.interview_id = i.id and p.employee_id = ${id}::uuid and p.role = 'INTERVIEWER')`;

/** Those that they hold; security officers and auditors see that there are others. Nobody sees their own through this door. */
const visibleTo = (actor: Actor): RawBuilder<boolean> =>
  sql`i.employee_id is distinct from ${actor.id}::uuid and ${holds(actor, 'SECURITY_OFFICER', 'AUDITOR') ? sql`true` : isHeldBy(actor)}`;

function matching(
  actor: Actor,
  { personId, assignmentId, state, purpose, mine }: InterviewFilter,
): RawBuilder<unknown> {
  const conditions = [
    sql`true`,
    ...(personId ? [sql`i.employee_id = ${isId(personId) ? personId : null}::uuid`] : []),
    ...(assignmentId ? [sql`i.assignment_id = ${isId(assignmentId) ? assignmentId : null}::uuid`] : []),
    ...(state ? [sql`i.state = ${state}`] : []),
    ...(purpose ? [sql`i.purpose = ${purpose}`] : []),
    ...(mine ? [isHeldBy(actor)] : []),
  ];
  return sql.join(conditions, sql` and `);
}
