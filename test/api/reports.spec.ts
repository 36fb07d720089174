import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';

import { standingOf } from '../../src/assignments/standing.rules.ts';
import { dayOf, localDate } from '../../src/kernel/local-date.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { type Duty, assign, requirement, round } from '../support/duties.ts';
import { department, departments, employees } from '../support/people.ts';

/** Days in the story: today is 2026-11-22 in Tokyo. */
const past = '2026-10-31';
const soon = '2026-12-15';
const today = '2026-11-22';

/** Finished attempts of an assignment, by their percent. */
async function attempts(app: TestApp, assignment: string, employee: string, percents: number[]): Promise<void> {
  const [quiz, courseId, version] = [randomUUID(), randomUUID(), randomUUID()];
  await app.sql(
    'insert into shinrai.quizzes (id, pass_mark, question_count, time_limit_minutes) values ($1, 80, 10, 20)',
    [quiz],
  );
  await app.sql(
    `insert into shinrai.courses (id, code, created_at, changes) values ($1, 'security', '2025-04-01', 1)`,
    [courseId],
  );
  await app.sql(
    `insert into shinrai.course_versions (id, course_id, number, state, title, summary, quiz_id) values ($1, $2, 3, 'DRAFT', '{}', '{}', $3)`,
    [version, courseId, quiz],
  );
  for (const [i, percent] of percents.entries())
    await app.sql(
      `insert into shinrai.attempts (id, assignment_id, employee_id, quiz_id, number, pass_mark, started_at, due_at, finished_at, "end", score, max_score, percent, passed)
       values ($1, $2, $3, $4, $5, 80, '2026-05-01', '2026-05-01', '2026-05-01', 'SUBMITTED', $6, 10, $7, $8)`,
      [randomUUID(), assignment, employee, quiz, i + 1, percent / 10, percent, percent >= 80],
    );
}

/** 21 people in three levels; one has left, one joins next month. */
async function company(app: TestApp) {
  const parts = await departments(app);
  const hire = async (people: [string, string, string, string, string | null, object?][]) =>
    employees(
      app,
      people.map(([number, name, kana, place, manager, more]) => ({
        number,
        name,
        kana,
        department: place,
        manager,
        ...more,
      })),
    );
  const [head] = await hire([['1001', '佐藤 一郎', 'サトウ イチロウ', parts.head, null, { employment: 'OFFICER' }]]);
  const [salesHead, officeHead] = await hire([
    ['2001', '髙橋 健', 'タカハシ ケン', parts.sales, head!],
    ['3001', '渡邊 恵', 'ワタナベ メグミ', parts.corporate, head!, { roles: ['HR'] }],
  ]);
  const [chief1, chief2] = await hire([
    ['2100', '佐々木 翔', 'ササキ ショウ', parts.sales1, salesHead!],
    ['2200', '斎藤 陽子', 'サイトウ ヨウコ', parts.sales2, salesHead!],
  ]);
  const crew = await hire([
    ['2101', '鈴木 花', 'スズキ ハナ', parts.sales1, chief1!],
    ['2102', '田中 実', 'タナカ ミノル', parts.sales1, chief1!, { employment: 'CONTRACT' }],
    ['2103', '=1+1 太郎', 'アベ タロウ', parts.sales1, chief1!],
    ['2201', '伊藤 蓮', 'イトウ レン', parts.sales2, chief2!, { leave: [['2026-09-01', '2026-10-31']] }],
    ['2202', '山本 葵', 'ヤマモト アオイ', parts.sales2, chief2!, { employment: 'DISPATCHED' }],
    ['2203', '中村 湊', 'ナカムラ ミナト', parts.sales2, chief2!, { leftOn: '2026-11-21' }],
    ['2204', '小林 結', 'コバヤシ ユイ', parts.sales2, chief2!, { hiredOn: '2026-12-01' }],
    ['2205', '加藤 樹', 'カトウ イツキ', parts.sales2, chief2!, { leftOn: today }],
    ['3101', '𠮷田 蘭', 'ヨシダ ラン', parts.personnel, officeHead!],
    ['3102', '山田 悠', 'ヤマダ ユウ', parts.personnel, officeHead!, { roles: ['AUDITOR'] }],
    ['3103', '山田 悠', 'ヤマダ ユウ', parts.personnel, officeHead!, { roles: ['TRAINING_ADMIN'] }],
    ['3104', '林 岳', 'ハヤシ ガク', parts.personnel, officeHead!, { roles: ['ADMIN'] }],
    ['3105', '清水 凪', 'シミズ ナギ', parts.personnel, officeHead!, { roles: ['SECURITY_OFFICER'] }],
    ['3106', '森 楓', 'モリ カエデ', parts.corporate, officeHead!],
    ['3107', '池田 碧', 'イケダ アオイ', parts.corporate, officeHead!],
    ['1002', '石川 司', 'イシカワ ツカサ', parts.head, head!],
  ]);
  const all = [head!, salesHead!, officeHead!, chief1!, chief2!, ...crew];
  const [security, privacy] = [
    await requirement(app, '情報セキュリティ研修', 'Information security'),
    await requirement(app, '個人情報保護'),
  ];
  const of = (people: string[], duty: Omit<Duty, 'employee'>) => people.map(employee => ({ employee, ...duty }));
  const [suzuki, tanaka, abe, ito, yamamoto, nakamura, , kato] = crew as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [suzukiDuty] = await assign(app, [
    ...of([suzuki], { requirement: security, dueOn: soon, fulfilledAt: '2026-05-01T15:30:00Z' }),
    ...of([salesHead!, chief1!, ito], { requirement: security, dueOn: soon, fulfilledAt: '2026-06-01T00:00:00Z' }),
    ...of([tanaka, abe, yamamoto, kato, chief2!, nakamura], { requirement: security, dueOn: soon }),
    ...of([head!], { requirement: security, dueOn: today }),
    ...of([suzuki, tanaka, abe, ito, nakamura], { requirement: privacy, dueOn: past }),
    ...of([yamamoto], { requirement: privacy, dueOn: past, fulfilledAt: '2026-11-01T00:00:00Z' }),
    ...of([tanaka], { requirement: security, cycle: 2025, dueOn: '2025-12-15' }),
  ]);
  await round(app, security, { dueOn: soon });
  await attempts(app, suzukiDuty!, suzuki, [60, 90]);
  return {
    ...parts,
    all,
    security,
    privacy,
    chief1: chief1!,
    chief2: chief2!,
    salesHead: salesHead!,
    suzuki,
    nakamura,
  };
}

