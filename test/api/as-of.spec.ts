import { MikroORM, RequestContext } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { AssignmentService } from '../../src/assignments/assignment.service.ts';
import { LedgerService } from '../../src/assignments/ledger.service.ts';
import { plusDays } from '../../src/kernel/local-date.ts';
import type { LocalDate } from '../../src/index.ts';
import { Chance } from '../../src/server/seed/random.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { publishedCourse } from '../support/courses.ts';
import { outcome } from '../support/life.ts';
import { departments, employee } from '../support/people.ts';
import { importRoster } from '../support/roster.ts';

const counts = '{ people assignments done due overdue }';
const person = 'person { id number employment hiredOn leftOn department { code name { ja } } }';
const told = `query ($filter: CompletionFilter, $within: ID) {
  completionByEmployee(first: 100, sort: DEPARTMENT, filter: $filter) {
    totalCount totals ${counts} edges { node { ${person} counts ${counts} nextDueOn lastFulfilledAt } } }
  completionByDepartment(filter: $filter, within: $within) {
    department { code name { ja } depth } own ${counts} total ${counts} }
  assignments(first: 100, filter: $filter) { totalCount edges { node { id ${person} cycle dueOn fulfilledAt standing attempts { number passed } } } } }`;
const overTime = `query ($filter: CompletionFilter!) { completionOverTime(filter: $filter) { now { points { on assignments done } } } }`;
const compared = `query ($filter: CompletionFilter!) { cycleComparison(filter: $filter) { now { counts ${counts} } } }`;
const mutation = (name: string, input: string, answer = 'id') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;

const firstDay = '2026-05-01' as LocalDate;
const days = Array.from({ length: 11 }, (_, i) => plusDays(firstDay, i));
const numbers = Array.from({ length: 10 }, (_, i) => String(1101 + i));

let app: TestApp;
let parts: Awaited<ReturnType<typeof departments>>;
let ids: Record<string, string>;
let requirements: { id: string; cycle: number }[];
const chance = new Chance(20261122);
const pick = <T>(all: readonly T[]): T => chance.pick(all);
const hr = (document: string, input: object) => app.as('3001')(document, { input });

