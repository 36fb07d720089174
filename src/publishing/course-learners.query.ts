import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { visiblePeopleSql } from '../people/visible-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import type { CourseLearner, CourseLearnersArgs, LearnerStage } from './publish.type.ts';
import { runningSql } from './running-duties.query.ts';

interface LearnerRow {
  id: string;
  employeeId: string;
  kanaKey: string;
  titleJa: string;
  titleEn: string | null;
  cycle: number;
  dueOn: LocalDate;
  versionNumber: number | null;
}

type Learner = Omit<CourseLearner, 'person'> & { person: Employee };

/** Where each stands: what is done is done, whatever is still open otherwise. */
const stage = sql`case when a.fulfilled_at is not null then 'DONE'
  when exists (select from shinrai.attempts t where t.assignment_id = a.id and t.finished_at is null) then 'SITTING'
  when n.assignment_id is not null then 'UNDERWAY' else 'NOT_BEGUN' end`;

/** Who owes a course or has done it in the cycle that runs, and still works here. */
@Injectable()
export class CourseLearnersQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  async counts(actor: Actor, courseId: string): Promise<Record<LearnerStage, number>> {
    const found = await rows<{ stage: LearnerStage; count: number }>(
      this.em,
      sql`select ${stage} as stage, count(*)::int as count ${this.learners(actor, courseId)} group by 1`,
    );
    const none = { NOT_BEGUN: 0, UNDERWAY: 0, SITTING: 0, DONE: 0 };
    return Object.assign(none, Object.fromEntries(found.map(each => [each.stage, each.count])));
  }

  /** By kana. */
  async page(actor: Actor, { courseId, stage: asked, first, after }: CourseLearnersArgs): Promise<Connection<Learner>> {
    if (!isId(courseId)) refuse('NOT_FOUND');
    const start = startAfter(after, isText);
    const later = start ? sql`(e.kana_key, a.id) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    const those = sql`${this.learners(actor, courseId)} and ${stage} = ${asked}`;
    const [found, { count }] = await Promise.all([
      rows<LearnerRow>(
        this.em,
        sql`select a.id, e.id as "employeeId", e.kana_key as "kanaKey", r.title_ja as "titleJa", r.title_en as "titleEn",
              a.cycle, a.due_on as "dueOn", v.number as "versionNumber"
            ${those} and ${later} order by e.kana_key, a.id limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count ${those}`),
    ]);
    const page = toConnection(found, first, count, ({ kanaKey, id }) => [kanaKey, id]);
    const people = await this.people(page.edges.map(({ node }) => node.employeeId));
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: learner(node, people) })) };
  }

  private async people(ids: string[]): Promise<Map<string, Employee>> {
    return new Map((await this.em.find(Employee, { id: { $in: ids } })).map(person => [person.id, person]));
  }

  private learners(actor: Actor, courseId: string) {
    return sql`
      from (${runningSql(courseId)}) a
      join shinrai.requirements r on r.id = a.requirement_id
      join shinrai.employees e on e.id = a.employee_id
      left join shinrai.enrolments n on n.assignment_id = a.id
      left join shinrai.course_versions v on v.id = n.course_version_id
      where (e.left_on is null or e.left_on >= ${this.calendar.today()}) and ${visiblePeopleSql(actor, 'e.id')}`;
  }
}

const learner = (
  { id, employeeId, titleJa, titleEn, cycle, dueOn, versionNumber }: LearnerRow,
  people: ReadonlyMap<string, Employee>,
): Learner => ({
  id,
  person: people.get(employeeId)!,
  title: { ja: titleJa, en: titleEn },
  cycle,
  dueOn,
  versionNumber,
});
