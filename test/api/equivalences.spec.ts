import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assign, requirement } from '../support/duties.ts';
import { dueOf, outcome, smallCompany } from '../support/life.ts';

const begun = '2026-11-22T01:00:00.000Z';
const pdf = Buffer.from('%PDF-1.7\n修了証');
const handIn = 'mutation ($input: HandInCertificateInput!) { handInCertificate(input: $input) }';
const move = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { id state issuer certificateTitle startsOn endsOn proofId moves } }`;
const grant = move('grantPetition', 'DecidePetitionInput');
const revoke = move('revokePetition', 'RevokePetitionInput');
const mine = `query ($id: ID!) { myAssignment(id: $id) { standing fulfilledAt petitions { id state issuer proofId } } }`;

let app: TestApp;
let people: Record<string, string>;
const as = (number: string, document: string, input: object) => app.as(number)(document, { input });
const send = (number: string, payload: Buffer, name = '修了証.pdf') =>
  app.nest.inject({
    method: 'POST',
    url: '/proofs',
    headers: {
      'x-employee': number,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    },
    payload,
  });
const fetch = (number: string, id: string) =>
  app.nest.inject({ method: 'GET', url: `/proofs/${id}`, headers: { 'x-employee': number } });
const duty = async (number: string, dueOn = '2026-12-31') =>
  (await assign(app, [{ employee: people[number]!, requirement: await requirement(app, '個人情報研修'), dueOn }]))[0]!;
const certificate = async (assignmentId: string, by: string, more: object = {}) => ({
  assignmentId,
  proofId: (await send(by, pdf)).json().id,
  issuer: '情報処理推進機構',
  certificateTitle: '情報セキュリティマネジメント試験',
  issuedOn: '2026-10-01',
  ...more,
});
async function asked(assignmentId: string, by: string): Promise<string> {
  await as(by, handIn, await certificate(assignmentId, by));
  const [{ id }] = await app.sql('select id from shinrai.petitions where assignment_id = $1', [assignmentId]);
  return id;
}

beforeAll(async () => {
  app = await startApp({ at: begun });
  people = await smallCompany(app);
});
beforeEach(() => app.clock.set(begun));
afterAll(() => app.close());

describe('a certificate from elsewhere', () => {
  it('is handed in with its file and accepted by somebody else: then the duty is done', async () => {
    const id = await duty('1001');
    const petition = await asked(id, '1001');
    for (const number of ['1002', '1001'])
      expect(await outcome(as(number, grant, { id: petition }))).toBe(
        number === '1001' ? 'FORBIDDEN' : 'NOT_YOURS_TO_DECIDE',
      );
    const { grantPetition: granted } = await as('2001', grant, { id: petition });
    expect(granted).toMatchObject({
      state: 'GRANTED',
      issuer: '情報処理推進機構',
      startsOn: '2026-10-01',
      endsOn: null,
      moves: ['REVOKE'],
    });
    const { myAssignment } = await app.as('1001')(mine, { id });
    expect(myAssignment).toMatchObject({ standing: 'DONE', fulfilledAt: begun, petitions: [{ state: 'GRANTED' }] });
    const [{ by }] = await app.sql('select fulfilled_by as by from shinrai.assignments where id = $1', [id]);
    expect(by).toBe(petition);
    expect(await outcome(as('1001', handIn, await certificate(id, '1001')))).toBe('DUTY_CLOSED');
  });

  it('handed in by HR is accepted by another one, and not by whom it is for', async () => {
    const petition = await asked(await duty('3002'), '3001');
    expect(await outcome(as('3001', grant, { id: petition }))).toBe('SAME_PERSON');
    expect(await outcome(as('3002', grant, { id: petition }))).toBe('BENEFICIARY');
    expect(await outcome(as('2001', grant, { id: petition }))).toBe('DONE');
  });

  it('that no longer counts is revoked: that it counted stays told, and the duty is opened anew with time to do it', async () => {
    const id = await duty('1001', '2026-11-30');
    await app.sql(`update shinrai.assignments set anchor_on = '2026-11-30' where id = $1`, [id]);
    const yearly = {
      mode: 'FIXED_DAY',
      anchorOn: '2026-11-30',
      every: { count: 1, unit: 'YEAR' },
      window: { count: 3, unit: 'MONTH' },
    };
    const schedule = { startsOn: '2026-11-01', firstDue: { basis: 'ON_DAY', on: '2026-11-30' }, recurrence: yearly };
    await app.sql(
      `update shinrai.requirements set schedule = $2 where id = (select requirement_id from shinrai.assignments where id = $1)`,
      [id, schedule],
    );
    const petition = await asked(id, '1001');
    await as('2001', grant, { id: petition });
    app.clock.forward({ days: 3 });
    await as('3001', revoke, { id: petition, reason: '発行元が取り消した' });
    const rows = await app.sql(
      `select id, part, due_on::text as due, baseline_on::text as baseline, fulfilled_at is not null as done, ending,
         next_opens_on::text as next
       from shinrai.assignments where requirement_id = (select requirement_id from shinrai.assignments where id = $1) order by part`,
      [id],
    );
    const next = '2027-08-30';
    expect(rows).toEqual([
      { id, part: 1, due: '2026-11-30', baseline: '2026-11-30', done: true, ending: 'RELEASED', next },
      // the next cycle comes, whether or not this one is done
      { id: expect.any(String), part: 2, due: '2026-12-25', baseline: '2026-11-30', done: false, ending: null, next },
    ]);
    expect((await dueOf(app, rows[1].id)).changes).toEqual(['DECISION 2026-11-30 → 2026-12-25']);
  });

  it('of a cycle that is over stays accepted there when it is revoked', async () => {
    const id = await duty('1006');
    const petition = await asked(id, '1006');
    await as('2001', grant, { id: petition });
    await app.sql(`update shinrai.assignments set ended_at = $2, ending = 'SUCCEEDED' where id = $1`, [id, begun]);
    await as('2001', revoke, { id: petition, reason: '発行元が取り消した' });
    const [{ count }] = await app.sql(
      'select count(*)::int from shinrai.assignments where requirement_id = (select requirement_id from shinrai.assignments where id = $1)',
      [id],
    );
    expect(count).toBe(1);
  });

  it.each([
    [{ validUntil: '2026-11-21' }, 'TOO_LATE'],
    [{ validUntil: '2026-09-30' }, 'INVALID_INPUT'],
    [{ issuedOn: '2026-11-23' }, 'INVALID_INPUT'],
    [{ issuer: ' ' }, 'INVALID_INPUT'],
    [{ certificateTitle: '' }, 'INVALID_INPUT'],
    [{ proofId: 'nonsense' }, 'INVALID_INPUT'],
    [{ validUntil: '2026-11-22' }, 'DONE'],
  ])('with %j: %s', async (change, expected) => {
    const input = await certificate(await duty('1001'), '1001', change);
    expect(await outcome(as('1001', handIn, input))).toBe(expected);
  });

  it('is handed in for one’s own open duty, once, with a file of one’s own', async () => {
    const [own, foreign] = [await duty('1001'), await duty('1006')];
    expect(await outcome(as('1001', handIn, await certificate(foreign, '1001')))).toBe('NOT_FOUND');
    expect(await outcome(as('1001', handIn, await certificate(own, '1006')))).toBe('INVALID_INPUT');
    const input = await certificate(own, '1001');
    const outcomes = await Promise.all([1, 2].map(() => outcome(as('1001', handIn, input))));
    expect(outcomes.toSorted()).toEqual(['DONE', 'PETITION_OPEN']);
  });
});

describe('the file of a certificate', () => {
  it('is read by whoever handed it in, whom it is for, and those who watch over them; byte for byte, as a download', async () => {
    const petition = await asked(await duty('1001'), '1001');
    const [{ proof }] = await app.sql('select proof_id as proof from shinrai.petitions where id = $1', [petition]);
    const answer = await fetch('2001', proof);
    expect(answer.rawPayload).toEqual(pdf);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('修了証.pdf')}`,
    });
    const status = await Promise.all(
      ['1001', '1002', '4001', '1005', '1006'].map(async who => (await fetch(who, proof)).statusCode),
    );
    expect(status).toEqual([200, 200, 200, 404, 404]);
    expect((await fetch('1001', 'nonsense')).statusCode).toBe(404);
  });

  it.each([
    ['a page', Buffer.from('<script>alert(1)</script>'), 'PROOF_REFUSED'],
    ['nothing', Buffer.alloc(0), 'PROOF_REFUSED'],
    ['too long', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-'), 'INVALID_INPUT'],
  ])('that is %s is refused', async (_, bytes, code) => {
    const answer = await send('1001', bytes);
    expect(answer.json()).toMatchObject({ code });
  });

  it('is never changed and never deleted', async () => {
    await expect(app.sql(`delete from shinrai.proofs`)).rejects.toThrow();
    await expect(app.sql(`update shinrai.proofs set name = 'x'`)).rejects.toThrow();
  });
});