/** One more day in the life of the company: what may happen, and happens if nothing speaks against it. */
const happenings: Record<string, (today: LocalDate) => Promise<unknown>> = {
  async moves() {
    const code = pick(['100', '110', '120', '200', '210']);
    const employment = pick(['正社員', '契約社員', '派遣社員']);
    await importRoster(app, '3001', [line(pick(numbers), { code, employment, manager: pick(['1001', '1002']) })]);
  },
  async leaves(today) {
    const leftOn = pick([plusDays(today, -2), today, plusDays(today, 3)]);
    await importRoster(app, '3001', [line(pick(numbers), { leftOn, code: '120' })]);
  },
  async joins(today) {
    const number = String(chance.between(1201, 1299));
    const hiredOn = pick([plusDays(today, -20), today, plusDays(today, 2)]);
    await importRoster(app, '3001', [line(number, { hiredOn, code: '110', manager: '1002' })]);
    numbers.push(number);
  },
  async reorganises(today) {
    const { departments: all } = await app.as('3001')('{ departments { id version code parent { id } } }');
    const { id, version } = pick(all as { id: string; version: number }[]);
    const parentId = pick([null, ...all.map((one: { id: string }) => one.id)]);
    await hr(mutation('changeDepartment', 'ChangeDepartmentInput'), {
      id,
      version,
      name: { ja: `部署 ${today}` },
      parentId,
    });
  },
  async founds(today) {
    const parentId = pick(Object.values(parts));
    const input = { code: `9${today.slice(-2)}`, name: { ja: '新設部' }, parentId };
    await hr(mutation('addDepartment', 'AddDepartmentInput'), input);
    const moved = line(pick(numbers), { code: input.code });
    await importRoster(app, '3001', [moved]);
  },
  async completes() {
    const { id } = await someDuty();
    const { em } = app.nest.get(MikroORM);
    await RequestContext.create(em, () =>
      em.transactional(() => app.nest.get(AssignmentService).fulfil(id, id, app.clock.now())),
    );
  },
  /** Whoever sat down hands in, and somebody else sits down. */
  async sits() {
    await app.sql(
      `update shinrai.attempts set finished_at = $1, "end" = 'SUBMITTED', score = 4, percent = 40, passed = false where finished_at is null`,
      [app.clock.now()],
    );
    const { id } = await someDuty();
    await app.sql(
      `insert into shinrai.attempts (id, assignment_id, employee_id, quiz_id, number, pass_mark, started_at, due_at, max_score)
       select gen_random_uuid(), a.id, a.employee_id, v.quiz_id, (select count(*) + 1 from shinrai.attempts where assignment_id = a.id), 60, $2, $2, 10
       from shinrai.assignments a join shinrai.course_versions v on v.course_id = a.activity_id where a.id = $1`,
      [id, app.clock.now()],
    );
  },
  async extends(today) {
    const { id: assignmentId } = await someDuty();
    const until = plusDays(today, chance.between(5, 30));
    await hr(mutation('giveExtension', 'ExtensionInput'), { assignmentId, until, reason: '繁忙期のため' });
  },
  async exempts(today) {
    const { personId } = await someDuty();
    const { proposeExemption } = await hr(mutation('proposeExemption', 'ProposeExemptionInput'), {
      personId,
      requirementId: pick(requirements).id,
      startsOn: plusDays(today, pick([0, 2])),
      endsOn: plusDays(today, pick([3, 40])),
      reason: '出向中のため',
    });
    await app.as('3002')(mutation('grantPetition', 'DecidePetitionInput'), { input: { id: proposeExemption.id } });
  },
  async revokesExemption() {
    const [found] = await app.sql(
      `select id from shinrai.petitions where kind = 'EXEMPTION' and state = 'GRANTED' order by decided_at limit 1`,
    );
    await app.as('3002')(mutation('revokePetition', 'RevokePetitionInput'), {
      input: { id: found.id, reason: '出向の取りやめ' },
    });
  },
  async recordsLeave(today) {
    const { personId } = await someDuty();
    const startsOn = plusDays(today, chance.between(-5, 3));
    const input = { personId, kind: 'CHILDCARE', startsOn, endsOn: pick([null, null, plusDays(today, 4)]) };
    await hr(mutation('recordLeave', 'RecordLeaveInput'), input);
  },
  async endsLeave(today) {
    const [found] = await app.sql(
      'select id from shinrai.leave_periods where revoked_at is null and ends_on is null order by starts_on, recorded_at limit 1',
    );
    await hr(mutation('endLeave', 'EndLeaveInput'), { id: found.id, endsOn: pick([plusDays(today, -1), today]) });
  },
  async revokesLeave() {
    const [found] = await app.sql(
      'select id from shinrai.leave_periods where revoked_at is null order by ends_on nulls last, recorded_at limit 1',
    );
    await hr(mutation('revokeLeave', 'RevokeLeaveInput'), { id: found.id });
  },
  async changesTheAudience() {
    const { id } = requirements[0]!;
    const { requirement } = await app.as('2001')('query ($id: ID!) { requirement(id: $id) { version } }', { id });
    const audience = pick([{ all: [] }, { not: { departments: { ids: [parts.sales1], below: true } } }]);
    const input = { id, version: requirement.version, audience };
    const change = mutation('changeAudience', 'ChangeAudienceInput');
    // the refusal tells the number that a person would read from the preview
    await app
      .as('2001')(change, { input: { ...input, expected: 0 } })
      .catch(({ params }) => app.as('2001')(change, { input: { ...input, expected: params.actual } }));
  },
};

const line = (
  number: string,
  { code, hiredOn = '2020-04-01', leftOn = '', manager = '1001', employment = '正社員' }: Record<string, string>,
) =>
  [number, '山田', number, 'ヤマダ', 'タロウ', '', employment, hiredOn, leftOn, code, manager, '日本語', '', ''].join(
    ',',
  );

async function someDuty(): Promise<{ id: string; personId: string }> {
  const found = await app.sql(
    `select a.id, employee_id as "personId" from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
     where fulfilled_at is null and ended_at is null and e.number like '11%' order by e.number, a.cycle, a.requirement_id`,
  );
  return pick(found);
}

