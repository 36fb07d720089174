import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import type { Paper } from '../quizzes/examiner.ts';
import { type SoFarRow, asksQuiz, paperSql, soFarSql } from '../quizzes/sitting.query.ts';

export interface SeatRow extends SoFarRow {
  employeeId: string;
  isFulfilled: boolean;
  /** The version with which the duty was begun. */
  isBegun: boolean;
  versionId: string | null;
  paper: Paper | null;
  /** The lessons that must be read first and are not. */
  unread: string[];
}

@Injectable()
export class SeatQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** All that decides about an attempt at one's own duty, in one question: a start is as frequent as a sitting. */
  async of(actor: Actor, assignmentId: string): Promise<SeatRow | null> {
    const [found] = await rows<SeatRow>(
      this.em,
      sql`select a.employee_id as "employeeId", not ${asksQuiz} as "isFulfilled",
            n.assignment_id is not null as "isBegun", v.id as "versionId", ${paperSql(sql`v.quiz_id`)} as paper,
            array(
              select l.slug from shinrai.lessons l where l.course_version_id = v.id and v.lessons_first
                and not exists (select from shinrai.lesson_readings r where r.assignment_id = a.id and r.lesson_id = l.id)
              order by l.position
            ) as unread,
            ${soFarSql(this.calendar.today())}
          from ${seats} where a.id = ${assignmentId} and a.employee_id = ${actor.id}`,
    );
    return found ?? null;
  }

  /** The quiz of each of these duties, of the version with which it would be sat now. */
  async quizzes(assignmentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await rows<{ id: string; quizId: string }>(
      this.em,
      sql`select a.id, v.quiz_id as "quizId" from ${seats} where a.id = any(${assignmentIds}::uuid[]) and v.quiz_id is not null`,
    );
    return new Map(found.map(({ id, quizId }) => [id, quizId]));
  }
}

/** Duties `a` with the version `v` that one would do now: what a supplement asks for, else what was begun, else the latest. */
const seats = sql`shinrai.assignments a
  left join shinrai.enrolments n on n.assignment_id = a.id
  left join lateral (select s.course_version_id from shinrai.supplements s
    where a.fulfilled_at is not null and s.assignment_id = a.id and s.kind = 'WHOLE'
      and s.done_at is null and s.superseded_at is null) s on true
  left join shinrai.course_versions v on v.id = coalesce(s.course_version_id, n.course_version_id, (
    select p.id from shinrai.course_versions p where p.course_id = a.activity_id and p.state = 'PUBLISHED'
    order by p.number desc limit 1))`;
