import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestServer, startServer } from '../server/support/server.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { publishedCourse } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const register =
  'mutation ($input: RegisterOutsidePersonInput!) { registerOutsidePerson(input: $input) { id version endsOn person { id number employment } } }';
const update =
  'mutation ($input: UpdateOutsidePersonInput!) { updateOutsidePerson(input: $input) { id version endsOn organisation } }';
const end = 'mutation ($input: EndOutsidePersonInput!) { endOutsidePerson(input: $input) { endsOn } }';

/** A lawyer whom the head office looks after until the end of the fiscal year. */
const lawyer = (departmentId: string, more: object = {}) => ({
  id: randomUUID() as string,
  number: 'X-0001',
  familyName: '外部',
  givenName: '律',
  familyKana: 'ガイブ',
  givenKana: 'リツ',
  email: 'ritsu@law.example.jp',
  organisation: '外部法律事務所',
  profession: '弁護士',
  departmentId,
  locale: 'JA',
  endsOn: '2027-03-31',
  ...more,
});
const change = (input: ReturnType<typeof lawyer>, more: object) => {
  const { number: _, ...details } = { ...input, ...more };
  return details;
};

async function company(app: Pick<TestApp, 'sql'>) {
  const places = await departments(app);
  const hire = (number: string, more: object = {}) => employee(app, { number, department: places.personnel, ...more });
  await hire('HR', { roles: ['HR'] });
  await hire('TRA', { roles: ['TRAINING_ADMIN'] });
  await hire('OFF', { roles: ['SECURITY_OFFICER'] });
  await hire('SECR', { roles: ['COMMITTEE_SECRETARIAT'] });
  const adm = await hire('ADM', { roles: ['ADMIN'] });
  const emp = await hire('EMP', { department: places.sales1 });
  return { ...places, adm, emp };
}