const counts = '{ people assignments done due overdue rate }';
const byEmployee = `query ($first: Int! = 100, $after: String, $filter: CompletionFilter, $sort: CompletionSort) {
  completionByEmployee(first: $first, after: $after, filter: $filter, sort: $sort) {
    edges { node { person { number } counts ${counts} nextDueOn lastFulfilledAt } } pageInfo { hasNextPage endCursor } totalCount totals ${counts} } }`;
const byDepartment = `query ($filter: CompletionFilter, $within: ID) {
  completionByDepartment(filter: $filter, within: $within) { department { id code depth } own ${counts} total ${counts} } }`;
const assignments = `query ($first: Int! = 100, $after: String, $filter: CompletionFilter, $personId: ID) {
  assignments(first: $first, after: $after, filter: $filter, personId: $personId) {
    edges { node { id person { number } title { ja en } cycle dueOn assignedAt standing fulfilledAt requirementId
      attempts { number percent passed courseVersion finishedAt } } } pageInfo { hasNextPage endCursor } totalCount } }`;

let app: TestApp;
let made: Awaited<ReturnType<typeof company>>;

beforeAll(async () => {
  app = await startApp();
  made = await company(app);
});
afterAll(() => app.close());

const people = async (number: string, variables: object = {}) => {
  const { completionByEmployee: page } = await app.as(number)(byEmployee, variables as Record<string, unknown>);
  return { ...page, numbers: page.edges.map((edge: any) => edge.node.person.number) };
};

