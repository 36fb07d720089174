import { MikroORM, RequestContext } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { LedgerService } from '../../src/assignments/ledger.service.ts';
import { CourseCertificates } from '../../src/index.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assign, assignedTo, publishedCourse } from '../support/courses.ts';
import { outcome, smallCompany } from '../support/life.ts';
import { dutyOf, pass } from '../support/passing.ts';

const validity = 'validity { state since validUntil }';
const all = `query ($first: Int!, $after: String) { myCertificates(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { code assignmentId ${validity} } } } }`;
const check = `query ($code: String!) { certificate(code: $code) { familyName ${validity} } }`;
const revoke = `mutation ($input: RevokeCertificateInput!) { revokeCertificate(input: $input) { code ${validity} } }`;
const revocation =
  'query ($id: ID!) { certificateRevocation(assignmentId: $id) { reason explanation revokedAt revokedBy { number } } }';

let app: TestApp;
let requirementId: string;
/** The certificates of 髙橋 (1001): of this year, and of the next. */
let first: Proof;
let second: Proof;

interface Proof {
  code: string;
  assignmentId: string;
  validity: { state: string; since: string | null; validUntil: string | null };
}

beforeAll(async () => {
  app = await startApp({ at: '2026-05-11T01:00:00Z', options: { publicUrl: 'https://shinrai.example.jp' } });
  await smallCompany(app);
  const courseId = await publishedCourse(app, '2001', 'security', {
    title: { ja: '情報セキュリティの基本', en: 'The basics' },
  });
  requirementId = await everyYear(courseId);
});
afterAll(() => app.close());

describe('a certificate of a duty that comes every year', () => {
  it('holds until the day by which the next cycle is due', async () => {
    await on('2026-05-20', () => passOpen('1001'));
    [first] = (await mine('1001')) as [Proof];
    const holds = { state: 'VALID', since: null, validUntil: '2027-11-30' };
    expect(first.validity).toEqual(holds);
    expect(await on('2027-11-30', () => publicly(first.code))).toEqual(holds);
  });

  it('has expired the day after', async () => {
    const expired = { state: 'EXPIRED', since: '2027-12-01', validUntil: '2027-11-30' };
    expect(await on('2027-12-01', () => publicly(first.code))).toEqual(expired);
    expect((await mine('1001'))[0]!.validity).toEqual(expired);
  });

  it('gives way to the next one', async () => {
    await on('2027-04-01', run);
    await on('2027-06-01', () => passOpen('1001'));
    [second, first] = (await mine('1001')) as [Proof, Proof];
    expect(second.validity).toEqual({ state: 'VALID', since: null, validUntil: '2028-11-30' });
    const superseded = { state: 'SUPERSEDED', since: '2027-06-01', validUntil: '2027-11-30' };
    expect(first.validity).toEqual(superseded);
    expect(await on('2028-01-01', () => publicly(first.code))).toEqual(superseded);
  });
});

describe('a certificate of a round that was assigned by hand', () => {
  it('holds for good until the next round is assigned, then until that is due', async () => {
    const course = await on('2027-06-10', () => publishedCourse(app, '2001', 'by-hand'));
    const audience = { people: [(await app.sql("select id from shinrai.employees where number = '1006'"))[0].id] };
    const requirement = await assignedTo(app, '2001', course, { audience, cycle: 2027, dueOn: '2027-07-31' });
    await pass(app, '1006', await dutyOf(app, '1006', requirement));
    const [{ code, validity: before }] = (await mine('1006')) as [Proof];
    expect(before).toEqual({ state: 'VALID', since: null, validUntil: null });
    const [seen] = await app.sql('select id, version from shinrai.requirements where id = $1', [requirement]);
    await on('2028-05-01', () => assign(app, '2001', seen, { cycle: 2028, dueOn: '2028-06-30' }));
    expect(await publicly(code)).toEqual({ state: 'VALID', since: null, validUntil: '2028-06-30' });
    expect(await on('2028-07-01', () => publicly(code))).toMatchObject({ state: 'EXPIRED', since: '2028-07-01' });
    app.clock.set('2027-06-11T01:00:00Z');
  });
});

