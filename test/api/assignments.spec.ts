import { MikroORM } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assign, assignedTo, courseDocument, publishedCourse } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const draft =
  'mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version title { ja en } activityKind activityId audience { everyone nodes { parent kind below employments departments { code } } } cycles { cycle } } }';
const change =
  'mutation ($input: ChangeAudienceInput!) { changeAudience(input: $input) { id version audience { everyone nodes { parent kind below employments departments { code } } } } }';
const assignDocument =
  'mutation ($input: AssignRequirementInput!) { assignRequirement(input: $input) { id version cycles { cycle dueOn assignedAt } } }';
const preview = `query ($id: ID!, $cycle: Int!, $first: Int!, $after: String) { assignmentPreview(requirementId: $id, cycle: $cycle, first: $first, after: $after) {
  headcount toAssign alreadyAssigned outside people { totalCount edges { node { number } } pageInfo { hasNextPage endCursor } } } }`;
const mine = `query ($first: Int!, $after: String, $standing: Standing) { myAssignments(first: $first, after: $after, standing: $standing) {
  totalCount done due overdue edges { node { id cycle dueOn daysLeft standing title { ja } } } pageInfo { hasNextPage endCursor } } }`;

const below = (...departments: string[]) => ({ departments: { ids: departments, below: true } });

let app: TestApp;
let ids: Awaited<ReturnType<typeof departments>>;
let courseId: string;
const admin = (document: string, variables?: Record<string, unknown>) => app.as('2001')(document, variables);

