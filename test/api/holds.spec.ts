import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { dueOf, outcome, smallCompany } from '../support/life.ts';
import { department, employee } from '../support/people.ts';
import { statement, toSign } from '../support/statements.ts';

const begun = '2026-11-22T01:00:00.000Z';
const fields = 'id state device setAt releasedAt moves person { number } setBy { number } steps { kind by { number } }';
const door = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;
const set = door('setLegalHold', 'SetLegalHoldInput');
const propose = door('proposeHoldRelease', 'ProposeHoldReleaseInput');
const confirm = door('confirmHoldRelease', 'LegalHoldInput');
const decline = door('declineHoldRelease', 'LegalHoldInput');
const open = 'mutation ($input: LegalHoldInput!) { openHoldReason(input: $input) { reasons } }';
const list = `query ($personId: ID) { legalHolds(first: 50, personId: $personId) { totalCount edges { node { ${fields} } } } }`;
const mine =
  'query { myAssignments(first: 50) { edges { node { id excused dueOn attestation { preserve { ja } statement { title { ja } } } } } } }';

let app: TestApp;
let people: Record<string, string>;
const as = (number: string, document: string, input: object) => app.as(number)(document, { input });
const hold = async (number: string, by = '6001') =>
  (await as(by, set, { personId: people[number], reason: '持ち出しの疑いがあるため' })).setLegalHold.id as string;

beforeAll(async () => {
  app = await startApp({ at: begun });
  people = await smallCompany(app);
  const legal = await department(app, '900', { name: '法務部' });
  const roles = { '5001': ['SECURITY_OFFICER'], '6001': ['LEGAL'], '6002': ['LEGAL'] } as const;
  for (const [number, has] of Object.entries(roles))
    people[number] = await employee(app, { number, department: legal, roles: [...has] });
});
beforeEach(() => app.clock.set(begun));
afterAll(() => app.close());

