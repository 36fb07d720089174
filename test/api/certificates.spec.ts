import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MikroORM, RequestContext } from '@mikro-orm/core';

import { CourseCertificates } from '../../src/index.ts';
import { Invigilator } from '../../src/quizzes/invigilator.service.ts';
import { type TestServer, startServer } from '../server/support/server.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, courseDocument, publishedCourse } from '../support/courses.ts';
import { dutyOf, pass, sitting } from '../support/passing.ts';
import { departments, employee } from '../support/people.ts';

const all = `code number familyName givenName issuer { ja en } title { ja en } versionNumber contentHash percent fulfilledOn issuedAt`;
const mine = `query ($id: ID!) { myAssignment(id: $id) { certificate { ${all} } } }`;
const check = `query ($code: String!) { certificate(code: $code) { familyName givenName issuer { ja } title { ja } fulfilledOn issuedAt } }`;
const nobodysCode = '0000-0000-0000-0000-0000';

/** Eight in the evening of 22 November in London is the 23rd in Tokyo. */
const evening = '2026-11-22T20:00:00.000Z';

let app: TestApp;
let courseId: string;
let requirementId: string;
beforeAll(async () => {
  app = await startApp({ at: evening });
  const { sales1, personnel } = await departments(app);
  const people = [
    {
      number: '2001',
      department: personnel,
      name: '佐々木 恵',
      kana: 'ササキ メグミ',
      roles: ['TRAINING_ADMIN' as const],
    },
    { number: '2002', department: personnel, name: '小林 誠', kana: 'コバヤシ マコト', roles: ['HR' as const] },
    { number: '1001', department: sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' },
    { number: '1002', department: sales1, name: '渡邉 葵', kana: 'ワタナベ アオイ' },
    { number: '1003', department: sales1, name: '山﨑 翔', kana: 'ヤマザキ ショウ' },
    { number: '1004', department: sales1, name: '𠮷田 結衣', kana: 'ヨシダ ユイ' },
  ];
  for (const person of people) await employee(app, person);
  courseId = await publishedCourse(app, '2001', 'security', {
    title: { ja: '情報セキュリティの基本', en: 'The basics' },
  });
  requirementId = await assignedTo(app, '2001', courseId);
});
beforeEach(() => app.clock.set(evening));
afterAll(() => app.close());

const certificateOf = async (number: string) =>
  (await app.as(number)(mine, { id: await dutyOf(app, number, requirementId) })).myAssignment.certificate;

describe('a certificate', () => {
  it('is issued with the passing attempt, and says who, what and when', async () => {
    const duty = await dutyOf(app, '1001', requirementId);
    const attemptId = await sitting(app, '1001', duty);
    expect(await certificateOf('1001')).toBeNull();
    await app.as('1001')('mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed } }', {
      input: { attemptId },
    });
    expect(await certificateOf('1001')).toEqual({
      code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/),
      number: '1001',
      familyName: '髙橋',
      givenName: '一郎',
      issuer: { ja: '本社', en: null },
      title: { ja: '情報セキュリティの基本', en: 'The basics' },
      versionNumber: 1,
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      percent: 100,
      fulfilledOn: '2026-11-23',
      issuedAt: evening,
    });
  });

  it('is issued once, however often the attempt is handed in', async () => {
    const attemptId = await pass(app, '1002', await dutyOf(app, '1002', requirementId));
    const { code } = await certificateOf('1002');
    const again = 'mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed } }';
    await Promise.all([1, 2, 3].map(() => app.as('1002')(again, { input: { attemptId } })));
    expect((await certificateOf('1002')).code).toBe(code);
  });

  it('is issued too when the time ran out on a sheet that passes', async () => {
    await sitting(app, '1003', await dutyOf(app, '1003', requirementId));
    app.clock.set('2026-11-22T21:00:00.000Z');
    await RequestContext.create(app.nest.get(MikroORM).em, () =>
      app.nest.get(Invigilator, { strict: false }).collect({}),
    );
    // passed when the time was up, half an hour after it was begun
    expect(await certificateOf('1003')).toMatchObject({ percent: 100, fulfilledOn: '2026-11-23' });
  });

  it('keeps the name and the course as they were', async () => {
    await pass(app, '1004', await dutyOf(app, '1004', requirementId));
    const before = await certificateOf('1004');
    await app.sql("update shinrai.employees set family_name = '鈴木' where number = '1004'");
    const { course } = await app.as('2001')('query ($id: ID!) { course(id: $id) { version } }', { id: courseId });
    const input = {
      ...courseDocument('security', { title: { ja: '新しい題', en: null } }),
      id: courseId,
      version: course.version,
    };
    const { saveCourseDraft: draft } = await app.as('2001')(
      'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }',
      { input },
    );
    await app.as('2001')('mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id } }', {
      input: draft,
    });
    expect(await certificateOf('1004')).toEqual(before);
    expect(before).toMatchObject({ familyName: '𠮷田', title: { ja: '情報セキュリティの基本' } });
  });

  it.each([
    'update shinrai.certificates set family_name = family_name',
    'delete from shinrai.certificates',
    'truncate shinrai.certificates',
  ])('is there for good: %s', async statement => {
    await expect(app.sql(statement)).rejects.toThrow(/append-only|cannot be emptied|permission denied/);
  });
});

