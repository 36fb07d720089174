import { createHash, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/platform/jobs.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { type CaseHouse, admitted, allegation, caseHouse, publishedRules } from '../support/cases.ts';
import { act, decided, delivered, proofOf, wages } from '../support/decisions.ts';
import { all, castAll, deliberated, heard, openVote, proven, weighed } from '../support/deliberations.ts';

const at = '2017-03-03T01:00:00Z';
let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at });
  house = await caseHouse(app);
  await publishedRules(app);
});
afterAll(() => app.close());

const said = { reasons: '監督を怠った。', minutes: '委員5名が出席した。' };
const seenBy = async (number: string, door: string, id: string, fields: string) =>
  (await app.as(number)(`query ($id: ID!) { ${door}(id: $id) { ${fields} } }`, { id }))[door];
const download = (number: string, id: string) =>
  app.nest.inject({ method: 'GET', url: `/case-letters/${id}`, headers: { 'x-employee': number } });
const detail = (id: string, input: object, fields = '{ payCut { maxYen periodMaxYen lines { payOn amount } } }') =>
  act(app, 'SECR', 'setSanctionDetail', id, { effectiveOn: '2017-04-25', ...input }, fields);
const retaliation = { notRetaliation: '公益通報を理由とするものではない。' };

describe('the decision about shared credentials', () => {
  it('goes its way from the decision to the days of an appeal', async () => {
    app.clock.set(at);
    const id = await decided(app, house);
    await expect(detail(id, { amountYen: 10_000, wages })).rejects.toMatchObject({
      code: 'PAYCUT_PER_ACT',
      params: { maxYen: 3423 },
    });
    const { payCut } = await detail(id, { amountYen: 3423, wages });
    expect(payCut).toEqual({ maxYen: 3423, periodMaxYen: 21_000, lines: [{ payOn: '2017-04-25', amount: 3423 }] });

    await expect(act(app, 'SECR2', 'approveLetter', id, retaliation)).rejects.toMatchObject({ code: 'LETTER_MISSING' });
    await act(app, 'SECR', 'draftLetter', id, { plannedOn: '2017-03-06' }, undefined, 'desk');
    await expect(act(app, 'SECR', 'approveLetter', id, retaliation)).rejects.toMatchObject({ code: 'TWO_PERSON' });
    await expect(act(app, 'SECR2', 'approveLetter', id, retaliation, undefined, 'desk')).rejects.toMatchObject({
      code: 'TWO_PERSON',
    });
    await expect(act(app, 'SECR2', 'approveLetter', id, { notRetaliation: ' ' })).rejects.toMatchObject({
      code: 'RETALIATION_REVIEW',
    });
    await expect(act(app, 'SECR', 'deliverLetter', id, { method: 'HAND' })).rejects.toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
    expect((await act(app, 'SECR2', 'approveLetter', id, retaliation)).state).toBe('LETTER_APPROVED');
    expect(await seenBy('R1', 'mySubjectCase', id, 'decision { sanction } letter { id } payCut { maxYen }')).toEqual({
      decision: null,
      letter: null,
      payCut: null,
    });

    app.clock.set('2017-03-06T03:00:00Z');
    const proofId = await proofOf(app, 'SECR');
    const hand = { method: 'HAND', deliveredOn: '2017-03-06' };
    await expect(act(app, 'SECR', 'deliverLetter', id, hand)).rejects.toMatchObject({ code: 'DELIVERY_UNPROVEN' });
    expect((await act(app, 'SECR', 'deliverLetter', id, { ...hand, proofId })).state).toBe('APPEAL_WINDOW');
    // 20 March 2017 is a holiday: the day after is the last one
    expect((await seenBy('R1', 'mySubjectCase', id, 'appealUntil')).appealUntil).toBe('2017-03-21');

    app.clock.set('2017-03-07T01:00:00Z');
    const more = { ...allegation({ text: '後日判明した別の違反' }) };
    await expect(act(app, 'SECR', 'addAllegation', id, more, '')).rejects.toMatchObject({ code: 'SEALED' });
    await expect(detail(id, { amountYen: 1 })).rejects.toMatchObject({ code: 'SEALED' });
    await expect(act(app, 'SECR', 'draftLetter', id, { plannedOn: '2017-03-08' })).rejects.toMatchObject({
      code: 'SEALED',
    });
    await expect(act(app, 'K1', 'decideCase', id, said)).rejects.toMatchObject({ code: 'SEALED' });
  });

  it('is decided by the acting chair alone, after the vote, and once', async () => {
    app.clock.set(at);
    const id = await deliberated(app, house);
    await expect(act(app, 'K3', 'decideCase', id, said)).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    await expect(act(app, 'SECR', 'decideCase', id, said)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(act(app, 'K1', 'decideCase', id, { ...said, version: 1 })).rejects.toMatchObject({ code: 'STALE' });
    const minutes = '委員5名が出席し、減給とした。';
    await act(app, 'K1', 'decideCase', id, { ...said, minutes, dissents: [{ seat: 4, text: '譴責で足りる。' }] });
    const [row] = await app.sql('select sanction, minutes_hash from shinrai.case_decisions where case_id = $1', [id]);
    expect(row).toEqual({ sanction: 'PAY_CUT', minutes_hash: createHash('sha256').update(minutes).digest('hex') });
    const seen = await seenBy(
      'O1',
      'committeeCase',
      id,
      'decision { sanction minutes dissents { seat text } tally { sanction } }',
    );
    expect(seen.decision).toEqual({
      sanction: 'PAY_CUT',
      minutes,
      dissents: [{ seat: 4, text: '譴責で足りる。' }],
      tally: { sanction: 'PAY_CUT' },
    });
    await expect(app.sql('delete from shinrai.case_decisions where case_id = $1', [id])).rejects.toThrow('append-only');
    await expect(act(app, 'K1', 'decideCase', id, said)).rejects.toMatchObject({ code: 'SEALED' });
  });

  it('is never heavier than what was voted for', async () => {
    app.clock.set(at);
    const id = await decided(app, house, {
      votes: { K1: 'PAY_CUT 3000', K3: 'PAY_CUT 3000', S1: 'PAY_CUT 3000', O1: 'REPRIMAND', O2: 'REPRIMAND' },
    });
    await expect(detail(id, { amountYen: 3001, wages })).rejects.toMatchObject({
      code: 'DECISION_HEAVIER',
      params: { most: 3000 },
    });
    await expect(detail(id, { amountYen: 3000, days: 3, wages })).rejects.toMatchObject({ code: 'RUNG_NOT_IN_RULES' });
    await detail(id, { amountYen: 3000, wages });
  });

  it('ends without a letter where nothing follows', async () => {
    app.clock.set(at);
    const all = { K1: 'GUIDANCE', K3: 'GUIDANCE', S1: 'GUIDANCE', O1: 'NONE', O2: 'NONE' };
    const id = await decided(app, house, { votes: all });
    expect(await seenBy('SECR', 'case', id, 'state decision { sanction }')).toEqual({
      state: 'NO_SANCTION',
      decision: { sanction: 'GUIDANCE' },
    });
    expect(await seenBy('R1', 'mySubjectCase', id, 'decision { sanction reasons } letter { id }')).toEqual({
      decision: { sanction: 'GUIDANCE', reasons: ['監督を怠ったことは軽くないが、会社の管理にも弱さがあった。'] },
      letter: null,
    });
  });

  it('is not made before the vote', async () => {
    app.clock.set(at);
    const id = await proven(app, house, await heard(app, house));
    await expect(act(app, 'K1', 'decideCase', id, said)).rejects.toMatchObject({ code: 'PROPORTIONALITY_MISSING' });
    await expect(detail(id, { amountYen: 1, wages })).rejects.toMatchObject({ code: 'SANCTION_OPEN' });
  });
});

describe('the letter', () => {
  it('is the same file each time, and shows the reckoning to those who may see pay', async () => {
    app.clock.set(at);
    const id = await delivered(app, house);
    const { letter } = await seenBy('R1', 'mySubjectCase', id, 'letter { id hash deliveredOn }');
    const files = await Promise.all(['R1', 'HR1', 'AUD'].map(number => download(number, letter.id)));
    for (const { rawPayload } of files) expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(letter.hash);
    for (const number of ['SECR', 'K1', 'O2']) {
      const { statusCode, rawPayload } = await download(number, letter.id);
      expect([number, statusCode]).toEqual([number, 200]);
      expect(createHash('sha256').update(rawPayload).digest('hex')).not.toBe(letter.hash);
    }
    for (const number of ['K2', 'EMP', 'BOSS', 'INV', 'SEC', 'ADM', 'A1'])
      expect([number, (await download(number, letter.id)).statusCode]).toEqual([number, 404]);
  });

  it('tells each audience what the table says', async () => {
    app.clock.set(at);
    const id = await delivered(app, house);
    const payCut = { maxYen: 3423, periodMaxYen: 21_000 };
    expect((await seenBy('R1', 'mySubjectCase', id, 'payCut { maxYen periodMaxYen }')).payCut).toEqual(payCut);
    expect(await seenBy('HR1', 'executionCase', id, 'payData { wages3Months } payCut { maxYen periodMaxYen }')).toEqual(
      {
        payData: { wages3Months: 630_000 },
        payCut,
      },
    );
    await expect(seenBy('AUD', 'auditedCase', id, 'payData { wages3Months }')).rejects.toThrow('Cannot query field');
    expect(await seenBy('HR1', 'executionCase', id, 'decision { sanction } sanctionDetail { cuts { yen } }')).toEqual({
      decision: { sanction: 'PAY_CUT' },
      sanctionDetail: { cuts: [{ yen: 3423 }] },
    });
    for (const [number, door] of [
      ['SECR', 'case'],
      ['K1', 'committeeCase'],
    ] as const)
      await expect(seenBy(number, door, id, 'payCut { maxYen }')).rejects.toThrow('Cannot query field');
  });

  it('names neither witnesses nor whoever reported', async () => {
    app.clock.set(at);
    const id = await deliberated(app, house);
    const reporter = { caseId: id, number: 'W1', reportedOn: '2017-02-01' };
    await app.as('WB')('mutation ($input: RecordReporterInput!) { recordReporter(input: $input) { id } }', {
      input: reporter,
    });
    await act(app, 'K1', 'decideCase', id, { ...said, reasons: '証人花子の話のとおり、監督を怠った。' });
    await detail(id, { amountYen: 2000, wages });
    const plannedOn = '2017-03-06';
    await expect(act(app, 'SECR', 'draftLetter', id, { plannedOn })).rejects.toMatchObject({
      code: 'LETTER_QUOTES_REPORTER',
      params: {},
    });
    await act(app, 'SECR', 'draftLetter', id, { plannedOn, omit: ['証人花子'] });
  });

  it('is drafted again when what stands on it was written anew', async () => {
    app.clock.set(at);
    const id = await decided(app, house);
    await detail(id, { amountYen: 3423, wages });
    await act(app, 'SECR', 'draftLetter', id, { plannedOn: '2017-03-06' });
    app.clock.set('2017-03-03T02:00:00Z');
    await detail(id, { amountYen: 3000 });
    await expect(act(app, 'SECR2', 'approveLetter', id, retaliation)).rejects.toMatchObject({ code: 'LETTER_MISSING' });
  });

  it('is acknowledged by the subject where it is read here, and by nobody else', async () => {
    app.clock.set(at);
    const id = await decided(app, house);
    await detail(id, { amountYen: 3423, wages });
    await act(app, 'SECR', 'draftLetter', id, { plannedOn: '2017-03-06' });
    await act(app, 'LEG', 'approveLetter', id, retaliation);
    expect((await act(app, 'SECR', 'deliverLetter', id, { method: 'PORTAL' })).state).toBe('DELIVERED');
    await expect(act(app, 'SECR', 'deliverLetter', id, { method: 'PORTAL' })).rejects.toMatchObject({
      code: 'DELIVERY_UNPROVEN',
    });
    const acknowledge = (number: string) =>
      app.as(number)(
        'mutation ($input: AcknowledgeLetterInput!) { acknowledgeLetter(input: $input) { state letter { deliveredOn } } }',
        { input: { caseId: id } },
      );
    await expect(acknowledge('SECR')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await acknowledge('R1')).acknowledgeLetter).toEqual({
      state: 'APPEAL_WINDOW',
      letter: { deliveredOn: '2017-03-03' },
    });
  });

  it('that comes in another pay period is reckoned anew by HR', async () => {
    app.clock.set(at);
    const id = await decided(app, house);
    await detail(id, { amountYen: 3423, wages });
    await expect(act(app, 'SECR', 'draftLetter', id, { plannedOn: '2017-03-21' })).rejects.toMatchObject({
      code: 'PAYCUT_BASE_DAY',
    });
    await act(app, 'SECR', 'draftLetter', id, { plannedOn: '2017-03-06' });
    await act(app, 'SECR2', 'approveLetter', id, retaliation);
    await act(app, 'SECR', 'deliverLetter', id, { method: 'POST_CERTIFIED' });
    app.clock.set('2017-03-22T01:00:00Z');
    const came = { method: 'POST_CERTIFIED', deliveredOn: '2017-03-21', proofId: await proofOf(app, 'SECR') };
    await expect(act(app, 'SECR', 'deliverLetter', id, came)).rejects.toMatchObject({ code: 'PAYCUT_BASE_DAY' });
    const anew = { wages: { ...wages, wages3Months: 540_000, calendarDays: 90, closedOn: '2017-03-20' } };
    await act(app, 'HR1', 'recordPayData', id, anew);
    expect((await act(app, 'SECR', 'deliverLetter', id, came)).state).toBe('APPEAL_WINDOW');
    // half of 6,000 yen: the law itself lowers what the letter says
    expect((await seenBy('R1', 'mySubjectCase', id, 'payCut { lines { amount } }')).payCut.lines).toEqual([
      { amount: 3000 },
    ]);
  });
});

