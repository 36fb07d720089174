import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { RosterService, operator } from '../../src/index.ts';
import { RosterWork } from '../../src/people/roster.work.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { departments, employee, employees } from '../support/people.ts';

let app: TestApp;
let tree: Awaited<ReturnType<typeof departments>>;

beforeAll(async () => {
  app = await startApp();
  tree = await departments(app);
});
afterAll(() => app.close());

/** The company before each story: HR, and a line of three. */
beforeEach(async () => {
  await employee(app, {
    number: '0002',
    name: '斎藤 人美',
    kana: 'サイトウ ヒトミ',
    department: tree.personnel,
    roles: ['HR'],
  });
  const chief = await employee(app, {
    number: '1001',
    name: '山﨑 部長',
    kana: 'ヤマザキ ブチョウ',
    department: tree.sales,
  });
  await employees(app, [
    {
      number: '1002',
      name: '髙橋 花子',
      kana: 'タカハシ ハナコ',
      department: tree.sales1,
      manager: chief,
      email: 'hanako@example.jp',
    },
    { number: '1003', name: '渡邊 次郎', kana: 'ワタナベ ジロウ', department: tree.sales2, manager: chief },
  ]);
});
afterEach(() =>
  app.sql(`
    alter table shinrai.leave_periods disable trigger leave_periods_frozen;
    delete from shinrai.leave_periods; delete from shinrai.role_grants; delete from shinrai.employees;
    alter table shinrai.leave_periods enable trigger leave_periods_frozen`),
);

const header =
  '社員番号,姓,名,セイ,メイ,メール,雇用区分,入社日,退職日,部署コード,上長社員番号,言語,休職開始日,休職終了日';
const lines = {
  hr: '0002,斎藤,人美,サイトウ,ヒトミ,,正社員,2020-04-01,,210,,日本語,,',
  chief: '1001,山﨑,部長,ヤマザキ,ブチョウ,,正社員,2020-04-01,,100,,日本語,,',
  hanako: '1002,髙橋,花子,タカハシ,ハナコ,hanako@example.jp,正社員,2020-04-01,,110,1001,日本語,,',
  jiro: '1003,渡邊,次郎,ワタナベ,ジロウ,,正社員,2020-04-01,,120,1001,日本語,,',
};
const same = Object.values(lines);
const csv = (...all: string[]) => [header, ...all].join('\r\n');

async function upload(content: string | Buffer, { as = '0002', name = '名簿.csv', type = 'text/csv' } = {}) {
  return app.nest.inject({
    method: 'POST',
    url: '/roster-files',
    headers: { 'x-employee': as, 'content-type': type, 'x-file-name': encodeURIComponent(name) },
    payload: content,
  });
}

const fields = `id version state dryRun fileName rows rowsDone joined changed left unchanged problemCount leaversToConfirm failure createdBy { number }
  problems(first: 100) { totalCount edges { node { line column reason value } } }
  changes(first: 100) { totalCount edges { node { line kind number name changes { column before after } } } }`;
const nodes = (connection: { edges: { node: any }[] }) => connection.edges.map(({ node }) => node);

const ask = async (id: string) => {
  const { rosterImport: found } = await app.as('0002')(`query ($id: ID!) { rosterImport(id: $id) { ${fields} } }`, {
    id,
  });
  return { ...found, problems: nodes(found.problems), changes: nodes(found.changes) };
};

async function finished(id: string) {
  for (;;) {
    const found = await ask(id);
    if (['CHECKED', 'APPLIED', 'FAILED'].includes(found.state)) return found;
    await pause(10);
  }
}

async function bring(content: string | Buffer, { dryRun = true, acceptLeavers = null as number | null } = {}) {
  const { id: fileId } = (await upload(content)).json();
  const { importRoster } = await app.as('0002')(
    'mutation ($input: ImportRosterInput!) { importRoster(input: $input) { id state } }',
    {
      input: { fileId, dryRun, acceptLeavers },
    },
  );
  return finished(importRoster.id);
}

async function apply({
  id,
  version,
  acceptLeavers = null,
}: {
  id: string;
  version: number;
  acceptLeavers?: number | null;
}) {
  await app.as('0002')('mutation ($input: ApplyRosterInput!) { applyRoster(input: $input) { state } }', {
    input: { id, version, acceptLeavers },
  });
  return finished(id);
}

