import { MikroORM, RequestContext } from '@mikro-orm/core';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';

import { AssignmentService } from '../../src/assignments/assignment.service.ts';
import { LedgerService } from '../../src/assignments/ledger.service.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { publishedCourse } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const draft = 'mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version } }';
const setSchedule = 'mutation ($input: SetScheduleInput!) { setSchedule(input: $input) { id version startedAt } }';
const start =
  'mutation ($input: StartRequirementInput!) { startRequirement(input: $input) { id version startedAt headcount { headcount assigned exempt waiting outside unseen } } }';
const preview =
  'query ($id: ID!) { startPreview(requirementId: $id) { headcount owing outside dueDays { dueOn people } doubts { kind people } } }';
const queue = `query ($requirementId: ID!, $kind: ExceptionKind) { ledgerExceptions(requirementId: $requirementId, kind: $kind, first: 100) {
  totalCount edges { node { id kind dueOn person { number } requirement { id } } } } }`;
const end = 'mutation ($input: EndRequirementInput!) { endRequirement(input: $input) { id endedAt } }';
const resolve = 'mutation ($input: ResolveExceptionsInput!) { resolveExceptions(input: $input) { resolved } }';
const rounds =
  'query ($id: ID!) { requirement(id: $id) { cycles { cycle dueOn counts { assignments done overdue } } } }';
const once =
  'query ($dueOn: LocalDate!) { campaignSchedule(dueOn: $dueOn) { startsOn firstDue { basis on } recurrence { mode } } }';
const fiscalYear =
  '{ fiscalYearSchedule(month: 11, day: 30, newHiresWithin: 30) { startsOn newHiresWithin firstDue { basis } recurrence { mode anchorOn every { count unit } window { count unit } atLeast { count unit } } } }';

let app: TestApp;
let ids: Awaited<ReturnType<typeof departments>>;
let courseId: string;
let people: Record<string, string>;
const admin = (document: string, variables?: Record<string, unknown>) => app.as('2001')(document, variables);

beforeEach(async () => {
  await app?.close();
  app = await startApp({ at: '2026-04-10T01:00:00Z' });
  ids = await departments(app);
  people = {};
  const hire = async (number: string, department: string, name: string, more: object = {}) => {
    people[number] = await employee(app, {
      number,
      department,
      name,
      kana: 'ナマエ カナ',
      hiredOn: '2020-04-01',
      ...more,
    });
  };
  await hire('2001', ids.personnel, '佐々木 恵', { roles: ['TRAINING_ADMIN'] });
  await hire('1002', ids.sales1, '佐藤 健');
  await hire('1001', ids.sales1, '髙橋 一郎', { manager: people['1002']! });
  await hire('1003', ids.sales2, '渡邉 葵', { manager: people['1002']! });
  courseId = await publishedCourse(app, '2001', 'security');
});
afterAll(() => app.close());

