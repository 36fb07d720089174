import { EntityManager, LockMode } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { doneSql } from '../audit/audit-event.query.ts';
import { row, rows, sql, written } from '../platform/sql.ts';
import { Attempt } from './attempt.entity.ts';
import type { ownAttempts } from './attempt.policy.ts';

/** What the log tells of an attempt that is over. */
export const resultOf = ({ end, score, maxScore }: Attempt) => ({ end: end!, score: score!, of: maxScore });

/** An attempt begins and ends in one statement each, with all of its questions and the event in the log. */
@Injectable()
export class AttemptQuery {
  constructor(private readonly em: EntityManager) {}

  /**
   * An attempt with its questions, as they stand once they are locked. The attempt comes first, as in every answer; its questions are
   * locked too, since PostgreSQL tells what was answered while it waited only of the rows that it locks.
   */
  async locked(where: { id: string } & Partial<ReturnType<typeof ownAttempts>>): Promise<Attempt | null> {
    const [attempt] = await (this.em as SqlEntityManager)
      .createQueryBuilder(Attempt, 't')
      .innerJoinAndSelect('t.questions', 'q')
      .where(where)
      .orderBy({ 'q.position': 'asc' })
      .setLockMode(LockMode.PESSIMISTIC_WRITE, ['t', 'q'])
      .getResultList();
    return attempt ?? null;
  }

  /** False where another one was begun first: its number is taken, or it is open. */
  async begin(actor: Actor, attempt: Attempt): Promise<boolean> {
    const questions = attempt.questions.getItems();
    const shown = questions.map(({ id, position, questionId, code, topic, kind, stem, options, explanation }) => ({
      id,
      position,
      question_id: questionId,
      code,
      topic,
      kind,
      stem,
      options,
      explanation,
    }));
    const { id, assignment, employeeId, quiz, number, passMark, startedAt, dueAt, maxScore } = attempt;
    const { accommodation, extraMinutes, mayPause } = attempt;
    const { begun } = await row<{ begun: number }>(
      this.em,
      sql`with begun as (
            insert into shinrai.attempts (id, assignment_id, employee_id, quiz_id, number, pass_mark, started_at, due_at,
              accommodation_id, extra_minutes, may_pause, max_score)
            values (${id}, ${assignment.id}, ${employeeId}, ${quiz.id}, ${number}, ${passMark}, ${startedAt}, ${dueAt},
              ${accommodation?.id ?? null}, ${extraMinutes}, ${mayPause}, ${maxScore})
            on conflict do nothing returning id, number
          ), shown as (
            insert into shinrai.attempt_questions (id, attempt_id, position, question_id, code, topic, kind, stem, options, explanation, chosen)
            select q.id, begun.id, q.position, q.question_id, q.code, q.topic, q.kind, q.stem, q.options, q.explanation, '{}'
            from begun, jsonb_populate_recordset(null::shinrai.attempt_questions, ${JSON.stringify(shown)}) q
          ), logged as (${doneSql(
            { actor, action: 'START_ATTEMPT', at: startedAt, recordType: 'Attempt' },
            sql`select id as record_id, jsonb_build_object('number', number) as details from begun`,
          )})
          select count(*)::int as begun from begun`,
    );
    if (begun === 0) return false;
    written(this.em, attempt, ...questions);
    return true;
  }

  /** Writes what a locked attempt was graded. */
  async finish(actor: Actor, attempt: Attempt, at: Date): Promise<void> {
    const questions = attempt.questions.getItems();
    const graded = questions.map(({ id, earned, rest }) => ({ id, earned, rest }));
    const { id, finishedAt, end, score, percent, passed } = attempt;
    await rows(
      this.em,
      sql`with graded as (
            update shinrai.attempt_questions q set earned = g.earned, rest = g.rest
            from jsonb_populate_recordset(null::shinrai.attempt_questions, ${JSON.stringify(graded)}) g where q.id = g.id
          ), finished as (
            update shinrai.attempts
            set finished_at = ${finishedAt}, "end" = ${end}, score = ${score}, percent = ${percent}, passed = ${passed}, paused_at = null
            where id = ${id} returning id
          ), logged as (${doneSql(
            { actor, action: 'SUBMIT_ATTEMPT', at, recordType: 'Attempt' },
            sql`select id as record_id, ${JSON.stringify(resultOf(attempt))}::jsonb as details from finished`,
          )})
          select from finished`,
    );
    written(this.em, attempt, ...questions);
  }
}
