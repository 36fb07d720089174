import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, publishedCourse } from '../support/courses.ts';
import { dutyOf } from '../support/passing.ts';
import { departments, employee } from '../support/people.ts';
import { queued } from '../support/queue.ts';

const start =
  'mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id number questions { id options { id text { ja } } } } }';
const answer = 'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id chosen } }';
const submit =
  'mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { id score passed questions { id chosen result { earned } } } }';

let app: TestApp;
let courseId: string;
const me = (document: string, input: object) => app.as('1001')(document, { input });

beforeAll(async () => {
  app = await startApp();
  const { sales1, personnel } = await departments(app);
  await employee(app, {
    number: '2001',
    department: personnel,
    name: '佐々木 恵',
    kana: 'ササキ メグミ',
    roles: ['TRAINING_ADMIN'],
  });
  await employee(app, { number: '1001', department: sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' });
  courseId = await publishedCourse(app, '2001', 'security');
});
afterAll(() => app.close());

describe('at the same moment', () => {
  it('three tabs start one attempt', async () => {
    const assignmentId = await newDuty();
    const starting = () => me(start, { assignmentId });
    const started = await queued(app, 'lock table shinrai.attempts in share mode', [starting, starting, starting]);
    const [first] = started;
    expect(first).toMatchObject({ status: 'fulfilled', value: { startAttempt: { number: 1 } } });
    expect(started).toEqual([first, first, first]);
    expect(await app.sql('select number from shinrai.attempts where assignment_id = $1', [assignmentId])).toHaveLength(
      1,
    );
  });

  it('a lesson is opened and the quiz is started: the duty is begun once', async () => {
    const assignmentId = await newDuty();
    const { myAssignment } = await app.as('1001')(
      'query ($id: ID!) { myAssignment(id: $id) { course { lessons { id } } } }',
      { id: assignmentId },
    );
    const lessonId = myAssignment.course.lessons[0].id;
    const read = 'mutation ($input: MarkLessonReadInput!) { markLessonRead(input: $input) { id } }';
    const opening = () => me(read, { assignmentId, lessonId });
    const starting = () => me(start, { assignmentId });
    const lock = `select from shinrai.assignments where id = '${assignmentId}' for update`;
    for (const outcome of await queued(app, lock, [opening, starting])) expect(outcome.status).toBe('fulfilled');
  });

  it('three tabs hand in one attempt, which counts once', async () => {
    const attempt = await begun();
    await choose(attempt.id, attempt.questions[0]);
    const handing = () => me(submit, { attemptId: attempt.id });
    const lock = `select from shinrai.attempts where id = '${attempt.id}' for update`;
    const handed = await queued(app, lock, [handing, handing, handing]);
    const [first] = handed;
    expect(first).toMatchObject({ status: 'fulfilled', value: { submitAttempt: { score: 1, passed: false } } });
    expect(handed).toEqual([first, first, first]);
  });

  it('an answer is given and then the attempt is handed in: the answer counts', async () => {
    const { id, questions } = await begun();
    const [question] = questions;
    const [given, handed] = await queued(app, lockOf(question), [
      () => choose(id, question),
      () => me(submit, { attemptId: id }),
    ]);
    expect(given!.status).toBe('fulfilled');
    expect(handed).toMatchObject({ status: 'fulfilled', value: { submitAttempt: { score: 1 } } });
  });

  it('the attempt is handed in and then an answer is given: it is refused', async () => {
    const { id, questions } = await begun();
    const [question] = questions;
    const [handed, given] = await queued(app, lockOf(question), [
      () => me(submit, { attemptId: id }),
      () => choose(id, question),
    ]);
    expect(handed).toMatchObject({ status: 'fulfilled', value: { submitAttempt: { score: 0 } } });
    expect(given).toMatchObject({ status: 'rejected', reason: { code: 'ATTEMPT_FINISHED' } });
  });
});

/** A duty of 髙橋's that nobody has touched yet. */
const newDuty = async (): Promise<string> => dutyOf(app, '1001', await assignedTo(app, '2001', courseId));

const begun = async () => (await me(start, { assignmentId: await newDuty() })).startAttempt;

const lockOf = ({ id }: { id: string }) => `select from shinrai.attempt_questions where id = '${id}' for update`;

/** Answers right. */
const choose = (attemptId: string, { id, options }: any) => {
  const chosen = options.filter(({ text }: any) => text.ja.startsWith('正')).map((option: any) => option.id);
  return me(answer, { attemptId, questionId: id, chosen });
};