describe('the fiscal year', () => {
  it('asks everybody at once, then every year, and closes what was missed', async () => {
    const id = await started(await yearly());
    expect(await rowsOf(id)).toEqual([
      '1001 2026 2026-11-30',
      '1002 2026 2026-11-30',
      '1003 2026 2026-11-30',
      '2001 2026 2026-11-30',
    ]);
    await fulfil(id, '1001', '2026-05-20');
    expect(await next(id, '1001')).toEqual(['2027-04-01', '2027-11-30']);
    await on('2027-03-31', run);
    expect(await rowsOf(id)).toHaveLength(4);
    expect(await on('2027-04-01', run)).toMatchObject({ opened: 4, closed: 4 });
    expect(await rowsOf(id)).toEqual([
      '1001 2026 2026-11-30 SUCCEEDED',
      '1001 2027 2027-11-30',
      ...['1002', '1003', '2001'].flatMap(number => [`${number} 2026 2026-11-30 MISSED`, `${number} 2027 2027-11-30`]),
    ]);
    expect(await on('2027-04-01', run)).toMatchObject({ opened: 0, closed: 0, released: 0 });
    const { requirement } = await admin(rounds, { id });
    expect(requirement.cycles).toEqual([
      { cycle: 2027, dueOn: '2027-11-30', counts: { assignments: 4, done: 0, overdue: 0 } },
      { cycle: 2026, dueOn: '2026-11-30', counts: { assignments: 4, done: 1, overdue: 3 } },
    ]);
  });

  it('catches up after a week, and after years', async () => {
    const id = await started(await yearly());
    expect(await on('2029-04-08', run)).toMatchObject({ opened: 12, closed: 12 });
    expect((await rowsOf(id)).filter(row => row.startsWith('1001'))).toEqual([
      '1001 2026 2026-11-30 MISSED',
      '1001 2027 2027-11-30 MISSED',
      '1001 2028 2028-11-30 MISSED',
      '1001 2029 2029-11-30',
    ]);
  });

  it('gives who joins days of their own, then takes them in step with everybody', async () => {
    const id = await started(await yearly());
    await employee(app, {
      number: '1009',
      department: ids.sales1,
      name: '新人 桜',
      kana: 'シンジン サクラ',
      hiredOn: '2027-02-01',
      manager: people['1002']!,
    });
    await on('2027-02-01', run);
    expect((await rowsOf(id)).at(-2)).toBe('1009 2026 2027-03-03');
    await fulfil(id, '1009', '2027-02-20');
    expect(await next(id, '1009')).toEqual(['2027-04-01', '2027-11-30']);
  });
});

describe('a cycle that ends', () => {
  it('before the time of somebody is over was missed by nobody', async () => {
    const id = await started(await yearly());
    const [extended] = await openRow(id, '1002');
    await app.sql("update shinrai.assignments set due_on = '2027-04-10' where id = $1", [extended!.id]);
    await app.sql(
      `insert into shinrai.leave_periods (id, employee_id, starts_on, recorded_at) values (gen_random_uuid(), $1, '2026-06-01', now())`,
      [people['1001']],
    );
    await on('2027-04-01', run);
    expect(await rowsOf(id)).toEqual([
      '1001 2026 2026-11-30 RELEASED OVERTAKEN',
      '1001 2027 2027-11-30',
      '1002 2026 2027-04-10 RELEASED OVERTAKEN',
      '1002 2027 2027-11-30',
      ...['1003', '2001'].flatMap(number => [`${number} 2026 2026-11-30 MISSED`, `${number} 2027 2027-11-30`]),
    ]);
  });
});

describe('a completion', () => {
  it('in an extraordinary campaign counts for the yearly duty that is open, where that was chosen', async () => {
    const yearlyId = await started(await yearly());
    const campaign = async (sharesCompletions: boolean) => {
      const { campaignSchedule } = await admin(once, { dueOn: '2026-04-30' });
      return started(campaignSchedule, { people: [people['1001'], people['1002']] }, sharesCompletions);
    };
    const [shared, alone] = [await campaign(true), await campaign(false)];
    await fulfil(alone, '1002', '2026-04-20');
    await fulfil(shared, '1001', '2026-04-20');
    expect(await doneIn(yearlyId)).toEqual(['1001']);
    expect(await doneIn(shared)).toEqual(['1001', '1002']);
    expect(await doneIn(alone)).toEqual(['1001', '1002']);
    expect(await next(yearlyId, '1001')).toEqual(['2027-04-01', '2027-11-30']);
  });

  it('of what was begun in a cycle that ended meanwhile counts for the one that is open', async () => {
    const id = await started(await yearly());
    const [begun] = await openRow(id, '1001');
    await on('2027-04-01', run);
    await fulfilRow(begun!.id);
    expect((await rowsOf(id)).filter(row => row.startsWith('1001'))).toEqual([
      '1001 2026 2026-11-30 MISSED',
      '1001 2027 2027-11-30',
    ]);
    expect(await doneIn(id)).toEqual(['1001']);
    expect(await next(id, '1001')).toEqual(['2028-04-01', '2028-11-30']);
  });
});

