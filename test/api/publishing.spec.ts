import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, courseDocument, lesson, publishedCourse, single } from '../support/courses.ts';
import { dutyOf, pass, sitting } from '../support/passing.ts';
import { departments, employee, employees } from '../support/people.ts';

const save = 'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }';
const publish = 'mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id version } }';
const preview = `query ($id: ID!) { publishPreview(courseId: $id) {
  version number publishedNumber notBegun underway sitting done
  changes { part kind key title { ja } fields before after } problems { problem where } } }`;
const learners = `query ($id: ID!, $stage: LearnerStage!, $first: Int!, $after: String) {
  courseLearners(courseId: $id, stage: $stage, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { person { number } title { ja } cycle dueOn versionNumber } } } }`;

let app: TestApp;
let courseId: string;
let requirementId: string;
const author = (document: string, variables?: Record<string, unknown>) => app.as('2001')(document, variables);
const stages = ['NOT_BEGUN', 'UNDERWAY', 'SITTING', 'DONE'] as const;

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
  await employee(app, {
    number: '2002',
    department: personnel,
    name: '小林 誠',
    kana: 'コバヤシ マコト',
    roles: ['AUDITOR'],
  });
  await employees(
    app,
    ['アオキ', 'イトウ', 'ウエダ', 'エンドウ', 'オノ'].map((kana, i) => ({
      number: `100${i + 1}`,
      department: sales1,
      kana: `${kana} ジュン`,
    })),
  );
  courseId = await publishedCourse(app, '2001', 'security');
  requirementId = await assignedTo(app, '2001', courseId);
  await read('1002');
  await sitting(app, '1003', await dutyOf(app, '1003', requirementId));
  await pass(app, '1004', await dutyOf(app, '1004', requirementId));
  await app.sql("update shinrai.employees set left_on = '2026-11-21' where number = '1005'");
});
afterAll(() => app.close());

async function read(number: string): Promise<void> {
  const id = await dutyOf(app, number, requirementId);
  const { myAssignment } = await app.as(number)(
    'query ($id: ID!) { myAssignment(id: $id) { course { lessons { id } } } }',
    { id },
  );
  await app.as(number)('mutation ($input: MarkLessonReadInput!) { markLessonRead(input: $input) { readAt } }', {
    input: { assignmentId: id, lessonId: myAssignment.course.lessons[0].id },
  });
}

async function drafted(change: object): Promise<{ id: string; version: number }> {
  const { course } = await author('query ($id: ID!) { course(id: $id) { version } }', { id: courseId });
  const input = { ...courseDocument('security', change), id: courseId, version: course.version };
  return (await author(save, { input })).saveCourseDraft;
}

const numbersAt = async (stage: string): Promise<string[]> =>
  (await author(learners, { id: courseId, stage, first: 100 })).courseLearners.edges.map(
    ({ node }: any) => node.person.number,
  );

