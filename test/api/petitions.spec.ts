import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assign, requirement } from '../support/duties.ts';
import { dueOf, outcome, smallCompany } from '../support/life.ts';

const begun = '2026-11-22T01:00:00.000Z';
const fields = `id kind state startsOn endsOn reason requestedAt requestedBy { number } decidedAt decidedBy { number } decisionReason
  revokedAt revokedBy { number } revocationReason moves dueOn assignmentId requirementId title { ja } person { number }`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;
const mine =
  'id dueOn petitions { id kind state startsOn endsOn reason decisionReason } dueChanges { kind fromOn toOn }';
const ask = `mutation ($input: ExtensionInput!) { requestExtension(input: $input) { ${mine} } }`;
const give = mutation('giveExtension', 'ExtensionInput');
const propose = mutation('proposeExemption', 'ProposeExemptionInput');
const grant = mutation('grantPetition', 'DecidePetitionInput');
const deny = mutation('denyPetition', 'DecidePetitionInput');
const revoke = mutation('revokePetition', 'RevokePetitionInput');
const withdraw = mutation('withdrawPetition', 'WithdrawPetitionInput');
const list = `query ($filter: PetitionFilter, $first: Int = 50, $after: String) {
  petitions(first: $first, after: $after, filter: $filter) { totalCount pageInfo { endCursor } edges { node { ${fields} } } } }`;

let app: TestApp;
let people: Record<string, string>;
let course: string;
const as = (number: string, document: string, input: object) => app.as(number)(document, { input });
const duty = async (number: string, dueOn: string, more: object = {}) =>
  (
    await assign(app, [{ employee: people[number]!, requirement: await requirement(app, '年次研修'), dueOn, ...more }])
  )[0]!;
const asked = async (number: string, assignmentId: string, until: string) => {
  const { requestExtension } = await as(number, ask, { assignmentId, until, reason: '決算と重なるため' });
  return requestExtension.petitions[0].id as string;
};
const waiting = async (number: string) =>
  (await app.as(number)(list, { filter: { waiting: true } })).petitions.edges.map(({ node }: any) => node.id);

beforeAll(async () => {
  app = await startApp({ at: begun });
  people = await smallCompany(app);
  course = await requirement(app, '情報セキュリティ研修');
});
beforeEach(() => app.clock.set(begun));
afterAll(() => app.close());

