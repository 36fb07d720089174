import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { type Actor, holds } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { parseLocalDate, type LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import type { FollowUpType, FollowUpsArgs } from './follow-up.type.ts';

interface FollowUpRow {
  id: string;
  interviewId: string;
  personId: string;
  ownerId: string;
  dueOn: LocalDate;
  agreedAt: string;
  doneAt: string | null;
  /** Whether the actor owns it and has nothing else to do with the interview. */
  onlyOwns: boolean;
}

const followUps = sql`shinrai.interview_follow_ups f join shinrai.interviews i on i.id = f.interview_id`;

/** That something is to be done, by whom and until when; what, is opened one by one. */
@Injectable()
export class FollowUpQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly listed: ListedPeopleQuery,
  ) {}

  async one(actor: Actor, id: string): Promise<FollowUpType> {
    const [found] = await this.typed(
      isId(id) ? await this.read(actor, sql`f.id = ${id} and (${isOwned(actor)} or ${isWatched(actor)})`, 1) : [],
    );
    return found ?? refuse('NOT_FOUND');
  }

  /** By their due days, so that the most overdue comes first. */
  async page(actor: Actor, { first, after, ...asked }: FollowUpsArgs): Promise<Connection<FollowUpType>> {
    const start = startAfter(after, isText);
    const day = start && (parseLocalDate(start.key) ?? refuseField('after', 'isCursor'));
    const later = start ? sql`(f.due_on, f.id) > (${day}::date, ${start.id}::uuid)` : sql`true`;
    const where = this.matching(actor, asked);
    const [found, { total }] = await Promise.all([
      this.read(actor, sql`${where} and ${later}`, first + 1),
      row<{ total: number }>(this.em, sql`select count(*)::int as total from ${followUps} where ${where}`),
    ]);
    const nodes = await this.typed(found);
    return toConnection(nodes, first, total, ({ dueOn, id }) => [dueOn, id]);
  }

  private matching(
    actor: Actor,
    { mine, overdue, interviewId }: Omit<FollowUpsArgs, 'first' | 'after'>,
  ): RawBuilder<unknown> {
    const conditions = [
      mine ? isOwned(actor) : sql`(${isOwned(actor)} or ${isWatched(actor)})`,
      ...(interviewId ? [sql`i.id = ${isId(interviewId) ? interviewId : null}::uuid`] : [sql`f.done_at is null`]),
      ...(overdue ? [sql`f.done_at is null and f.due_on < ${this.calendar.today()}::date`] : []),
    ];
    return sql.join(conditions, sql` and `);
  }

  private read(actor: Actor, where: RawBuilder<unknown>, limit: number): Promise<FollowUpRow[]> {
    return rows(
      this.em,
      sql`select f.id, i.id as "interviewId", i.employee_id as "personId", f.owner_id as "ownerId", f.due_on::text as "dueOn",
            f.agreed_at as "agreedAt", f.done_at as "doneAt", not ${isWatched(actor)} as "onlyOwns"
          from ${followUps} where ${where} order by f.due_on, f.id limit ${limit}`,
    );
  }

  private async typed(found: readonly FollowUpRow[]): Promise<FollowUpType[]> {
    const people = await this.listed.people(found.flatMap(({ personId, ownerId }) => [personId, ownerId]));
    const today = this.calendar.today();
    return found.map(({ id, interviewId, personId, ownerId, dueOn, agreedAt, doneAt, onlyOwns }) => ({
      id,
      interviewId: onlyOwns ? null : interviewId,
      person: onlyOwns ? null : people.get(personId)!,
      owner: people.get(ownerId)!,
      dueOn,
      overdue: doneAt === null && dueOn < today,
      agreedAt: new Date(agreedAt),
      doneAt: doneAt === null ? null : new Date(doneAt),
    }));
  }
}

const isOwned = ({ id }: Actor): RawBuilder<boolean> => sql`f.owner_id = ${id}::uuid`;

/** Of an interview that they hold; for security officers, of all but their own. */
const isWatched = (actor: Actor): RawBuilder<boolean> =>
  sql`(i.employee_id <> ${actor.id}::uuid and ${
    holds(actor, 'SECURITY_OFFICER')
      ? sql`true`
      : sql`exists (select from shinrai.interview_people p where p.interview_id = i.id and p.employee_id = ${actor.id}::uuid and p.role = 'INTERVIEWER')`
  })`;