describe('an outside member', () => {
  let app: TestApp;
  let places: Awaited<ReturnType<typeof company>>;
  beforeAll(async () => {
    app = await startApp({ at: '2026-04-10T01:00:00Z' });
    places = await company(app);
  });
  afterAll(() => app.close());

  async function roster(lines: string[]) {
    const header = '社員番号,姓,名,セイ,メイ,雇用区分,入社日,部署コード,上長社員番号';
    const sent = await app.nest.inject({
      method: 'POST',
      url: '/roster-files',
      headers: { 'x-employee': 'HR', 'content-type': 'text/csv', 'x-file-name': 'roster.csv' },
      payload: [header, ...lines].join('\r\n'),
    });
    const begun = await app.as('HR')('mutation ($input: ImportRosterInput!) { importRoster(input: $input) { id } }', {
      input: { fileId: sent.json().id, dryRun: true },
    });
    for (;;) {
      const { rosterImport } = await app.as('HR')(
        'query ($id: ID!) { rosterImport(id: $id) { state left leaversToConfirm problems(first: 5) { edges { node { reason value } } } } }',
        { id: begun.importRoster.id },
      );
      if (['CHECKED', 'FAILED'].includes(rosterImport.state)) return rosterImport;
      await pause(10);
    }
  }
  const known = ['HR', 'TRA', 'OFF', 'SECR', 'ADM', 'EMP'].map(
    number => `${number},山田,太郎,ヤマダ,タロウ,正社員,2020-04-01,210,`,
  );

  /** What the company is told of its workforce. */
  async function numbers() {
    const { people } = await app.as('HR')('{ people(first: 100) { totalCount edges { node { number } } } }');
    const preview = `query ($audience: AudienceInput!) { audiencePreview(audience: $audience, first: 100) { headcount inside outside owing } }`;
    const previews = await Promise.all(
      [{ all: [] }, { employments: ['OUTSIDE'] }, { departments: { ids: [places.head], below: true } }].map(
        async audience => (await app.as('TRA')(preview, { audience })).audiencePreview,
      ),
    );
    const { completionByEmployee, completionByDepartment } = await app.as('HR')(
      `{ completionByEmployee(first: 100) { totalCount totals { people assignments } } completionByDepartment { department { code } total { people assignments } } }`,
    );
    return { people, previews, completionByEmployee, completionByDepartment, roster: await roster(known.slice(1)) };
  }

  it('changes no number of the company, owes nothing and is in no roster', async () => {
    const courseId = await publishedCourse(app, 'TRA', 'security');
    const before = await numbers();
    const input = lawyer(places.head);
    const { registerOutsidePerson: registered } = await app.as('SECR')(register, { input });
    expect(registered).toMatchObject({ endsOn: '2027-03-31', person: { number: 'X-0001', employment: 'OUTSIDE' } });
    expect(await numbers()).toEqual(before);
    expect((await app.as('SECR')(register, { input })).registerOutsidePerson).toEqual(registered);

    const { draftRequirement } = await app.as('TRA')(
      'mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version } }',
      { input: { activityKind: 'COURSE', activityId: courseId, title: { ja: '年次研修' }, audience: { all: [] } } },
    );
    const { campaignSchedule } = await app.as('TRA')(
      'query { campaignSchedule(dueOn: "2026-06-30") { startsOn firstDue { basis on } recurrence { mode } } }',
    );
    const { id } = draftRequirement;
    const { setSchedule } = await app.as('TRA')(
      'mutation ($input: SetScheduleInput!) { setSchedule(input: $input) { version } }',
      {
        input: { ...draftRequirement, schedule: campaignSchedule, sharesCompletions: false },
      },
    );
    const { startRequirement } = await app.as('TRA')(
      'mutation ($input: StartRequirementInput!) { startRequirement(input: $input) { headcount { headcount assigned outside unseen } } }',
      { input: { id, version: setSchedule.version, expected: 6 } },
    );
    expect(startRequirement.headcount).toEqual({ headcount: 6, assigned: 6, outside: 0, unseen: 0 });
    expect((await app.as('X-0001')('{ viewer { person { number } } }')).viewer.person.number).toBe('X-0001');
  });

  it('is found where one asks for outside members, and among those of the secretariat', async () => {
    const { people } = await app.as('HR')(
      '{ people(first: 10, filter: { employments: [OUTSIDE] }) { edges { node { number } } } }',
    );
    expect(people.edges).toEqual([{ node: { number: 'X-0001' } }]);
    const { outsidePeople } = await app.as('SECR')(
      '{ outsidePeople(first: 10) { totalCount edges { node { profession person { number } } } } }',
    );
    expect(outsidePeople).toEqual({
      totalCount: 1,
      edges: [{ node: { profession: '弁護士', person: { number: 'X-0001' } } }],
    });
    for (const by of ['HR', 'ADM', 'X-0001'])
      await expect(app.as(by)('{ outsidePeople(first: 10) { totalCount } }')).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
  });

  it('is neither ended nor rewritten by a roster, and is nobody’s manager, head or administrator', async () => {
    const rewrites = 'X-0001,外部,律,ガイブ,リツ,正社員,2020-04-01,210,';
    expect((await roster([...known, rewrites])).problems.edges).toEqual([
      { node: { reason: 'OUTSIDE_PERSON', value: 'X-0001' } },
    ]);
    const reports = '2000,山田,太郎,ヤマダ,タロウ,正社員,2020-04-01,210,X-0001';
    expect((await roster([...known, reports])).problems.edges).toEqual([
      { node: { reason: 'UNKNOWN_MANAGER', value: 'X-0001' } },
    ]);
    expect(await roster(known)).toMatchObject({ left: 0, problems: { edges: [] } });
    const [{ id: personId }] = await app.sql(`select id from shinrai.employees where number = 'X-0001'`);
    await expect(
      app.as('ADM')('mutation ($input: GrantRoleInput!) { grantRole(input: $input) { id } }', {
        input: { personId, role: 'ADMIN' },
      }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('has a number and an address of their own, and changes in one hand at a time', async () => {
    const again = lawyer(places.head, { email: 'other@law.example.jp' });
    await expect(app.as('SECR')(register, { input: again })).rejects.toMatchObject({
      params: { fields: { number: ['isUnique'] } },
    });
    const same = lawyer(places.head, { number: 'X-0002' });
    await expect(app.as('SECR')(register, { input: same })).rejects.toMatchObject({
      params: { fields: { email: ['isUnique'] } },
    });
    const late = lawyer(places.head, { number: 'X-0002', email: 'other@law.example.jp', endsOn: '2026-04-09' });
    await expect(app.as('SECR')(register, { input: late })).rejects.toMatchObject({
      params: { fields: { endsOn: ['notInThePast'] } },
    });
    const { outsidePeople } = await app.as('SECR')('{ outsidePeople(first: 10) { edges { node { id version } } } }');
    const [{ node }] = outsidePeople.edges;
    const moved = change(lawyer(places.head), { ...node, organisation: '別の事務所', endsOn: '2026-04-30' });
    expect((await app.as('SECR')(update, { input: moved })).updateOutsidePerson).toMatchObject({
      organisation: '別の事務所',
      endsOn: '2026-04-30',
    });
    await expect(app.as('SECR')(update, { input: moved })).rejects.toMatchObject({ code: 'STALE' });
  });

  it('is there until the last day, and at once no more when they are ended', async () => {
    app.clock.set('2026-04-30T01:00:00Z');
    await app.as('X-0001')('{ viewer { person { number } } }');
    app.clock.set('2026-05-01T01:00:00Z');
    expect((await app.as('X-0001')('{ viewer { person { number } } }')).viewer).toBeNull();
    const input = lawyer(places.head, { number: 'X-0003', email: 'third@law.example.jp' });
    const { registerOutsidePerson } = await app.as('SECR')(register, { input });
    await app.as('X-0003')('{ myNotices(first: 1) { totalCount } }');
    await app.as('SECR')(end, { input: { id: input.id, version: registerOutsidePerson.version } });
    await expect(app.as('X-0003')('{ myNotices(first: 1) { totalCount } }')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('the account of an outside member', () => {
  let server: TestServer;
  beforeAll(async () => void (server = await startServer()));
  afterAll(() => server.close());
  const password = '雨の日には傘を二本持って出る人です';

  it('is opened by a link of the secretariat, by number or address, until the last day', async () => {
    const places = await company(server);
    const ids = await server.sql(`select number, id from shinrai.employees`);
    const idOf = (number: string) => ids.find(each => each.number === number).id;
    const set = 'mutation ($input: SetPasswordInput!) { setPassword(input: $input) }';
    for (const number of ['SECR', 'HR'])
      await server.ask(set, { input: { token: await server.invite(idOf(number)), password } });
    const secr = (await server.logIn('SECR', password)).cookie;
    const hr = (await server.logIn('HR', password)).cookie;
    const { data } = await server.ask(register, { input: lawyer(places.head) }, { cookie: secr });
    const { id: personId } = data.registerOutsidePerson.person;
    const link = 'mutation ($input: IssuePasswordLinkInput!) { issuePasswordLink(input: $input) { url } }';
    expect((await server.ask(link, { input: { personId: places.emp } }, { cookie: secr })).code).toBe('FORBIDDEN');
    expect((await server.ask(link, { input: { personId } }, { cookie: hr })).code).toBe('FORBIDDEN');
    const issued = await server.ask(link, { input: { personId } }, { cookie: secr });
    const token = issued.data.issuePasswordLink.url.split('#token=')[1];
    expect((await server.ask(set, { input: { token, password } })).data).toEqual({ setPassword: true });
    for (const login of ['X-0001', 'Ritsu@law.example.jp'])
      expect((await server.logIn(login, password)).data.logIn.viewer).toEqual({
        person: { number: 'X-0001' },
        roles: ['EMPLOYEE'],
      });
    const { cookie } = await server.logIn('X-0001', password);
    server.clock.set('2027-04-01T01:00:00+09:00');
    expect((await server.logIn('X-0001', password)).code).toBe('WRONG_CREDENTIALS');
    expect((await server.ask('{ viewer { person { number } } }', {}, { cookie })).data.viewer).toBeNull();
  });
});
