import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { courseDocument, lesson, single } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const save = `mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) {
  id version code title { ja } published { number } draft { number state contentHash lessons { slug position } questions { code topic options { right } } }
} }`;
const publish = `mutation ($input: PublishCourseInput!) { publishCourse(input: $input) {
  id version draft { number } published { number state contentHash publishedAt publishedBy { familyName } passMark questionCount timeLimitMinutes }
} }`;

let app: TestApp;
const author = (document: string, variables?: Record<string, unknown>) => app.as('2001')(document, variables);

beforeAll(async () => {
  app = await startApp();
  const { personnel } = await departments(app);
  await employee(app, {
    number: '2001',
    department: personnel,
    name: '佐々木 恵',
    kana: 'ササキ メグミ',
    roles: ['TRAINING_ADMIN'],
  });
  await employee(app, { number: '1001', department: personnel, name: '髙橋 一郎', kana: 'タカハシ イチロウ' });
});
afterAll(() => app.close());

describe('a course', () => {
  it('is saved as one draft, replaced as a whole, and published for good', async () => {
    const { saveCourseDraft: first } = await author(save, { input: courseDocument('basics') });
    expect(first).toMatchObject({
      code: 'basics',
      title: { ja: '基本' },
      published: null,
      draft: { number: 1, state: 'DRAFT', contentHash: null },
    });

    const shorter = courseDocument('basics', {
      lessons: [lesson('one')],
      questions: [single('q1', 'one'), single('q2', 'one')],
      questionCount: 2,
    });
    const { saveCourseDraft: second } = await author(save, {
      input: { ...shorter, id: first.id, version: first.version },
    });
    expect(second.version).toBe(first.version + 1);
    expect(second.draft).toMatchObject({
      number: 1,
      lessons: [{ slug: 'one', position: 1 }],
      questions: [{ code: 'q1' }, { code: 'q2' }],
    });

    const { publishCourse: published } = await author(publish, { input: { id: first.id, version: second.version } });
    expect(published).toMatchObject({
      draft: null,
      published: {
        number: 1,
        state: 'PUBLISHED',
        passMark: 60,
        questionCount: 2,
        timeLimitMinutes: 30,
        publishedBy: { familyName: '佐々木' },
      },
    });
    expect(published.published.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps the published version while the next one is written, and the same content has the same hash', async () => {
    const { id, hash } = await published('again');
    const { course } = await author('query ($id: ID!) { course(id: $id) { version } }', { id });
    const { saveCourseDraft: next } = await author(save, {
      input: { ...courseDocument('again'), id, version: course.version },
    });
    expect(next).toMatchObject({ published: { number: 1 }, draft: { number: 2 } });
    const { publishCourse: again } = await author(publish, { input: { id, version: next.version } });
    expect(again.published).toMatchObject({ number: 2, contentHash: hash });
    const { course: both } = await author('query ($id: ID!) { course(id: $id) { versions { number state } } }', { id });
    expect(both.versions).toEqual([
      { number: 2, state: 'PUBLISHED' },
      { number: 1, state: 'PUBLISHED' },
    ]);
  });

  it('refuses a change of what somebody else has changed since', async () => {
    const { saveCourseDraft: seen } = await author(save, { input: courseDocument('stale') });
    const change = { input: { ...courseDocument('stale'), id: seen.id, version: seen.version } };
    const both = await Promise.allSettled([author(save, change), author(save, change)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(author(save, change)).rejects.toMatchObject({ code: 'STALE' });
    await expect(author(publish, { input: { id: seen.id, version: 1 } })).rejects.toMatchObject({ code: 'STALE' });
  });

  it('refuses a code that another course has', async () => {
    const both = await Promise.allSettled([1, 2].map(() => author(save, { input: courseDocument('taken') })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(author(save, { input: courseDocument('taken') })).rejects.toMatchObject({ code: 'CODE_TAKEN' });
  });

  it.each([
    ['two lessons of one slug', { lessons: [lesson('one'), lesson('one')] }, 'lessons.1.slug', 'isUnique'],
    [
      'two questions of one code',
      { questions: [single('q1', 'one'), single('q1', 'one')] },
      'questions.1.code',
      'isUnique',
    ],
    ['a lesson that is too long', { lessons: [lesson('one', 'あ'.repeat(70_000))] }, 'lessons.0.body.ja', 'maxLength'],
    [
      'a lesson that is nested too deeply',
      { lessons: [lesson('one', '> '.repeat(3000))] },
      'lessons.0.body.ja',
      'maxNesting',
    ],
    ['51 lessons', { lessons: Array.from({ length: 51 }, (_, i) => lesson(`l${i}`)) }, 'lessons', 'arrayMaxSize'],
    ['a pass mark over 100', { passMark: 101 }, 'passMark', 'max'],
    ['a NUL', { title: { ja: 'a\0', en: null } }, 'title.ja', 'isWellFormed'],
  ])('refuses %s by field', async (_, change, field, rule) => {
    const refused = author(save, { input: courseDocument('refused', change) });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', params: { fields: { [field]: [rule] } } });
  });

  it.each([
    [
      'no lessons',
      { lessons: [], questions: [], questionCount: 1 },
      [
        { problem: 'NO_LESSONS', where: null },
        { problem: 'POOL_TOO_SMALL', where: null },
      ],
    ],
    [
      'an unknown topic',
      { questions: [single('q1', 'gone'), single('q2', 'one')] },
      [{ problem: 'UNKNOWN_TOPIC', where: 'q1' }],
    ],
    [
      'two right answers',
      {
        questions: [
          { ...single('q1', 'one'), options: [true, true].map(right => ({ text: { ja: '答え' }, right })) },
          single('q2', 'one'),
        ],
      },
      [{ problem: 'WRONG_NUMBER_OF_RIGHT_ANSWERS', where: 'q1' }],
    ],
  ])('is not published with %s', async (_, change, problems) => {
    const code = `incomplete-${problems[0]!.problem.toLowerCase().replaceAll('_', '-')}`;
    const { saveCourseDraft } = await author(save, { input: courseDocument(code, { questionCount: 2, ...change }) });
    const refused = author(publish, { input: { id: saveCourseDraft.id, version: saveCourseDraft.version } });
    await expect(refused).rejects.toMatchObject({ code: 'COURSE_INCOMPLETE', params: { problems } });
  });

  it('cannot be changed or deleted in the database once it is published', async () => {
    const { id } = await published('frozen');
    const version = `(select id from shinrai.course_versions where course_id = '${id}')`;
    const quiz = `(select quiz_id from shinrai.course_versions where course_id = '${id}')`;
    for (const statement of [
      `update shinrai.course_versions set title = '{}' where id = ${version}`,
      `update shinrai.course_versions set state = 'DRAFT' where id = ${version}`,
      `update shinrai.lessons set body = '{}' where course_version_id = ${version}`,
      `delete from shinrai.lessons where course_version_id = ${version}`,
      `insert into shinrai.lessons select shinrai.uuid_v7(), course_version_id, 9, 'new', title, 1, body from shinrai.lessons where course_version_id = ${version} limit 1`,
      `update shinrai.quizzes set pass_mark = 1 where id = ${quiz}`,
      `update shinrai.questions set options = '[]' where quiz_id = ${quiz}`,
      `delete from shinrai.questions where quiz_id = ${quiz}`,
    ]) {
      await expect(app.sql(statement)).rejects.toThrow('never changes');
    }
  });

  it('is written by those who may, and read by nobody without a role for it', async () => {
    await expect(app.as('1001')(save, { input: courseDocument('mine') })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.as('1001')('{ courses(first: 1) { totalCount } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const id of ['nonsense', '00000000-0000-7000-8000-000000000000'])
      await expect(author('query ($id: ID!) { course(id: $id) { id } }', { id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('is listed to the end, page by page', async () => {
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const { courses }: any = await author(
        'query ($after: String) { courses(first: 2, after: $after) { totalCount edges { node { code } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      codes.push(...courses.edges.map(({ node }: any) => node.code));
      after = courses.pageInfo.hasNextPage ? courses.pageInfo.endCursor : null;
      if (!after) expect(new Set(codes).size).toBe(courses.totalCount);
    } while (after);
    await expect(author('{ courses(first: 1, after: "WyJ4IiwieSJd") { totalCount } }')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('shows its lessons as safe HTML', async () => {
    const { lessonPreview } = await author('query ($body: String!) { lessonPreview(body: $body) }', {
      body: '# {髙橋|たかはし}\n\n<script>alert(1)</script>',
    });
    expect(lessonPreview).toBe('<h2><ruby>髙橋<rp>(</rp><rt>たかはし</rt><rp>)</rp></ruby></h2>');
    await expect(
      author('query ($body: String!) { lessonPreview(body: $body) }', { body: '> '.repeat(3000) }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

async function published(code: string): Promise<{ id: string; hash: string }> {
  const { saveCourseDraft: draft } = await author(save, { input: courseDocument(code) });
  const { publishCourse: done } = await author(publish, { input: { id: draft.id, version: draft.version } });
  return { id: done.id, hash: done.published.contentHash };
}