describe('completion by employee', () => {
  it('shows everybody who works here today, by kana, also those who owe nothing', async () => {
    const page = await people('3001');
    expect(page.numbers.length).toBe(19);
    expect(page.numbers.slice(0, 6)).toEqual(['2103', '3107', '1002', '2201', '2205', '2200']);
    expect(page.totalCount).toBe(19);
    expect(page.totals).toEqual({ people: 19, assignments: 16, done: 5, due: 6, overdue: 5, rate: 5 / 16 });
    expect(page.edges.find((edge: any) => edge.node.person.number === '3107').node).toMatchObject({
      counts: { people: 1, assignments: 0, done: 0, due: 0, overdue: 0, rate: null },
      nextDueOn: null,
      lastFulfilledAt: null,
    });
    expect(page.edges.find((edge: any) => edge.node.person.number === '2101').node).toMatchObject({
      counts: { assignments: 2, done: 1, due: 0, overdue: 1, rate: 0.5 },
      nextDueOn: past,
      lastFulfilledAt: '2026-05-01T15:30:00.000Z',
    });
  });

  it('counts the due day itself as in time, by the organisation’s zone', async () => {
    const asked = () => people('3001', { filter: { search: '1001' } });
    app.clock.set('2026-11-22T14:59:00Z');
    expect((await asked()).totals).toMatchObject({ due: 1, overdue: 0 });
    app.clock.set('2026-11-22T15:00:00Z');
    expect((await asked()).totals).toMatchObject({ due: 0, overdue: 1 });
    app.clock.set('2026-11-22T01:00:00Z');
  });

  it('fills a round of a requirement with its counts', async () => {
    const { requirement } = await app.as('3001')(
      `query ($id: ID!) { requirement(id: $id) { cycles { cycle counts ${counts} } } }`,
      { id: made.security },
    );
    expect(requirement.cycles).toEqual([
      { cycle: 2026, counts: { people: 10, assignments: 10, done: 4, due: 6, overdue: 0, rate: 0.4 } },
    ]);
  });

  it.each<[string, object | (() => object), string[]]>([
    ['a variant of a kanji', { search: '高橋' }, ['2001']],
    ['the first kana', { search: 'タ' }, ['2001', '2102', '2103']],
    ['employment', { employments: ['CONTRACT', 'DISPATCHED'] }, ['2102', '2202']],
    [
      'a department and all below',
      () => ({ departmentId: made.sales }),
      ['2001', '2100', '2101', '2102', '2103', '2200', '2201', '2202', '2205'],
    ],
    [
      'a line, direct and indirect',
      () => ({ managerId: made.salesHead }),
      ['2100', '2101', '2102', '2103', '2200', '2201', '2202', '2205'],
    ],
    ['a standing', { standing: 'OVERDUE' }, ['2101', '2102', '2103', '2201']],
    ['a standing in a requirement', () => ({ standing: 'DONE', requirementId: made.privacy }), ['2202']],
    ['a standing in a cycle', { standing: 'OVERDUE', cycle: 2025 }, ['2102']],
    ['a department that is not there', { departmentId: randomUUID() }, []],
  ])('is filtered by %s', async (_, filter, expected) => {
    const asked = typeof filter === 'function' ? filter() : filter;
    const { numbers, totalCount, totals } = await people('3001', { filter: asked });
    expect(numbers.toSorted()).toEqual(expected);
    expect(totalCount).toBe(expected.length);
    expect(totals.people).toBe(expected.length);
  });

  it('keeps a row for each person when only assignments are asked for', async () => {
    const { totals, totalCount } = await people('3001', { filter: { requirementId: made.privacy } });
    expect(totalCount).toBe(19);
    expect(totals).toEqual({ people: 19, assignments: 5, done: 1, due: 0, overdue: 4, rate: 0.2 });
  });

  it('counts nothing of who is on leave, from the day on which that was known', async () => {
    const all = { people: 19, assignments: 16, done: 5, due: 6, overdue: 5, rate: 5 / 16 };
    await app.sql(
      `insert into shinrai.leave_periods (id, employee_id, starts_on, recorded_at)
       select gen_random_uuid(), id, '2026-11-01', $1 from shinrai.employees where number = '2201'`,
      [app.clock.now()],
    );
    expect((await people('3001')).totals).toEqual({ ...all, assignments: 14, done: 4, overdue: 4, rate: 4 / 14 });
    expect((await people('3001', { filter: { asOf: '2026-11-21' } })).totals).toMatchObject({ assignments: 18 });
    await app.sql(`update shinrai.leave_periods set revoked_at = $1 where starts_on = '2026-11-01'`, [app.clock.now()]);
    expect((await people('3001')).totals).toEqual(all);
  });

  const sorts = ['KANA', 'NUMBER', 'DEPARTMENT', 'OVERDUE', 'NEXT_DUE'];

  it.each(sorts)('is paged to the end by %s, each person once and in one order', async sort => {
    const whole = (await people('3001', { sort })).numbers;
    for (const filter of [{}, { standing: 'OVERDUE' }, { cycle: 2026 }]) {
      const [found, pages] = [[] as string[], [] as number[]];
      for (let after: string | null = null; ;) {
        const page: any = await people('3001', { first: 3, after, sort, filter });
        found.push(...page.numbers);
        pages.push(page.numbers.length);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      const { numbers } = await people('3001', { sort, filter });
      expect(found).toEqual(numbers);
      expect(new Set(found).size).toBe(found.length);
      expect(pages.slice(0, -1).every(length => length === 3)).toBe(true);
    }
    expect(whole.toSorted()).toEqual((await people('3001')).numbers.toSorted());
  });

  it('sorts as it says', async () => {
    expect((await people('3001', { sort: 'NUMBER' })).numbers.slice(0, 3)).toEqual(['1001', '1002', '2001']);
    expect((await people('3001', { sort: 'DEPARTMENT' })).numbers.slice(0, 4)).toEqual([
      '1002',
      '1001',
      '2001',
      '2103',
    ]);
    expect((await people('3001', { sort: 'OVERDUE' })).numbers[0]).toBe('2102');
    expect((await people('3001', { sort: 'NEXT_DUE' })).numbers.slice(0, 6)).toEqual([
      '2102',
      '2103',
      '2201',
      '2101',
      '1001',
      '2205',
    ]);
  });

  it.each(sorts)('refuses a cursor that is not its own (%s)', async sort => {
    const forge = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const after of ['?', forge(['x']), forge([1, 2]), forge(['x', 'y', 'z']), forge([{}, 'x', randomUUID()])])
      await expect(people('3001', { after, sort })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        params: { fields: { after: ['isCursor'] } },
      });
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ filter: { departmentId: 'x' } }, 'filter.departmentId'],
    [{ filter: { search: 'あ'.repeat(101) } }, 'filter.search'],
    [{ filter: { search: 'a\0' } }, 'filter.search'],
    [{ filter: { cycle: 20_225 } }, 'filter.cycle'],
    [{ filter: { asOf: '2026-11-23' } }, 'asOf'],
  ])('refuses %j', async (variables, field) => {
    await expect(people('3001', variables)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { [field]: expect.anything() } },
    });
  });
});