it('counts against a later act, once it is final', async () => {
  app.clock.set(at);
  const id = await delivered(app, house);
  app.clock.set('2017-04-03T01:00:00Z');
  await app.nest.get(Jobs).run('appeals.become-final');
  const [{ number, state }] = await app.sql('select number, state from shinrai.cases where id = $1', [id]);
  expect(state).toBe('FINAL');
  const later = await heard(app, house, { allegations: [allegation({ conductFrom: '2016-06-01' })] });
  const { worksheet } = await seenBy('SECR', 'case', later, 'worksheet { earlier { caseNumber sanction finalOn } }');
  expect(worksheet.earlier).toContainEqual({ caseNumber: number, sanction: 'PAY_CUT', finalOn: '2017-04-03' });
});

describe('a committee that advises', () => {
  let advised: TestApp;
  let people: CaseHouse;
  beforeAll(async () => {
    advised = await startApp({ at });
    people = await caseHouse(advised);
    await publishedRules(advised, { params: { decisionMode: 'ADVISORY' } });
  });
  afterAll(() => advised.close());
  const confirm = (number: string, id: string, input: object) =>
    act(advised, number, 'confirmDecision', id, { reasons: '軽くする事情がある。', ...input }, '{ confirmedAs }');

  it('needs somebody who decides, who is no part of the case', async () => {
    const id = await admitted(advised, people);
    const named = (number: string) => act(advised, 'SECR', 'nameAuthority', id, { personId: people.id(number) });
    for (const number of ['R1', 'HR1', 'SECR', 'BOSS'])
      await expect(named(number)).rejects.toMatchObject({ code: 'VOTER_IS_SUBJECT' });
    await named('EMP');
  });

  it('is followed, or something lighter is decided', async () => {
    const id = await deliberated(advised, people, {
      caseId: await heard(advised, people, { allegations: [allegation({ conductFrom: '2016-05-01' })] }),
    });
    await expect(act(advised, 'K1', 'decideCase', id, said)).rejects.toMatchObject({ code: 'AUTHORITY_MISSING' });
    const row = [randomUUID(), id, people.id('EMP'), at, people.id('SECR')];
    await advised.sql(
      'insert into shinrai.decision_authorities (id, case_id, person_id, at, by) values ($1, $2, $3, $4, $5)',
      row,
    );
    await act(advised, 'K1', 'decideCase', id, said);
    await expect(act(advised, 'SECR', 'draftLetter', id, { plannedOn: '2017-03-06' })).rejects.toMatchObject({
      code: 'AUTHORITY_OPEN',
    });
    const waiting = async (number: string) =>
      (await advised.as(number)('{ decisionsToConfirm { caseId } }')).decisionsToConfirm;
    expect(await waiting('EMP')).toEqual([{ caseId: id }]);
    const told = await advised.sql(
      `select employee_id from shinrai.notices where kind = 'CASE_WAITS' and params->>'part' = 'AUTHORITY'`,
    );
    expect(told).toEqual([{ employee_id: people.id('EMP') }]);
    for (const number of ['SECR', 'K1', 'R1', 'BOSS']) expect(await waiting(number)).toEqual([]);
    for (const number of ['SECR', 'K1', 'R1', 'BOSS'])
      await expect(confirm(number, id, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(confirm('EMP', id, { sanction: 'SUSPENSION' })).rejects.toMatchObject({
      code: 'DECISION_HEAVIER',
      params: { most: 'PAY_CUT' },
    });
    expect(await confirm('EMP', id, { sanction: 'REPRIMAND' })).toEqual({ confirmedAs: 'REPRIMAND' });
    await expect(confirm('EMP', id, {})).rejects.toMatchObject({ code: 'ALREADY_DONE' });
    expect(await waiting('EMP')).toEqual([]);
    const [{ outcome }] = await advised.sql('select outcome from shinrai.cases where id = $1', [id]);
    expect(outcome).toBe('REPRIMAND');
    await act(advised, 'SECR', 'setSanctionDetail', id, { effectiveOn: '2017-03-06' }, '{ payCut { maxYen } }');
    await act(advised, 'SECR', 'draftLetter', id, { plannedOn: '2017-03-06' });
  });

  it('weighs it again where that is asked for, and only so may come to something heavier', async () => {
    const id = await deliberated(advised, people, {
      caseId: await heard(advised, people, { allegations: [allegation({ conductFrom: '2016-06-01' })] }),
    });
    const row = [randomUUID(), id, people.id('EMP'), at, people.id('SECR')];
    await advised.sql(
      'insert into shinrai.decision_authorities (id, case_id, person_id, at, by) values ($1, $2, $3, $4, $5)',
      row,
    );
    await act(advised, 'K1', 'decideCase', id, said);
    const seenAs = async (number: string, door: string, fields: string) =>
      (await advised.as(number)(`query ($id: ID!) { ${door}(id: $id) { ${fields} } }`, { id }))[door];
    expect((await seenAs('K1', 'committeeCase', 'decision { isAdvice }')).decision).toEqual({ isAdvice: true });
    const asked = 'query ($id: ID!) { decisionToConfirm(caseId: $id) { subject { number } allegations { seq } } }';
    expect((await advised.as('EMP')(asked, { id })).decisionToConfirm).toEqual({
      subject: { number: 'R1' },
      allegations: [{ seq: 1 }],
    });
    const reasons = '同種の事案との釣り合いを、もう一度検討してほしい。';
    const back = (number: string, input: object = { reasons }) =>
      act(advised, number, 'sendDecisionBack', id, input, '');
    for (const number of ['SECR', 'K1', 'R1', 'BOSS', 'LEG'])
      await expect(back(number)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(back('EMP', { reasons: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    advised.clock.set('2017-03-04T01:00:00Z');
    expect(await back('EMP')).toBe(true);
    await expect(back('EMP')).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const fields = 'state decision { id } sentBack { reasons } rounds { kind isPast }';
    const expected = {
      state: 'DELIBERATION_SANCTION',
      decision: null,
      sentBack: { reasons },
      rounds: [
        { kind: 'FACTS', isPast: false },
        { kind: 'SANCTION', isPast: true },
      ],
    };
    expect(await seenAs('K1', 'committeeCase', fields)).toEqual(expected);
    expect(await seenAs('SECR', 'case', fields)).toEqual(expected);
    await expect(act(advised, 'K1', 'decideCase', id, said)).rejects.toMatchObject({ code: 'PROPORTIONALITY_MISSING' });
    const sheet = 'worksheet { lines { revision } former { text } }';
    for (const [number, door] of [
      ['SECR', 'case'],
      ['K1', 'committeeCase'],
    ] as const) {
      const { lines, former } = (await seenAs(number, door, sheet)).worksheet;
      expect(lines.every(({ revision }: { revision: number }) => revision === 0)).toBe(true);
      expect(former.map(({ text }: { text: string }) => text)).toEqual(lines.map(() => '相当性を検討した'));
    }
    await weighed(advised, id);
    const votes = { K1: 'SUSPENSION 5', K3: 'SUSPENSION 5', S1: 'SUSPENSION 5', O1: 'PAY_CUT', O2: 'PAY_CUT' };
    const [round] = await openVote(advised, people, id, 'SANCTION', { present: Object.keys(votes) });
    await castAll(advised, round!.id, votes);
    advised.clock.set('2017-03-05T01:00:00Z');
    await act(advised, 'K1', 'decideCase', id, said);
    expect((await seenAs('SECR', 'case', 'sentBack { at }')).sentBack).toBeNull();
    expect(await confirm('EMP', id, {})).toEqual({ confirmedAs: 'SUSPENSION' });
    await expect(back('EMP')).rejects.toMatchObject({ code: 'ALREADY_DONE' });
    const { nextMoves } = await seenAs('SECR', 'case', 'nextMoves { move by blockers { code } }');
    expect(nextMoves).toContainEqual({ move: 'RECONSIDER', by: ['AUTHORITY'], blockers: [{ code: 'ALREADY_DONE' }] });
  });

  it('is answered by no sanction too', async () => {
    const id = await deliberated(advised, people, {
      caseId: await heard(advised, people, { allegations: [allegation({ conductFrom: '2016-05-01' })] }),
    });
    const row = [randomUUID(), id, people.id('EMP'), at, people.id('SECR')];
    await advised.sql(
      'insert into shinrai.decision_authorities (id, case_id, person_id, at, by) values ($1, $2, $3, $4, $5)',
      row,
    );
    await act(advised, 'K1', 'decideCase', id, said);
    advised.clock.forward({ minutes: 60 });
    await act(advised, 'EMP', 'sendDecisionBack', id, { reasons: '軽すぎないか。' }, '');
    await weighed(advised, id);
    const [round] = await openVote(advised, people, id, 'SANCTION');
    await castAll(advised, round!.id, all('NONE'));
    advised.clock.forward({ minutes: 60 });
    await act(advised, 'K1', 'decideCase', id, said);
    const asked = 'query ($id: ID!) { case(id: $id) { state sentBack { at } } }';
    expect((await advised.as('SECR')(asked, { id })).case).toEqual({ state: 'NO_SANCTION', sentBack: null });
  });
});
