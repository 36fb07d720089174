import { EntityManager, RequestContext } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { RoleService, operator } from '../../src/index.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { departments, employee, employees } from '../support/people.ts';

let app: TestApp;
let tree: Awaited<ReturnType<typeof departments>>;
const id: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp();
  tree = await departments(app);
  const hire = async (hired: Parameters<typeof employee>[1]) => {
    id[hired.number] = await employee(app, hired);
  };
  await hire({ number: '0001', name: '佐々木 一郎', kana: 'ササキ イチロウ', department: tree.head, roles: ['ADMIN'] });
  await hire({
    number: '0002',
    name: '斎藤 人美',
    kana: 'サイトウ ヒトミ',
    department: tree.personnel,
    roles: ['HR'],
    manager: id['0001']!,
  });
  await hire({
    number: '0003',
    name: '監物 清',
    kana: 'ケンモツ キヨシ',
    department: tree.head,
    roles: ['AUDITOR'],
    manager: id['0001']!,
  });
  await hire({
    number: '1001',
    name: '山﨑 部長',
    kana: 'ヤマザキ ブチョウ',
    department: tree.sales,
    manager: id['0001']!,
  });
  await hire({
    number: '1002',
    name: '髙橋 花子',
    kana: 'タカハシ ハナコ',
    department: tree.sales1,
    manager: id['1001']!,
    email: 'hanako_t@example.jp',
    employment: 'CONTRACT',
    leave: [
      ['2026-11-01', '2026-11-22'],
      ['2027-04-01', null],
    ],
  });
  await hire({
    number: '1003',
    name: '渡邊 次郎',
    kana: 'ワタナベ ジロウ',
    department: tree.sales2,
    manager: id['1002']!,
    employment: 'DISPATCHED',
  });
  await hire({
    number: '1004',
    name: '旧田 去',
    kana: 'キュウタ サル',
    department: tree.sales2,
    manager: id['1002']!,
    leftOn: '2026-11-21',
  });
});
afterAll(() => app.close());

const numbers = ({ people }: { people: { edges: { node: { number: string } }[] } }) =>
  people.edges.map(({ node }) => node.number);
const find = async (who: string, filter: object) =>
  numbers(
    await app.as(who)(
      'query ($filter: PersonFilter) { people(first: 100, filter: $filter) { edges { node { number } } } }',
      { filter },
    ),
  );

describe('the viewer', () => {
  const viewer = '{ viewer { person { number manager { number } } roles permissions today timeZone } }';

  it('is nobody until somebody signs in', async () => {
    expect(await app.as(null)(viewer)).toEqual({ viewer: null });
  });

  it('knows roles, open doors and the day', async () => {
    expect(await app.as('1001')(viewer)).toEqual({
      viewer: {
        person: { number: '1001', manager: null },
        roles: ['EMPLOYEE', 'MANAGER'],
        permissions: [
          'SELF',
          'LEARN',
          'PEOPLE_READ',
          'REPORT_READ',
          'REPORT_EXPORT',
          'EXEMPTION_PROPOSE',
          'PETITION_READ',
          'PETITION_DECIDE',
          'INTERVIEW_HELD_READ',
          'RULESET_READ',
          'CASE_PART',
          'CASE_TWO_PERSON',
        ],
        today: '2026-11-22',
        timeZone: 'Asia/Tokyo',
      },
    });
  });

  it('chooses the language', async () => {
    const choose = 'mutation ($locale: Locale!) { chooseLocale(input: { locale: $locale }) { locale } }';
    expect(await app.as('1003')(choose, { locale: 'EN' })).toEqual({ chooseLocale: { locale: 'EN' } });
    expect(await app.as('1003')('{ viewer { person { locale } } }')).toEqual({ viewer: { person: { locale: 'EN' } } });
  });
});

