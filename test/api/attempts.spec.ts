import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { Invigilator } from '../../src/quizzes/invigilator.service.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, courseDocument, publishedCourse } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const fields = `id assignmentId number title { ja } passMark startedAt dueAt secondsLeft finishedAt end score maxScore percent passed
  questions { id position kind stem { ja } options { id text { ja } } chosen answeredAt result { earned right explanation { ja } lesson { slug } } }`;
const start = `mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { ${fields} } }`;
const answer = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id chosen answeredAt result { earned } } }`;
const submit = `mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { ${fields} } }`;
const read = `query ($id: ID!) { myAttempt(id: $id) { ${fields} } }`;

let app: TestApp;
let courseId: string;
const begun = '2026-11-22T01:00:00.000Z';
const me = (document: string, variables?: Record<string, unknown>) => app.as('1001')(document, variables);

beforeAll(async () => {
  app = await startApp({ at: begun });
  const { sales1, personnel } = await departments(app);
  await employee(app, {
    number: '2001',
    department: personnel,
    name: '佐々木 恵',
    kana: 'ササキ メグミ',
    roles: ['TRAINING_ADMIN'],
  });
  await employee(app, { number: '1001', department: sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' });
  await employee(app, { number: '1002', department: sales1, name: '渡邉 葵', kana: 'ワタナベ アオイ' });
  courseId = await publishedCourse(app, '2001', 'security');
});
beforeEach(() => app.clock.set(begun));
afterAll(() => app.close());

describe('an attempt', () => {
  it('is drawn from the pool, shown without its key, and passed by answering', async () => {
    const assignmentId = await newDuty();
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    expect(attempt).toMatchObject({
      assignmentId,
      number: 1,
      title: { ja: '年次研修' },
      passMark: 60,
      startedAt: begun,
      dueAt: '2026-11-22T01:30:00.000Z',
      secondsLeft: 1800,
      finishedAt: null,
      end: null,
      score: null,
      maxScore: 3,
      percent: null,
      passed: null,
    });
    expect(attempt.questions.map(({ position }: any) => position)).toEqual([1, 2, 3]);
    expect(attempt.questions.every(({ result, chosen }: any) => result === null && chosen.length === 0)).toBe(true);

    const [first, second, third] = attempt.questions;
    await choose(attempt, first, right(first));
    const { answerQuestion: kept } = await choose(attempt, second, right(second));
    expect(kept).toMatchObject({ chosen: right(second), answeredAt: begun, result: null });
    await choose(attempt, third, [wrong(third)]);

    const { submitAttempt: finished } = await me(submit, { input: { attemptId: attempt.id } });
    expect(finished).toMatchObject({
      end: 'SUBMITTED',
      finishedAt: begun,
      score: 2,
      maxScore: 3,
      passed: true,
      secondsLeft: 0,
    });
    expect(finished.percent).toBeCloseTo(66.667, 3);
    expect(finished.questions.map(({ result }: any) => result.earned)).toEqual([1, 1, 0]);
    expect(finished.questions[2].result).toMatchObject({
      right: right(third),
      explanation: { ja: '解説' },
      lesson: { slug: expect.stringMatching(/one|two/) },
    });
    expect(finished.questions.map(({ stem, options }: any) => ({ stem, options }))).toEqual(
      attempt.questions.map(({ stem, options }: any) => ({ stem, options })),
    );

    const { myAssignment } = await me(
      'query ($id: ID!) { myAssignment(id: $id) { standing fulfilledAt course { attempts { id number passed } } } }',
      { id: assignmentId },
    );
    expect(myAssignment).toMatchObject({
      standing: 'DONE',
      fulfilledAt: begun,
      course: { attempts: [{ id: attempt.id, number: 1, passed: true }] },
    });
    await expect(me(start, { input: { assignmentId } })).rejects.toMatchObject({ code: 'ALREADY_FULFILLED' });
  });

  it('that failed leaves the duty open for the next one, numbered on', async () => {
    const assignmentId = await newDuty();
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    const { submitAttempt: failed } = await me(submit, { input: { attemptId: attempt.id } });
    expect(failed).toMatchObject({ score: 0, percent: 0, passed: false });
    const { startAttempt: next } = await me(start, { input: { assignmentId } });
    expect(next).toMatchObject({ number: 2 });
    expect(next.id).not.toBe(attempt.id);
  });

  it('is one, however many tabs start it at once', async () => {
    const assignmentId = await newDuty();
    const started = await Promise.all([1, 2, 3, 4].map(() => me(start, { input: { assignmentId } })));
    expect(new Set(started.map(({ startAttempt }) => startAttempt.id)).size).toBe(1);
    expect(started[0]!.startAttempt.questions).toEqual(started[3]!.startAttempt.questions);
  });

  it('is one, started twice in one document', async () => {
    const variables = { input: { assignmentId: await newDuty() } };
    const { first, second } = await me(
      `mutation ($input: StartAttemptInput!) { first: startAttempt(input: $input) { ${fields} } second: startAttempt(input: $input) { ${fields} } }`,
      variables,
    );
    expect(second).toEqual(first);
  });

  it('keeps every answer that is given at once, and counts once when two tabs submit', async () => {
    const assignmentId = await newDuty();
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    await Promise.all(attempt.questions.map((question: any) => choose(attempt, question, right(question))));
    const submitted = await Promise.all([1, 2, 3].map(() => me(submit, { input: { attemptId: attempt.id } })));
    for (const { submitAttempt } of submitted) expect(submitAttempt).toEqual(submitted[0]!.submitAttempt);
    expect(submitted[0]!.submitAttempt).toMatchObject({ score: 3, percent: 100, passed: true });
    const [{ count }] = await app.sql('select count(*)::int from shinrai.attempts where assignment_id = $1', [
      assignmentId,
    ]);
    expect(count).toBe(1);
  });

  it('takes back an answer, and refuses one that cannot be', async () => {
    const { startAttempt: attempt } = await me(start, { input: { assignmentId: await newDuty() } });
    const { startAttempt: other } = await me(start, { input: { assignmentId: await newDuty() } });
    const question = attempt.questions.find(({ kind }: any) => kind !== 'MULTIPLE_CHOICE');
    await choose(attempt, question, [question.options[0].id]);
    const { answerQuestion: cleared } = await choose(attempt, question, []);
    expect(cleared).toMatchObject({ chosen: [], answeredAt: null });
    const all = question.options.map(({ id }: any) => id);
    await expect(choose(attempt, question, all)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { chosen: ['isSingle'] } },
    });
    await expect(choose(attempt, question, ['nonsense'])).rejects.toMatchObject({
      params: { fields: { chosen: ['isOption'] } },
    });
    for (const foreign of [other.questions[0], { id: 'nonsense' }])
      await expect(choose(attempt, foreign, [])).rejects.toMatchObject({ code: 'QUESTION_NOT_DRAWN' });
  });

  it('is over when its time is: at its due instant, with what was answered by then', async () => {
    const assignmentId = await newDuty();
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    const [first, second, third] = attempt.questions;
    await choose(attempt, first, right(first));
    app.clock.set('2026-11-22T01:30:05Z');
    await choose(attempt, second, right(second));
    app.clock.set('2026-11-22T01:30:06Z');
    await expect(choose(attempt, third, right(third))).rejects.toMatchObject({ code: 'TIME_UP' });
    const { myAttempt: over } = await me(read, { id: attempt.id });
    expect(over).toMatchObject({ end: 'TIME_UP', finishedAt: attempt.dueAt, score: 2, passed: true, secondsLeft: 0 });
    const { submitAttempt: late } = await me(submit, { input: { attemptId: attempt.id } });
    expect(late).toEqual(over);
    const { myAssignment } = await me('query ($id: ID!) { myAssignment(id: $id) { fulfilledAt } }', {
      id: assignmentId,
    });
    expect(myAssignment.fulfilledAt).toBe(attempt.dueAt);
  });

  it('is closed by the next one when nobody came back to it', async () => {
    const assignmentId = await newDuty();
    const { startAttempt: left } = await me(start, { input: { assignmentId } });
    app.clock.forward({ days: 3 });
    const { startAttempt: next } = await me(start, { input: { assignmentId } });
    expect(next).toMatchObject({ number: 2, secondsLeft: 1800 });
    const { myAttempt } = await me(read, { id: left.id });
    expect(myAttempt).toMatchObject({ end: 'TIME_UP', finishedAt: left.dueAt, passed: false });
  });

  it('takes no answer once it is submitted, nor any change in the database', async () => {
    const { startAttempt: attempt } = await me(start, { input: { assignmentId: await newDuty() } });
    const [question] = attempt.questions;
    const shown = `update shinrai.attempt_questions set stem = '{}' where attempt_id = '${attempt.id}'`;
    await expect(app.sql(shown)).rejects.toThrow('never changes');
    await me(submit, { input: { attemptId: attempt.id } });
    await expect(choose(attempt, question, right(question))).rejects.toMatchObject({ code: 'ATTEMPT_FINISHED' });
    for (const statement of [
      `update shinrai.attempts set passed = true where id = '${attempt.id}'`,
      `delete from shinrai.attempts where id = '${attempt.id}'`,
      `update shinrai.attempt_questions set chosen = '{}' where attempt_id = '${attempt.id}'`,
      `delete from shinrai.attempt_questions where attempt_id = '${attempt.id}'`,
      `insert into shinrai.attempt_questions select shinrai.uuid_v7(), attempt_id, 99, question_id, code, topic, kind, stem, options, explanation, chosen from shinrai.attempt_questions where attempt_id = '${attempt.id}' limit 1`,
    ]) {
      await expect(app.sql(statement)).rejects.toThrow('never changes');
    }
  });

  it('loses nothing when the server is restarted', async () => {
    const { startAttempt: attempt } = await me(start, { input: { assignmentId: await newDuty() } });
    await choose(attempt, attempt.questions[0], right(attempt.questions[0]));
    const { myAttempt: before } = await me(read, { id: attempt.id });
    app = await app.restart();
    app.clock.forward({ minutes: 10 });
    const { startAttempt: after } = await me(start, { input: { assignmentId: attempt.assignmentId } });
    expect(after).toEqual({ ...before, secondsLeft: 1200 });
    const { submitAttempt: finished } = await me(submit, { input: { attemptId: attempt.id } });
    expect(finished).toMatchObject({ score: 1, number: 1 });
  });

  it('is closed by the sweep when nobody comes back at all, and passing so fulfils the duty too', async () => {
    const assignmentId = await newDuty();
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    for (const question of attempt.questions) await choose(attempt, question, right(question));
    app.clock.forward({ minutes: 31 });
    const sweep = app.nest.get(Invigilator);
    await Promise.all([sweep.collect({}), sweep.collect({})]);
    expect(await sweep.collect({})).toBe(0);
    const [found] = await app.sql(
      `select "end", passed, finished_at = due_at as "atDue", fulfilled_at = due_at as "fulfilledThen", fulfilled_by = t.id as by
       from shinrai.attempts t join shinrai.assignments a on a.id = t.assignment_id where t.id = $1`,
      [attempt.id],
    );
    expect(found).toEqual({ end: 'TIME_UP', passed: true, atDue: true, fulfilledThen: true, by: true });
    const events = await app.sql(
      `select actor_label, details from shinrai.audit_events where record_id = $1 and action = 'SUBMIT_ATTEMPT'`,
      [attempt.id],
    );
    expect(events).toEqual([{ actor_label: 'system', details: { end: 'TIME_UP', score: 3, of: 3 } }]);
  });

  it('does not exist for anybody else', async () => {
    const assignmentId = await newDuty();
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    const them = app.as('1002');
    for (const refused of [
      them(read, { id: attempt.id }),
      them(start, { input: { assignmentId } }),
      them(submit, { input: { attemptId: attempt.id } }),
      them(answer, { input: { attemptId: attempt.id, questionId: attempt.questions[0].id, chosen: [] } }),
      them('query ($id: ID!) { myAssignment(id: $id) { id } }', { id: assignmentId }),
      app.as('2001')(read, { id: attempt.id }),
      me(read, { id: 'nonsense' }),
      me(start, { input: { assignmentId: 'nonsense' } }),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(app.as(null)(read, { id: attempt.id })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a course that is owed', () => {
  const course = `query ($id: ID!) { myAssignment(id: $id) { summary { ja } course {
    versionId versionNumber title { ja } passMark questionCount timeLimitMinutes lessonsRead lessons { id slug position readAt html(locale: EN) } } } }`;
  const mark =
    'mutation ($input: MarkLessonReadInput!) { markLessonRead(input: $input) { id slug readAt html(locale: JA) } }';

  it('is read lesson by lesson, each once', async () => {
    const assignmentId = await newDuty();
    const { myAssignment: unread } = await me(course, { id: assignmentId });
    expect(unread.summary).toEqual({ ja: '要点' });
    expect(unread.course).toMatchObject({
      versionNumber: 1,
      passMark: 60,
      questionCount: 3,
      timeLimitMinutes: 30,
      lessonsRead: 0,
    });
    expect(unread.course.lessons[0]).toMatchObject({
      slug: 'one',
      position: 1,
      readAt: null,
      html: '<h2>one</h2>\n<p><strong>情報「セキュリティ」</strong>です。</p>',
    });
    const input = { assignmentId, lessonId: unread.course.lessons[0].id };
    await Promise.all([me(mark, { input }), me(mark, { input })]);
    app.clock.forward({ minutes: 5 });
    const { markLessonRead: again } = await me(mark, { input });
    expect(again).toMatchObject({ slug: 'one', readAt: begun });
    const { myAssignment: half } = await me(course, { id: assignmentId });
    expect(half.course).toMatchObject({ lessonsRead: 1, lessons: [{ readAt: begun }, { readAt: null }] });
    await expect(app.as('1002')(mark, { input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(me(mark, { input: { assignmentId, lessonId: assignmentId } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('stays with the version it was begun with', async () => {
    const [begunWith, notYet] = [await newDuty(), await newDuty()];
    const { startAttempt: attempt } = await me(start, { input: { assignmentId: begunWith } });
    const { course: seen } = await app.as('2001')('query ($id: ID!) { course(id: $id) { id version } }', {
      id: courseId,
    });
    await publishAgain(seen);
    await me(submit, { input: { attemptId: attempt.id } });
    const { startAttempt: second } = await me(start, { input: { assignmentId: begunWith } });
    expect(second.passMark).toBe(60);
    const versions = await Promise.all([begunWith, notYet].map(id => me(course, { id })));
    expect(versions.map(({ myAssignment }) => myAssignment.course.versionNumber)).toEqual([1, 2]);
    const { startAttempt: newer } = await me(start, { input: { assignmentId: notYet } });
    expect(newer.passMark).toBe(90);
  });
});

const right = ({ options }: any): string[] =>
  options.filter(({ text }: any) => text.ja.startsWith('正')).map(({ id }: any) => id);
const wrong = ({ options }: any): string => options.find(({ text }: any) => text.ja.startsWith('誤')).id;

const choose = (attempt: { id: string }, question: { id: string }, chosen: string[]) =>
  me(answer, { input: { attemptId: attempt.id, questionId: question.id, chosen } });

/** A duty of 髙橋's that nobody has touched yet. */
async function newDuty(): Promise<string> {
  const requirementId = await assignedTo(app, '2001', courseId);
  const [{ id }] = await app.sql(
    `select a.id from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id where requirement_id = $1 and number = '1001'`,
    [requirementId],
  );
  return id;
}

async function publishAgain(seen: { id: string; version: number }): Promise<void> {
  const { saveCourseDraft: draft } = await app.as('2001')(
    'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }',
    { input: { ...courseDocument('security', { passMark: 90 }), ...seen } },
  );
  await app.as('2001')('mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id } }', {
    input: draft,
  });
}
