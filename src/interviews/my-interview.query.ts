import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type { MyInterviewsArgs } from './my-interview.type.ts';
import type { InterviewOpeningType, MyInterviewType } from './record.type.ts';

interface MyRow {
  id: string;
  key: string;
  title: LocalizedText;
  assignmentId: string | null;
  startedAt: string;
  sealedAt: string | null;
  interviewerIds: string[];
  waitsForMe: boolean;
}

/** An interview waits for the one who was asked until they said something of its last amendment, or of the record without one. */
export const waits = sql`(i.sealed_at is not null and not exists (
  select from shinrai.acknowledgements k where k.interview_id = i.id
    and k.seq = (select coalesce(max(m.seq), 0) from shinrai.interview_amendments m where m.interview_id = i.id)))`;

/** The interviews of the one who was asked, and who opened them. */
@Injectable()
export class MyInterviewQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly listed: ListedPeopleQuery,
  ) {}

  /** The newest first. */
  async page(
    { id: me }: Actor,
    { first, after, assignmentId, waiting }: MyInterviewsArgs,
  ): Promise<Connection<MyInterviewType>> {
    const start = startAfter(after, isInstant);
    const older = start ? sql`(i.started_at, i.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const duty = assignmentId ? sql`i.assignment_id = ${isId(assignmentId) ? assignmentId : null}::uuid` : sql`true`;
    const where = sql`i.employee_id = ${me}::uuid and ${duty} and ${waiting ? waits : sql`true`}`;
    const [found, { total }] = await Promise.all([
      rows<MyRow>(
        this.em,
        sql`select i.id, i.started_at::text as key, v.title, i.assignment_id as "assignmentId", i.started_at as "startedAt",
              i.sealed_at as "sealedAt", ${waits} as "waitsForMe",
              array(select p.employee_id::text from shinrai.interview_people p
                where p.interview_id = i.id and p.role = 'INTERVIEWER' order by p.id) as "interviewerIds"
            from shinrai.interviews i join shinrai.interview_form_versions v on v.id = i.form_version_id
            where ${where} and ${older} order by i.started_at desc, i.id desc limit ${first + 1}`,
      ),
      row<{ total: number }>(this.em, sql`select count(*)::int as total from shinrai.interviews i where ${where}`),
    ]);
    const people = await this.listed.people(found.flatMap(({ interviewerIds }) => interviewerIds));
    const page = toConnection(found, first, total, ({ key, id }) => [key, id]);
    const mine = ({
      id,
      title,
      assignmentId,
      waitsForMe,
      interviewerIds,
      startedAt,
      sealedAt,
    }: MyRow): MyInterviewType => ({
      id,
      title,
      assignmentId,
      waitsForMe,
      startedAt: new Date(startedAt),
      sealedAt: sealedAt === null ? null : new Date(sealedAt),
      interviewers: interviewerIds.map(id => people.get(id)!),
    });
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: mine(node) })) };
  }

  /** Who else opened the record of my interview, the latest first; read from the log, so none is missing. */
  async openings({ id: me }: Actor, id: string, { first, after }: PageArgs): Promise<Connection<InterviewOpeningType>> {
    const mine = isId(id)
      ? await rows(this.em, sql`select from shinrai.interviews where id = ${id} and employee_id = ${me}::uuid`)
      : [];
    if (mine.length === 0) refuse('NOT_FOUND');
    const start = startAfter(after, isInstant);
    const older = start ? sql`(at, id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const where = sql`record_id = ${id} and record_type = 'Interview' and action = 'OPEN_INTERVIEW' and outcome = 'DONE'
      and actor_id is not null and actor_id <> ${me}::uuid`;
    const [found, { total }] = await Promise.all([
      rows<{ id: string; at: string; actorId: string }>(
        this.em,
        sql`select id, at::text as at, actor_id as "actorId" from shinrai.audit_events where ${where} and ${older}
            order by at desc, id desc limit ${first + 1}`,
      ),
      row<{ total: number }>(this.em, sql`select count(*)::int as total from shinrai.audit_events where ${where}`),
    ]);
    const people = await this.listed.people(found.map(({ actorId }) => actorId));
    const page = toConnection(found, first, total, ({ at, id }) => [at, id]);
    const opening = ({ id, at, actorId }: (typeof found)[number]) => ({
      id,
      at: new Date(at),
      person: people.get(actorId)!,
    });
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: opening(node) })) };
  }
}
