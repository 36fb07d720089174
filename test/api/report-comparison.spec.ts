import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type TestApp, startApp } from '../support/app.ts';
import { type Duty, assign, requirement, round } from '../support/duties.ts';
import { departments, employees } from '../support/people.ts';

const counts = '{ people assignments done due overdue rate }';
const reported = `query ($first: Int! = 100, $after: String, $search: String, $id: ID) {
  reportedRequirements(first: $first, after: $after, search: $search, id: $id) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id title { ja en } cycles } } } }`;
const comparison = `query ($filter: CompletionFilter!) { cycleComparison(filter: $filter) {
  now { ...stand } sameDay { ...stand } end { ...stand } } }
  fragment stand on CycleStand { cycle asOf day counts ${counts} }`;
const course = '{ cycle startedOn dueOn points { on day assignments done } }';
const overTime = `query ($filter: CompletionFilter!) { completionOverTime(filter: $filter) { now ${course} previous ${course} } }`;
const totals = `query ($filter: CompletionFilter) { completionByEmployee(first: 1, filter: $filter) { totals ${counts} } }`;

let app: TestApp;
let made: Awaited<ReturnType<typeof company>>;

/** Two rounds of one training; 2025 began on 10 May and 2026 on 1 May. Today is 2026-11-22, day 205. */
async function company() {
  const parts = await departments(app);
  const [hr, chief] = (await employees(app, [
    { number: '3001', name: '渡邊 恵', department: parts.personnel, roles: ['HR'] },
    { number: '2001', name: '髙橋 健', department: parts.sales },
  ])) as [string, string];
  const [suzuki, tanaka, ito, gone] = (await employees(app, [
    { number: '2101', name: '鈴木 花', department: parts.sales1, manager: chief },
    { number: '2102', name: '田中 実', kana: 'タナカ ミノル', department: parts.sales1, manager: chief },
    { number: '3101', name: '伊藤 蓮', department: parts.personnel },
    {
      number: '2103',
      name: '中村 湊',
      kana: 'ナカムラ ミナト',
      department: parts.sales1,
      manager: chief,
      leftOn: '2026-03-31',
    },
  ])) as [string, string, string, string];
  const security = await requirement(app, '情報セキュリティ研修', 'Information security');
  const privacy = await requirement(app, '個人情報保護（ＰＭＳ）');
  await round(app, security, { cycle: 2025, dueOn: '2025-12-15', assignedAt: '2025-05-10T00:00:00Z' });
  await round(app, security, { cycle: 2026, assignedAt: '2026-05-01T00:00:00Z' });
  await round(app, privacy, { assignedAt: '2026-06-01T00:00:00Z' });
  const first = { requirement: security, cycle: 2025, assignedAt: '2025-05-10T00:00:00Z', dueOn: '2025-12-15' };
  const second = { requirement: security, assignedAt: '2026-05-01T00:00:00Z', dueOn: '2026-12-15' };
  await assign(app, [
    { ...first, employee: suzuki, fulfilledAt: '2025-06-01T00:00:00Z' },
    { ...first, employee: tanaka, fulfilledAt: '2025-12-20T00:00:00Z' },
    { ...first, employee: ito, fulfilledAt: '2026-05-02T00:00:00Z' },
    { ...first, employee: gone },
    { ...second, employee: suzuki, fulfilledAt: '2026-05-20T00:00:00Z' },
    { ...second, employee: tanaka },
    { ...second, employee: ito, fulfilledAt: '2026-11-22T00:30:00Z' },
    { requirement: privacy, assignedAt: '2026-06-01T00:00:00Z', dueOn: '2026-07-31', employee: hr },
  ]);
  return { ...parts, security, privacy, chief };
}

beforeAll(async () => {
  app = await startApp();
  made = await company();
});
afterAll(() => app.close());