describe('the ledger', () => {
  it('releases who leaves or moves out of what is not done, and takes in who moves in', async () => {
    const id = await started(await yearly(), { departments: { ids: [ids.sales], below: true } });
    expect(await numbersOf(id)).toEqual(['1001', '1002', '1003']);
    await app.sql(`update shinrai.employees set left_on = '2026-06-30' where number = '1003'`);
    await app.sql(`update shinrai.employees set department_id = $1 where number = '1001'`, [ids.personnel]);
    await app.sql(`update shinrai.employees set department_id = $1 where number = '2001'`, [ids.sales1]);
    expect(await on('2026-07-01', run)).toEqual({ opened: 1, closed: 0, released: 2, doubted: expect.any(Number) });
    expect(await rowsOf(id)).toEqual([
      '1001 2026 2026-11-30 RELEASED OUT_OF_AUDIENCE',
      '1002 2026 2026-11-30',
      '1003 2026 2026-11-30 RELEASED LEFT',
      '2001 2026 2026-11-30',
    ]);
  });

  it('leaves nobody out: every head stands in one group', async () => {
    const requirement = await drafted({ departments: { ids: [ids.sales], below: true } }, await yearly());
    const { startPreview } = await admin(preview, { id: requirement.id });
    expect(startPreview).toEqual({
      headcount: 4,
      owing: 3,
      outside: 1,
      dueDays: [{ dueOn: '2026-11-30', people: 3 }],
      doubts: [],
    });
    const { startRequirement } = await admin(start, {
      input: { id: requirement.id, version: requirement.version, expected: 3 },
    });
    expect(startRequirement.headcount).toEqual({
      headcount: 4,
      assigned: 3,
      exempt: 0,
      waiting: 0,
      outside: 1,
      unseen: 0,
    });
  });

  it('asks a person where the due day is past, too near or unknown', async () => {
    const late = { startsOn: '2026-04-01', firstDue: { basis: 'AFTER_HIRE', period: { count: 30, unit: 'DAY' } } };
    await employee(app, {
      number: '1010',
      department: ids.sales1,
      name: '直近 望',
      kana: 'チョッキン ノゾミ',
      hiredOn: '2026-03-15',
    });
    const id = await started(late);
    const found = await app.sql(
      `select e.number || ' ' || kind || ' ' || due_on as found from shinrai.ledger_exceptions x join shinrai.employees e on e.id = x.employee_id
       where requirement_id = $1 and kind <> 'NO_MANAGER' order by 1`,
      [id],
    );
    expect(found.map(({ found }) => found)).toEqual([
      '1001 DUE_PAST 2020-05-01',
      '1002 DUE_PAST 2020-05-01',
      '1003 DUE_PAST 2020-05-01',
      '1010 DUE_TOO_NEAR 2026-04-14',
      '2001 DUE_PAST 2020-05-01',
    ]);
    expect(await rowsOf(id)).toEqual([]);

    const waiting = async (kind: string) => {
      const { ledgerExceptions } = await admin(queue, { requirementId: id, kind });
      return Object.fromEntries(ledgerExceptions.edges.map(({ node }: any) => [node.person.number, node.id]));
    };
    const [past, near] = [await waiting('DUE_PAST'), await waiting('DUE_TOO_NEAR')];
    const decide = (input: object) => admin(resolve, { input: { reason: '制度の開始前に入社', ...input } });
    await expect(decide({ ids: [past['1001']], resolution: 'ACCEPTED' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(decide({ ids: [past['1001']], resolution: 'DAY_GIVEN', dueOn: '2026-04-09' })).rejects.toMatchObject({
      code: 'DUE_DAY_PAST',
    });
    await decide({ ids: [past['1001'], past['1002']], resolution: 'DAY_GIVEN', dueOn: '2026-06-30' });
    await decide({ ids: [near['1010']], resolution: 'ASSIGNED_ANYWAY' });
    await expect(decide({ ids: [near['1010']], resolution: 'ASSIGNED_ANYWAY' })).rejects.toMatchObject({
      code: 'ALREADY_DECIDED',
    });
    await app.sql(`update shinrai.employees set left_on = '2026-04-09' where number = '1003'`);
    await run();
    expect(await rowsOf(id)).toEqual(['1001 2020 2026-06-30', '1002 2020 2026-06-30', '1010 2026 2026-04-14']);
    expect(Object.keys(await waiting('DUE_PAST'))).toEqual(['2001']);

    await app.sql(
      `insert into shinrai.petitions (id, kind, state, employee_id, requirement_id, starts_on, ends_on, reason, requested_at, decided_at)
       values (gen_random_uuid(), 'EXEMPTION', 'GRANTED', $1, $2, '2026-04-10', '2026-12-31', '免除', now(), now())`,
      [people['2001'], id],
    );
    await run();
    expect(await waiting('DUE_PAST')).toEqual({});
  });

  it('does nothing when the clock was set back', async () => {
    const id = await started(await yearly());
    await on('2027-04-01', run);
    const before = await rowsOf(id);
    await app.sql(`update shinrai.employees set left_on = '2026-06-30' where number = '1003'`);
    expect(await on('2026-12-01', run)).toEqual({ opened: 0, closed: 0, released: 0, doubted: 0 });
    expect(await rowsOf(id)).toEqual(before);
  });

  it('is brought up once however many runs begin at once', async () => {
    const id = await started(await yearly());
    app.clock.set('2027-04-01T01:00:00Z');
    const reports = await Promise.all([run(), run(), run()]);
    expect(reports.map(({ opened }) => opened).toSorted((a, b) => a - b)).toEqual([0, 0, 4]);
    expect(await rowsOf(id)).toHaveLength(8);
  });
});

describe('ending', () => {
  it('releases what is open, keeps what is done, and leaves nothing to decide', async () => {
    const id = await started(await yearly());
    await fulfil(id, '1001', '2026-05-20');
    expect((await admin(queue, { requirementId: id, kind: 'NO_MANAGER' })).ledgerExceptions.totalCount).toBe(2);
    const { requirement } = await admin('query ($id: ID!) { requirement(id: $id) { version } }', { id });
    await admin(end, { input: { id, version: requirement.version } });
    expect((await admin(queue, { requirementId: id, kind: 'NO_MANAGER' })).ledgerExceptions.totalCount).toBe(0);
    await on('2027-04-01', run);
    expect(await rowsOf(id)).toEqual([
      '1001 2026 2026-11-30',
      ...['1002', '1003', '2001'].map(number => `${number} 2026 2026-11-30 RELEASED REQUIREMENT_ENDED`),
    ]);
  });
});

describe('a decision', () => {
  it('is refused once the requirement has ended, also by whoever saw it before', async () => {
    const id = await started(await yearly());
    const { ledgerExceptions } = await admin(queue, { requirementId: id });
    const { requirement } = await admin('query ($id: ID!) { requirement(id: $id) { version } }', { id });
    await admin(end, { input: { id, version: requirement.version } });
    const input = { ids: [ledgerExceptions.edges[0].node.id], resolution: 'ACCEPTED', reason: '承知しています' };
    await expect(admin(resolve, { input })).rejects.toMatchObject({ code: 'ALREADY_ENDED' });
  });
});

describe('an audience', () => {
  it('that is said again is the same, and changes nothing', async () => {
    const id = await started(await yearly());
    const version = async () =>
      (await admin('query ($id: ID!) { requirement(id: $id) { version } }', { id })).requirement.version;
    const say = async (audience: object, expected: number) =>
      admin('mutation ($input: ChangeAudienceInput!) { changeAudience(input: $input) { id } }', {
        input: { id, version: await version(), audience, expected },
      });
    const sales = { departments: { ids: [ids.sales], below: true } };
    await say(sales, 3);
    const before = await version();
    await say(sales, 3);
    expect(await version()).toBe(before);
    await say({ all: [] }, 4);
    expect(
      await app.sql('select version from shinrai.requirement_rules where requirement_id = $1 order by 1', [id]),
    ).toHaveLength(4);
  });
});

describe('starting', () => {
  it('refuses another number than the one typed, a second start, and rounds by hand beside a schedule', async () => {
    const { id, version } = await drafted({ all: [] }, await yearly());
    await expect(admin(start, { input: { id, version, expected: 3 } })).rejects.toMatchObject({
      code: 'AUDIENCE_CHANGED',
      params: { expected: 3, actual: 4 },
    });
    expect(await rowsOf(id)).toEqual([]);
    const { startRequirement } = await admin(start, { input: { id, version, expected: 4 } });
    await expect(admin(start, { input: { id, version: startRequirement.version, expected: 4 } })).rejects.toMatchObject(
      { code: 'ALREADY_STARTED' },
    );
  });

  it('refuses a window longer than the period, by its field', async () => {
    const schedule = await yearly();
    schedule.recurrence.window = { count: 2, unit: 'YEAR' };
    await expect(drafted({ all: [] }, schedule)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { 'schedule.recurrence.window': expect.anything() } },
    });
  });
});

const yearly = async (): Promise<any> => (await admin(fiscalYear)).fiscalYearSchedule;

async function drafted(
  audience: object,
  schedule: object,
  sharesCompletions = false,
): Promise<{ id: string; version: number }> {
  const { draftRequirement } = await admin(draft, {
    input: { activityKind: 'COURSE', activityId: courseId, title: { ja: '年次研修' }, audience },
  });
  const { id, version } = draftRequirement;
  return (await admin(setSchedule, { input: { id, version, schedule, sharesCompletions } })).setSchedule;
}

async function started(schedule: object, audience: object = { all: [] }, shares = false): Promise<string> {
  const { id, version } = await drafted(audience, schedule, shares);
  const { owing } = (await admin(preview, { id })).startPreview;
  await admin(start, { input: { id, version, expected: owing } });
  return id;
}

const run = () => {
  const em = app.nest.get(MikroORM).em;
  return RequestContext.create(em, () => app.nest.get(LedgerService).runAll());
};

function on<Answer>(day: string, work: () => Promise<Answer>): Promise<Answer> {
  app.clock.set(`${day}T01:00:00Z`);
  return work();
}

const openRow = (id: string, number: string): Promise<{ id: string }[]> =>
  app.sql(
    `select a.id from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
     where requirement_id = $1 and e.number = $2 and ended_at is null`,
    [id, number],
  );

async function fulfil(id: string, number: string, day: string): Promise<void> {
  app.clock.set(`${day}T01:00:00Z`);
  const [row] = await openRow(id, number);
  await fulfilRow(row!.id);
}

/** As a passed quiz does. */
const fulfilRow = (rowId: string) => {
  const { em } = app.nest.get(MikroORM);
  return RequestContext.create(em, () =>
    em.transactional(() => app.nest.get(AssignmentService).fulfil(rowId, courseId, app.clock.now())),
  );
};

const doneIn = async (id: string): Promise<string[]> =>
  (
    await app.sql(
      `select e.number from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
       where requirement_id = $1 and fulfilled_at is not null order by 1`,
      [id],
    )
  ).map(({ number }) => number);

const rowsOf = async (id: string): Promise<string[]> =>
  (
    await app.sql(
      `select concat_ws(' ', e.number, cycle, due_on, ending, ending_reason) as row
       from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id where requirement_id = $1 order by e.number, due_on`,
      [id],
    )
  ).map(({ row }) => row);

const numbersOf = async (id: string): Promise<string[]> => (await rowsOf(id)).map(row => row.slice(0, 4));

const next = async (id: string, number: string): Promise<string[]> => {
  const [row] = await app.sql(
    `select next_opens_on::text as opens, next_due_on::text as due from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
     where requirement_id = $1 and e.number = $2 and fulfilled_at is not null`,
    [id, number],
  );
  return [row.opens, row.due];
};