describe('an extension', () => {
  it('is asked by whoever owes it, granted by their manager, and moves this cycle only', async () => {
    const id = await duty('1001', '2026-12-31');
    const input = { assignmentId: id, until: '2027-01-31', reason: ' 決算と重なるため ' };
    const { requestExtension: told } = await as('1001', ask, input);
    expect(told).toMatchObject({ dueOn: '2026-12-31', dueChanges: [] });
    expect(told.petitions).toEqual([
      expect.objectContaining({
        state: 'REQUESTED',
        startsOn: '2026-12-31',
        endsOn: '2027-01-31',
        reason: '決算と重なるため',
      }),
    ]);
    const petition = told.petitions[0].id;
    const { petitions } = await app.as('1002')(list, { filter: { waiting: true } });
    expect(petitions.edges.map(({ node }: any) => [node.id, node.moves])).toEqual([[petition, ['GRANT', 'DENY']]]);

    const { grantPetition: granted } = await as('1002', grant, { id: petition, reason: '了解しました' });
    expect(granted).toMatchObject({
      state: 'GRANTED',
      decidedBy: { number: '1002' },
      decidedAt: begun,
      dueOn: '2027-01-31',
    });
    expect(await dueOf(app, id)).toEqual({ dueOn: '2027-01-31', changes: ['EXTENSION 2026-12-31 → 2027-01-31'] });
    const [{ baseline }] = await app.sql(
      'select baseline_on::text as baseline from shinrai.assignments where id = $1',
      [id],
    );
    expect(baseline).toBe('2026-12-31');
    const { myAssignment } = await app.as('1001')(`query ($id: ID!) { myAssignment(id: $id) { ${mine} } }`, { id });
    expect(myAssignment).toMatchObject({
      dueOn: '2027-01-31',
      petitions: [{ state: 'GRANTED', decisionReason: '了解しました' }],
      dueChanges: [{ kind: 'EXTENSION', fromOn: '2026-12-31', toOn: '2027-01-31' }],
    });
    expect(await waiting('1002')).toEqual([]);
    const [{ count }] = await app.sql(
      `select count(*)::int from shinrai.audit_events where details::text like '%決算%'`,
    );
    expect(count).toBe(0);
  });

  it.each([
    ['2026-12-31', 'UNTIL_NOT_LATER'],
    ['2027-04-01', 'UNTIL_TOO_LATE'],
    ['2027-03-31', 'DONE'],
  ])('until %s, where the next cycle opens on 1 April: %s', async (until, expected) => {
    const assignmentId = await duty('1001', '2026-12-31');
    await app.sql(`update shinrai.assignments set next_opens_on = '2027-04-01' where id = $1`, [assignmentId]);
    expect(await outcome(as('1001', ask, { assignmentId, until, reason: '出張' }))).toBe(expected);
  });

  it('is refused for what is done, for somebody else’s duty, without a reason, and while another one is open', async () => {
    const done = await duty('1001', '2026-12-31', { fulfilledAt: '2026-11-01T00:00:00Z' });
    const foreign = await duty('1006', '2026-12-31');
    const open = await duty('1001', '2026-12-31');
    const tries = [done, foreign, 'nonsense', open, open].map(assignmentId => ({
      assignmentId,
      until: '2027-01-31',
      reason: '出張',
    }));
    const outcomes: unknown[] = [];
    for (const input of tries) outcomes.push(await outcome(as('1001', ask, input)));
    expect(outcomes).toEqual(['DUTY_CLOSED', 'NOT_FOUND', 'NOT_FOUND', 'DONE', 'PETITION_OPEN']);
    expect(await outcome(as('1001', ask, { assignmentId: foreign, until: '2027-01-31', reason: '  ' }))).toBe(
      'NOT_FOUND',
    );
    const other = await duty('1001', '2026-12-31');
    expect(await outcome(as('1001', ask, { assignmentId: other, until: '2027-01-31', reason: '  ' }))).toBe(
      'INVALID_INPUT',
    );
  });

  it('may still be asked when overdue, for a day to come', async () => {
    const id = await duty('1001', '2026-11-01');
    expect(await outcome(as('1001', ask, { assignmentId: id, until: '2026-11-21', reason: '病欠' }))).toBe('TOO_LATE');
    const petition = await asked('1001', id, '2026-11-30');
    app.clock.set('2026-12-01T00:00:00+09:00');
    expect(await outcome(as('1002', grant, { id: petition }))).toBe('TOO_LATE');
  });

  it('is decided by the manager above or HR: nobody else, and never by whom it is for', async () => {
    const petition = await asked('1001', await duty('1001', '2026-12-31'), '2027-01-31');
    const tries = { '1005': 'NOT_FOUND', '2001': 'NOT_YOURS_TO_DECIDE', '1001': 'FORBIDDEN', '4001': 'FORBIDDEN' };
    for (const [number, code] of Object.entries(tries))
      expect(await outcome(as(number, grant, { id: petition }))).toBe(code);
    const own = await asked('3001', await duty('3001', '2026-12-31'), '2027-01-31');
    expect(await outcome(as('3001', grant, { id: own }))).toBe('BENEFICIARY');
    const manager = await asked('1002', await duty('1002', '2026-12-31'), '2027-01-31');
    expect(await outcome(as('1002', grant, { id: manager }))).toBe('BENEFICIARY');
    expect(await outcome(as('3002', grant, { id: own }))).toBe('DONE');
    expect(await outcome(as('1002', grant, { id: 'nonsense' }))).toBe('NOT_FOUND');
  });

  it('is denied with a reason, or withdrawn; then it is decided for good', async () => {
    const id = await duty('1001', '2026-12-31');
    const first = await asked('1001', id, '2027-01-31');
    expect(await outcome(as('1002', deny, { id: first }))).toBe('INVALID_INPUT');
    expect(await outcome(as('1002', deny, { id: first, reason: '業務は調整済みです' }))).toBe('DONE');
    const second = await asked('1001', id, '2027-01-31');
    expect(await outcome(as('1002', withdraw, { id: second }))).toBe('NOT_FOUND');
    expect(await outcome(as('1001', withdraw, { id: second }))).toBe('DONE');
    for (const petition of [first, second])
      expect(await outcome(as('1002', grant, { id: petition }))).toBe('ALREADY_DECIDED');
    expect(await dueOf(app, id)).toEqual({ dueOn: '2026-12-31', changes: [] });
  });

  it('is decided once, however many decide at once', async () => {
    const id = await duty('1001', '2026-12-31');
    const petition = await asked('1001', id, '2027-01-31');
    const outcomes = await Promise.all([
      outcome(as('1002', grant, { id: petition })),
      outcome(as('3001', deny, { id: petition, reason: '重複' })),
      outcome(as('3002', grant, { id: petition })),
      outcome(as('1001', withdraw, { id: petition })),
    ]);
    expect(outcomes.filter(each => each === 'DONE')).toHaveLength(1);
    expect(outcomes.filter(each => each === 'ALREADY_DECIDED')).toHaveLength(3);
    expect((await dueOf(app, id)).changes.length).toBeLessThanOrEqual(1);
  });

  it('asked twice at once is asked once', async () => {
    const input = { assignmentId: await duty('1001', '2026-12-31'), until: '2027-01-31', reason: '出張' };
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(as('1001', ask, input))));
    expect(outcomes.toSorted()).toEqual(['DONE', 'PETITION_OPEN', 'PETITION_OPEN']);
  });

  it('is given by HR unasked, and revoked: the due day goes back, but not before today', async () => {
    const id = await duty('1001', '2026-12-01');
    const { giveExtension: given } = await as('3001', give, {
      assignmentId: id,
      until: '2027-01-31',
      reason: '長期出張',
    });
    expect(given).toMatchObject({
      state: 'GRANTED',
      requestedBy: { number: '3001' },
      decidedBy: { number: '3001' },
      moves: ['REVOKE'],
    });
    expect(
      await outcome(
        as('3001', give, { assignmentId: await duty('3001', '2026-12-01'), until: '2027-01-31', reason: '出張' }),
      ),
    ).toBe('BENEFICIARY');
    expect(await outcome(as('1002', give, { assignmentId: id, until: '2027-02-28', reason: '出張' }))).toBe(
      'FORBIDDEN',
    );

    app.clock.set('2026-12-10T10:00:00+09:00');
    const { revokePetition: revoked } = await as('1002', revoke, { id: given.id, reason: '出張がなくなった' });
    expect(revoked).toMatchObject({
      state: 'REVOKED',
      revokedBy: { number: '1002' },
      revocationReason: '出張がなくなった',
      moves: [],
    });
    expect(await dueOf(app, id)).toEqual({
      dueOn: '2026-12-10',
      changes: ['EXTENSION 2026-12-01 → 2027-01-31', 'EXTENSION 2027-01-31 → 2026-12-10'],
    });
    expect(await outcome(as('1002', revoke, { id: given.id, reason: '二度目' }))).toBe('ALREADY_REVOKED');
  });

  it('that was revoked gives way to the one before it', async () => {
    const id = await duty('1001', '2026-12-31');
    await as('3001', give, { assignmentId: id, until: '2027-01-31', reason: '一度目' });
    app.clock.forward({ days: 1 });
    const { giveExtension: second } = await as('3001', give, {
      assignmentId: id,
      until: '2027-02-28',
      reason: '二度目',
    });
    app.clock.forward({ days: 1 });
    await as('3001', revoke, { id: second.id, reason: '取り消し' });
    expect((await dueOf(app, id)).dueOn).toBe('2027-01-31');
  });
});

