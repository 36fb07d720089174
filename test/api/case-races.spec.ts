import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import {
  type CaseHouse,
  caseHouse,
  admitted,
  committeeOf,
  drafted,
  publishedRules,
  takenIn,
  versionOf,
} from '../support/cases.ts';
import {
  all,
  cast,
  castAll,
  committee,
  deliberated,
  heard,
  openVote,
  roundsOf,
  saveLine,
} from '../support/deliberations.ts';
import { queued } from '../support/queue.ts';

let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at: '2017-03-01T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
});
beforeEach(() => app.clock.set('2017-03-01T01:00:00Z'));
afterAll(() => app.close());

type Request = () => Promise<any>;
/** All of them ask while somebody else holds the case; then they get it one after the other, in this order. */
const atOnce = (id: string, ...requests: Request[]) =>
  queued(app, `select from shinrai.cases where id = '${id}' for update`, requests);
const outcomes = (settled: readonly PromiseSettledResult<any>[]) =>
  settled.map(each => (each.status === 'fulfilled' ? 'done' : each.reason.code));

const count = async (what: string, id: string) =>
  (await app.sql(`select count(*)::int as n from shinrai.${what}`, [id]))[0].n;
const ballots = (round: string) => count('ballots where round_id = $1', round);
const closings = (id: string) => count(`audit_events where action = 'CLOSE_ROUND' and record_id = $1`, id);
const steps = (id: string, move: string) => count(`case_steps where move = '${move}' and case_id = $1`, id);
const committeeCase = (who: string, id: string) =>
  app.as(who)('query ($id: ID!) { committeeCase(id: $id) { allegations { text } } }', { id });
const withdraw = (who: string, caseId: string) =>
  app.as(who)('mutation ($input: WithdrawFromCaseInput!) { withdrawFromCase(input: $input) { result } }', {
    input: { caseId },
  });

/** A vote on the facts; with `but`, everybody has voted except these. */
async function voting(...but: string[]) {
  const id = await heard(app, house);
  const [round] = await openVote(app, house, id, 'FACTS');
  const early = committee.filter(who => !but.includes(who));
  await castAll(app, round!.id, all('PROVEN', early));
  return { id, round: round!.id };
}

describe('closing against voting', () => {
  it('the last two ballots come at once: one closing, and both are counted', async () => {
    const { id, round } = await voting('O1', 'O2');
    const last = ['O1', 'O2'].map(who => () => cast(app, who, round, 'NOT_PROVEN'));
    expect(outcomes(await atOnce(id, ...last))).toEqual(['done', 'done']);
    expect([await ballots(round), await closings(id), await steps(id, 'FIND_PROVEN')]).toEqual([5, 1, 1]);
    expect(await roundsOf(app, id)).toMatchObject([{ state: 'CLOSED', cast: 5 }]);
  });

  it('one member votes twice at once: the first ballot stays', async () => {
    const { id, round } = await voting('O1', 'O2');
    const twice = ['PROVEN', 'NOT_PROVEN'].map(choice => () => cast(app, 'O1', round, choice));
    expect(outcomes(await atOnce(id, ...twice))).toEqual(['done', 'BALLOT_FINAL']);
    expect(await ballots(round)).toBe(4);
  });

  it('one ballot is sent twice at once: one ballot, one receipt', async () => {
    const { id, round } = await voting('O1', 'O2');
    const ballot = randomUUID();
    const again = () => cast(app, 'O1', round, 'PROVEN', { id: ballot });
    const [first, second] = await atOnce(id, again, again);
    expect(first).toMatchObject({ status: 'fulfilled', value: { id: ballot } });
    expect(second).toEqual(first);
    expect(await ballots(round)).toBe(4);
  });

  it('a member withdraws before the last ballot: there is no result', async () => {
    const { id, round } = await voting('O1', 'O2');
    await cast(app, 'O1', round, 'PROVEN');
    const race = await atOnce(
      id,
      () => withdraw('K3', id),
      () => cast(app, 'O2', round, 'PROVEN'),
    );
    expect(outcomes(race)).toEqual(['done', 'ROUND_CLOSED']);
    expect([await closings(id), await steps(id, 'FIND_PROVEN')]).toEqual([0, 0]);
  });

  it('the last ballot comes before a member withdraws: the result stays', async () => {
    const { id, round } = await voting('O2');
    const race = await atOnce(
      id,
      () => cast(app, 'O2', round, 'PROVEN'),
      () => withdraw('K3', id),
    );
    expect(outcomes(race)).toEqual(['done', 'done']);
    expect(await roundsOf(app, id)).toMatchObject([{ state: 'CLOSED', cast: 5 }]);
    expect(await steps(id, 'FIND_PROVEN')).toBe(1);
  });

  it('what has been voted on is not voted on again', async () => {
    const id = await deliberated(app, house);
    await expect(openVote(app, house, id, 'SANCTION')).rejects.toMatchObject({ code: 'ROUND_CLOSED' });
  });

  it('the chair opens two votes at once: there is one', async () => {
    const id = await heard(app, house);
    const version = await versionOf(app, id);
    const opening = () => openVote(app, house, id, 'FACTS', { version });
    expect(outcomes(await atOnce(id, opening, opening))).toEqual(['done', 'STALE']);
    expect(await roundsOf(app, id)).toHaveLength(1);
  });
});

