import type pg from 'pg';

import type { Client } from './client.ts';
import type { Requirement } from './company.ts';

/** A duty that is open and whose course is read. */
export interface Duty {
  assignment: string;
  number: string;
}

/** So many open duties of this cycle, never two of one person, made ready: their lessons are read. */
export async function openDuties(
  db: pg.Client,
  [first]: readonly Requirement[],
  cycle: number,
  most: number,
): Promise<Duty[]> {
  const { rows } = await db.query<Duty>(
    `select a.id as assignment, e.number from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
     where a.requirement_id = $1 and a.cycle = $2 and a.fulfilled_at is null
       and not exists (select from shinrai.attempts where assignment_id = a.id) order by e.number limit $3`,
    [first!.id, cycle, most],
  );
  const ready = rows.map(({ assignment }) => assignment);
  await db.query(
    `insert into shinrai.enrolments (assignment_id, course_version_id, enrolled_at)
     select a.id, v.id, now() - interval '1 hour' from shinrai.assignments a join shinrai.course_versions v on v.course_id = a.activity_id
     where a.id = any($1)`,
    [ready],
  );
  await db.query(
    `insert into shinrai.lesson_readings (id, assignment_id, lesson_id, read_at)
     select shinrai.uuid_v7(), n.assignment_id, l.id, now() - interval '1 hour' + l.position * interval '6 minutes'
     from shinrai.enrolments n join shinrai.lessons l on l.course_version_id = n.course_version_id where n.assignment_id = any($1)`,
    [ready],
  );
  return rows;
}

/** The ids of all options that are right, which a learner would know by heart. */
export async function rightOptions(db: pg.Client): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    `select o->>'id' as id from shinrai.questions, jsonb_array_elements(options) o where (o->>'right')::boolean`,
  );
  return new Set(rows.map(({ id }) => id));
}

interface Shown {
  id: string;
  options: { id: string }[];
}

const text = 'id options { id text { ja en } } stem { ja en }';
const start = `mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id questions { ${text} } } }`;
const answer = 'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id chosen } }';
const submit = `mutation ($input: SubmitAttemptInput!) {
  submitAttempt(input: $input) { id score percent passed questions { id result { earned right explanation { ja en } } } }
}`;

/** From start to submit, each of ten answers kept on its own as the page does it; all are right. */
export async function sit(learner: Client, { assignment }: Duty, right: ReadonlySet<string>): Promise<void> {
  const { startAttempt } = await learner.ask(start, { input: { assignmentId: assignment } });
  for (const { id, options } of startAttempt.questions as Shown[]) {
    const chosen = options.flatMap(option => (right.has(option.id) ? [option.id] : []));
    await learner.ask(answer, { input: { attemptId: startAttempt.id, questionId: id, chosen } });
  }
  const { submitAttempt } = await learner.ask(submit, { input: { attemptId: startAttempt.id } });
  if (!submitAttempt.passed || submitAttempt.questions.length !== 10) throw new Error('an attempt went wrong');
}

/** The same against the floor. */
export async function sitOnFloor(floor: Client, { assignment }: Duty, right: ReadonlySet<string>): Promise<void> {
  const shown = await floor.post<(Shown & { attempt_id: string })[]>('/start', { assignment });
  for (const { id, options } of shown) {
    const chosen = options.flatMap(option => (right.has(option.id) ? [option.id] : []));
    await floor.post('/answer', { question: id, chosen });
  }
  const graded = await floor.post<{ passed: boolean }[]>('/submit', { attempt: shown[0]!.attempt_id });
  if (!graded[0]!.passed || graded.length !== 10) throw new Error('an attempt on the floor went wrong');
}