const people = () =>
  app.sql(`select e.number, e.family_name, e.email, e.left_on::text, d.code as department, m.number as manager
    from shinrai.employees e join shinrai.departments d on d.id = e.department_id left join shinrai.employees m on m.id = e.manager_id order by e.number`);
const history = async () =>
  (await app.sql('select count(*)::int as count from shinrai.employment_records where import_id is not null'))[0].count;

describe('a roster file', () => {
  it('is kept byte for byte', async () => {
    const answer = await upload(Buffer.from([0, 255, 10]), { type: 'application/octet-stream' });
    expect(answer.statusCode).toBe(201);
    expect(
      await app.sql("select name, encode(bytes, 'hex') as bytes, sha256 from shinrai.roster_files where id = $1", [
        answer.json().id,
      ]),
    ).toEqual([{ name: '名簿.csv', bytes: '00ff0a', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(
      await app.sql("select actor_label from shinrai.audit_events where action = 'UPLOAD_ROSTER' and record_id = $1", [
        answer.json().id,
      ]),
    ).toEqual([{ actor_label: '0002' }]);
  });

  it('is taken from HR only', async () => {
    expect((await upload('x', { as: '1001' })).json()).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('ends at 32 MiB', async () => {
    expect((await upload(Buffer.alloc(32 * 1024 * 1024 + 1))).json()).toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { file: ['maxLength'] } },
    });
  });

  it('is not what the host reads as JSON', async () => {
    expect((await upload('{"rows":[]}', { type: 'application/json' })).json()).toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { 'content-type': ['isFile'] } },
    });
  });

  it('has a name that can be read', async () => {
    const answer = await app.nest.inject({
      method: 'POST',
      url: '/roster-files',
      headers: { 'x-employee': '0002', 'content-type': 'text/csv', 'x-file-name': '%E5' },
      payload: 'x',
    });
    expect(answer.json()).toMatchObject({ params: { fields: { 'x-file-name': ['isEncoded'] } } });
  });
});