describe('recusal against reading', () => {
  it('once a withdrawal has answered, nothing opens, not even what was asked before it', async () => {
    const id = await heard(app, house);
    const reading = () => committeeCase('K3', id);
    const race = await atOnce(id, reading, () => withdraw('K3', id), reading);
    expect(outcomes(race)).toEqual(['done', 'done', 'NOT_FOUND']);
    await expect(reading()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a file that is already being opened stays shut once the withdrawal has answered', async () => {
    const id = await heard(app, house);
    await saveLine(app, id, 'NATURE');
    const sheet = (who: string, door: string) =>
      app.as(who)(`query ($id: ID!) { ${door}(id: $id) { worksheet { lines { text } } } }`, { id });
    // K3 has passed the door and stands before the first text, and so does the secretary once the withdrawal has answered
    const race = await queued(app, 'lock table shinrai.worksheet_lines in access exclusive mode', [
      () => sheet('K3', 'committeeCase'),
      () => withdraw('K3', id).then(() => sheet('SECR', 'case')),
    ]);
    expect(outcomes(race)).toEqual(['NOT_FOUND', 'done']);
  });
});

describe('two who do the same', () => {
  it('two secretaries take one case in: one number, one step', async () => {
    const id = await drafted(app, house);
    await app.as('HR1')('mutation ($id: ID!) { referCase(input: { id: $id }) { id } }', { id });
    const taking = ['SECR', 'SECR2'].map(
      who => () => app.as(who)('mutation ($id: ID!) { takeInCase(input: { id: $id }) { number } }', { id }),
    );
    expect(outcomes(await atOnce(id, ...taking))).toEqual(['done', 'MOVE_NOT_ALLOWED']);
    expect(await steps(id, 'TAKE_IN')).toBe(1);
  });

  it('two secretaries form the committee each in their own way: the second is told that it is another case by now', async () => {
    const id = await admitted(app, house);
    const input = { caseId: id, version: await versionOf(app, id), ...committeeOf(house) };
    const forming = ['SECR', 'SECR2'].map(
      who => () =>
        app.as(who)('mutation ($input: FormCommitteeInput!) { formCommittee(input: $input) { id } }', { input }),
    );
    expect(outcomes(await atOnce(id, ...forming))).toEqual(['done', 'STALE']);
    expect(await count(`case_parties where part = 'MEMBER' and case_id = $1`, id)).toBe(5);
  });

  it('two confirm one proposal: it is done once', async () => {
    const id = await takenIn(app, house);
    const { proposeCaseAct: proposal } = await app.as('SECR')(
      'mutation ($input: ProposeCaseActInput!) { proposeCaseAct(input: $input) }',
      { input: { caseId: id, act: 'ADMIT', reason: '手続のため' } },
    );
    const confirming = ['LEG', 'LEG2'].map(
      who => () =>
        app.as(who)('mutation ($input: DecideCaseActInput!) { confirmCaseAct(input: $input) }', {
          input: { id: proposal, answer: '報復ではない' },
        }),
    );
    expect(outcomes(await atOnce(id, ...confirming))).toEqual(['done', 'ALREADY_DECIDED']);
    expect(await steps(id, 'ADMIT')).toBe(1);
  });

  it('the chair decides twice at once: one decision', async () => {
    const id = await deliberated(app, house);
    const input = { caseId: id, version: await versionOf(app, id), reasons: '理由', minutes: '議事' };
    const deciding = () =>
      app.as('K1')('mutation ($input: DecideCaseInput!) { decideCase(input: $input) { state } }', { input });
    expect(outcomes(await atOnce(id, deciding, deciding))).toEqual(['done', 'SEALED']);
    expect([await steps(id, 'DECIDE'), await count('case_decisions where case_id = $1', id)]).toEqual([1, 1]);
  });

  it('the chair decides as they withdraw: who is gone decides nothing', async () => {
    const id = await deliberated(app, house);
    const input = { caseId: id, version: await versionOf(app, id), reasons: '理由', minutes: '議事' };
    const deciding = () =>
      app.as('K1')('mutation ($input: DecideCaseInput!) { decideCase(input: $input) { state } }', { input });
    expect(outcomes(await atOnce(id, () => withdraw('K1', id), deciding))).toEqual(['done', 'NOT_FOUND']);
    expect(await steps(id, 'DECIDE')).toBe(0);
  });
});
