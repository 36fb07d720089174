import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { LocalDate } from '../kernel/local-date.ts';
import { NoticeService } from '../notices/notice.service.ts';
import { row, rows, sql, takeTime } from '../platform/sql.ts';
import { type Plan, type PlanCounts, PublishListQuery, countsSql } from './publish-list.query.ts';

/** Writes what publishing does, in a few statements, however many people it concerns. */
@Injectable()
export class PublishMovesQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly list: PublishListQuery,
    private readonly notices: NoticeService,
  ) {}

  /** In the order in which fulfilling takes them, so that neither waits for the other for ever. */
  async hold({ courseId }: Plan): Promise<void> {
    await takeTime(this.em);
    await rows(
      this.em,
      sql`with held as (select id from shinrai.assignments
            where activity_kind = 'COURSE' and activity_id = ${courseId} and ended_at is null order by id for update)
          select count(*) from held`,
    );
  }

  write(plan: Plan, dueOn: LocalDate, now: Date): Promise<PlanCounts> {
    const { versionId } = plan;
    return row(
      this.em,
      sql`with list as materialized (${this.list.listSql(plan)}),
          moved as (
            insert into shinrai.version_moves (id, assignment_id, from_version_id, to_version_id, moved_at)
            select shinrai.uuid_v7(), id, from_id, ${versionId}::uuid, ${now}::timestamptz from list where outcome = 'MOVED'
          ), switched as (
            update shinrai.enrolments n set course_version_id = ${versionId} from list
            where n.assignment_id = list.id and list.outcome = 'MOVED'
          ), superseded as (
            update shinrai.supplements s set superseded_at = ${now} from list
            where s.assignment_id = list.id and list.outcome in ('MOVED', 'ASKED') and s.done_at is null and s.superseded_at is null
          ), asked as (
            insert into shinrai.supplements (id, assignment_id, employee_id, from_version_id, course_version_id, kind, asks, due_on, asked_at)
            select shinrai.uuid_v7(), id, employee_id, from_id, ${versionId}::uuid, kind, asks, ${dueOn}::date, ${now}::timestamptz
            from list where outcome = 'ASKED'
          )
          select ${countsSql}`,
    );
  }

  /** Everybody who was moved or asked. */
  async tell({ versionId }: Plan): Promise<void> {
    await this.notices.tellMany(
      'COURSE_CHANGED',
      sql`select a.employee_id, ${`course-changed:${versionId}:`} || a.id as key, jsonb_build_object('assignmentId', a.id) as params
          from shinrai.assignments a
          where a.id in (
            select assignment_id from shinrai.version_moves where to_version_id = ${versionId}
            union select assignment_id from shinrai.supplements where course_version_id = ${versionId})`,
    );
  }

  /** What was read or attended of a lesson that stayed as it was counts for the new version too; whoever starts again, starts again. */
  async keep(plan: Plan): Promise<void> {
    await this.copy(plan, sql`shinrai.lesson_readings`, sql`read_at`);
    // what is read needs no attention any more
    const isUnread = sql`not exists (select from shinrai.lesson_readings r
      where r.assignment_id = k.assignment_id and r.lesson_id = old.id)`;
    await this.copy(plan, sql`shinrai.lesson_attentions`, sql`begun_at, attended_seconds, watched`, isUnread);
  }

  private async copy(
    { versionId, policies, news }: Plan,
    table: RawBuilder<unknown>,
    columns: RawBuilder<unknown>,
    which: RawBuilder<unknown> = sql`true`,
  ): Promise<void> {
    const changed = news.flatMap(since => since.lessons.map(({ slug }) => ({ version_id: since.versionId, slug })));
    await rows(
      this.em,
      sql`insert into ${table} (id, assignment_id, lesson_id, ${columns})
          select shinrai.uuid_v7(), k.assignment_id, now.id, ${columns}
          from (
            select assignment_id, from_version_id from shinrai.version_moves
            where to_version_id = ${versionId} and ${policies.underway} = 'CHANGED_LESSONS'
            union all
            select assignment_id, from_version_id from shinrai.supplements where course_version_id = ${versionId} and kind = 'LESSONS'
          ) hit
          join ${table} k on k.assignment_id = hit.assignment_id
          join shinrai.lessons old on old.id = k.lesson_id and old.course_version_id = hit.from_version_id
          join shinrai.lessons now on now.course_version_id = ${versionId} and now.slug = old.slug
          where (old.course_version_id, old.slug) not in (
            select c.version_id, c.slug from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) c(version_id uuid, slug text))
            and ${which}
          on conflict (assignment_id, lesson_id) do nothing`,
    );
  }
}