describe('a dry run', () => {
  it('shows who would join, change and leave, and writes nothing', async () => {
    const before = await people();
    const found = await bring(
      csv(
        lines.hr,
        lines.chief,
        lines.hanako.replace('110,1001', '120,2001').replace('hanako@', 'takahashi@'),
        '2001,佐々木,新,ササキ,アラタ,arata@example.jp,契約社員,2026/12/1,,110,1001,英語,,',
      ),
    );
    expect(found).toMatchObject({
      state: 'CHECKED',
      rows: 4,
      rowsDone: 4,
      joined: 1,
      changed: 1,
      left: 1,
      unchanged: 2,
      problemCount: 0,
      createdBy: { number: '0002' },
    });
    expect(found.changes).toMatchObject([
      {
        line: 4,
        kind: 'CHANGED',
        number: '1002',
        name: '髙橋 花子',
        changes: [
          { column: 'email', before: 'hanako@example.jp', after: 'takahashi@example.jp' },
          { column: 'departmentCode', before: '110', after: '120' },
          { column: 'managerNumber', before: '1001', after: '2001' },
        ],
      },
      { line: 5, kind: 'JOINED', number: '2001' },
      { line: null, kind: 'LEFT', number: '1003', changes: [{ column: 'leftOn', before: null, after: '2026-11-22' }] },
    ]);
    expect(await people()).toEqual(before);
  });

  it('shows every bad line', async () => {
    const found = await bring(csv(...same, '1003,=cmd(),次,ツギ,ジ,,アルバイト,20225-04-01,,999,1001,,,'));
    expect(found).toMatchObject({ state: 'CHECKED', problemCount: 6 });
    expect(found.problems).toEqual(
      expect.arrayContaining([
        { line: 5, column: 'number', reason: 'DUPLICATE_NUMBER', value: '1003' },
        { line: 6, column: 'number', reason: 'DUPLICATE_NUMBER', value: '1003' },
        { line: 6, column: 'familyName', reason: 'FORMULA', value: '=cmd()' },
        { line: 6, column: 'employment', reason: 'UNKNOWN_EMPLOYMENT', value: 'アルバイト' },
        { line: 6, column: 'hiredOn', reason: 'BAD_DATE', value: '20225-04-01' },
        { line: 6, column: 'departmentCode', reason: 'UNKNOWN_DEPARTMENT', value: '999' },
      ]),
    );
    await expect(apply(found)).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });

  const told = ({ problems }: { problems: any[] }) =>
    problems.map(({ line, column, reason }) => `${line} ${column} ${reason}`);

  it('shows each fault of a line, whoever can tell it', async () => {
    const found = await bring(
      csv(...same, '1003,渡邊,次郎,ワタナベ,ジロウ,HANAKO@example.jp,アルバイト,2020-04-31,,999,7777,,,', '9,山本'),
    );
    expect(told(found)).toEqual([
      '4 email EMAIL_TAKEN',
      '5 number DUPLICATE_NUMBER',
      '6 employment UNKNOWN_EMPLOYMENT',
      '6 hiredOn BAD_DATE',
      '6 number DUPLICATE_NUMBER',
      '6 email EMAIL_TAKEN',
      '6 departmentCode UNKNOWN_DEPARTMENT',
      '6 managerNumber UNKNOWN_MANAGER',
      '7 null COLUMN_COUNT',
      ...['givenName', 'familyKana', 'givenKana', 'employment', 'hiredOn', 'departmentCode'].map(
        column => `7 ${column} REQUIRED`,
      ),
    ]);
  });

  const line = (number: string, { manager = '', email = '', left = '' } = {}) =>
    `${number},山本,葵,ヤマモト,アオイ,${email},正社員,2020-04-01,${left},110,${manager},,,`;

  it.each<[string, string[], string[]]>([
    ['a circle of one', [line('1', { manager: '1' })], ['6 managerNumber REPORTING_CYCLE']],
    [
      'a circle of two, and not who reports into it',
      [line('1', { manager: '2' }), line('2', { manager: '1' }), line('3', { manager: '1' })],
      ['6 managerNumber REPORTING_CYCLE', '7 managerNumber REPORTING_CYCLE'],
    ],
    [
      'a manager who has left',
      [line('1', { left: '2026-11-21' }), line('2', { manager: '1' })],
      ['7 managerNumber MANAGER_LEFT'],
    ],
    ['a manager whose last day is today', [line('1', { left: '2026-11-22' }), line('2', { manager: '1' })], []],
    [
      'nobody’s manager once both have left',
      [line('1', { left: '2026-11-21' }), line('2', { manager: '1', left: '2026-11-21' })],
      [],
    ],
    [
      'an address in other capitals',
      [line('1', { email: 'Hanako@Example.jp' })],
      ['4 email EMAIL_TAKEN', '6 email EMAIL_TAKEN'],
    ],
    ['no address of who leaves', [line('1', { email: 'hanako@example.jp', left: '2026-11-30' })], []],
  ])('knows %s', async (_, more, expected) => {
    expect(told(await bring(csv(...same, ...more)))).toEqual(expected);
  });

  it('blames who reports to somebody of whom it says nothing', async () => {
    const found = await bring(csv(lines.hr, lines.hanako, lines.jiro));
    expect(told(found)).toEqual(['3 managerNumber MANAGER_LEFT', '4 managerNumber MANAGER_LEFT']);
  });

  it.each([
    ['long ago', '2025-03-31', []],
    ['today already', '2026-11-22', []],
    ['later', '2026-12-31', ['1003']],
  ])('lets nobody leave twice: who is to leave %s', async (_, leftOn, expected) => {
    await app.sql(`update shinrai.employees set left_on = $1 where number = '1003'`, [leftOn]);
    const { changes } = await bring(csv(lines.hr, lines.chief, lines.hanako));
    expect(changes.map(({ number }: any) => number)).toEqual(expected);
  });

  it('keeps ten thousand problems and counts all', async () => {
    const found = await bring(csv(...same, ...Array.from({ length: 1500 }, (_, i) => `9${i},山本`)));
    const kept = await app.sql(
      'select count(*)::int as count, min(position) as first, max(line) as last from shinrai.roster_problems where import_id = $1',
      [found.id],
    );
    expect([found.problemCount, kept]).toEqual([10_500, [{ count: 10_000, first: 0, last: 1434 }]]);
  });

  it.each([
    ['', 'EMPTY', []],
    ['\uFEFF', 'EMPTY', []],
    [Buffer.from('PK\u0003\u0004 a workbook'), 'BINARY', []],
    [Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(...same), 'utf16le')]), 'ENCODING', [{ line: 1 }]],
    [
      Buffer.concat([iconv.encode(`${csv(lines.hr, lines.chief)}\r\n`, 'cp932'), Buffer.from(lines.jiro)]),
      'ENCODING',
      [{ line: 4 }],
    ],
    [header, 'NO_ROWS', []],
    ['a,'.repeat(1000), 'TOO_MANY_COLUMNS', [{ line: 1, column: '1001' }]],
    [
      csv(...same).replace('入社日', '血液型'),
      'HEADER',
      [
        { column: '血液型', reason: 'UNKNOWN_COLUMN' },
        { column: '入社日', reason: 'MISSING_COLUMN' },
      ],
    ],
    [csv('1,"a', lines.hr), 'MALFORMED', [{ reason: 'MALFORMED' }]],
  ])('fails on a file that cannot be read: %#', async (content, failure, problems) => {
    const found = await bring(content);
    expect(found).toMatchObject({ state: 'FAILED', failure, problems, changes: [] });
  });

  it('is told about page by page', async () => {
    const { id } = await bring(csv(...same.map(line => line.replace('2020-04-01', '2020-04-31'))));
    const { rosterImport } = await app.as('0002')(
      'query ($id: ID!) { rosterImport(id: $id) { problems(first: 3) { totalCount edges { node { line } } pageInfo { hasNextPage endCursor } } } }',
      { id },
    );
    const { endCursor } = rosterImport.problems.pageInfo;
    expect(rosterImport.problems).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const { rosterImport: next } = await app.as('0002')(
      'query ($id: ID!, $after: String) { rosterImport(id: $id) { problems(first: 3, after: $after) { edges { node { line } } pageInfo { hasNextPage } } } }',
      { id, after: endCursor },
    );
    expect(next.problems).toEqual({ edges: [{ node: { line: 5 } }], pageInfo: { hasNextPage: false } });
  });

  it.each([
    ['problems', { first: 0 }, 'first'],
    ['problems', { first: 101 }, 'first'],
    ['problems', { first: 1, after: 'WyJ4Il0' }, 'after'],
    ['changes', { first: 0 }, 'first'],
    ['changes', { first: 1, after: 'WzAuNV0' }, 'after'],
  ])('refuses %s of %p', async (list, page, field) => {
    const { id } = await bring(csv(...same));
    const asked = app.as('0002')(
      `query ($id: ID!, $first: Int!, $after: String) { rosterImport(id: $id) { ${list}(first: $first, after: $after) { totalCount } } }`,
      { id, ...page },
    );
    await expect(asked).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { [field]: expect.anything() } },
    });
  });
});

