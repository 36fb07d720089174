import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { excusedOn } from '../assignments/excused.query.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { visiblePeopleSql } from '../people/visible-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { type NewsSince, newIn } from './lesson-changes.rules.ts';
import { runningSql } from './running-duties.query.ts';
import type { Policies, PublishOutcome } from './version-policy.ts';

/** A version that is about to be published, and what is chosen for whom. */
export interface Plan {
  courseId: string;
  versionId: string;
  policies: Policies;
  news: readonly NewsSince[];
  /** The slugs of all its lessons. */
  lessons: readonly string[];
}

/** How many duties each outcome concerns, and a mark of exactly which ones are moved or asked. */
export interface PlanCounts {
  counts: Partial<Record<PublishOutcome, number>>;
  mark: string;
}

export interface ListedDuty {
  id: string;
  employeeId: string;
  kanaKey: string;
  titleJa: string;
  titleEn: string | null;
  cycle: number;
  dueOn: LocalDate;
  versionNumber: number | null;
  /** How many there are in all pages. */
  total: number;
}

/** What of a list is told and written: over it, `list` is what `listSql` says. */
export const countsSql = sql`
  (select coalesce(jsonb_object_agg(each.outcome, each.duties), '{}')
   from (select outcome, count(*)::int as duties from list group by outcome) each) as counts,
  (select md5(coalesce(string_agg(id || outcome || kind || from_id, ',' order by id), ''))
   from list where outcome in ('MOVED', 'ASKED')) as mark`;

/** What publishing does to each running duty, as the dry run shows and as it is then applied. */
@Injectable()
export class PublishListQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  counts(plan: Plan): Promise<PlanCounts> {
    return row(this.em, sql`with list as (${this.listSql(plan)}) select ${countsSql}`);
  }

  /** By kana, one more than asked for. */
  page(
    actor: Actor,
    plan: Plan,
    { outcome, first, start }: { outcome: PublishOutcome; first: number; start: { key: string; id: string } | null },
  ): Promise<ListedDuty[]> {
    const later = start ? sql`(kana_key, id) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    return rows(
      this.em,
      sql`with those as materialized (
            select * from (${this.listSql(plan)}) list where outcome = ${outcome} and ${visiblePeopleSql(actor, 'employee_id')})
          select id, employee_id as "employeeId", kana_key as "kanaKey", title_ja as "titleJa", title_en as "titleEn", cycle,
            due_on as "dueOn", from_number as "versionNumber", (select count(*)::int from those) as total
          from those where ${later} order by kana_key, id limit ${first + 1}`,
    );
  }

  /** Whoever is hit by several duties is asked once, for one that is done if there is one. */
  listSql(plan: Plan): RawBuilder<unknown> {
    const order = sql`partition by employee_id, outcome order by is_done desc, due_on, id`;
    // `offset 0`: PostgreSQL would else work out the outcome anew wherever it is named
    return sql`
      select id, employee_id, kana_key, title_ja, title_en, cycle, due_on, from_id, from_number, kind, asks,
        case when outcome = 'ASKED' and row_number() over (${order}) > 1 then 'ASKED_ONCE' else outcome end as outcome
      from (${this.duties(plan)} offset 0) duty`;
  }

  private duties({ courseId, policies, news, lessons }: Plan): RawBuilder<unknown> {
    const today = this.calendar.today();
    const since = news.map(each => ({
      version_id: each.versionId,
      differs: each.lessons.length > 0,
      asks: newIn(each.lessons),
    }));
    const policy = sql`case when a.fulfilled_at is null then ${policies.underway} else ${policies.done} end`;
    return sql`
      select a.id, a.employee_id, e.kana_key, r.title_ja, r.title_en, a.cycle, a.due_on, a.fulfilled_at is not null as is_done,
        f.id as from_id, f.number as from_number,
        case when ${policy} = 'START_AGAIN' then 'WHOLE' when ${policy} = 'CHANGED_LESSONS' and c.asks <> '[]' then 'LESSONS'
          else 'CONFIRM' end as kind,
        case when ${policy} = 'START_AGAIN' then ${JSON.stringify(lessons)}::jsonb else c.asks end as asks,
        case
          when a.fulfilled_at is null and n.assignment_id is null then 'NOT_BEGUN'
          when ${policy} = 'CARRY_ON' then 'CARRIES_ON'
          when ${excusedOn(today)} then 'EXCUSED'
          when f.id is null then 'ELSEWHERE'
          when a.fulfilled_at is null and ${policy} <> 'REATTEST' then 'MOVED'
          when ${policy} <> 'START_AGAIN' and not c.differs then 'NOTHING_NEW'
          else 'ASKED' end as outcome
      from (${runningSql(courseId)}) a
      join shinrai.requirements r on r.id = a.requirement_id
      join shinrai.employees e on e.id = a.employee_id
      left join shinrai.enrolments n on n.assignment_id = a.id
      left join shinrai.course_versions b on b.id = n.course_version_id
      left join shinrai.attempts t on t.id = a.fulfilled_by
      left join shinrai.course_versions p on p.quiz_id = t.quiz_id
      left join (${doneSupplements(courseId)}) s on s.assignment_id = a.id
      left join shinrai.course_versions f on f.course_id = ${courseId}
        and f.number = case when a.fulfilled_at is null then b.number else greatest(p.number, s.number) end
      left join jsonb_to_recordset(${JSON.stringify(since)}::jsonb) c(version_id uuid, differs boolean, asks jsonb) on c.version_id = f.id
      where (e.left_on is null or e.left_on >= ${today})`;
  }
}

/** What was done on top of a duty counts as known. */
const doneSupplements = (courseId: string) => sql`
  select s.assignment_id, max(v.number) as number
  from shinrai.supplements s join shinrai.course_versions v on v.id = s.course_version_id
  where v.course_id = ${courseId} and s.done_at is not null group by s.assignment_id`;