beforeAll(async () => {
  app = await startApp();
  ids = await departments(app);
  const { sales, sales1, sales2, personnel } = ids;
  const people = [
    {
      number: '2001',
      department: personnel,
      name: '佐々木 恵',
      kana: 'ササキ メグミ',
      roles: ['TRAINING_ADMIN' as const],
    },
    { number: '1001', department: sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' },
    { number: '1002', department: sales2, name: '渡邉 葵', kana: 'ワタナベ アオイ', employment: 'CONTRACT' as const },
    { number: '1003', department: sales, name: '青木 誠', kana: 'アオキ マコト', employment: 'DISPATCHED' as const },
    { number: '1004', department: sales1, name: '退職 済子', kana: 'タイショク スミコ', leftOn: '2026-11-21' },
    { number: '1005', department: sales1, name: '最終 日男', kana: 'サイシュウ ヒオ', leftOn: '2026-11-22' },
    { number: '1006', department: sales1, name: '入社 前子', kana: 'ニュウシャ マエコ', hiredOn: '2026-12-01' },
  ];
  for (const person of people) await employee(app, person);
  courseId = await publishedCourse(app, '2001', 'security');
});
afterAll(() => app.close());

describe('a requirement', () => {
  it('is drafted for an audience and shows whom it would hit before anything is written', async () => {
    const { draftRequirement: requirement } = await drafted(below(ids.sales));
    expect(requirement).toMatchObject({
      version: 1,
      title: { ja: '年次研修', en: null },
      activityKind: 'COURSE',
      activityId: courseId,
      cycles: [],
      audience: { everyone: false, nodes: [{ kind: 'DEPARTMENTS', below: true, departments: [{ code: '100' }] }] },
    });
    const { assignmentPreview } = await admin(preview, { id: requirement.id, cycle: 2026, first: 100 });
    expect(assignmentPreview).toMatchObject({ headcount: 5, toAssign: 4, alreadyAssigned: 0, outside: 1 });
    expect(assignmentPreview.people).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
    expect(numbersOf(assignmentPreview)).toEqual(['1003', '1005', '1001', '1002']);
    expect(await assignmentsOf(requirement.id)).toEqual([]);
  });

  it('is previewed to the end, page by page', async () => {
    const { draftRequirement: requirement } = await drafted({ all: [] });
    const numbers: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { assignmentPreview }: any = await admin(preview, { id: requirement.id, cycle: 2026, first: 2, after });
      numbers.push(...numbersOf(assignmentPreview));
      ({ endCursor: after, hasNextPage: more } = assignmentPreview.people.pageInfo);
    }
    expect(numbers).toEqual(['1003', '1005', '2001', '1001', '1002']);
  });

  it('adds only those who joined when a cycle is assigned again, and leaves the others as they are', async () => {
    const requirementId = await assignedTo(app, '2001', courseId, {
      audience: below(ids.sales2),
      dueOn: '2026-12-31',
    });
    const [before] = await assignmentsOf(requirementId);
    await employee(app, {
      number: '1100',
      department: ids.sales2,
      name: '新人 花子',
      kana: 'シンジン ハナコ',
      hiredOn: '2026-11-01',
    });
    const { assignmentPreview } = await admin(preview, { id: requirementId, cycle: 2026, first: 10 });
    expect(assignmentPreview).toMatchObject({ toAssign: 1, alreadyAssigned: 1 });
    await expect(assignRound(requirementId, { dueOn: '2026-12-30', expected: 1 })).rejects.toMatchObject({
      params: { fields: { dueOn: ['notBeforeTheCycle'] } },
    });
    const { cycles } = await assign(
      app,
      '2001',
      { id: requirementId, version: 1 },
      { cycle: 2026, dueOn: '2027-01-31' },
    );
    expect(cycles).toEqual([{ cycle: 2026, dueOn: '2026-12-31' }]);
    const after = await assignmentsOf(requirementId);
    expect(after.map(({ number, due_on }) => [number, due_on])).toEqual([
      ['1002', '2026-12-31'],
      ['1100', '2027-01-31'],
    ]);
    expect(after[0]).toEqual(before);
    await app.sql(`update shinrai.employees set left_on = '2026-11-01' where number = '1100'`);
  });

  it('assigns a round once, however often it is asked at the same time', async () => {
    const { draftRequirement: requirement } = await drafted({ employments: ['REGULAR'] });
    const round = { dueOn: '2026-12-31', expected: 3 };
    const asked = await Promise.allSettled([1, 2, 3].map(() => assignRound(requirement.id, round)));
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(assignRound(requirement.id, round)).rejects.toMatchObject({ code: 'CYCLE_ALREADY_ASSIGNED' });
    expect(await assignmentsOf(requirement.id)).toHaveLength(3);
    const { requirement: read } = await admin('query ($id: ID!) { requirement(id: $id) { cycles { cycle dueOn } } }', {
      id: requirement.id,
    });
    expect(read.cycles).toEqual([{ cycle: 2026, dueOn: '2026-12-31' }]);
  });

  it('writes nothing when it would hit others than the preview showed', async () => {
    const { draftRequirement: requirement } = await drafted({ employments: ['REGULAR'] });
    const refused = assignRound(requirement.id, { dueOn: '2026-12-31', expected: 2 });
    await expect(refused).rejects.toMatchObject({ code: 'AUDIENCE_CHANGED', params: { expected: 2, actual: 3 } });
    expect(await assignmentsOf(requirement.id)).toEqual([]);
  });

  it('refuses a due day that is past, a stale version, and an activity that nobody can do yet', async () => {
    const { draftRequirement: requirement } = await drafted({ all: [] });
    await expect(assignRound(requirement.id, { dueOn: '2026-11-21', expected: 5 })).rejects.toMatchObject({
      code: 'DUE_DAY_PAST',
    });
    const { changeAudience: changed } = await admin(change, {
      input: { id: requirement.id, version: 1, audience: { all: [below(ids.sales1), { employments: ['REGULAR'] }] } },
    });
    expect(changed).toMatchObject({
      version: 2,
      audience: {
        everyone: false,
        nodes: [
          { parent: null, kind: 'ALL' },
          { parent: 0, kind: 'DEPARTMENTS', departments: [{ code: '110' }] },
          { parent: 0, kind: 'EMPLOYMENTS', employments: ['REGULAR'] },
        ],
      },
    });
    await expect(assignRound(requirement.id, { dueOn: '2026-12-31', expected: 5 })).rejects.toMatchObject({
      code: 'STALE',
    });

    const { saveCourseDraft: unpublished } = await admin(
      'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id } }',
      { input: courseDocument('unpublished') },
    );
    const { draftRequirement: early } = await drafted({ all: [] }, unpublished.id);
    await expect(assignRound(early.id, { dueOn: '2026-12-31', expected: 5 })).rejects.toMatchObject({
      code: 'ACTIVITY_NOT_PUBLISHED',
    });
  });

  it.each([
    ['an unknown course', { activityId: '00000000-0000-7000-8000-000000000000' }, { activityId: ['exists'] }],
    ['an unknown department', { audience: below('nonsense') }, { 'audience.departments.ids': ['exists'] }],
    ['a title without end', { title: { ja: 'あ'.repeat(201) } }, { title: ['maxLength'] }],
  ])('refuses %s by field', async (_, wrong, fields) => {
    const input = {
      activityKind: 'COURSE',
      activityId: courseId,
      title: { ja: '年次研修' },
      audience: { all: [] },
      ...wrong,
    };
    await expect(admin(draft, { input })).rejects.toMatchObject({ code: 'INVALID_INPUT', params: { fields } });
  });

  it('is listed to the end, and is not for everybody to see', async () => {
    const list =
      'query ($first: Int!, $after: String) { requirements(first: $first, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }';
    const seen = new Set<string>();
    for (let after: string | null = null, more = true; more;) {
      const { requirements }: any = await admin(list, { first: 3, after });
      for (const { node } of requirements.edges) seen.add(node.id);
      ({ endCursor: after, hasNextPage: more } = requirements.pageInfo);
      if (!more) expect(seen.size).toBe(requirements.totalCount);
    }
    await expect(app.as('1001')(list, { first: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(admin('query ($id: ID!) { requirement(id: $id) { id } }', { id: 'nonsense' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('my training', () => {
  it('is what I owe, the overdue first, then by due day, then what I have done, to the end', async () => {
    await employee(app, {
      number: '1200',
      department: ids.corporate,
      name: '高橋 二郎',
      kana: 'タカハシ ジロウ',
      employment: 'OFFICER',
    });
    const audience = { employments: ['OFFICER'] };
    app.clock.set('2026-04-01T01:00:00Z');
    for (const dueOn of ['2026-12-31', '2026-06-30', '2026-11-22', '2026-05-31', '2026-09-30'])
      await assignedTo(app, '2001', courseId, { audience, dueOn });
    await app.sql(
      `update shinrai.assignments a set fulfilled_at = '2026-05-01' from shinrai.employees e where e.id = a.employee_id and number = '1200' and due_on in ('2026-05-31', '2026-09-30')`,
    );
    app.clock.set('2026-11-22T01:00:00Z');

    const seen: any[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { myAssignments }: any = await app.as('1200')(mine, { first: 2, after });
      expect(myAssignments).toMatchObject({ totalCount: 5, done: 2, due: 2, overdue: 1 });
      seen.push(...myAssignments.edges.map(({ node }: any) => node));
      ({ endCursor: after, hasNextPage: more } = myAssignments.pageInfo);
    }
    expect(seen.map(({ dueOn, standing, daysLeft }) => [dueOn, standing, daysLeft])).toEqual([
      ['2026-06-30', 'OVERDUE', -145],
      ['2026-11-22', 'DUE', 0],
      ['2026-12-31', 'DUE', 39],
      ['2026-09-30', 'DONE', -53],
      ['2026-05-31', 'DONE', -175],
    ]);
    for (const [standing, totalCount] of [
      ['DONE', 2],
      ['DUE', 2],
      ['OVERDUE', 1],
    ])
      await expect(app.as('1200')(mine, { first: 1, standing })).resolves.toMatchObject({
        myAssignments: { totalCount, done: 2, edges: [{ node: { standing } }] },
      });
  });

  it('refuses a page without end and a cursor that is not ours', async () => {
    for (const first of [0, 101])
      await expect(app.as('1001')(mine, { first })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    for (const key of ['nonsense', ['x', 'y'], [1, "'"], [1e30, '00000000-0000-7000-8000-000000000000']]) {
      const after = Buffer.from(JSON.stringify(key)).toString('base64url');
      await expect(app.as('1001')(mine, { first: 1, after })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        params: { fields: { after: ['isCursor'] } },
      });
    }
  });

  it('costs a handful of queries, however many duties there are', async () => {
    const document =
      '{ myAssignments(first: 100) { edges { node { title { ja } summary { ja } course { passMark lessonsRead lessons { id } } } } } }';
    const queries: string[] = [];
    const logger = app.nest.get(MikroORM).config.getLogger();
    logger.setDebugMode(['query']);
    logger.logQuery = ({ query }) => void queries.push(query ?? '');
    await expect(app.as('1200')(document)).resolves.toMatchObject({ myAssignments: { edges: { length: 5 } } });
    logger.setDebugMode(false);
    expect(queries.length).toBeGreaterThan(3);
    expect(queries.length).toBeLessThan(15);
  });
});

const drafted = (audience: object, activityId = courseId) =>
  admin(draft, { input: { activityKind: 'COURSE', activityId, title: { ja: '年次研修', en: ' ' }, audience } });

const assignRound = (id: string, round: { dueOn: string; expected: number }) =>
  admin(assignDocument, { input: { id, version: 1, cycle: 2026, ...round } });

const numbersOf = (assignmentPreview: any): string[] =>
  assignmentPreview.people.edges.map(({ node }: any) => node.number);

const assignmentsOf = (requirementId: string): Promise<any[]> =>
  app.sql(
    `select a.id, number, due_on::text, assigned_at from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
     where requirement_id = $1 order by number`,
    [requirementId],
  );