describe('a legal hold', () => {
  it('is set by one and released by two others', async () => {
    const input = { personId: people['1001'], device: ' ノートPC PC-0123 ', reason: '持ち出しの疑いがあるため' };
    const { setLegalHold: held } = await as('5001', set, input);
    expect(held).toMatchObject({
      state: 'HELD',
      device: 'ノートPC PC-0123',
      person: { number: '1001' },
      setBy: { number: '5001' },
      moves: ['PROPOSE_RELEASE'],
      steps: [],
    });
    const { id } = held;
    expect(await outcome(as('6001', confirm, { id }))).toBe('MOVE_NOT_ALLOWED');
    const { proposeHoldRelease } = await as('6001', propose, { id, reason: '調査を終えたため' });
    expect(proposeHoldRelease).toMatchObject({ state: 'RELEASE_PROPOSED', moves: ['DECLINE_RELEASE'] });
    expect(await outcome(as('6001', confirm, { id }))).toBe('SAME_PERSON');
    expect(await outcome(as('6002', decline, { id }))).toBe('DONE');
    await as('6002', propose, { id, reason: '和解が成立したため' });
    const { confirmHoldRelease } = await as('6001', confirm, { id });
    expect(confirmHoldRelease).toMatchObject({ state: 'RELEASED', releasedAt: begun, moves: [] });
    expect(confirmHoldRelease.steps).toEqual([
      { kind: 'RELEASE_PROPOSED', by: { number: '6001' } },
      { kind: 'RELEASE_DECLINED', by: { number: '6002' } },
      { kind: 'RELEASE_PROPOSED', by: { number: '6002' } },
      { kind: 'RELEASED', by: { number: '6001' } },
    ]);
    expect(await outcome(as('6002', propose, { id, reason: 'もう一度' }))).toBe('MOVE_NOT_ALLOWED');
    const { openHoldReason } = await as('6002', open, { id });
    expect(openHoldReason.reasons).toEqual(['持ち出しの疑いがあるため', '調査を終えたため', '和解が成立したため']);
  });

  it('does not exist for whoever is held, nor for those who have no need to know', async () => {
    const id = await hold('6002');
    expect((await app.as('6002')(list, { personId: people['6002'] })).legalHolds.totalCount).toBe(0);
    expect(await outcome(as('6002', propose, { id, reason: '不要' }))).toBe('NOT_FOUND');
    expect(await outcome(as('6002', open, { id }))).toBe('NOT_FOUND');
    expect((await app.as('6001')(list, { personId: people['6002'] })).legalHolds.totalCount).toBe(1);
    for (const number of ['1001', '1002', '3001', '2001', '4001'])
      expect(await outcome(app.as(number)(list))).toBe('FORBIDDEN');
    expect(await outcome(as('6001', set, { personId: people['6001'], reason: '自分' }))).toBe('BENEFICIARY');
    expect(await outcome(as('6001', set, { personId: people['1001'], reason: ' ' }))).toBe('INVALID_INPUT');
    expect(await outcome(as('6001', confirm, { id: 'nonsense' }))).toBe('NOT_FOUND');
  });

  it('is released once, whoever confirms at once', async () => {
    const id = await hold('1006');
    await as('6001', propose, { id, reason: '調査を終えたため' });
    const all = await Promise.all([as('6002', confirm, { id }), as('5001', confirm, { id })].map(outcome));
    expect(all.toSorted()).toEqual(['DONE', 'MOVE_NOT_ALLOWED']);
  });

  it('keeps its words sealed, and its history for good', async () => {
    const id = await hold('1006');
    const [{ texts }] = await app.sql(
      `select (select string_agg(h::text, ' ') from shinrai.legal_holds h) || (select string_agg(e::text, ' ') from shinrai.audit_events e) as texts`,
    );
    expect(texts).not.toContain('疑い');
    expect(texts).not.toContain(Buffer.from('疑い').toString('hex'));
    for (const change of [
      `update shinrai.legal_holds set employee_id = '${people['1001']}' where id = '${id}'`,
      `delete from shinrai.legal_holds where id = '${id}'`,
      `update shinrai.hold_steps set kind = 'RELEASED'`,
    ])
      await expect(app.sql(change)).rejects.toThrow(/never changes|append-only|permission denied/);
  });

  it('asks to preserve instead of to delete; what was excused comes back with its release, with time to do it', async () => {
    const told = await statement(app, { nature: 'DELETE' });
    const { duties, requirement } = await toSign(app, told, [people['1005']!], { dueOn: '2026-11-30' });
    const report = async (asOf?: string) =>
      (
        await app.as('3001')(
          `query ($requirementId: ID!, $asOf: LocalDate) { completionByEmployee(first: 50, filter: { requirementId: $requirementId, asOf: $asOf }) {
            edges { node { person { number } counts { due overdue } } } } }`,
          { requirementId: requirement, asOf },
        )
      ).completionByEmployee.edges.map(({ node }: any) => [node.person.number, node.counts.due, node.counts.overdue]);
    const id = await hold('1005');
    const duty = async () =>
      (await app.as('1005')(mine)).myAssignments.edges
        .map(({ node }: any) => node)
        .find((one: any) => one.id === duties[0]);
    expect(await duty()).toMatchObject({
      excused: true,
      attestation: { preserve: { ja: '顧客ファイルを削除せず、そのまま保存してください。' }, statement: null },
    });
    app.clock.set('2026-12-10T01:00:00Z');
    await as('6001', propose, { id, reason: '調査を終えたため' });
    await as('6002', confirm, { id });
    expect(await duty()).toMatchObject({
      excused: false,
      dueOn: '2027-01-09',
      attestation: { preserve: null, statement: { title: { ja: '旧顧客ファイルの削除' } } },
    });
    expect(await dueOf(app, duties[0]!)).toEqual({
      dueOn: '2027-01-09',
      changes: ['PRESERVATION 2026-11-30 → 2027-01-09'],
    });
    expect(await report()).toContainEqual(['1005', 1, 0]);
    expect(await report('2026-12-01')).not.toContainEqual(['1005', 0, 1]);
  });
});