describe('completion by department', () => {
  const rows = async (number: string, variables: Record<string, unknown> = {}) => {
    const { completionByDepartment } = await app.as(number)(byDepartment, variables);
    return completionByDepartment as {
      department: { id: string; code: string; depth: number };
      own: any;
      total: any;
    }[];
  };
  const told = (found: Awaited<ReturnType<typeof rows>>) =>
    found.map(({ department: { code, depth }, own, total }) => [
      code,
      depth,
      own.people,
      total.people,
      total.done,
      total.due,
      total.overdue,
    ]);

  it('tells each department, depth-first, with what is below it', async () => {
    expect(told(await rows('3001'))).toEqual([
      ['000', 0, 2, 19, 5, 6, 5],
      ['100', 1, 1, 9, 5, 5, 5],
      ['110', 2, 4, 4, 2, 2, 4],
      ['120', 2, 4, 4, 2, 3, 1],
      ['200', 1, 3, 8, 0, 0, 0],
      ['210', 2, 5, 5, 0, 0, 0],
    ]);
  });

  it('tells one department alone', async () => {
    expect(told(await rows('3001', { within: made.sales, filter: { requirementId: made.privacy } }))).toEqual([
      ['100', 1, 1, 9, 1, 0, 4],
      ['110', 2, 4, 4, 0, 0, 3],
      ['120', 2, 4, 4, 1, 0, 1],
    ]);
    for (const within of [randomUUID(), 'x', ''])
      await expect(rows('3001', { within })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows a manager the departments of the line, and counts nobody else above', async () => {
    expect(told(await rows('2100'))).toEqual([
      ['000', 0, 0, 3, 1, 2, 4],
      ['100', 1, 0, 3, 1, 2, 4],
      ['110', 2, 3, 3, 1, 2, 4],
    ]);
    await expect(rows('2100', { within: made.corporate })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the assignments behind a number', () => {
  const page = async (number: string, variables: Record<string, unknown> = {}) =>
    (await app.as(number)(assignments, variables)).assignments;

  it('tells who owes what, and each attempt at it', async () => {
    const { edges, totalCount } = await page('3102', { filter: { search: '2101' } });
    expect(totalCount).toBe(2);
    expect(edges.map((edge: any) => edge.node)).toMatchObject([
      { title: { ja: '個人情報保護', en: null }, standing: 'OVERDUE', dueOn: past, fulfilledAt: null, attempts: [] },
      {
        person: { number: '2101' },
        title: { ja: '情報セキュリティ研修', en: 'Information security' },
        cycle: 2026,
        requirementId: made.security,
        standing: 'DONE',
        assignedAt: '2026-04-30T15:30:00.000Z',
        fulfilledAt: '2026-05-01T15:30:00.000Z',
        attempts: [
          { number: 1, percent: 60, passed: false, courseVersion: 3 },
          { number: 2, percent: 90, passed: true, courseVersion: 3 },
        ],
      },
    ]);
  });

  it('is paged to the end, each once', async () => {
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await page('3001', { first: 3, after });
      found.push(...edges.map((edge: any) => edge.node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(found).toEqual((await page('3001')).edges.map((edge: any) => edge.node.id));
    expect(new Set(found).size).toBe(16);
  });

  it('keeps the record of one who left, but counts it nowhere', async () => {
    expect((await page('3001', { personId: made.nakamura })).totalCount).toBe(2);
    expect((await page('3001', { filter: { search: '2203' } })).totalCount).toBe(0);
  });

  it('does not know a person outside the line', async () => {
    expect((await page('2100', { personId: made.suzuki })).totalCount).toBe(2);
    for (const personId of [made.chief2, made.chief1, randomUUID(), 'x', ''])
      await expect(page('2100', { personId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('who sees the reports', () => {
  it('is everybody’s watchers, and managers for the line below', async () => {
    for (const number of ['3001', '3102', '3103', '3105']) expect((await people(number)).totalCount).toBe(19);
    expect((await people('2100')).numbers.toSorted()).toEqual(['2101', '2102', '2103']);
    expect((await people('2001')).totalCount).toBe(8);
    expect((await people('2100', { filter: { managerId: made.chief2 } })).totalCount).toBe(0);
    expect((await people('2100', { filter: { departmentId: made.sales } })).totalCount).toBe(3);
  });

  it.each([
    ['2101', 'FORBIDDEN'],
    ['3104', 'FORBIDDEN'],
    [null, 'UNAUTHENTICATED'],
  ])('is not %s', async (number, code) => {
    for (const query of [byEmployee, byDepartment, assignments])
      await expect(app.as(number)(query)).rejects.toMatchObject({ code });
  });
});

describe('the CSV file', () => {
  const get = (number: string | null, query = '') =>
    app.nest.inject({
      method: 'GET',
      url: `/exports/completion.csv${query}`,
      headers: number ? { 'x-employee': number, 'x-request-id': 'export' } : {},
    });
  const events = () =>
    app.sql(`select * from shinrai.audit_events where action = 'EXPORT_COMPLETION' order by id desc`);

  it('has a line for each assignment, as a spreadsheet in Japan reads it', async () => {
    const { rawPayload, headers } = await get('3001');
    const text = rawPayload.toString('utf8');
    expect(rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="training-completion_2026-11-22.csv"; filename*=UTF-8''${encodeURIComponent('研修受講状況_2026-11-22.csv')}`,
    });
    const lines: string[][] = parse(text, { bom: true });
    expect(lines.length).toBe(17);
    expect(lines[0]).toEqual([
      '社員番号',
      '氏名',
      'フリガナ',
      '所属',
      '雇用区分',
      '上長',
      '研修',
      '年度',
      '割当日',
      '期限',
      '状況',
      '修了日',
      '最高得点（％）',
    ]);
    expect(lines.filter(([number]) => number === '2101')).toEqual([
      [
        '2101',
        '鈴木 花',
        'スズキ ハナ',
        '本社 / 営業本部 / 第一営業部',
        '正社員',
        '佐々木 翔',
        '個人情報保護',
        '2026',
        '2026-05-01',
        past,
        '期限超過',
        '',
        '',
      ],
      [
        '2101',
        '鈴木 花',
        'スズキ ハナ',
        '本社 / 営業本部 / 第一営業部',
        '正社員',
        '佐々木 翔',
        '情報セキュリティ研修',
        '2026',
        '2026-05-01',
        soon,
        '修了',
        '2026-05-02',
        '90',
      ],
    ]);
  });

  it('lets no name be a formula', async () => {
    expect((await get('3001', '?search=2103')).body).toContain(`\r\n2103,'=1+1 太郎,`);
  });

  it('speaks English, and holds what the filter asks for', async () => {
    const { body } = await get(
      '3001',
      `?locale=en&standing=DONE&employments=REGULAR&employments=OFFICER&cycle=2026&departmentId=${made.sales1}`,
    );
    expect(parse(body, { bom: true, columns: true })).toMatchObject([
      { 'Employee number': '2100', Status: 'Done', Training: 'Information security', Employment: 'Regular' },
      { 'Employee number': '2101', Status: 'Done' },
    ]);
  });

  it('is written in CP932 where every name can be', async () => {
    const { rawPayload, headers } = await get('3001', `?encoding=cp932&departmentId=${made.sales}`);
    expect(headers['content-type']).toBe('text/csv; charset=Shift_JIS');
    const lines: string[][] = parse(iconv.decode(rawPayload, 'cp932'));
    expect(lines.length).toBe(16);
    expect(lines.some(([, name]) => name === '髙橋 健')).toBe(true);
  });

  it('names those whose name CP932 cannot write, and writes nothing', async () => {
    const before = (await events()).length;
    const { statusCode, body } = await get('3001', '?encoding=cp932');
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toEqual({
      code: 'NOT_IN_CP932',
      params: { count: 1, people: [{ number: '3101', name: '𠮷田 蘭' }], texts: [] },
    });
    expect((await events()).length).toBe(before);
  });

  it('is in the log before it leaves', async () => {
    await get('2100', '?standing=OVERDUE&encoding=cp932');
    expect((await events())[0]).toMatchObject({
      actor_label: '2100',
      outcome: 'DONE',
      request_id: 'export',
      details: { rows: 4, encoding: 'cp932', locale: 'JA', standing: 'OVERDUE' },
    });
  });

  it('does not leave when the log cannot be written', async () => {
    await app.sql('alter table shinrai.audit_events add constraint full_disk check (false) not valid');
    try {
      const { statusCode, body } = await get('3001');
      expect(statusCode).toBe(500);
      expect(body).not.toContain('鈴木');
    } finally {
      await app.sql('alter table shinrai.audit_events drop constraint full_disk');
    }
  });

  it.each([
    ['?standing=LATE', 'standing'],
    ['?cycle=next', 'cycle'],
    ['?employments=KING', 'employments'],
    ['?departmentId=x', 'departmentId'],
    ['?encoding=utf-16', 'encoding'],
    ['?locale=fr', 'locale'],
  ])('refuses %s by field', async (query, field) => {
    const { statusCode, body } = await get('3001', query);
    expect([statusCode, JSON.parse(body)]).toMatchObject([
      400,
      { code: 'INVALID_INPUT', params: { fields: { [field]: expect.anything() } } },
    ]);
  });

  it('is for nobody else', async () => {
    for (const [number, status] of [
      [null, 401],
      ['2101', 403],
      ['3103', 403],
      ['3104', 403],
    ] as const)
      expect((await get(number)).statusCode).toBe(status);
  });
});

describe('a company of chance', () => {
  it('is counted as the rule counts, and every number leads to as many rows', async () => {
    const chance = await startApp();
    try {
      const pick = <T>(all: readonly T[]): T => fc.sample(fc.constantFrom(...all), 1)[0]!;
      const tree = [await department(chance, 'T00')];
      const parent = new Map<string, string>();
      for (let i = 1; i < 25; i++) {
        const above = pick(tree);
        const id = await department(chance, `T${i}`, { above });
        parent.set(id, above);
        tree.push(id);
      }
      const hired = Array.from({ length: 150 }, (_, i) => ({
        number: `${i + 1}`,
        department: pick(tree),
        hiredOn: pick(['2020-04-01', '2026-10-01']),
        leftOn: i === 0 ? null : pick([null, null, null, '2026-11-10']),
        roles: i === 0 ? ['HR' as const] : [],
      }));
      const ids = await employees(chance, hired);
      const required = [await requirement(chance, '一'), await requirement(chance, '二')];
      const days = ['2026-11-20', '2026-11-21', today, '2026-11-23', '2025-11-22'];
      const duties = ids.flatMap((employee, i) =>
        required.flatMap(wanted =>
          pick([true, true, false])
            ? [
                {
                  i,
                  employee,
                  requirement: wanted,
                  assignedAt: pick(['2026-09-30T14:59:59Z', '2026-09-30T15:00:00Z', '2026-11-12T00:00:00Z']),
                  dueOn: pick(days),
                  fulfilledAt: pick([null, '2026-11-10T14:59:59Z', '2026-11-10T15:00:00Z', '2026-11-20T01:00:00Z']),
                },
              ]
            : [],
        ),
      );
      await assign(chance, duties);
      const isIn = (place: string | undefined, top: string): boolean =>
        place !== undefined && (place === top || isIn(parent.get(place), top));

      for (const filter of [
        {},
        { standing: 'OVERDUE' },
        { standing: 'DUE' },
        { standing: 'DONE', requirementId: required[0] },
        { requirementId: required[1] },
        { asOf: '2026-11-10' },
        { asOf: '2026-11-11', standing: 'OVERDUE' },
        { asOf: '2026-09-30', requirementId: required[0] },
        { asOf: '2026-11-21', standing: 'DONE' },
      ]) {
        const {
          standing,
          requirementId,
          asOf = today,
        } = filter as Partial<Record<'standing' | 'requirementId' | 'asOf', string>>;
        const known = (instant: string) => dayOf(new Date(instant), 'Asia/Tokyo') <= asOf;
        const works = ({ hiredOn, leftOn }: (typeof hired)[number]) => hiredOn <= asOf && (leftOn ?? asOf) >= asOf;
        const standingOn = ({ dueOn, fulfilledAt }: (typeof duties)[number]) =>
          standingOf(
            {
              dueOn: localDate(dueOn),
              fulfilledAt: fulfilledAt !== null && known(fulfilledAt) ? new Date(fulfilledAt) : null,
            },
            localDate(asOf),
          );
        const matching = duties.filter(
          duty =>
            works(hired[duty.i]!) &&
            known(duty.assignedAt) &&
            (!standing || standingOn(duty) === standing) &&
            (!requirementId || duty.requirement === requirementId),
        );
        const { completionByDepartment: rows } = await chance.as('1')(byDepartment, { filter });
        for (const {
          department: { id },
          own,
          total,
        } of rows) {
          const expected = (inside: (place: string) => boolean) => {
            const mine = matching.filter(({ i }) => inside(hired[i]!.department));
            const count = (wanted: string) => mine.filter(duty => standingOn(duty) === wanted).length;
            const people = standing
              ? new Set(mine.map(({ i }) => i)).size
              : hired.filter(person => works(person) && inside(person.department)).length;
            return {
              people,
              assignments: mine.length,
              done: count('DONE'),
              due: count('DUE'),
              overdue: count('OVERDUE'),
            };
          };
          expect(own).toMatchObject(expected(place => place === id));
          expect(total).toMatchObject(expected(place => isIn(place, id)));
        }
        const drilled = { ...filter, departmentId: pick(tree) };
        const alone = await chance.as('1')(byEmployee, { filter: { ...drilled, directly: true } });
        expect(alone.completionByEmployee.totals).toEqual(
          rows.find((row: any) => row.department.id === drilled.departmentId).own,
        );
        const { total } = rows.find((row: any) => row.department.id === drilled.departmentId);
        const { completionByEmployee } = await chance.as('1')(byEmployee, {
          filter: drilled,
          sort: pick(['KANA', 'DEPARTMENT', 'OVERDUE', 'NEXT_DUE']),
        });
        expect(completionByEmployee).toMatchObject({ totalCount: total.people, totals: total });
        for (const [name, wanted] of [
          ['done', 'DONE'],
          ['due', 'DUE'],
          ['overdue', 'OVERDUE'],
        ] as const) {
          if (standing && standing !== wanted) continue;
          const { assignments: behind } = await chance.as('1')(assignments, {
            filter: { ...drilled, standing: wanted },
          });
          expect(behind.totalCount).toBe(total[name]);
          expect(behind.edges.every((edge: any) => edge.node.standing === wanted)).toBe(true);
        }
      }
    } finally {
      await chance.close();
    }
  });
});