describe('the list of my certificates', () => {
  it('comes page by page, the latest first, and is mine alone', async () => {
    const { myCertificates: page } = await app.as('1001')(all, { first: 1 });
    expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([2, true]);
    const { myCertificates: rest } = await app.as('1001')(all, { first: 1, after: page.pageInfo.endCursor });
    expect([page, rest].map(({ edges }) => edges[0].node.code)).toEqual([second.code, first.code]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(await mine('1005')).toEqual([]);
    const after = Buffer.from('["2026-13-40","x"]').toString('base64url');
    expect(await outcome(app.as('1001')(all, { first: 1, after }))).toBe('INVALID_INPUT');
  });
});

describe('a certificate as a PDF', () => {
  it.each([
    ['its holder', '1001', 200],
    ['the manager of the holder', '1002', 200],
    ['HR', '3001', 200],
    ['the auditor', '4001', 200],
    ['another manager', '1005', 404],
    ['a colleague', '1006', 404],
    ['nobody', null, 401],
  ])('goes to %s: %p %p', async (_, number, status) => {
    const before = await downloads();
    const answer = await pdf(number, first.assignmentId);
    expect(answer.statusCode).toBe(status);
    if (status !== 200) return;
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await downloads()).toBe(before + 1);
  });

  it('is the same file whenever it is asked for, in each of two languages', async () => {
    const asked = async (day: string, locale: string) =>
      (await on(day, () => pdf('1001', first.assignmentId, `?locale=${locale}`))).rawPayload;
    const [now, later, english] = [
      await asked('2027-06-01', 'ja'),
      await asked('2031-01-01', 'JA'),
      await asked('2027-06-01', 'en'),
    ];
    expect(later.equals(now)).toBe(true);
    expect(english.equals(now)).toBe(false);
    expect(now.toString('latin1')).toContain('/Lang');
  });

  it('is named by who and when, in the language asked for', async () => {
    const name = async (locale: string) =>
      decodeURIComponent(String((await pdf('1001', first.assignmentId, locale)).headers['content-disposition']));
    expect(await name('')).toBe("attachment; filename*=UTF-8''修了証_1001_2026-05-20.pdf");
    expect(await name('?locale=EN')).toBe("attachment; filename*=UTF-8''certificate_1001_2026-05-20.pdf");
    expect((await pdf('1001', first.assignmentId, '?locale=fr')).statusCode).toBe(400);
    expect((await pdf('1001', '%27')).statusCode).toBe(404);
  });
});

describe('revoking a certificate', () => {
  const input = (assignmentId: string, more: object = {}) => ({
    input: { assignmentId, reason: 'NOT_DONE_BY_HOLDER', explanation: '別の人が受けていました。', ...more },
  });

  it.each([
    ['its holder, who is HR', '3001', 'BENEFICIARY'],
    ['a manager', '1002', 'FORBIDDEN'],
    ['the auditor', '4001', 'FORBIDDEN'],
  ])('is refused to %s', async (_, number, code) => {
    await on('2027-06-01', () => passOpen('3001'));
    const [own] = await mine('3001');
    expect(await outcome(app.as(number)(revoke, input(own!.assignmentId)))).toBe(code);
  });

  it('wants an explanation, and a certificate', async () => {
    const as = (change: object) => outcome(app.as('3002')(revoke, input(second.assignmentId, change)));
    expect(await as({ explanation: ' 　' })).toBe('INVALID_INPUT');
    expect(await as({ assignmentId: 'x' })).toBe('NOT_FOUND');
    expect(await as({ assignmentId: requirementId })).toBe('NOT_FOUND');
    expect(await publicly(second.code)).toMatchObject({ state: 'VALID' });
  });

  it('is told to everybody who checks, without the reason, and brings the one before back to its own time', async () => {
    const asked = await on('2027-07-01', () =>
      Promise.all([1, 2].map(() => outcome(app.as('3002')(revoke, input(second.assignmentId))))),
    );
    expect(asked.toSorted()).toEqual(['ALREADY_REVOKED', 'DONE']);
    const revoked = { state: 'REVOKED', since: '2027-07-01', validUntil: '2028-11-30' };
    expect(await publicly(second.code)).toEqual(revoked);
    expect((await mine('1001')).map(one => one.validity.state)).toEqual(['REVOKED', 'VALID']);
    expect(await on('2028-01-01', () => publicly(first.code))).toMatchObject({ state: 'EXPIRED' });
  });

  it('tells its reason to those who may revoke, and to no log', async () => {
    const { certificateRevocation } = await app.as('2001')(revocation, { id: second.assignmentId });
    expect(certificateRevocation).toEqual({
      reason: 'NOT_DONE_BY_HOLDER',
      explanation: '別の人が受けていました。',
      revokedAt: '2027-07-01T01:00:00.000Z',
      revokedBy: { number: '3002' },
    });
    expect((await app.as('3001')(revocation, { id: first.assignmentId })).certificateRevocation).toBeNull();
    for (const number of ['1001', '1002', '4001'])
      expect(await outcome(app.as(number)(revocation, { id: second.assignmentId }))).toBe('FORBIDDEN');
    const [event] = await app.sql(
      "select * from shinrai.audit_events where action = 'REVOKE_CERTIFICATE' and outcome = 'DONE'",
    );
    expect(event.details).toEqual({ number: '1001', reason: 'NOT_DONE_BY_HOLDER' });
  });

  it('leaves the duty fulfilled, and nothing to print', async () => {
    const { myAssignment } = await app.as('1001')(
      'query ($id: ID!) { myAssignment(id: $id) { fulfilledAt standing } }',
      {
        id: second.assignmentId,
      },
    );
    expect(myAssignment).toMatchObject({ standing: 'DONE', fulfilledAt: expect.any(String) });
    const answer = await pdf('1001', second.assignmentId);
    expect([answer.statusCode, answer.json()]).toEqual([400, { code: 'ALREADY_REVOKED', params: {} }]);
    expect((await pdf('1001', first.assignmentId)).statusCode).toBe(200);
  });

  it('is told to the holder once, without the reason', async () => {
    const { myNotices } = await app.as('1001')(
      '{ myNotices(first: 5) { edges { node { kind subject lines path } } } }',
    );
    const told = myNotices.edges.map(({ node }: any) => node).filter(({ kind }: any) => kind === 'CERTIFICATE_REVOKED');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      subject: '修了証が取り消されました',
      path: `/training/${second.assignmentId}/certificate`,
    });
    expect(told[0].lines.join('')).toContain('「情報セキュリティの基本」の修了証（修了日: 2027年6月1日）');
    expect(JSON.stringify(told)).not.toContain('別の人');
  });

  it.each([
    "update shinrai.certificate_revocations set explanation = ''",
    'delete from shinrai.certificate_revocations',
    'truncate shinrai.certificate_revocations',
  ])('is for good: %s', async statement => {
    await expect(app.sql(statement)).rejects.toThrow(/append-only|cannot be emptied|permission denied/);
  });
});

