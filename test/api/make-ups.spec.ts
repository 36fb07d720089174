import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, publishedCourse } from '../support/courses.ts';
import { filesOf, madePack } from '../support/evidence.ts';
import { smallCompany } from '../support/life.ts';
import { dutyOf, pass } from '../support/passing.ts';

const list = `query ($filter: CompletionFilter!, $state: MakeUpState, $first: Int = 50, $after: String) {
  makeUps(first: $first, after: $after, filter: $filter, state: $state) { open closed totalCount pageInfo { hasNextPage endCursor }
    edges { node { id person { number } state attempts firstFailedAt fulfilledAt bestPercent usedUp } } } }`;
const begin = 'mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id } }';
const submit = 'mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed } }';
const grant = 'mutation ($input: GrantAttemptInput!) { grantAttempt(input: $input) { id } }';

let app: TestApp;
let requirement: string;
const cycle = 2026;

const asked = async (number: string, more: object = {}) =>
  (await app.as(number)(list, { filter: { requirementId: requirement, cycle }, ...more })).makeUps;
const told = async (number: string, more: object = {}) =>
  (await asked(number, more)).edges.map(({ node }: any) => `${node.person.number} ${node.state} ${node.attempts}`);

/** Hands in an empty sheet. */
async function fail(number: string): Promise<void> {
  const assignmentId = await dutyOf(app, number, requirement);
  const { startAttempt } = await app.as(number)(begin, { input: { assignmentId } });
  await app.as(number)(submit, { input: { attemptId: startAttempt.id } });
}

beforeAll(async () => {
  app = await startApp({ at: '2026-11-20T01:00:00Z' });
  await smallCompany(app);
  // by kana, 1006 stands before 1001, whoever was hired first
  await app.sql(`update shinrai.employees set kana_key = case number when '1006' then 'いとう' else 'たかはし' end`);
  const course = await publishedCourse(app, '2001', 'security', { attemptLimit: 2, waitMinutes: 0 });
  requirement = await assignedTo(app, '2001', course);
});
afterAll(() => app.close());