describe('the code of a certificate', () => {
  it.each([
    ['as it is printed', (code: string) => code],
    ['in small letters without hyphens', (code: string) => code.toLowerCase().replaceAll('-', '')],
    ['full-width', (code: string) => code.replaceAll(/[!-~]/g, c => String.fromCodePoint(c.codePointAt(0)! + 0xfee0))],
  ])('tells anybody, %s, what a certificate says and nothing more', async (_, typed) => {
    const { code } = await certificateOf('1001');
    expect(await app.as(null)(check, { code: typed(code) })).toEqual({
      certificate: {
        familyName: '髙橋',
        givenName: '一郎',
        issuer: { ja: '本社' },
        title: { ja: '情報セキュリティの基本' },
        fulfilledOn: '2026-11-23',
        issuedAt: evening,
      },
    });
    const more = app.as(null)('query ($code: String!) { certificate(code: $code) { number } }', { code });
    await expect(more).rejects.toThrow(/Cannot query field/);
  });

  it.each([nobodysCode, '', 'ABC', "' or true --", '髙橋', '%'.repeat(20), 'あ'.repeat(200)])(
    'does not exist: %p',
    async code => {
      await expect(app.as(null)(check, { code })).rejects.toMatchObject({ code: 'NOT_FOUND', params: {} });
    },
  );

  it('is no secret of the database: what was refused to nobody is not in the log', async () => {
    await expect(app.as(null)(check, { code: nobodysCode })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [{ told }] = await app.sql(
      "select count(*)::int as told from shinrai.audit_events where details::text like '%0000-0000%'",
    );
    expect(told).toBe(0);
  });
});

describe('who watches over a duty', () => {
  const watched =
    'query ($person: ID!) { assignments(first: 5, personId: $person) { edges { node { certificate { code number } } } } }';
  it('sees its certificate', async () => {
    const [{ id }] = await app.sql("select id from shinrai.employees where number = '1001'");
    const { code } = await certificateOf('1001');
    const { assignments } = await app.as('2002')(watched, { person: id });
    expect(assignments.edges).toEqual([{ node: { certificate: { code, number: '1001' } } }]);
  });
});

describe('a duty fulfilled before there were certificates', () => {
  const issueMissing = () =>
    RequestContext.create(app.nest.get(MikroORM).em, () => app.nest.get(CourseCertificates).issueMissing());

  it('gets its certificate when the server starts, once', async () => {
    const {
      rows: [duty],
    } = { rows: await fulfilledWithout('1001') };
    expect(await Promise.all([issueMissing(), issueMissing()])).toContainEqual(1);
    const { myAssignment } = await app.as('1001')(mine, { id: duty });
    expect(myAssignment.certificate).toMatchObject({
      familyName: '髙橋',
      percent: 80,
      fulfilledOn: '2025-06-02',
      versionNumber: 1,
      issuedAt: evening,
    });
    expect(await issueMissing()).toBe(0);
  });

  it('gets none where nothing proves it', async () => {
    await app.sql(
      `insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on, fulfilled_at)
       select gen_random_uuid(), employee_id, requirement_id, 2024, activity_kind, activity_id, now(), '2024-06-30', '2024-06-30', now()
       from shinrai.assignments where id = $1`,
      [await dutyOf(app, '1001', requirementId)],
    );
    expect(await issueMissing()).toBe(0);
  });

  /** As it stood in the tables: assigned, passed on 2 June 2025, fulfilled. */
  async function fulfilledWithout(number: string): Promise<string[]> {
    const [{ duty, employee: holder, quiz }] = await app.sql(
      `with duty as (
         insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on)
         select gen_random_uuid(), a.employee_id, a.requirement_id, 2025, a.activity_kind, a.activity_id, '2025-05-01', '2025-06-30', '2025-06-30'
         from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
         where e.number = $1 and a.requirement_id = $2 and a.cycle = 2026 returning id, employee_id, activity_id)
       select duty.id as duty, duty.employee_id as employee, v.quiz_id as quiz
       from duty join shinrai.course_versions v on v.course_id = duty.activity_id where v.number = 1`,
      [number, requirementId],
    );
    const [{ attempt }] = await app.sql(
      `insert into shinrai.attempts (id, assignment_id, employee_id, quiz_id, number, pass_mark, started_at, due_at, max_score, finished_at, "end", score, percent, passed)
       values (gen_random_uuid(), $1, $2, $3, 1, 60, '2025-06-01T15:30Z', '2025-06-01T16:00Z', 5, '2025-06-01T15:50Z', 'SUBMITTED', 4, 80, true) returning id as attempt`,
      [duty, holder, quiz],
    );
    await app.sql(
      "update shinrai.assignments set fulfilled_at = '2025-06-01T15:50Z', fulfilled_by = $2 where id = $1",
      [duty, attempt],
    );
    return [duty];
  }
});

describe('one completion for two duties', () => {
  it('brings a certificate for each of them', async () => {
    const course = await publishedCourse(app, '2001', 'shared');
    const requirements = [await assignedTo(app, '2001', course), await assignedTo(app, '2001', course)];
    await app.sql('update shinrai.requirements set shares_completions = true where id = $1', [requirements[1]]);
    const duties = await Promise.all(requirements.map(requirement => dutyOf(app, '1001', requirement)));
    await pass(app, '1001', duties[0]!);
    const found = await Promise.all(duties.map(id => app.as('1001')(mine, { id })));
    expect(new Set(found.map(({ myAssignment }) => myAssignment.certificate.code)).size).toBe(2);
  });
});

describe('guessing at the standalone server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const guess = (address: string, times = 1) =>
    server.ask(
      `{ ${Array.from({ length: times }, (_, i) => `c${i}: certificate(code: "${nobodysCode}") { issuedAt }`).join(' ')} }`,
      {},
      { address },
    );

  /** An answer goes out with the first code that is wrong; the others of its request are counted a moment later. */
  const counted = async (wanted: number): Promise<void> => {
    for (let left = 250; left > 0; left--) {
      const [{ most }] = await server.sql('select max(attempts) as most from shinrai_login.throttles');
      if (most === wanted) return;
      await new Promise(next => setTimeout(next, 20));
    }
    throw new Error(`${wanted} guesses were not counted`);
  };

  it('ends for an address after thirty wrong codes, is in the log once, and hinders nobody else', async () => {
    expect((await guess('192.0.2.1')).code).toBe('NOT_FOUND');
    for (let i = 0; i < 5; i++) await guess('192.0.2.1', 5);
    await counted(26);
    for (let i = 0; i < 4; i++) expect((await guess('192.0.2.1')).code).toBe('NOT_FOUND');
    const tooMany = await guess('192.0.2.1');
    expect([tooMany.code, tooMany.params]).toEqual(['TOO_MANY_ATTEMPTS', { retryAfterSeconds: 3600 }]);
    await Promise.all([1, 2, 3].map(() => guess('192.0.2.1')));
    const events = await server.sql(
      "select actor_label, outcome, refusal, details from shinrai.audit_events where details->>'door' = 'certificate'",
    );
    expect(events).toEqual([
      { actor_label: 'anonymous', outcome: 'REFUSED', refusal: 'TOO_MANY_ATTEMPTS', details: { door: 'certificate' } },
    ]);
    expect((await guess('192.0.2.2')).code).toBe('NOT_FOUND');
    server.clock.set(new Date(server.clock.now().getTime() + 3_600_000).toISOString());
    expect((await guess('192.0.2.1')).code).toBe('NOT_FOUND');
  });

  it('cannot be made quick by many at once', async () => {
    const codes = (await Promise.all(Array.from({ length: 40 }, () => guess('192.0.2.9')))).map(({ code }) => code);
    expect(codes.filter(code => code === 'NOT_FOUND')).toHaveLength(30);
  });
});