describe('applying', () => {
  it('writes all of it, with history, and the second time nothing', async () => {
    const content = csv(
      lines.hr,
      '1001,山﨑,部長,ヤマザキ,ブチョウ,hanako@example.jp,役員,2020-04-01,,100,2002,日本語,,',
      '1002,山田,花子,ヤマダ,ハナコ,hana@example.jp,正社員,2020-04-01,,110,1001,英語,2026-11-01,',
      '1003,渡邊,次郎,ワタナベ,ジロウ,,正社員,2020-04-01,2026-11-30,120,1001,日本語,,',
      '2001,佐々木,新,ササキ,アラタ,arata@example.jp,契約社員,令和8年12月1日,,110,2002,,,',
      '2002,会田,社長,アイダ,シャチョウ,,役員,1999-04-01,,000,,,,',
    );
    const recorded = await history();
    const checked = await bring(content);
    expect(checked).toMatchObject({ joined: 2, changed: 2, left: 1, unchanged: 1 });
    const applied = await apply(checked);
    expect(applied).toMatchObject({
      state: 'APPLIED',
      joined: 2,
      changed: 2,
      left: 1,
      unchanged: 1,
      rows: 6,
      rowsDone: 6,
    });
    expect(await people()).toMatchObject([
      { number: '0002' },
      { number: '1001', email: 'hanako@example.jp', manager: '2002' },
      { number: '1002', family_name: '山田', email: 'hana@example.jp' },
      { number: '1003', left_on: '2026-11-30' },
      { number: '2001', department: '110', manager: '2002' },
      { number: '2002', manager: null },
    ]);
    expect((await history()) - recorded).toBe(5);
    expect(
      await app.sql(
        "select details from shinrai.audit_events where action = 'APPLY_ROSTER' and record_id = $1 order by at, id",
        [applied.id],
      ),
    ).toEqual([{ details: { name: '名簿.csv' } }, { details: { joined: 2, changed: 2, left: 1, unchanged: 1 } }]);
    const { people: found } = await app.as('0002')(
      '{ people(first: 10, filter: { search: "やまだ" }) { edges { node { number version onLeave locale } } } }',
    );
    expect(nodes(found)).toEqual([{ number: '1002', version: 2, onLeave: true, locale: 'EN' }]);

    const again = await bring(content, { dryRun: false });
    expect(again).toMatchObject({ state: 'APPLIED', joined: 0, changed: 0, left: 0, unchanged: 6, changes: [] });
    expect((await history()) - recorded).toBe(5);
  });

  it('lets people join in any order, however long their line is', async () => {
    const crowd = Array.from({ length: 2500 }, (_, i) => {
      const manager = i === 2499 ? '1001' : `9${i + 1}`;
      return `9${i},山本,葵,ヤマモト,アオイ,,正社員,2020-04-01,,110,${manager},,,`;
    });
    const [recorded, service] = [await history(), app.nest.get(RosterService, { strict: false })];
    const file = { name: 'a.csv', bytes: Buffer.from(csv(...same, ...crowd)) };
    const { roster } = await service.importFile(operator, file, { apply: true });
    expect(roster).toMatchObject({ state: 'APPLIED', joined: 2500 });
    const [{ wrong }] = await app.sql(`
      select count(*)::int as wrong from shinrai.employees e left join shinrai.employees m on m.id = e.manager_id
      where e.number like '9%' and m.number is distinct from
        case e.number when '92499' then '1001' else '9' || (substr(e.number, 2)::int + 1) end`);
    expect([wrong, (await history()) - recorded]).toEqual([0, 2500]);
    const [{ told }] = await app.sql(`
      select count(*)::int as told from shinrai.employees e join shinrai.employment_records r
        on (r.employee_id, r.manager_id) = (e.id, e.manager_id) where e.number like '9%'`);
    expect(told).toBe(2500);
  });

  it('lets addresses go from one to another', async () => {
    const swapped = [
      lines.hanako.replace('hanako@', 'jiro@'),
      lines.jiro.replace('ジロウ,,', 'ジロウ,hanako@example.jp,'),
    ];
    expect(await bring(csv(lines.hr, lines.chief, ...swapped), { dryRun: false })).toMatchObject({ state: 'APPLIED' });
    const back = [
      lines.hanako.replace('hanako@example.jp', ''),
      lines.jiro.replace('ジロウ,,', 'ジロウ,jiro@example.jp,'),
    ];
    expect(await bring(csv(lines.hr, lines.chief, ...back), { dryRun: false })).toMatchObject({ state: 'APPLIED' });
    expect((await people()).map(({ email }) => email)).toEqual([null, null, null, 'jiro@example.jp']);
  });

  it('goes on by itself when it is no dry run, and stops when anything is wrong', async () => {
    const before = await people();
    const bad = await bring(csv(...same, '2001,佐々木,新,ササキ,アラタ,,正社員,2026-12-01,,999,1001,,,'), {
      dryRun: false,
    });
    expect(bad).toMatchObject({ state: 'CHECKED', problemCount: 1, joined: 1 });
    expect(await people()).toEqual(before);
    expect(
      await bring(csv(...same, '2001,佐々木,新,ササキ,アラタ,,正社員,2026-12-01,,110,1001,,,'), { dryRun: false }),
    ).toMatchObject({ state: 'APPLIED', joined: 1 });
  });

  it('is whole or not at all', async () => {
    const checked = await bring(csv(...same, '2001,佐々木,新,ササキ,アラタ,,正社員,2026-12-01,,110,1001,,,'));
    await app.sql("alter table shinrai.employees add constraint refused check (number <> '2001')");
    const [before, recorded] = [await people(), await history()];
    app.nest.useLogger(false);
    const failed = await apply(checked);
    app.nest.useLogger(['error', 'fatal']);
    await app.sql('alter table shinrai.employees drop constraint refused');
    expect(failed).toMatchObject({ state: 'FAILED', failure: 'INTERNAL' });
    expect([await people(), await history()]).toEqual([before, recorded]);
  });

  it('checks again against the people of that moment', async () => {
    const checked = await bring(csv(lines.hr, lines.chief, lines.hanako.replace('花子', '華子'), lines.jiro));
    await app.sql("update shinrai.employees set given_name = '華子' where number = '1002'");
    expect(await apply(checked)).toMatchObject({ state: 'APPLIED', changed: 0, unchanged: 4 });
  });

  it('sees which version it was asked for', async () => {
    const checked = await bring(csv(...same));
    await expect(apply({ id: checked.id, version: checked.version + 1 })).rejects.toMatchObject({ code: 'STALE' });
    await expect(apply({ id: 'x', version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { version } = await apply(checked);
    await expect(apply({ id: checked.id, version })).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });

  it('asks before a third of the company vanishes', async () => {
    const torn = csv(lines.hr, lines.chief);
    const checked = await bring(torn, { dryRun: false });
    expect(checked).toMatchObject({ state: 'CHECKED', left: 2, leaversToConfirm: 2 });
    await expect(apply(checked)).rejects.toMatchObject({ code: 'LEAVERS_UNCONFIRMED', params: { left: 2 } });
    await expect(apply({ ...checked, acceptLeavers: 3 })).rejects.toMatchObject({ code: 'LEAVERS_UNCONFIRMED' });
    expect(await apply({ ...checked, acceptLeavers: 2 })).toMatchObject({ state: 'APPLIED', left: 2 });
    expect(await bring(torn, { dryRun: false })).toMatchObject({ state: 'APPLIED', unchanged: 2, left: 0 });
    app.clock.forward({ days: 1 });
    expect(await bring(csv(...same), { dryRun: false })).toMatchObject({ state: 'APPLIED', changed: 2 });
    expect(await people()).toMatchObject([{ left_on: null }, { left_on: null }, { left_on: null }, { left_on: null }]);
  });

  it('reads CP932 and English headers alike', async () => {
    const cp932 = iconv.encode(csv(...same), 'cp932');
    expect(await bring(cp932)).toMatchObject({ state: 'CHECKED', unchanged: 4, problemCount: 0 });
    const english =
      'employee number,family name,given name,family kana,given kana,employment,hired on,department code\n1002,髙橋,花子,ﾀｶﾊｼ,ﾊﾅｺ,regular,２０２０/４/１,110';
    expect(await bring(`\uFEFF${english}`)).toMatchObject({ unchanged: 1, left: 3 });
  });
});

describe('an interrupted import', () => {
  it.each([
    ['CHECKING', true, 'CHECKED'],
    ['APPLYING', true, 'APPLIED'],
    ['WAITING', false, 'APPLIED'],
    ['APPLYING', false, 'APPLIED'],
  ])('that was left %s (dry run: %p) is taken up again and becomes %s', async (state, dryRun, outcome) => {
    const { id } = await bring(csv(...same));
    await app.sql('update shinrai.roster_imports set state = $2, dry_run = $3, rows_done = 1 where id = $1', [
      id,
      state,
      dryRun,
    ]);
    app.nest.get(RosterWork, { strict: false }).onApplicationBootstrap();
    expect(await finished(id)).toMatchObject({ state: outcome, unchanged: 4 });
  });
});

describe('the list of imports', () => {
  it('comes newest first, to its end', async () => {
    const list =
      'query ($after: String) { rosterImports(first: 5, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }';
    const seen: string[] = [];
    for (let after: string | null = null, more = true, total = 0; more;) {
      const { rosterImports: page }: any = await app.as('0002')(list, { after });
      total ||= page.totalCount;
      seen.push(...nodes(page).map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
      if (!more) expect(new Set(seen).size).toBe(total);
    }
    for (const after of ['x', 'WyJ4IiwieSJd', 'W251bGwsbnVsbF0'])
      await expect(app.as('0002')(list, { after })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the command line', () => {
  it('gets the finished import with its problems', async () => {
    const service = app.nest.get(RosterService, { strict: false });
    const bytes = Buffer.from(csv(...same, lines.jiro));
    const { roster, problems } = await service.importFile(operator, { name: 'a.csv', bytes }, { apply: true });
    expect(roster).toMatchObject({ state: 'CHECKED', problemCount: 2, fileName: 'a.csv' });
    expect(problems.map(({ line, reason }) => ({ line, reason }))).toEqual([
      { line: 5, reason: 'DUPLICATE_NUMBER' },
      { line: 6, reason: 'DUPLICATE_NUMBER' },
    ]);
    const applied = await service.importFile(
      operator,
      { name: 'a.csv', bytes: Buffer.from(csv(...same)) },
      { apply: true },
    );
    expect(applied).toMatchObject({ roster: { state: 'APPLIED' }, problems: [] });
  });
});
