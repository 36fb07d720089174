import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { LocalDate } from '../kernel/local-date.ts';
import { batched } from '../platform/batched.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import type { SoFar } from './sitting.rules.ts';

/** `SoFar` as JSON has it. */
export interface SoFarRow extends Omit<SoFar, 'last'> {
  last: { id: string; number: number; dueAt: string; finishedAt: string | null } | null;
}

/** For whoever owes assignment `a`: its latest attempt, and what was granted for it and to them. */
export const soFarSql = (today: LocalDate): RawBuilder<unknown> => sql`
  (select jsonb_build_object('id', t.id, 'number', t.number, 'dueAt', t.due_at, 'finishedAt', t.finished_at)
   from shinrai.attempts t where t.assignment_id = a.id order by t.number desc limit 1) as last,
  (select coalesce(jsonb_object_agg(each.quiz_id, each.sat), '{}')
   from (select t.quiz_id, count(*)::int as sat from shinrai.attempts t where t.assignment_id = a.id group by t.quiz_id) each) as sat,
  (select count(*)::int from shinrai.extra_attempts x where x.assignment_id = a.id) as granted,
  (select jsonb_build_object('id', c.id, 'extraTimePercent', c.extra_time_percent, 'mayPause', c.may_pause, 'extraAttempts', c.extra_attempts)
   from shinrai.accommodations c
   where c.employee_id = a.employee_id and c.revoked_at is null
     and c.valid_from <= ${today} and (c.valid_until is null or c.valid_until >= ${today})) as accommodation`;

/** Whether a quiz is still to be passed for assignment `a`: it is open, or a newer version asks for it on top. */
export const asksQuiz = sql`(a.fulfilled_at is null or exists (
  select from shinrai.supplements s where s.assignment_id = a.id and s.kind = 'WHOLE' and s.done_at is null and s.superseded_at is null))`;

export const soFarOf = ({ last, sat, granted, accommodation }: SoFarRow): SoFar => ({
  last: last && {
    ...last,
    dueAt: new Date(last.dueAt),
    finishedAt: last.finishedAt === null ? null : new Date(last.finishedAt),
  },
  sat,
  granted,
  accommodation,
});

/** The quiz with this id, its rules and its pool: a `Paper`. */
export const paperSql = (quizId: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select jsonb_build_object('id', z.id, 'passMark', z.pass_mark, 'questionCount', z.question_count,
     'timeLimitMinutes', z.time_limit_minutes, 'topicCounts', z.topic_counts, 'shuffleOptions', z.shuffle_options,
     'attemptLimit', z.attempt_limit, 'waitMinutes', z.wait_minutes, 'questions', (
       select jsonb_agg(jsonb_build_object('id', q.id, 'code', q.code, 'topic', q.topic, 'kind', q.kind, 'stem', q.stem,
         'options', q.options, 'explanation', q.explanation) order by q.position)
       from shinrai.questions q where q.quiz_id = z.id))
   from shinrai.quizzes z where z.id = ${quizId})`;

@Injectable()
export class SittingQuery {
  /** What a duty's next attempt depends on, in one question for all duties of a page. */
  readonly soFar: (assignmentId: string) => Promise<SoFar>;

  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {
    this.soFar = batched(em, ids => this.all(ids));
  }

  private async all(assignmentIds: readonly string[]): Promise<SoFar[]> {
    const found = await rows<SoFarRow & { id: string }>(
      this.em,
      sql`select a.id, ${soFarSql(this.calendar.today())}
          from shinrai.assignments a where a.id = any(${assignmentIds}::uuid[])`,
    );
    const byId = new Map(found.map(row => [row.id, soFarOf(row)]));
    return assignmentIds.map(id => byId.get(id)!);
  }
}