describe('the preview of publishing', () => {
  it('is nothing where there is no draft', async () => {
    expect(await author(preview, { id: courseId })).toEqual({ publishPreview: null });
  });

  it('tells what changes, and for whom', async () => {
    const { version } = await drafted({
      passMark: 70,
      lessons: [lesson('one', '新しい本文'), lesson('three')],
      questions: [single('q1', 'one'), single('q4', 'three'), single('q6', 'three')],
    });
    const { publishPreview } = await author(preview, { id: courseId });
    expect(publishPreview).toMatchObject({
      version,
      number: 2,
      publishedNumber: 1,
      problems: [],
      notBegun: 3,
      underway: 1,
      sitting: 1,
      done: 1,
    });
    const told = publishPreview.changes.map(({ part, kind, key, fields }: any) =>
      [part, kind, key, ...fields].join(' '),
    );
    expect(told).toEqual([
      'RULES CHANGED passMark',
      'LESSON CHANGED one body.ja',
      'LESSON ADDED three',
      'LESSON REMOVED two',
      'QUESTION CHANGED q4 topic',
      'QUESTION ADDED q6',
      'QUESTION REMOVED q2',
      'QUESTION REMOVED q3',
      'QUESTION REMOVED q5',
    ]);
    expect(publishPreview.changes[0]).toMatchObject({ before: '60', after: '70', title: null });
    expect(publishPreview.changes[1]).toMatchObject({ title: { ja: 'one' } });
  });

  it('says what is missing before anything can be published', async () => {
    const { version, id } = await drafted({
      questions: [{ ...single('q1', 'one'), options: [{ text: { ja: '誤', en: null }, right: false }] }],
    });
    const problems = [
      { problem: 'POOL_TOO_SMALL', where: null },
      { problem: 'WRONG_NUMBER_OF_OPTIONS', where: 'q1' },
      { problem: 'WRONG_NUMBER_OF_RIGHT_ANSWERS', where: 'q1' },
    ];
    expect((await author(preview, { id: courseId })).publishPreview.problems).toEqual(problems);
    await expect(author(publish, { input: { id, version } })).rejects.toMatchObject({
      code: 'COURSE_INCOMPLETE',
      params: { problems },
    });
  });

  it('shows the people behind each number, once each, and nobody who has left', async () => {
    expect(Object.fromEntries(await Promise.all(stages.map(async stage => [stage, await numbersAt(stage)])))).toEqual({
      NOT_BEGUN: ['1001', '2002', '2001'],
      UNDERWAY: ['1002'],
      SITTING: ['1003'],
      DONE: ['1004'],
    });
    const [{ node }] = (await author(learners, { id: courseId, stage: 'UNDERWAY', first: 1 })).courseLearners.edges;
    expect(node).toEqual({
      person: { number: '1002' },
      title: { ja: '年次研修' },
      cycle: 2026,
      dueOn: '2026-12-31',
      versionNumber: 1,
    });
  });

  it('is paged to the end', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { courseLearners }: any = await author(learners, { id: courseId, stage: 'NOT_BEGUN', first: 1, after });
      found.push(...courseLearners.edges.map(({ node }: any) => node.person.number));
      after = courseLearners.pageInfo.hasNextPage ? courseLearners.pageInfo.endCursor : null;
      expect(courseLearners.totalCount).toBe(3);
    } while (after);
    expect(found).toEqual(['1001', '2002', '2001']);
  });

  it('is for those who read courses', async () => {
    await expect(app.as('1001')(preview, { id: courseId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.as('1001')(learners, { id: courseId, stage: 'DONE', first: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await app.as('2002')(preview, { id: courseId })).publishPreview.sitting).toBe(1);
    for (const id of ['nonsense', '00000000-0000-7000-8000-000000000000'])
      await expect(author(preview, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(author(learners, { id: 'nonsense', stage: 'DONE', first: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(author(learners, { id: courseId, stage: 'DONE', first: 1, after: 'WzEsMl0' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('publishing while people learn', () => {
  it('happens as it was said: who has begun stays, who has not gets the new version', async () => {
    const assignmentId = await dutyOf(app, '1003', requirementId);
    await author(publish, { input: await drafted({ lessons: [lesson('one'), lesson('two'), lesson('three')] }) });
    const attempt =
      'query ($id: ID!) { myAssignment(id: $id) { course { versionNumber attempts { id passed questions { position } } } } }';
    const { myAssignment: sat } = await app.as('1003')(attempt, { id: assignmentId });
    expect(sat.course).toMatchObject({ versionNumber: 1, attempts: [{ passed: null }] });
    expect(sat.course.attempts[0].questions).toHaveLength(3);
    const { submitAttempt } = await app.as('1003')(
      'mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed } }',
      {
        input: { attemptId: sat.course.attempts[0].id },
      },
    );
    expect(submitAttempt.passed).toBe(true);
    const { myAssignment: certified } = await app.as('1003')(
      'query ($id: ID!) { myAssignment(id: $id) { certificate { versionNumber } } }',
      { id: assignmentId },
    );
    expect(certified.certificate.versionNumber).toBe(1);
    for (const [number, version] of [
      ['1001', 2],
      ['1002', 1],
      ['1004', 1],
    ] as const) {
      const { myAssignment } = await app.as(number)(attempt, { id: await dutyOf(app, number, requirementId) });
      expect(myAssignment.course.versionNumber).toBe(version);
    }
  });

  it('is refused to the second of two who publish', async () => {
    const input = await drafted({ passMark: 50 });
    const both = await Promise.allSettled([1, 2].map(() => author(publish, { input })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'STALE' } });
  });
});
