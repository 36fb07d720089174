import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { Employee } from '../people/employee.entity.ts';
import { visiblePeopleSql } from '../people/visible-people.query.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type { QuestionOption } from '../quizzes/quiz.entity.ts';
import type { QuestionAnswer, QuestionAnswersArgs } from './question-page.type.ts';
import { QuestionService } from './question.service.ts';

interface AnswerRow {
  id: string;
  attemptId: string;
  finishedAt: string;
  courseVersion: number;
  earned: number;
  chosen: string[];
  options: QuestionOption[];
  employeeId: string;
}

/** The finished attempts behind the number of times a question was shown, the latest first. */
@Injectable()
export class QuestionAnswersQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly questions: QuestionService,
  ) {}

  async page(actor: Actor, args: QuestionAnswersArgs): Promise<Connection<QuestionAnswer>> {
    const { questions } = await this.questions.wording(args.courseId, args.code, args.wording);
    const ids = questions.map(({ id }) => id);
    const [found, { count }] = await Promise.all([
      this.rows(ids, args),
      row<{ count: number }>(
        this.em,
        sql`select count(*)::int as count from shinrai.attempt_questions where question_id = any(${ids}::uuid[]) and earned is not null`,
      ),
    ]);
    const { edges, ...page } = toConnection(found, args.first, count, ({ finishedAt, attemptId }) => [
      finishedAt,
      attemptId,
    ]);
    const people = await this.people(
      actor,
      edges.map(({ node }) => node.employeeId),
    );
    const nodes = edges.map(({ cursor, node: { employeeId, options, chosen, finishedAt, ...node } }) => ({
      cursor,
      node: {
        ...node,
        finishedAt: new Date(finishedAt),
        chosen: options.filter(({ id }) => chosen.includes(id)),
        person: people.get(employeeId) ?? null,
      },
    }));
    return { ...page, edges: nodes };
  }

  /** The page is found by what the index holds; only then are its rows read, since they are wide. */
  private rows(ids: readonly string[], { first, after }: QuestionAnswersArgs): Promise<AnswerRow[]> {
    const start = startAfter(after, isInstant);
    const later = start ? sql`(t.finished_at, t.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    return rows<AnswerRow>(
      this.em,
      sql`with latest as (
            select t.id, t.finished_at, t.quiz_id, t.employee_id, q.question_id
            from shinrai.attempt_questions q join shinrai.attempts t on t.id = q.attempt_id
            where q.question_id = any(${ids}::uuid[]) and q.earned is not null and ${later}
            order by t.finished_at desc, t.id desc limit ${first + 1}
          )
          select q.id, t.id as "attemptId", t.finished_at as "finishedAt", v.number as "courseVersion", q.earned, q.chosen, q.options,
            t.employee_id as "employeeId"
          from latest t
          join shinrai.attempt_questions q on q.attempt_id = t.id and q.question_id = t.question_id and q.earned is not null
          join shinrai.course_versions v on v.quiz_id = t.quiz_id
          order by t.finished_at desc, t.id desc`,
    );
  }

  /** Those of them about whom this actor may read reports. */
  private async people(actor: Actor, ids: readonly string[]): Promise<Map<string, Employee>> {
    if (!isGranted(actor, 'REPORT_READ')) return new Map();
    const visible = await rows<{ id: string }>(
      this.em,
      sql`select e.id from shinrai.employees e where e.id = any(${ids}::uuid[]) and ${visiblePeopleSql(actor, 'e.id')}`,
    );
    const found = await this.em.find(Employee, { id: { $in: visible.map(({ id }) => id) } });
    return new Map(found.map(person => [person.id, person]));
  }
}