/** A requirement that everybody has two weeks for, from the day on which they are assigned. */
async function started(title: string, code: string): Promise<{ id: string; cycle: number }> {
  const activityId = await publishedCourse(app, '2001', code);
  const admin = (document: string, variables: object) => app.as('2001')(document, variables as Record<string, unknown>);
  const input = { activityKind: 'COURSE', activityId, title: { ja: title }, audience: { all: [] } };
  const { draftRequirement } = await admin(mutation('draftRequirement', 'DraftRequirementInput', 'id version'), {
    input,
  });
  const { campaignSchedule } = await admin(
    'query ($dueOn: LocalDate!) { campaignSchedule(dueOn: $dueOn) { startsOn firstDue { basis on } newHiresWithin } }',
    { dueOn: plusDays(firstDay, 8) },
  );
  const { setSchedule } = await admin(mutation('setSchedule', 'SetScheduleInput', 'id version'), {
    input: { ...draftRequirement, schedule: { ...campaignSchedule, newHiresWithin: 5 }, sharesCompletions: false },
  });
  const { startPreview } = await admin('query ($id: ID!) { startPreview(requirementId: $id) { owing } }', {
    id: setSchedule.id,
  });
  await admin(mutation('startRequirement', 'StartRequirementInput'), {
    input: { ...setSchedule, expected: startPreview.owing },
  });
  return { id: setSchedule.id, cycle: 2026 };
}

/** What HR asks of every day; a past day is asked for by its name. */
const questions = () => [
  { filter: {} },
  { filter: { departmentId: parts.sales } },
  { filter: { departmentId: parts.sales, directly: true, employments: ['REGULAR'] } },
  { filter: { managerId: ids['1002'] } },
  { filter: { requirementId: requirements[0]!.id, standing: 'OVERDUE' } },
  { filter: { requirementId: requirements[1]!.id, cycle: 2026 }, within: parts.head },
];

async function report(asOf: LocalDate | null): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { filter, within } of questions())
    answers.push(await app.as('3001')(told, { filter: { ...filter, asOf }, within }));
  const csv = await app.nest.inject({
    method: 'GET',
    url: `/exports/completion.csv?${asOf ? `asOf=${asOf}&` : ''}locale=JA`,
    headers: { 'x-employee': '3001' },
  });
  const { statusCode, payload } = csv;
  return [...answers, { statusCode, payload }];
}

beforeAll(async () => {
  app = await startApp({ at: `${firstDay}T00:00:00Z` });
  parts = await departments(app);
  ids = {};
  const hire = async (number: string, department: string, more: object = {}) => {
    ids[number] = await employee(app, { number, department, name: `山田 ${number}`, ...more });
  };
  await hire('3001', parts.personnel, { roles: ['HR'] });
  await hire('3002', parts.personnel, { roles: ['HR'] });
  await hire('2001', parts.personnel, { roles: ['TRAINING_ADMIN'] });
  await hire('1001', parts.sales);
  await hire('1002', parts.sales1, { manager: ids['1001'] });
  for (const [i, number] of numbers.entries())
    await hire(number, [parts.sales1, parts.sales2, parts.personnel][i % 3]!, {
      manager: ids[i % 2 ? '1001' : '1002'],
    });
  requirements = [await started('情報セキュリティ研修', 'security'), await started('個人情報保護研修', 'privacy')];
});
afterAll(() => app.close());

describe('a past day', () => {
  const snapshots = new Map<LocalDate, unknown[]>();
  const happened = new Map<string, number>();

  it('is lived, and told each evening', async () => {
    for (const today of days) {
      for (const name of chance.shuffled(Object.keys(happenings)).slice(0, 8)) {
        app.clock.forward({ minutes: 30 });
        const done = await outcome(happenings[name]!(today));
        if (done === 'DONE') happened.set(name, (happened.get(name) ?? 0) + 1);
      }
      await RequestContext.create(app.nest.get(MikroORM).em, () => app.nest.get(LedgerService).runAll());
      app.clock.set(`${today}T14:59:00Z`);
      snapshots.set(today, await report(null));
      app.clock.set(`${plusDays(today, 1)}T00:00:00Z`);
    }
    for (const name of Object.keys(happenings)) expect([name, happened.get(name) ?? 0]).not.toEqual([name, 0]);
  });

  it.each(days)('%s is told ever after as it was told that evening', async day => {
    expect(await report(day)).toEqual(snapshots.get(day));
  });

  it.each([{}, { department: true }, { employments: ['REGULAR'] }])(
    'is a point of the line over time: %j',
    async ({ department, ...more }: any) => {
      const filter = {
        requirementId: requirements[0]!.id,
        cycle: 2026,
        ...(department && { departmentId: parts.sales }),
        ...more,
      };
      const { completionOverTime } = await app.as('3001')(overTime, { filter });
      for (const day of days) {
        const { assignments = 0, done = 0 } = completionOverTime.now.points.findLast(({ on }: any) => on <= day) ?? {};
        const { cycleComparison } = await app.as('3001')(compared, { filter: { ...filter, asOf: day } });
        expect({ day, ...cycleComparison.now.counts }).toMatchObject({ day, assignments, done });
      }
    },
  );
});
