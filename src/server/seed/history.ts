import type { EntityManager } from '@mikro-orm/core';
import type { RawBuilder } from 'kysely';

import { newId, rows, sql } from '../../index.ts';
import type { CourseContent, SatQuestion, Story } from './training.ts';

/** Writes down how people learnt: what the services would have written, and in the order in which it happened, but all at once. */
export async function writeHistory(em: EntityManager, course: CourseContent, stories: readonly Story[]): Promise<void> {
  await em.transactional(async tx => {
    await enrol(tx, course, stories);
    const most = Math.max(0, ...stories.map(({ sittings }) => sittings.length));
    // one round after the other: an assignment has one open attempt at most
    for (let number = 1; number <= most; number++) await sit(tx, course, stories, number);
    await fulfil(tx, stories);
    await tell(tx, stories);
  });
}

const recordset = (all: readonly object[], shape: RawBuilder<unknown>) =>
  sql`json_to_recordset(${JSON.stringify(all)}::json) as r(${shape})`;

async function enrol(em: EntityManager, { versionId }: CourseContent, stories: readonly Story[]): Promise<void> {
  const enrolled = stories.map(({ learner, readings }) => ({
    assignment: learner.assignmentId,
    at: readings[0]!.begunAt,
  }));
  await rows(
    em,
    sql`insert into shinrai.enrolments (assignment_id, course_version_id, enrolled_at)
    select assignment, ${versionId}::uuid, at from ${recordset(enrolled, sql`assignment uuid, at timestamptz`)}`,
  );
  const read = stories.flatMap(({ learner, readings }) =>
    readings.map(reading => ({ ...reading, assignment: learner.assignmentId })),
  );
  await rows(
    em,
    sql`insert into shinrai.lesson_readings (id, assignment_id, lesson_id, read_at)
    select id, assignment, "lessonId", "readAt" from ${recordset(read, sql`id uuid, assignment uuid, "lessonId" uuid, "readAt" timestamptz`)}`,
  );
  const given = sql`"attentionId" uuid, assignment uuid, "lessonId" uuid, "begunAt" timestamptz, seconds float8`;
  await rows(
    em,
    sql`insert into shinrai.lesson_attentions (id, assignment_id, lesson_id, begun_at, attended_seconds, watched)
    select "attentionId", assignment, "lessonId", "begunAt", seconds, '[]' from ${recordset(read, given)}`,
  );
}

/** Open, then asked and answered, then finished, as it happens; the database refuses any other way. */
async function sit(em: EntityManager, course: CourseContent, stories: readonly Story[], number: number): Promise<void> {
  const round = stories.flatMap(({ learner, sittings }) =>
    sittings
      .filter(sitting => sitting.number === number)
      .map(sitting => ({ ...sitting, assignment: learner.assignmentId, employee: learner.employeeId })),
  );
  const attempts = round.map(attempt => ({ ...attempt, questions: undefined }));
  await rows(
    em,
    sql`insert into shinrai.attempts (id, assignment_id, employee_id, quiz_id, number, pass_mark, started_at, due_at, max_score)
    select id, assignment, employee, ${course.quizId}::uuid, number, ${course.passMark}::int, "startedAt",
      "startedAt" + make_interval(mins => ${course.timeLimitMinutes}::int), ${course.questionCount}::int
    from ${recordset(attempts, sql`id uuid, assignment uuid, employee uuid, number int, "startedAt" timestamptz`)}`,
  );
  await ask(
    em,
    round.flatMap(({ score, questions }) =>
      questions.map(question => ({ ...question, rest: (score - question.earned) / (questions.length - 1) })),
    ),
  );
  await rows(
    em,
    sql`update shinrai.attempts a
    set finished_at = r."finishedAt", "end" = r."end", score = r.score, percent = r.percent, passed = r.passed
    from ${recordset(attempts, sql`id uuid, "finishedAt" timestamptz, "end" text, score float8, percent float8, passed boolean`)} where a.id = r.id`,
  );
}