describe('a server that starts again', () => {
  it('issues nothing twice and tells nobody again, revoked or not', async () => {
    const before = await kept();
    app = await app.restart();
    const issued = await RequestContext.create(app.nest.get(MikroORM).em, () =>
      app.nest.get(CourseCertificates).issueMissing(),
    );
    await run();
    expect(issued).toBe(0);
    expect(await kept()).toEqual(before);
    expect(await publicly(second.code)).toMatchObject({ state: 'REVOKED' });
  });

  const kept = async () => ({
    certificates: await app.sql('select * from shinrai.certificates order by assignment_id'),
    revocations: await app.sql('select * from shinrai.certificate_revocations'),
    told: await app.sql("select key from shinrai.notices where kind <> 'DIGEST' order by key"),
  });
});

const on = async <Answer>(day: string, work: () => Promise<Answer>): Promise<Answer> => {
  app.clock.set(`${day}T01:00:00Z`);
  return work();
};

const run = () => RequestContext.create(app.nest.get(MikroORM).em, () => app.nest.get(LedgerService).runAll());

const pdf = (number: string | null, assignmentId: string, query = '') =>
  app.nest.inject({
    method: 'GET',
    url: `/certificate-files/${assignmentId}${query}`,
    headers: number ? { 'x-employee': number } : {},
  });

const mine = async (number: string): Promise<Proof[]> =>
  (await app.as(number)(all, { first: 10 })).myCertificates.edges.map(({ node }: { node: Proof }) => node);

const publicly = async (code: string) => (await app.as(null)(check, { code })).certificate.validity;

const downloads = async (): Promise<number> =>
  (
    await app.sql(
      "select count(*)::int as count from shinrai.audit_events where action = 'DOWNLOAD_CERTIFICATE' and outcome = 'DONE'",
    )
  )[0].count;

async function passOpen(number: string): Promise<void> {
  const [open] = await app.sql(
    `select a.id from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
     where e.number = $1 and ended_at is null and fulfilled_at is null`,
    [number],
  );
  if (open) await pass(app, number, open.id);
}

/** A requirement for everybody, due by the end of November of every fiscal year, started. */
async function everyYear(activityId: string): Promise<string> {
  const admin = app.as('2001');
  const { fiscalYearSchedule: schedule } = await admin(
    '{ fiscalYearSchedule(month: 11, day: 30) { startsOn newHiresWithin firstDue { basis } recurrence { mode anchorOn every { count unit } window { count unit } atLeast { count unit } } } }',
  );
  const { draftRequirement } = await admin(
    'mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version } }',
    { input: { activityKind: 'COURSE', activityId, title: { ja: '年次研修' }, audience: { all: [] } } },
  );
  const { setSchedule } = await admin(
    'mutation ($input: SetScheduleInput!) { setSchedule(input: $input) { id version } }',
    { input: { ...draftRequirement, schedule, sharesCompletions: false } },
  );
  const { startPreview } = await admin('query ($id: ID!) { startPreview(requirementId: $id) { owing } }', {
    id: setSchedule.id,
  });
  await admin('mutation ($input: StartRequirementInput!) { startRequirement(input: $input) { id } }', {
    input: { ...setSchedule, expected: startPreview.owing },
  });
  return setSchedule.id;
}
