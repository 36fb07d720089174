import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { earnedBy, restOf, verdictOn } from '../../src/quizzes/grading.rules.ts';
import { Role } from '../../src/index.ts';
import { seedDemo } from '../../src/server/seed/demo.ts';
import { type TestApp, startApp } from '../support/app.ts';

let app: TestApp;
let logins: Awaited<ReturnType<typeof seedDemo>>;
const withPassword: string[] = [];

beforeAll(async () => {
  app = await startApp();
  logins = await seedDemo({ app: app.nest, setPassword: async ids => void withPassword.push(...ids) });
}, 60_000);
afterAll(() => app.close());

const one = async (text: string) => Object.values((await app.sql(text))[0])[0];
const outsiders = 3;
const isInside = `e.employment <> 'OUTSIDE'`;
const counts = '{ people assignments done due overdue rate }';

describe('the demo company', () => {
  it('has 300 people in a tree of departments, some on leave, and a few who left', async () => {
    const { people, departments } = await app.as('1003')(
      '{ people(first: 1) { totalCount } departments { code depth } }',
    );
    expect(people.totalCount).toBe(300);
    expect(withPassword.length).toBe(300 + outsiders);
    expect(departments.length).toBe(24);
    expect(Math.max(...departments.map(({ depth }: { depth: number }) => depth))).toBe(3);
    expect(await one(`select count(*)::int from shinrai.employees e where left_on is not null and ${isInside}`)).toBe(
      6,
    );
    expect(await one('select count(*)::int from shinrai.leave_periods')).toBe(5);
    expect(await one(`select count(distinct employment)::int from shinrai.employees e where ${isInside}`)).toBe(5);
    expect(
      await one(`select count(*)::int from shinrai.employees where email !~ '^[a-z.0-9]+@example[.](jp|com)$'`),
    ).toBe(0);
  });

  it('has a reporting line that follows the departments', async () => {
    expect(
      await one(`select count(*)::int from shinrai.employees e join shinrai.employees m on m.id = e.manager_id
        join shinrai.departments d on d.id = e.department_id where m.department_id not in (d.id, d.parent_id)`),
    ).toBe(0);
    expect(await one(`select count(*)::int from shinrai.employees e where manager_id is null and ${isInside}`)).toBe(1);
  });

  it('has a head for every department', async () => {
    const { departments } = await app.as('1003')('{ departments { code head { number } } }');
    expect(departments.filter(({ head }: { head: object | null }) => head === null)).toEqual([]);
    expect(departments.find(({ code }: { code: string }) => code === '110').head).toEqual({ number: '1002' });
  });

  it('lets one sign in as each role, by an easy number', async () => {
    for (const { number, role, name } of logins) {
      const { viewer } = await app.as(number)('{ viewer { person { number familyName givenName } roles } }');
      if (role in Role) expect(viewer.roles).toContain(role);
      expect(`${viewer.person.familyName} ${viewer.person.givenName}`).toBe(name);
    }
    expect(logins.map(({ role }) => role)).toEqual([
      'EMPLOYEE',
      'MANAGER',
      'HR',
      'TRAINING_ADMIN',
      'SECURITY_OFFICER',
      'AUDITOR',
      'ADMIN',
      'COMMITTEE_MEMBER',
      'COMMITTEE_MEMBER',
      'COMMITTEE_MEMBER',
      'LEGAL',
      'WHISTLEBLOWING_OFFICER',
      'COMMITTEE_SECRETARIAT',
      'COMMITTEE_SECRETARIAT',
      'OUTSIDE_MEMBER',
      'OUTSIDE_MEMBER',
      'OUTSIDE_MEMBER',
      'SUBJECT_OF_A_CASE',
    ]);
  });

  it('has last year behind it, this year under way, and something overdue', async () => {
    const of = async (filter: object) =>
      (
        await app.as('1003')(
          `query ($filter: CompletionFilter) { completionByEmployee(first: 1, filter: $filter) { totals ${counts} } }`,
          { filter },
        )
      ).completionByEmployee.totals;
    const [last, now] = [await of({ cycle: 2025 }), await of({ cycle: 2026 })];
    expect(last.rate).toBeGreaterThan(0.9);
    expect(last.due).toBe(0);
    expect(last.overdue).toBeGreaterThan(0);
    expect(now.done).toBeGreaterThan(100);
    expect(now.due).toBeGreaterThan(80);
    expect(now.overdue).toBeGreaterThan(5);
    const line = (await app.as('1002')(`{ completionByEmployee(first: 1) { totals ${counts} } }`)).completionByEmployee
      .totals;
    expect(line.people).toBeGreaterThan(30);
    expect(line.due).toBeGreaterThan(5);
    const { myAssignments } = await app.as('1001')('{ myAssignments(first: 10) { done due overdue } }');
    expect(myAssignments).toEqual({ done: 2, due: 5, overdue: 1 });
  });

  it('has a passed attempt behind every duty that is done, and none behind the others', async () => {
    expect(
      await one(`select count(*)::int from shinrai.assignments a left join shinrai.attempts t on t.id = a.fulfilled_by
        where a.activity_kind = 'COURSE' and ((a.fulfilled_at is null) <> (t.id is null) or (t.id is not null and (not t.passed or t.assignment_id <> a.id or t.finished_at <> a.fulfilled_at)))`),
    ).toBe(0);
  });

  it('has a signature, a pledge or an interview behind every other duty that is done', async () => {
    const kinds = await app.sql(`select a.activity_kind as kind, count(*)::int as done, count(b.id)::int as proven
      from shinrai.assignments a left join (
        select id, assignment_id from shinrai.signatures
        union all select id, assignment_id from shinrai.pledges
        union all select id, assignment_id from shinrai.interviews where state = 'SEALED'
      ) b on b.id = a.fulfilled_by and b.assignment_id = a.id
      where a.activity_kind <> 'COURSE' and a.fulfilled_at is not null group by 1 order by 1`);
    expect(kinds.map(({ kind }) => kind)).toEqual(['ATTESTATION', 'INTERVIEW', 'PLEDGE']);
    for (const { done, proven } of kinds) expect(proven).toBe(done);
  });

  it('has no attempt that passed or ended otherwise than it says', async () => {
    expect(
      await one(
        'select count(*)::int from shinrai.attempts t join shinrai.assignments a on a.id = t.assignment_id where t.passed and a.fulfilled_by <> t.id',
      ),
    ).toBe(0);
    expect(
      await one(
        'select count(*)::int from shinrai.attempts where finished_at is null or started_at > finished_at or finished_at > due_at',
      ),
    ).toBe(0);
    expect(await one('select count(*)::int from shinrai.attempts where not passed')).toBeGreaterThan(30);
  });

  it('keeps each attempt as it would have been graded', async () => {
    const attempts = await app.sql(
      `select t.*, (select json_agg(q order by q.position) from shinrai.attempt_questions q where q.attempt_id = t.id) as questions from shinrai.attempts t`,
    );
    for (const { questions, pass_mark, max_score, score, percent, passed } of attempts) {
      expect(questions.length).toBe(max_score);
      expect(questions.map(earnedBy)).toEqual(questions.map(({ earned }: { earned: number }) => earned));
      for (const { earned, rest } of questions) expect(rest).toBe(restOf(earned, score, max_score));
      expect(verdictOn(questions.map(earnedBy), pass_mark)).toEqual({ score, percent, passed });
    }
  });

  it('has a duty that comes again every year, and petitions of each kind', async () => {
    const { requirements } = await app.as('1004')(
      '{ requirements(first: 10) { edges { node { startedAt schedule { recurrence { mode } } } } } }',
    );
    const running = requirements.edges.filter(({ node }: any) => node.startedAt);
    expect(running).toMatchObject([{ node: { schedule: { recurrence: { mode: 'FIXED_DAY' } } } }]);
    const { petitions } = await app.as('1003')('{ petitions(first: 10) { edges { node { kind state } } } }');
    expect(petitions.edges.map(({ node }: any) => `${node.kind} ${node.state}`).toSorted()).toEqual([
      'EQUIVALENCE REQUESTED',
      'EXEMPTION GRANTED',
      'EXTENSION REQUESTED',
    ]);
    const { petitions: own } = await app.as('1002')(
      '{ petitions(first: 10, filter: { waiting: true }) { totalCount } }',
    );
    expect(own.totalCount).toBe(1);
  });

  it('has a case at each turn of its way, and somebody whose ballot is awaited', async () => {
    const { cases } = await app.as('1013')('{ cases(first: 10) { edges { node { state } } } }');
    expect(cases.edges.map(({ node }: { node: { state: string } }) => node.state)).toEqual([
      'REFERRED',
      'INVESTIGATION',
      'DELIBERATION_SANCTION',
      'APPEAL_WINDOW',
      'CLOSED',
    ]);
    const seats = '{ committeeCases(first: 10) { edges { node { state rounds { state present cast } } } } }';
    const { committeeCases } = await app.as('1101')(seats);
    const voted = committeeCases.edges.find(
      ({ node }: { node: { state: string } }) => node.state === 'DELIBERATION_SANCTION',
    );
    expect(voted.node.rounds).toContainEqual({ state: 'OPEN', present: 5, cast: 2 });
    const subject = logins.find(({ role }) => role === 'SUBJECT_OF_A_CASE')!;
    const { mySubjectCases } = await app.as(subject.number)(
      '{ mySubjectCases(first: 10) { edges { node { state } } } }',
    );
    expect(mySubjectCases.edges).toEqual([{ node: { state: 'APPEAL_WINDOW' } }]);
  });

  it('did nothing in the future, and nothing without a trace', async () => {
    const now = `'${app.clock.now().toISOString()}'`;
    for (const [table, column] of [
      ['audit_events', 'at'],
      ['attempts', 'finished_at'],
      ['assignments', 'assigned_at'],
      ['lesson_readings', 'read_at'],
      ['course_versions', 'published_at'],
    ])
      expect([table, await one(`select count(*)::int from shinrai.${table} where ${column} >= ${now}`)]).toEqual([
        table,
        0,
      ]);
    const { attempts, answers } = (
      await app.sql(
        `select count(*)::int as attempts, (select count(*)::int from shinrai.attempt_questions where answered_at is not null) as answers from shinrai.attempts`,
      )
    )[0];
    const events = Object.fromEntries(
      (await app.sql('select action, count(*)::int from shinrai.audit_events group by 1')).map(({ action, count }) => [
        action,
        count,
      ]),
    );
    expect(events).toMatchObject({
      START_ATTEMPT: attempts,
      SUBMIT_ATTEMPT: attempts,
      ANSWER_QUESTION: answers,
      ADD_DEPARTMENT: 24,
      ASSIGN_REQUIREMENT: 7,
      START_REQUIREMENT: 1,
      REQUEST_EXTENSION: 1,
      PROPOSE_EXEMPTION: 1,
      GRANT_PETITION: 1,
      HAND_IN_CERTIFICATE: 1,
      GRANT_ROLE: 12,
    });
    expect(
      await one(
        'select count(*)::int from shinrai.attempts t join shinrai.assignments a on a.id = t.assignment_id where t.started_at < a.assigned_at',
      ),
    ).toBe(0);
  });
});