describe('people', () => {
  it('are shown whole', async () => {
    const { person } = await app.as('0002')(
      `query ($id: ID!) { person(id: $id) { number familyName givenKana email employment hiredOn leftOn locale onLeave leavePeriods { startsOn endsOn }
        roles department { code depth name { ja en } parent { code } } manager { number manager { number } } } }`,
      { id: id['1002'] },
    );
    expect(person).toEqual({
      number: '1002',
      familyName: '髙橋',
      givenKana: 'ハナコ',
      email: 'hanako_t@example.jp',
      employment: 'CONTRACT',
      hiredOn: '2020-04-01',
      leftOn: null,
      locale: 'JA',
      onLeave: true,
      leavePeriods: [
        { startsOn: '2026-11-01', endsOn: '2026-11-22' },
        { startsOn: '2027-04-01', endsOn: null },
      ],
      roles: ['EMPLOYEE', 'MANAGER'],
      department: { code: '110', depth: 2, name: { ja: '第一営業部', en: null }, parent: { code: '100' } },
      manager: { number: '1001', manager: { number: '0001' } },
    });
  });

  it.each([
    '高橋',
    '髙橋',
    'たかはし',
    'タカハシ',
    'ﾀｶﾊｼ',
    'た',
    '高橋花子',
    '髙橋　花子',
    'たかはし はな',
    '花子',
    'はなこ',
    '1002',
    '１００２',
    'HANAKO_T@',
  ])('are found by %s', async search => {
    expect(await find('0002', { search })).toEqual(['1002']);
  });

  it.each([
    ['山崎', ['1001']],
    ['渡辺', ['1003']],
    ['斉藤', ['0002']],
    ['%', []],
    ['hanako%t', []],
    ['1_02', []],
    ['かはし', []],
    ['　', ['0003', '0002', '0001', '1002', '1001', '1003']],
  ])('searched by %s are %j', async (search, found) => {
    expect(await find('0002', { search })).toEqual(found);
  });

  it.each([
    [{ presence: 'LEFT' }, ['1004']],
    [{ employments: ['CONTRACT', 'DISPATCHED'] }, ['1002', '1003']],
    [{ role: 'MANAGER' }, ['0001', '1002', '1001']],
    [{ role: 'EMPLOYEE', employments: ['CONTRACT'] }, ['1002']],
    [{ role: 'HR' }, ['0002']],
  ])('are filtered by %j', async (filter, found) => {
    expect(await find('0002', filter)).toEqual(found);
  });

  it('are filtered by department with all below it, and by manager', async () => {
    expect(await find('0002', { departmentId: tree.sales })).toEqual(['1002', '1001', '1003']);
    expect(await find('0002', { managerId: id['0001'] })).toEqual(['0003', '0002', '1001']);
    await expect(find('0002', { departmentId: 'x' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('come by kana, page after page to the end', async () => {
    const page =
      'query ($after: String) { people(first: 2, after: $after) { totalCount edges { node { number } } pageInfo { hasNextPage endCursor } } }';
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const answer: any = await app.as('0003')(page, { after });
      expect(answer.people.totalCount).toBe(6);
      seen.push(...numbers(answer));
      more = answer.people.pageInfo.hasNextPage;
      after = answer.people.pageInfo.endCursor;
    }
    expect(seen).toEqual(['0003', '0002', '0001', '1002', '1001', '1003']);
    for (const after of ['x', 'WyJ4IiwieSJd', 'W251bGwsbnVsbF0'])
      await expect(app.as('0003')(page, { after })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('visibility', () => {
  const person = 'query ($id: ID!) { person(id: $id) { number manager { number } } }';

  it('of a manager is the line below, to its end', async () => {
    expect(await find('1001', {})).toEqual(['1002', '1001', '1003']);
    expect(await find('1002', {})).toEqual(['1002', '1003']);
    expect(await find('1002', { presence: 'LEFT' })).toEqual(['1004']);
  });

  it.each(['0001', '1001', '0003'])('of a manager does not reach %s', async number => {
    await expect(app.as('1002')(person, { id: id[number] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['', 'x', '00000000-0000-4000-8000-000000000000'])('does not reach whom there is not: %p', async unknown => {
    await expect(app.as('0002')(person, { id: unknown })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('ends below one’s own manager', async () => {
    expect(await app.as('1002')(person, { id: id['1002'] })).toEqual({ person: { number: '1002', manager: null } });
    expect(await app.as('1002')(person, { id: id['1003'] })).toEqual({
      person: { number: '1003', manager: { number: '1002' } },
    });
  });

  it('is closed to who leads nobody', async () => {
    await expect(find('1003', {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('survives a circle in the reporting line', async () => {
    const [one, other] = await employees(app, [
      { number: '9001', kana: 'アア ア', department: tree.head },
      { number: '9002', kana: 'アア イ', department: tree.head },
    ]);
    await app.sql(
      'update shinrai.employees set manager_id = case id when $1 then $2::uuid else $1::uuid end where id in ($1, $2)',
      [one, other],
    );
    expect(await find('9001', {})).toEqual(['9001', '9002']);
    await app.sql("update shinrai.employees set left_on = '2026-01-01' where id in ($1, $2)", [one, other]);
  });
});

describe('roles', () => {
  const change = (door: string) => async (who: string, number: string, role: string) =>
    (
      await app.as(who)(
        `mutation ($id: ID!, $role: Role!) { ${door}(input: { personId: $id, role: $role }) { roles } }`,
        { id: id[number], role },
      )
    )[door].roles;
  const grant = change('grantRole');
  const revoke = change('revokeRole');

  it('are granted, once however often, and revoked', async () => {
    expect(await grant('0001', '1003', 'TRAINING_ADMIN')).toEqual(['EMPLOYEE', 'TRAINING_ADMIN']);
    expect(await grant('0001', '1003', 'TRAINING_ADMIN')).toEqual(['EMPLOYEE', 'TRAINING_ADMIN']);
    expect(await revoke('0001', '1003', 'TRAINING_ADMIN')).toEqual(['EMPLOYEE']);
    expect(await revoke('0001', '1003', 'TRAINING_ADMIN')).toEqual(['EMPLOYEE']);
  });

  it('are not one’s own to change', async () => {
    await expect(grant('0001', '0001', 'HR')).rejects.toMatchObject({ code: 'OWN_ROLE' });
    await expect(revoke('0001', '0001', 'ADMIN')).rejects.toMatchObject({ code: 'OWN_ROLE' });
  });

  it.each(['EMPLOYEE', 'MANAGER'])('such as %s follow from the roster', async role => {
    await expect(grant('0001', '1003', role)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { role: ['isGrantable'] } },
    });
  });

  it('are not for those who left', async () => {
    await expect(grant('0001', '1004', 'HR')).rejects.toMatchObject({
      params: { fields: { personId: ['worksHere'] } },
    });
  });

  it('are the administrator’s to grant', async () => {
    await expect(grant('0002', '1003', 'HR')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('never leave the company without an administrator who works here', async () => {
    expect(await grant('0001', '1003', 'ADMIN')).toContain('ADMIN');
    await app.sql("update shinrai.employees set left_on = '2026-11-21' where number = '1003'");
    const roles = app.nest.get(RoleService, { strict: false });
    const last = RequestContext.create(app.nest.get(EntityManager), () =>
      roles.revoke(operator, { personId: id['0001']!, role: 'ADMIN' }),
    );
    await expect(last).rejects.toMatchObject({ code: 'LAST_ADMIN' });
    await app.sql("update shinrai.employees set left_on = null where number = '1003'");
  });

  it('cannot be taken by two administrators from each other', async () => {
    const outcomes = await Promise.allSettled([revoke('0001', '1003', 'ADMIN'), revoke('1003', '0001', 'ADMIN')]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('departments', () => {
  const list = '{ departments { code depth } }';
  const add =
    'mutation ($input: AddDepartmentInput!) { addDepartment(input: $input) { id version code depth parent { code } } }';
  const change =
    'mutation ($input: ChangeDepartmentInput!) { changeDepartment(input: $input) { version name { ja en } parent { code } } }';

  it('come as a tree, depth first', async () => {
    const { departments: all } = await app.as('1001')(list);
    expect(all.map(({ code, depth }: any) => '  '.repeat(depth) + code)).toEqual([
      '000',
      '  100',
      '    110',
      '    120',
      '  200',
      '    210',
    ]);
  });

  it('are added, renamed and moved', async () => {
    const { addDepartment: added } = await app.as('0002')(add, {
      input: { code: ' １３０ ', name: { ja: '第三営業部' }, parentId: tree.sales },
    });
    expect(added).toMatchObject({ version: 1, code: '130', depth: 2, parent: { code: '100' } });
    const input = {
      id: added.id,
      version: 1,
      name: { ja: '営業推進部', en: 'Sales Promotion' },
      parentId: tree.corporate,
    };
    expect(await app.as('0002')(change, { input })).toEqual({
      changeDepartment: { version: 2, name: { ja: '営業推進部', en: 'Sales Promotion' }, parent: { code: '200' } },
    });
    await expect(app.as('0002')(change, { input })).rejects.toMatchObject({ code: 'STALE' });
  });

  it.each([
    [{ code: '100', name: { ja: '二重' } }, { code: 'CODE_TAKEN' }],
    [{ code: '　', name: { ja: '空' } }, { code: 'INVALID_INPUT' }],
    [{ code: '140', name: { ja: 'あ'.repeat(201) } }, { params: { fields: { 'name.ja': ['maxLength'] } } }],
    [{ code: '140', name: { ja: '親なし' }, parentId: 'x' }, { code: 'NOT_FOUND' }],
  ])('are refused: %j', async (input, refusal) => {
    await expect(app.as('0002')(add, { input })).rejects.toMatchObject(refusal);
  });

  it('never stand below themselves', async () => {
    const name = { ja: '営業本部' };
    for (const parentId of [tree.sales, tree.sales1])
      await expect(
        app.as('0002')(change, { input: { id: tree.sales, version: 1, name, parentId } }),
      ).rejects.toMatchObject({ code: 'DEPARTMENT_CYCLE' });
  });

  it('are HR’s to change', async () => {
    await expect(app.as('1001')(add, { input: { code: 'X', name: { ja: 'X' } } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the audit log', () => {
  it('names the person who did it', async () => {
    const { auditEvents } = await app.as('0003')(
      '{ auditEvents(first: 100, filter: { actions: [CHOOSE_LOCALE] }) { edges { node { actorLabel actor { familyName } } } } }',
    );
    expect(auditEvents.edges).toEqual([{ node: { actorLabel: '1003', actor: { familyName: '渡邊' } } }]);
  });
});
