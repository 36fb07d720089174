import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { Invigilator } from '../../src/quizzes/invigilator.service.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, courseDocument, publishedCourse, single } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const shown = 'questions { id kind stem { ja } options { id text { ja } } chosen result { earned right } }';
const start = `mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id number dueAt secondsLeft extraMinutes mayPause pausedAt ${shown} } }`;
const submit = `mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { id end score passed reread { lesson { slug title { ja } } missed } ${shown} } }`;
const answer = 'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id chosen answeredAt } }';
const answers = 'mutation ($input: AnswerQuestionsInput!) { answerQuestions(input: $input) { id chosen position } }';
const sitting = `query ($id: ID!) { myAssignment(id: $id) { course {
  sitting { attemptLimit attemptsLeft waitMinutes nextAttemptAt extraMinutes mayPause } } } }`;
const save = 'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }';
const publish = 'mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id version } }';

const begun = '2026-11-22T01:00:00.000Z';
let app: TestApp;
let personnel: string;
const me = (document: string, variables?: Record<string, unknown>) => app.as('1001')(document, variables);
const author = (document: string, variables?: Record<string, unknown>) => app.as('2001')(document, variables);

beforeAll(async () => {
  app = await startApp({ at: begun });
  const tree = await departments(app);
  ({ personnel } = tree);
  await employee(app, {
    number: '2001',
    department: personnel,
    name: '佐々木 恵',
    kana: 'ササキ メグミ',
    roles: ['TRAINING_ADMIN'],
  });
  await employee(app, { number: '1001', department: tree.sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' });
  await employee(app, { number: '1002', department: tree.sales1, name: '渡邉 葵', kana: 'ワタナベ アオイ' });
});
beforeEach(() => app.clock.set(begun));
afterAll(() => app.close());

describe('a quiz with rules', () => {
  it('draws so many of a topic as its author asked for', async () => {
    const questions = ['one', 'two'].flatMap(topic =>
      Array.from({ length: 6 }, (_, i) => single(`${topic}${i}`, topic)),
    );
    const assignmentId = await duty({ questions, questionCount: 5, topicCounts: [{ topic: 'two', count: 4 }] });
    for (let round = 0; round < 5; round++) {
      const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
      const two = attempt.questions.filter(({ stem }: any) => stem.ja.includes('two')).length;
      expect([attempt.questions.length, two]).toEqual([5, expect.any(Number)]);
      expect(two).toBeGreaterThanOrEqual(4);
      await me(submit, { input: { attemptId: attempt.id } });
    }
  });

  it('leaves the options in the order of their author when it is not to shuffle them', async () => {
    const assignmentId = await duty({
      questions: Array.from({ length: 8 }, (_, i) => single(`q${i}`, 'one')),
      questionCount: 8,
      shuffleOptions: false,
    });
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    for (const { options } of attempt.questions)
      expect(options.map(({ text }: any) => text.ja)).toEqual(['誤1', '正', '誤2']);
  });

  it('is sat as often as it may be, and then once more for each attempt that somebody grants', async () => {
    const assignmentId = await duty({ attemptLimit: 2 });
    expect(await mySitting(assignmentId)).toMatchObject({ attemptLimit: 2, attemptsLeft: 2, nextAttemptAt: null });
    await fail(assignmentId);
    await fail(assignmentId);
    expect(await mySitting(assignmentId)).toMatchObject({ attemptLimit: 2, attemptsLeft: 0 });
    await expect(me(start, { input: { assignmentId } })).rejects.toMatchObject({ code: 'ATTEMPTS_USED_UP' });

    const grant = 'mutation ($input: GrantAttemptInput!) { grantAttempt(input: $input) { id grantedBy { number } } }';
    const input = { assignmentId, reason: '通信が切れたため', grantedBefore: 0 };
    await expect(me(grant, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(author(grant, { input: { ...input, reason: ' ' } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const { grantAttempt } = await author(grant, { input });
    expect(grantAttempt.grantedBy.number).toBe('2001');
    await expect(author(grant, { input })).rejects.toMatchObject({ code: 'STALE' });
    const { people } = await author('{ people(first: 1, filter: { search: "1001" }) { edges { node { id } } } }');
    const { limitedDuties } = await author(
      `query ($id: ID!) { limitedDuties(personId: $id) { assignmentId title { ja } attemptLimit attempts attemptsLeft extraAttempts { reason } } }`,
      { id: people.edges[0].node.id },
    );
    expect(limitedDuties).toContainEqual({
      assignmentId,
      title: { ja: '年次研修' },
      attemptLimit: 2,
      attempts: 2,
      attemptsLeft: 1,
      extraAttempts: [{ reason: '通信が切れたため' }],
    });
    expect(await mySitting(assignmentId)).toMatchObject({ attemptsLeft: 1 });
    const { startAttempt: third } = await me(start, { input: { assignmentId } });
    expect(third.number).toBe(3);
    await pass(third);
    await expect(author(grant, { input })).rejects.toMatchObject({ code: 'ALREADY_FULFILLED' });
    const [{ details }] = await app.sql(
      `select details from shinrai.audit_events where action = 'GRANT_ATTEMPT' and outcome = 'DONE' and record_id = $1`,
      [assignmentId],
    );
    expect(details).toEqual({ number: '1001' });
    await expect(app.sql('update shinrai.extra_attempts set reason = $1', ['x'])).rejects.toThrow('append-only');
  });

  it('makes one wait, from the end of the last attempt', async () => {
    const assignmentId = await duty({ waitMinutes: 90 });
    await fail(assignmentId);
    app.clock.forward({ minutes: 89 });
    expect(await mySitting(assignmentId)).toMatchObject({ waitMinutes: 90, nextAttemptAt: '2026-11-22T02:30:00.000Z' });
    await expect(me(start, { input: { assignmentId } })).rejects.toMatchObject({
      code: 'WAIT',
      params: { until: '2026-11-22T02:30:00.000Z' },
    });
    app.clock.forward({ minutes: 1 });
    expect(await mySitting(assignmentId)).toMatchObject({ nextAttemptAt: null });
    const { startAttempt: left } = await me(start, { input: { assignmentId } });
    expect(left.number).toBe(2);
    // nobody comes back to it: it ends when it is due, and the wait counts from then, though the sweep came later
    app.clock.forward({ minutes: 100 });
    await expect(me(start, { input: { assignmentId } })).rejects.toMatchObject({
      code: 'WAIT',
      params: { until: '2026-11-22T04:30:00.000Z' },
    });
  });

  it('says what to read again, where most went wrong first', async () => {
    const questions = ['one', 'two', 'two'].map((topic, i) => single(`q${i}`, topic));
    const assignmentId = await duty({ questions });
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    const { submitAttempt: failed } = await me(submit, { input: { attemptId: attempt.id } });
    expect(failed.reread).toEqual([
      { lesson: { slug: 'two', title: { ja: 'two' } }, missed: 2 },
      { lesson: { slug: 'one', title: { ja: 'one' } }, missed: 1 },
    ]);
  });

  it('cannot be published when its rules cannot be kept', async () => {
    const draft = (change: object) =>
      author(save, {
        input: courseDocument(
          `rules-${change.constructor.name}-${Math.random()}`.replaceAll(/[^a-z0-9-]/g, ''),
          change,
        ),
      });
    const problems = async (change: object) => {
      const { saveCourseDraft: input } = await draft(change);
      const error: any = await author(publish, { input }).catch((refused: unknown) => refused);
      return error.params.problems;
    };
    expect(await problems({ topicCounts: [{ topic: 'one', count: 3 }] })).toEqual([
      { problem: 'TOPIC_TOO_SMALL', where: 'one' },
    ]);
    expect(
      await problems({
        topicCounts: [
          { topic: 'one', count: 2 },
          { topic: 'two', count: 2 },
        ],
      }),
    ).toEqual([{ problem: 'TOPIC_COUNTS_TOO_HIGH', where: null }]);
    for (const [change, field] of [
      [
        {
          topicCounts: [
            { topic: 'one', count: 1 },
            { topic: 'one', count: 1 },
          ],
        },
        'topicCounts.1.topic',
      ],
      [{ attemptLimit: 0 }, 'attemptLimit'],
      [{ waitMinutes: 10_081 }, 'waitMinutes'],
      [{ topicCounts: [{ topic: 'one', count: 0 }] }, 'topicCounts.0.count'],
    ] as const)
      await expect(draft(change)).rejects.toMatchObject({ params: { fields: { [field]: expect.anything() } } });
  });

  it('keeps the hash of a course whose rules are as usual, and has its rules read back', async () => {
    const rules = {
      topicCounts: [{ topic: 'one', count: 1 }],
      shuffleOptions: false,
      attemptLimit: 3,
      waitMinutes: 30,
    };
    const read = `query ($id: ID!) { course(id: $id) { published { contentHash topicCounts { topic count } shuffleOptions attemptLimit waitMinutes } } }`;
    const [usual, told, strict] = await Promise.all([
      publishedCourse(app, '2001', 'usual'),
      publishedCourse(app, '2001', 'told', {
        topicCounts: [],
        shuffleOptions: true,
        attemptLimit: null,
        waitMinutes: 0,
      }),
      publishedCourse(app, '2001', 'strict', rules),
    ]);
    const published = async (id: string) => (await author(read, { id })).course.published;
    const hash = (await published(usual)).contentHash;
    expect(await published(told)).toEqual({
      contentHash: hash,
      topicCounts: [],
      shuffleOptions: true,
      attemptLimit: null,
      waitMinutes: 0,
    });
    const { contentHash, ...readBack } = await published(strict);
    expect(readBack).toEqual(rules);
    expect(contentHash).not.toBe(hash);
  });
});

describe('answers', () => {
  it('may come out of order, again, and several at once', async () => {
    const { startAttempt: attempt } = await me(start, { input: { assignmentId: await duty() } });
    const [first, second, third] = attempt.questions;
    const all = [third, first].map(question => ({ questionId: question.id, chosen: right(question) }));
    const { answerQuestions: kept } = await me(answers, { input: { attemptId: attempt.id, answers: all } });
    expect(kept).toEqual(
      [first, third].map(question => ({
        id: question.id,
        chosen: right(question),
        position: attempt.questions.indexOf(question) + 1,
      })),
    );
    for (let replay = 0; replay < 3; replay++)
      await me(answer, {
        input: { attemptId: attempt.id, questionId: second.id, chosen: [second.options[0].id, second.options[0].id] },
      });
    const { submitAttempt: finished } = await me(submit, { input: { attemptId: attempt.id } });
    expect(finished.questions.map(({ chosen }: any) => chosen)).toEqual([
      right(first),
      [second.options[0].id],
      right(third),
    ]);
    const events = await app.sql(
      `select action, details ->> 'question' as question from shinrai.audit_events where record_id = $1 and action like 'ANSWER%' order by id`,
      [attempt.id],
    );
    expect(events.map(({ action }) => action)).toEqual([
      'ANSWER_QUESTIONS',
      ...Array.from({ length: 3 }, () => 'ANSWER_QUESTION'),
    ]);
    expect(events[0].question.split(' ')).toHaveLength(2);
  });

  it('are kept together or not at all', async () => {
    const { startAttempt: attempt } = await me(start, { input: { assignmentId: await duty() } });
    const { startAttempt: other } = await me(start, { input: { assignmentId: await duty() } });
    const [first, second] = attempt.questions;
    const good = { questionId: first.id, chosen: right(first) };
    const several = (...given: object[]) => me(answers, { input: { attemptId: attempt.id, answers: given } });
    for (const foreign of [other.questions[0].id, attempt.id, 'nonsense'])
      await expect(several(good, { questionId: foreign, chosen: [] })).rejects.toMatchObject({
        code: 'QUESTION_NOT_DRAWN',
      });
    await expect(several(good, { questionId: second.id, chosen: [first.options[0].id] })).rejects.toMatchObject({
      params: { fields: { 'answers.1.chosen': ['isOption'] } },
    });
    await expect(several(good, good)).rejects.toMatchObject({
      params: { fields: { 'answers.1.questionId': ['isUnique'] } },
    });
    await expect(several()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const many = (length: number) => Array.from({ length }, () => ({ questionId: randomUUID(), chosen: [] }));
    await expect(several(...many(101))).rejects.toMatchObject({ params: { fields: { answers: ['arrayMaxSize'] } } });
    await expect(several(...many(10_000))).rejects.toMatchObject({ params: { fields: { answers: ['arrayMaxSize'] } } });
    await expect(app.as('1002')(answers, { input: { attemptId: attempt.id, answers: [good] } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { myAttempt } = await me(`query ($id: ID!) { myAttempt(id: $id) { ${shown} } }`, { id: attempt.id });
    expect(myAttempt.questions.every(({ chosen }: any) => chosen.length === 0)).toBe(true);
  });

  it('that come 200 at once in two attempts are neither lost nor mixed', async () => {
    const questions = Array.from({ length: 20 }, (_, i) => single(`q${i}`, 'one'));
    const [mine, theirs] = [await duty({ questions, questionCount: 20 }), await duty({ questions, questionCount: 20 })];
    const attempts = await Promise.all(
      [mine, theirs].map(async assignmentId => (await me(start, { input: { assignmentId } })).startAttempt),
    );
    const given = attempts.flatMap(attempt =>
      attempt.questions.flatMap((question: any) =>
        [0, 1, 2, 0, 1].map(place => ({ attempt, question, chosen: question.options[place].id })),
      ),
    );
    expect(given).toHaveLength(200);
    await Promise.all(
      given.map(({ attempt, question, chosen }) =>
        me(answer, { input: { attemptId: attempt.id, questionId: question.id, chosen: [chosen] } }),
      ),
    );
    await Promise.all(
      attempts.flatMap(attempt =>
        attempt.questions.map((question: any, index: number) =>
          me(answer, {
            input: {
              attemptId: attempt.id,
              questionId: question.id,
              chosen: index % 2 === 0 ? right(question) : [wrong(question)],
            },
          }),
        ),
      ),
    );
    for (const attempt of attempts) {
      const { submitAttempt } = await me(submit, { input: { attemptId: attempt.id } });
      expect(submitAttempt.questions.map(({ result }: any) => result.earned)).toEqual(
        attempt.questions.map((_: unknown, i: number) => 1 - (i % 2)),
      );
    }
    const [{ count }] = await app.sql(
      `select count(*)::int from shinrai.audit_events where action = 'ANSWER_QUESTION' and record_id = any($1)`,
      [attempts.map(({ id }) => id)],
    );
    expect(count).toBe(240);
  });

  it('race with handing in: each is in the result, or refused', async () => {
    const questions = Array.from({ length: 20 }, (_, i) => single(`q${i}`, 'one'));
    const { startAttempt: attempt } = await me(start, {
      input: { assignmentId: await duty({ questions, questionCount: 20 }) },
    });
    const sent = attempt.questions.map((question: any) =>
      me(answer, { input: { attemptId: attempt.id, questionId: question.id, chosen: right(question) } }).then(
        () => 1,
        ({ code }) => code,
      ),
    );
    const handed = me(submit, { input: { attemptId: attempt.id } });
    const outcomes = await Promise.all(sent);
    const { submitAttempt } = await handed;
    expect(submitAttempt.questions.map(({ result }: any) => result.earned)).toEqual(
      outcomes.map(outcome => (outcome === 1 ? 1 : 0)),
    );
    expect(outcomes.filter(outcome => outcome !== 1 && outcome !== 'ATTEMPT_FINISHED')).toEqual([]);
  });
});

describe('a question that is changed', () => {
  it('stays in an attempt as it was shown, published in the middle of it', async () => {
    const code = `changed`;
    const courseId = await publishedCourse(app, '2001', code);
    const assignmentId = await dutyOf(courseId);
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    const { course } = await author('query ($id: ID!) { course(id: $id) { version } }', { id: courseId });
    const questions = courseDocument(code).questions.map(question => ({
      ...question,
      stem: { ja: '改訂', en: null },
      options: question.options.map(option => ({ ...option, right: !option.right })),
      kind: question.kind === 'TRUE_FALSE' ? 'TRUE_FALSE' : 'MULTIPLE_CHOICE',
    }));
    const { saveCourseDraft: draft } = await author(save, {
      input: { ...courseDocument(code, { questions, passMark: 100 }), id: courseId, version: course.version },
    });
    await author(publish, { input: { id: courseId, version: draft.version } });
    await expect(author(publish, { input: { id: courseId, version: draft.version } })).rejects.toMatchObject({
      code: 'STALE',
    });

    const { startAttempt: same } = await me(start, { input: { assignmentId } });
    expect(same).toEqual(attempt);
    for (const question of attempt.questions)
      await me(answer, { input: { attemptId: attempt.id, questionId: question.id, chosen: right(question) } });
    const { submitAttempt: finished } = await me(submit, { input: { attemptId: attempt.id } });
    expect(finished).toMatchObject({ score: 3, passed: true });
    expect(finished.questions.map(({ stem }: any) => stem)).toEqual(attempt.questions.map(({ stem }: any) => stem));
    const { startAttempt: later } = await me(start, { input: { assignmentId: await dutyOf(courseId) } });
    expect(later.questions.every(({ stem }: any) => stem.ja === '改訂')).toBe(true);
  });
});

describe('the sweep', () => {
  it('leaves alone what is paused, until a day is over', async () => {
    const assignmentId = await duty();
    const { startAttempt: attempt } = await me(start, { input: { assignmentId } });
    await app.sql(`update shinrai.attempts set may_pause = true where id = $1`, [attempt.id]);
    await me('mutation ($input: PauseAttemptInput!) { pauseAttempt(input: $input) { id } }', {
      input: { attemptId: attempt.id },
    });
    const sweep = app.nest.get(Invigilator);
    app.clock.forward({ days: 1, minutes: 30 });
    expect(await sweep.collect({ id: attempt.id })).toBe(0);
    app.clock.forward({ minutes: 1 });
    expect(await sweep.collect({ id: attempt.id })).toBe(1);
    const [{ finished_at }] = await app.sql('select finished_at from shinrai.attempts where id = $1', [attempt.id]);
    expect(finished_at.toISOString()).toBe('2026-11-23T01:30:00.000Z');
  });
});

let courses = 0;

/** A duty of 1001 to do a new course. */
const duty = async (change: object = {}): Promise<string> =>
  dutyOf(await publishedCourse(app, '2001', `course-${++courses}`, change));

async function dutyOf(courseId: string): Promise<string> {
  const requirementId = await assignedTo(app, '2001', courseId);
  const [{ id }] = await app.sql(
    `select a.id from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id where requirement_id = $1 and e.number = '1001'`,
    [requirementId],
  );
  return id;
}

async function mySitting(id: string) {
  return (await me(sitting, { id })).myAssignment.course.sitting;
}

async function fail(assignmentId: string): Promise<void> {
  const { startAttempt } = await me(start, { input: { assignmentId } });
  await me(submit, { input: { attemptId: startAttempt.id } });
}

async function pass(attempt: any): Promise<void> {
  const given = attempt.questions.map((question: any) => ({ questionId: question.id, chosen: right(question) }));
  await me(answers, { input: { attemptId: attempt.id, answers: given } });
  await me(submit, { input: { attemptId: attempt.id } });
}

const right = ({ options }: any): string[] =>
  options.filter(({ text }: any) => text.ja.startsWith('正')).map(({ id }: any) => id);
const wrong = ({ options }: any): string => options.find(({ text }: any) => text.ja.startsWith('誤')).id;