describe('an exemption', () => {
  const exemption = (personId: string, more: object = {}) => ({
    personId,
    requirementId: course,
    startsOn: '2026-11-22',
    endsOn: '2027-03-31',
    reason: '海外駐在のため',
    ...more,
  });

  it('is proposed by one and granted by another, neither of whom it is for', async () => {
    const [id] = await assign(app, [{ employee: people['1006']!, requirement: course, dueOn: '2026-12-31' }]);
    const { proposeExemption: proposed } = await as('3001', propose, exemption(people['1006']!));
    expect(proposed).toMatchObject({
      kind: 'EXEMPTION',
      state: 'REQUESTED',
      moves: ['WITHDRAW'],
      title: { ja: '情報セキュリティ研修' },
    });
    expect(await waiting('3001')).not.toContain(proposed.id);
    expect(await waiting('3002')).toContain(proposed.id);
    expect(await outcome(as('3001', grant, { id: proposed.id }))).toBe('SAME_PERSON');
    expect(await outcome(as('1005', grant, { id: proposed.id }))).toBe('NOT_YOURS_TO_DECIDE');
    expect((await dueOf(app, id!)).dueOn).toBe('2026-12-31');

    expect((await as('2001', grant, { id: proposed.id })).grantPetition).toMatchObject({
      state: 'GRANTED',
      decidedBy: { number: '2001' },
    });
    expect(await dueOf(app, id!)).toEqual({ dueOn: '2027-04-30', changes: ['EXEMPTION 2026-12-31 → 2027-04-30'] });

    app.clock.set('2026-12-15T10:00:00+09:00');
    await as('3001', revoke, { id: proposed.id, reason: '帰任' });
    expect((await dueOf(app, id!)).dueOn).toBe('2027-01-13');
  });

  it('for oneself is refused, proposed or granted; a manager proposes for the line below only', async () => {
    expect(await outcome(as('3001', propose, exemption(people['3001']!)))).toBe('BENEFICIARY');
    const { proposeExemption: own } = await as('3001', propose, exemption(people['3002']!));
    expect(await outcome(as('3002', grant, { id: own.id }))).toBe('BENEFICIARY');
    expect(await outcome(as('1005', propose, exemption(people['1001']!)))).toBe('NOT_FOUND');
    expect(await outcome(as('1002', propose, exemption(people['1001']!)))).toBe('DONE');
    expect(await outcome(as('1001', propose, exemption(people['1006']!)))).toBe('FORBIDDEN');
  });

  it.each([
    [{ endsOn: '2028-11-21' }, 'DONE'],
    [{ endsOn: '2028-11-22' }, 'UNTIL_TOO_LATE'],
    [{ startsOn: '2026-11-21' }, 'INVALID_INPUT'],
    [{ endsOn: '2026-11-21' }, 'INVALID_INPUT'],
    [{ reason: ' ' }, 'INVALID_INPUT'],
    [{ requirementId: 'nonsense' }, 'INVALID_INPUT'],
  ])('with %j: %s', async (change, expected) =>
    expect(await outcome(as('3001', propose, exemption(people['2001']!, change)))).toBe(expected),
  );

  it('never overlaps another, also when both are proposed at once; one that was denied leaves its days free', async () => {
    const input = exemption(people['4001']!);
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(as('3001', propose, input))));
    expect(outcomes.toSorted()).toEqual(['DONE', 'EXEMPTION_OVERLAPS', 'EXEMPTION_OVERLAPS']);
    const { petitions } = await app.as('3002')(list, { filter: { personId: people['4001'] } });
    expect(petitions.totalCount).toBe(1);
    await as('3002', deny, { id: petitions.edges[0].node.id, reason: '理由が足りない' });
    expect(await outcome(as('3001', propose, input))).toBe('DONE');
  });

  it('whose last day is past is not granted any more', async () => {
    const input = exemption(people['1001']!, { startsOn: '2028-01-01', endsOn: '2028-01-31' });
    const { proposeExemption: proposed } = await as('3001', propose, input);
    app.clock.set('2028-02-01T00:00:00+09:00');
    expect(await outcome(as('3002', grant, { id: proposed.id }))).toBe('TOO_LATE');
  });
});