describe('the list of those below the pass mark', () => {
  it('is empty while nobody has failed', async () => {
    await pass(app, '1002', await dutyOf(app, '1002', requirement));
    expect(await asked('3001')).toMatchObject({ open: 0, closed: 0, totalCount: 0, edges: [] });
  });

  it('keeps who failed until they pass, and how it went after', async () => {
    for (const number of ['1001', '1006']) await fail(number);
    expect(await told('3001')).toEqual(expect.arrayContaining(['1001 OPEN 1', '1006 OPEN 1']));
    app.clock.set('2026-11-22T01:00:00Z');
    await pass(app, '1001', await dutyOf(app, '1001', requirement));
    const { open, closed, edges } = await asked('3001', { state: 'CLOSED' });
    expect([open, closed]).toEqual([1, 1]);
    expect(edges.map(({ node }: any) => node)).toEqual([
      {
        id: await dutyOf(app, '1001', requirement),
        person: { number: '1001' },
        state: 'CLOSED',
        attempts: 2,
        firstFailedAt: '2026-11-20T01:00:00.000Z',
        fulfilledAt: '2026-11-22T01:00:00.000Z',
        bestPercent: 100,
        usedUp: false,
      },
    ]);
  });

  it('marks who has no attempt left, until one more is granted', async () => {
    await fail('1006');
    expect((await asked('3001', { state: 'OPEN' })).edges[0].node).toMatchObject({
      attempts: 2,
      firstFailedAt: '2026-11-20T01:00:00.000Z',
      usedUp: true,
    });
    const input = {
      assignmentId: await dutyOf(app, '1006', requirement),
      reason: '補講を受けたため',
      grantedBefore: 0,
    };
    await app.as('2001')(grant, { input });
    expect((await asked('3001', { state: 'OPEN' })).edges[0].node).toMatchObject({ attempts: 2, usedUp: false });
  });

  it('counts what is granted to a person for a while as well', async () => {
    await fail('1006');
    const usedUp = async () => (await asked('3001', { state: 'OPEN' })).edges[0].node.usedUp;
    expect(await usedUp()).toBe(true);
    await app.sql(
      `insert into shinrai.accommodations (id, employee_id, extra_time_percent, extra_attempts, may_pause, waives_attention, reason, valid_from, granted_at)
       select gen_random_uuid(), id, 0, 1, false, false, '配慮の申し出', '2026-11-01', now() from shinrai.employees where number = '1006'`,
    );
    expect(await usedUp()).toBe(false);
  });

  it('leaves out what was sat after passing, and other cycles', async () => {
    const passed = await dutyOf(app, '1002', requirement);
    await app.sql(
      `insert into shinrai.attempts select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'assignment_id', $2::text,
         'number', 9, 'started_at', '2026-11-22T02:00:00Z', 'finished_at', '2026-11-22T03:00:00Z'))).*
       from shinrai.attempts t where assignment_id = $1 and not passed limit 1`,
      [await dutyOf(app, '1006', requirement), passed],
    );
    expect(await told('3001')).toEqual(['1006 OPEN 3', '1001 CLOSED 2']);
    expect(await told('3001', { filter: { requirementId: requirement, cycle: 2025 } })).toEqual([]);
  });

  it('tells a past day as it was', async () => {
    const filter = { requirementId: requirement, cycle, asOf: '2026-11-21' };
    expect(await told('3001', { filter })).toEqual(['1006 OPEN 1', '1001 OPEN 1']);
  });

  it('shows a manager their own line alone, and a learner nothing', async () => {
    expect(await told('1002')).toEqual(['1001 CLOSED 2']);
    expect(await told('1005')).toEqual(['1006 OPEN 3']);
    await expect(asked('1001')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('comes in pages by kana, each person once', async () => {
    const one = await asked('3001', { first: 1 });
    const two = await asked('3001', { first: 1, after: one.pageInfo.endCursor });
    expect([one, two].map(({ pageInfo, totalCount }) => [pageInfo.hasNextPage, totalCount])).toEqual([
      [true, 2],
      [false, 2],
    ]);
    expect([one, two].map(({ edges }) => edges[0].node.person.number)).toEqual(['1006', '1001']);
  });

  it.each([{}, { cycle: 2026 }])('is refused without a cycle of a requirement: %j', async filter => {
    await expect(asked('3001', { filter })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the list as a file', () => {
  const file = (number: string, query: Record<string, string> = {}) =>
    app.nest.inject({
      method: 'GET',
      url: '/exports/make-ups.csv',
      query: { requirementId: requirement, cycle: String(cycle), ...query },
      headers: { 'x-employee': number },
    });
  const exports = () =>
    app.sql(
      `select details from shinrai.audit_events where action = 'EXPORT_MAKE_UPS' and outcome = 'DONE' order by id`,
    );

  it('is to the byte what a pack for an auditor holds', async () => {
    const pack = await filesOf(app, '4001', await madePack(app, '4001', { requirementId: requirement, cycle }));
    const answer = await file('3001');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'x-rows': '2' });
    expect(answer.rawPayload.equals(pack.get('make-up.csv')!)).toBe(true);
    const [heading, ...lines] = answer.body.trimEnd().split('\r\n');
    expect(heading).toBe(
      '\uFEFF社員番号,氏名,所属,期限,不合格の回数,最初の不合格,最低得点率（％）,最高得点率（％）,修了日時,補講',
    );
    expect(lines.toSorted()).toEqual([
      '1001,髙橋 一郎,本社 / 営業本部 / 第一営業部,2026-12-31,1,2026-11-20 10:00:00,0.0,100.0,2026-11-22 10:00:00,修了により完了',
      expect.stringMatching(
        /^1006,伊藤 花,本社 \/ 営業本部 \/ 第二営業部,2026-12-31,\d,2026-11-20 10:00:00,0\.0,0\.0,,未了$/,
      ),
    ]);
  });

  it('has the state that was asked for, and leaves a trace', async () => {
    const before = (await exports()).length;
    expect((await file('3001', { state: 'OPEN', locale: 'en' })).body.split('\r\n').slice(1, -1)).toEqual([
      expect.stringMatching(/^1006,.*,Open$/),
    ]);
    expect((await exports()).slice(before)).toEqual([
      { details: expect.objectContaining({ rows: 1, format: 'csv', state: 'OPEN', requirementId: requirement }) },
    ]);
  });

  it('is written for older spreadsheets, and refuses a name that they cannot hold', async () => {
    const { rawPayload, headers } = await file('3001', { encoding: 'cp932' });
    expect(headers['content-type']).toBe('text/csv; charset=Shift_JIS');
    expect(new TextDecoder('shift_jis').decode(rawPayload)).toContain('1001,髙橋 一郎,');
    await app.sql(`update shinrai.employees set given_name = '𠮷' where number = '1006'`);
    expect((await file('3001', { encoding: 'cp932' })).json()).toMatchObject({
      code: 'NOT_IN_CP932',
      params: { count: 1, people: [{ number: '1006', name: '伊藤 𠮷' }] },
    });
    await app.sql(`update shinrai.employees set given_name = '=花' where number = '1006'`);
    expect((await file('3001')).body).toContain('1006,伊藤 =花,');
    await app.sql(`update shinrai.employees set family_name = '=伊藤' where number = '1006'`);
    expect((await file('3001')).body).toContain("1006,'=伊藤 =花,");
  });

  it('is for those who may export, of one cycle of one requirement', async () => {
    expect((await file('1001')).statusCode).toBe(403);
    expect((await file('3001', { requirementId: '' })).json()).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
