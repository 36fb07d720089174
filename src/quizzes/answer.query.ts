import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { AuditAction } from '../audit/audit-action.ts';
import { doneSql } from '../audit/audit-event.query.ts';
import { rows, sql } from '../platform/sql.ts';
import type { AttemptEnd, AttemptQuestion } from './attempt.entity.ts';
import { overBefore, pausedBefore } from './attempt.rules.ts';

export interface Answer {
  /** The id of an AttemptQuestion. */
  questionId: string;
  chosen: readonly string[];
}

/** A question as it was shown, with the answer that was given now. */
export type Answered = Pick<AttemptQuestion, 'id' | 'position' | 'kind' | 'stem' | 'options' | 'chosen'>;

/** The attempt as it was found, with those of the answered questions that belong to it. */
export interface Kept {
  end: AttemptEnd | null;
  finishedAt: Date | null;
  dueAt: Date;
  pausedAt: Date | null;
  questions: Answered[];
  /** How many answers were written: all of them or none. */
  written: number;
}

interface Row extends Omit<Kept, 'finishedAt' | 'dueAt' | 'pausedAt'> {
  finishedAt: string | null;
  dueAt: string;
  pausedAt: string | null;
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

@Injectable()
export class AnswerQuery {
  constructor(private readonly em: EntityManager) {}

  /**
   * Answers are the most frequent change there is, so keeping them is one statement: it finds the visible, locks the attempt against
   * whoever grades or answers it, writes all answers or none, and says so in the log. Why nothing was written is for the rules to tell.
   */
  async keep(
    actor: Actor,
    attemptId: string,
    answers: readonly Answer[],
    action: AuditAction,
    now: Date,
  ): Promise<Kept | null> {
    const given = JSON.stringify(answers.map(({ questionId, chosen }) => ({ id: questionId, chosen })));
    const deeds = sql`select attempt_id as record_id,
      jsonb_build_object('question', string_agg(code, ' ' order by position)) as details from written group by attempt_id`;
    const [found] = await rows<Row>(
      this.em,
      sql`with sat as materialized (
            select id, "end", finished_at, due_at, paused_at from shinrai.attempts
            where id = ${attemptId} and employee_id = ${actor.id} for no key update
          ), given as (
            select g.id, array(select jsonb_array_elements_text(g.chosen)) as chosen
            from jsonb_to_recordset(${given}::jsonb) as g (id uuid, chosen jsonb)
          ), asked as materialized (
            select q.id, q.position, q.kind, q.stem, q.options, g.chosen,
              g.chosen <@ array(select o ->> 'id' from jsonb_array_elements(q.options) o)
                and (q.kind = 'MULTIPLE_CHOICE' or cardinality(g.chosen) < 2) as valid
            from sat join shinrai.attempt_questions q on q.attempt_id = sat.id join given g on g.id = q.id
          ), written as (
            update shinrai.attempt_questions q
            set chosen = asked.chosen, answered_at = case when cardinality(asked.chosen) > 0 then ${now}::timestamptz end
            from asked, sat
            where q.id = asked.id and sat.finished_at is null and sat.due_at >= ${overBefore(now)}
              and (sat.paused_at is null or sat.paused_at <= ${pausedBefore(now)})
              and (select count(*) from asked where valid) = ${answers.length}
            returning q.attempt_id, q.code, q.position
          ), logged as (${doneSql({ actor, action, at: now, recordType: 'Attempt' }, deeds)})
          select "end", finished_at as "finishedAt", due_at as "dueAt", paused_at as "pausedAt",
            coalesce((select jsonb_agg(to_jsonb(asked) - 'valid' order by position) from asked), '[]') as questions,
            (select count(*)::int from written) as written
          from sat`,
    );
    if (!found) return null;
    const { finishedAt, dueAt, pausedAt, ...kept } = found;
    return { ...kept, finishedAt: instant(finishedAt), dueAt: instant(dueAt)!, pausedAt: instant(pausedAt) };
  }
}