describe('the requirements of a report', () => {
  const titles = async (number: string, variables: Record<string, unknown> = {}) =>
    (await app.as(number)(reported, variables)).reportedRequirements.edges.map(({ node }: any) => node.title.ja);

  it('are those that somebody owes whom one watches over', async () => {
    const { reportedRequirements: all } = await app.as('3001')(reported);
    expect(all.totalCount).toBe(2);
    expect(all.edges.map(({ node }: any) => [node.title, node.cycles])).toEqual(
      expect.arrayContaining([
        [{ ja: '個人情報保護（ＰＭＳ）', en: null }, [2026]],
        [{ ja: '情報セキュリティ研修', en: 'Information security' }, [2026, 2025]],
      ]),
    );
    expect(await titles('2001')).toEqual(['情報セキュリティ研修']);
    await expect(app.as('2101')(reported)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are found by a part of the title in either language, however it is typed', async () => {
    for (const search of ['セキュリティ', 'ｾｷｭﾘﾃｨ', 'SECURITY', ' セキュリティ '])
      expect(await titles('3001', { search })).toEqual(['情報セキュリティ研修']);
    expect(await titles('3001', { search: 'pms' })).toEqual(['個人情報保護（ＰＭＳ）']);
    expect(await titles('3001', { search: '%' })).toEqual([]);
    expect(await titles('3001', { id: made.security })).toEqual(['情報セキュリティ研修']);
    for (const id of [randomUUID(), 'x', '']) expect(await titles('3001', { id })).toEqual([]);
    expect(await titles('2001', { id: made.privacy })).toEqual([]);
  });

  it('come in pages, each once', async () => {
    const page = async (after: string | null) =>
      (await app.as('3001')(reported, { first: 1, after })).reportedRequirements;
    const one = await page(null);
    const two = await page(one.pageInfo.endCursor);
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set([one, two].map(({ edges }) => edges[0].node.id)).size).toBe(2);
    await expect(page('?')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a cycle beside the one before', () => {
  const compare = async (number: string, filter: Record<string, unknown>) =>
    (await app.as(number)(comparison, { filter })).cycleComparison;

  it('is told as of the same day and in the end, of those who worked here then', async () => {
    expect(await compare('3001', { requirementId: made.security, cycle: 2026 })).toEqual({
      now: {
        cycle: 2026,
        asOf: '2026-11-22',
        day: 205,
        counts: { people: 5, assignments: 3, done: 2, due: 1, overdue: 0, rate: 2 / 3 },
      },
      sameDay: {
        cycle: 2025,
        asOf: '2025-12-01',
        day: 205,
        counts: { people: 6, assignments: 4, done: 1, due: 3, overdue: 0, rate: 1 / 4 },
      },
      end: {
        cycle: 2025,
        asOf: '2026-04-30',
        day: 355,
        counts: { people: 5, assignments: 3, done: 2, due: 0, overdue: 1, rate: 2 / 3 },
      },
    });
  });

  it('has nothing beside it when it is the first', async () => {
    expect(await compare('3001', { requirementId: made.security, cycle: 2025 })).toMatchObject({
      now: { cycle: 2025, asOf: '2026-11-22' },
      sameDay: null,
      end: null,
    });
  });

  it('opens into its rows', async () => {
    const { sameDay } = await compare('3001', { requirementId: made.security, cycle: 2026, departmentId: made.sales });
    const { assignments } = await app.as('3001')(
      `query ($filter: CompletionFilter) { assignments(first: 100, filter: $filter) { totalCount edges { node { person { number } standing fulfilledAt } } } }`,
      {
        filter: {
          requirementId: made.security,
          cycle: sameDay.cycle,
          asOf: sameDay.asOf,
          departmentId: made.sales,
          standing: 'DUE',
        },
      },
    );
    expect(assignments.totalCount).toBe(sameDay.counts.due);
    expect(assignments.edges.map(({ node }: any) => node)).toEqual([
      { person: { number: '2102' }, standing: 'DUE', fulfilledAt: null },
      { person: { number: '2103' }, standing: 'DUE', fulfilledAt: null },
    ]);
  });

  it('counts the own line alone for a manager', async () => {
    const { now, sameDay } = await compare('2001', { requirementId: made.security, cycle: 2026 });
    expect([now.counts.assignments, sameDay.counts.assignments]).toEqual([2, 3]);
  });

  it.each<[string, () => Record<string, unknown>, object]>([
    ['no requirement', () => ({ cycle: 2026 }), { code: 'INVALID_INPUT' }],
    ['no cycle', () => ({ requirementId: made.security }), { code: 'INVALID_INPUT' }],
    ['a cycle that never was', () => ({ requirementId: made.security, cycle: 2020 }), { code: 'NOT_FOUND' }],
    ['a requirement that is not there', () => ({ requirementId: randomUUID(), cycle: 2026 }), { code: 'NOT_FOUND' }],
    ['one that the line does not owe', () => ({ requirementId: made.privacy, cycle: 2026 }), { code: 'NOT_FOUND' }],
    [
      'a day to come',
      () => ({ requirementId: made.security, cycle: 2026, asOf: '2027-01-01' }),
      { code: 'INVALID_INPUT' },
    ],
  ])('is refused for %s', async (_, filter, refused) => {
    for (const query of [comparison, overTime])
      await expect(app.as('2001')(query, { filter: filter() })).rejects.toMatchObject(refused);
  });
});

describe('completion over time', () => {
  it('tells each day on which a number changed, and the last', async () => {
    const { completionOverTime } = await app.as('3001')(overTime, {
      filter: { requirementId: made.security, cycle: 2026 },
    });
    expect(completionOverTime).toEqual({
      now: {
        cycle: 2026,
        startedOn: '2026-05-01',
        dueOn: '2026-12-15',
        points: [
          { on: '2026-05-01', day: 0, assignments: 3, done: 0 },
          { on: '2026-05-20', day: 19, assignments: 3, done: 1 },
          { on: '2026-11-22', day: 205, assignments: 3, done: 2 },
        ],
      },
      previous: {
        cycle: 2025,
        startedOn: '2025-05-10',
        dueOn: '2025-12-15',
        points: [
          { on: '2025-05-10', day: 0, assignments: 4, done: 0 },
          { on: '2025-06-01', day: 22, assignments: 4, done: 1 },
          { on: '2025-12-20', day: 224, assignments: 4, done: 2 },
          { on: '2026-04-01', day: 326, assignments: 3, done: 2 },
          { on: '2026-04-30', day: 355, assignments: 3, done: 2 },
        ],
      },
    });
  });

  it('is on every day what the report says of that day', async () => {
    const pick = <T>(all: readonly T[]): T => fc.sample(fc.constantFrom(...all), 1)[0]!;
    const instants = ['2026-06-30T14:59:59Z', '2026-06-30T15:00:00Z', '2026-08-01T00:00:00Z', '2026-09-15T00:00:00Z'];
    const people = await employees(
      app,
      Array.from({ length: 60 }, (_, i) => ({
        number: `C${i}`,
        department: made.corporate,
        hiredOn: pick(['2020-04-01', '2026-07-15', '2026-12-01']),
        leftOn: pick([null, null, '2026-06-15', '2026-08-01', '2026-10-31']),
      })),
    );
    const chance = await requirement(app, '偶然');
    await round(app, chance, { assignedAt: '2026-06-30T14:59:59Z' });
    const duties = people.map((employee): Duty => ({
      employee,
      requirement: chance,
      assignedAt: pick(instants.slice(0, 3)),
      dueOn: '2026-08-31',
      fulfilledAt: pick([null, ...instants]),
    }));
    await assign(app, duties);
    const filter = { requirementId: chance, cycle: 2026 };
    const { completionOverTime } = await app.as('3001')(overTime, { filter });
    expect(completionOverTime.now.points.length).toBeGreaterThan(5);
    for (const { on, assignments, done } of completionOverTime.now.points) {
      const { completionByEmployee } = await app.as('3001')(totals, { filter: { ...filter, asOf: on } });
      expect({ on, ...completionByEmployee.totals }).toMatchObject({ on, assignments, done });
    }
  });
});

describe('the numbers of an assignment preview', () => {
  const preview = `query ($id: ID!, $group: PreviewGroup, $first: Int! = 100, $after: String) {
    assignmentPreview(requirementId: $id, cycle: 2030, group: $group, first: $first, after: $after) {
      headcount toAssign alreadyAssigned outside
      people { totalCount edges { node { number } } pageInfo { hasNextPage endCursor } } } }`;

  it('open each into its people, who add up to all', async () => {
    const narrow = await requirement(app, '営業の研修');
    const audience = { departments: { ids: [made.sales], below: true } };
    await app.sql('update shinrai.requirements set audience = $2 where id = $1', [narrow, JSON.stringify(audience)]);
    const [suzuki] = await app.sql(`select id from shinrai.employees where number = '2101'`);
    const [ito] = await app.sql(`select id from shinrai.employees where number = '3101'`);
    await assign(
      app,
      [suzuki, ito].map(({ id }) => ({ employee: id, requirement: narrow, cycle: 2030, dueOn: '2030-12-15' })),
    );
    const asked = async (group: string | null, page: object = {}) =>
      (await app.as('3001')(preview, { id: narrow, group, ...page })).assignmentPreview;
    const numbers = async (group: string | null) =>
      (await asked(group)).people.edges.map(({ node }: any) => node.number).toSorted();
    const { headcount, toAssign, alreadyAssigned, outside } = await asked(null);
    const groups = { TO_ASSIGN: toAssign, ALREADY: alreadyAssigned, OUTSIDE: outside };
    const all: string[] = [];
    for (const [group, count] of Object.entries(groups)) {
      const found = await numbers(group);
      expect([group, found.length, (await asked(group)).people.totalCount]).toEqual([group, count, count]);
      all.push(...found);
    }
    expect(new Set(all).size).toBe(headcount);
    expect(await numbers('TO_ASSIGN')).toEqual(['2001', '2102']);
    expect(await numbers(null)).toEqual(['2001', '2102']);
    expect(await numbers('ALREADY')).toEqual(['2101', '3101']);
    const first = await asked('OUTSIDE', { first: 1 });
    const rest = await asked('OUTSIDE', { after: first.people.pageInfo.endCursor });
    expect(1 + rest.people.edges.length).toBe(outside);
  });
});