/** The questions as they stand in the pool, their options in the order shown. */
async function ask(em: EntityManager, questions: readonly (SatQuestion & { rest: number })[]): Promise<void> {
  const shape = sql`id uuid, "attemptId" uuid, position int, "questionId" uuid, shown json, chosen json, "answeredAt" timestamptz, earned float8, rest float8`;
  await rows(
    em,
    sql`insert into shinrai.attempt_questions
      (id, attempt_id, position, question_id, code, topic, kind, stem, options, explanation, chosen, answered_at, earned, rest)
    select r.id, r."attemptId", r.position, q.id, q.code, q.topic, q.kind, q.stem,
      (select jsonb_agg(o.value order by s.ordinality) from json_array_elements_text(r.shown) with ordinality s
        join jsonb_array_elements(q.options) o on o.value->>'id' = s.value),
      q.explanation, array(select json_array_elements_text(r.chosen)), r."answeredAt", r.earned, r.rest
    from ${recordset(questions, shape)} join shinrai.questions q on q.id = r."questionId"`,
  );
}

async function fulfil(em: EntityManager, stories: readonly Story[]): Promise<void> {
  const passed = stories.flatMap(({ learner, sittings }) =>
    sittings
      .filter(sitting => sitting.passed)
      .map(({ id, finishedAt }) => ({ assignment: learner.assignmentId, by: id, at: finishedAt })),
  );
  await rows(
    em,
    sql`update shinrai.assignments a set fulfilled_at = r.at, fulfilled_by = r.by
    from ${recordset(passed, sql`assignment uuid, by uuid, at timestamptz`)} where a.id = r.assignment`,
  );
}

interface Told {
  at: Date;
  actor: string | null;
  label: string;
  action: string;
  recordType: string;
  recordId: string;
  details: object;
}

/** The same events in the log that the services would have kept. */
async function tell(em: EntityManager, stories: readonly Story[]): Promise<void> {
  const told = stories.flatMap(eventsOf).map(event => ({ id: newId(), request: event.actor && newId(), ...event }));
  const shape = sql`id uuid, at timestamptz, action text, actor uuid, label text, "recordType" text, "recordId" uuid, details jsonb, request text`;
  await rows(
    em,
    sql`insert into shinrai.audit_events (id, at, action, outcome, actor_id, actor_label, record_type, record_id, details, request_id)
    select id, at, action, 'DONE', actor, label, "recordType", "recordId", details, request from ${recordset(told, shape)} order by at`,
  );
}

function eventsOf({ learner, readings, sittings }: Story): Told[] {
  const self = { actor: learner.employeeId, label: learner.number };
  const assignment = { recordType: 'Assignment', recordId: learner.assignmentId };
  return [
    ...readings.flatMap(({ slug, begunAt, readAt }) => {
      const about = { ...self, ...assignment, details: { lesson: slug } };
      return [
        { at: begunAt, action: 'ATTEND_LESSON', ...about },
        { at: readAt, action: 'MARK_LESSON_READ', ...about },
      ];
    }),
    ...sittings.flatMap(({ id, number, startedAt, finishedAt, end, score, questions }) => {
      const attempt = { recordType: 'Attempt', recordId: id };
      const by = end === 'TIME_UP' ? { actor: null, label: 'system' } : self;
      const answers = questions.filter(({ answeredAt }) => answeredAt !== null);
      return [
        { at: startedAt, action: 'START_ATTEMPT', ...self, ...attempt, details: { number } },
        ...answers.map(({ answeredAt, code }) => ({
          at: answeredAt!,
          action: 'ANSWER_QUESTION',
          ...self,
          ...attempt,
          details: { question: code },
        })),
        {
          at: finishedAt,
          action: 'SUBMIT_ATTEMPT',
          ...attempt,
          ...by,
          details: { end, score, of: questions.length },
        },
      ];
    }),
  ];
}