describe('petitions', () => {
  it('are seen by those who watch over the person, page by page, and by kind and state', async () => {
    const all = (await app.as('4001')(list, { first: 100 })).petitions;
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const { petitions }: any = await app.as('4001')(list, { first: 7, after });
      pages.push(...petitions.edges.map(({ node }: any) => node.id));
      after = pages.length < petitions.totalCount ? petitions.pageInfo.endCursor : null;
    } while (after);
    expect(pages).toEqual(all.edges.map(({ node }: any) => node.id));
    expect(all.edges.every(({ node }: any) => node.moves.length === 0)).toBe(true);
    const { petitions: denied } = await app.as('3001')(list, { filter: { state: 'DENIED', kind: 'EXTENSION' } });
    expect(denied.edges.map(({ node }: any) => node.decisionReason)).toContain('業務は調整済みです');
    const { petitions: line } = await app.as('1005')(list);
    expect(line.edges.every(({ node }: any) => ['1005', '1006'].includes(node.person.number))).toBe(true);
    expect(await outcome(app.as('1001')(list))).toBe('FORBIDDEN');
  });

  it('never change once they are decided, and are never deleted', async () => {
    for (const statement of [
      `update shinrai.petitions set reason = '別の理由'`,
      `update shinrai.petitions set state = 'REQUESTED' where state = 'DENIED'`,
      `update shinrai.petitions set decided_by = null where state = 'GRANTED'`,
      `delete from shinrai.petitions`,
    ])
      await expect(app.sql(statement)).rejects.toThrow('never changes');
    await expect(app.sql(`update shinrai.due_changes set to_on = '2030-01-01'`)).rejects.toThrow();
    await expect(app.sql(`delete from shinrai.due_changes`)).rejects.toThrow();
    await expect(app.sql(`truncate shinrai.petitions`)).rejects.toThrow('cannot be emptied');
  });
});
