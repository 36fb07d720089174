import { createHash, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM, RequestContext } from '@mikro-orm/core';

import { DisciplinaryCase } from '../../src/cases/case.entity.ts';
import { OutcomeService } from '../../src/deliberations/outcome.service.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { type CaseHouse, allegation, byTwo, caseHouse, publishedRules, versionOf } from '../support/cases.ts';
import {
  all,
  cast,
  castAll,
  committee,
  deliberated,
  heard,
  openVote,
  proven,
  roundsOf,
  saveLine,
  weighed,
  worksheetLines,
} from '../support/deliberations.ts';
import { assign, requirement } from '../support/duties.ts';
import { outcome } from '../support/life.ts';

let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at: '2017-03-02T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
});
afterAll(() => app.close());

const stateOf = async (id: string) => (await app.sql('select state from shinrai.cases where id = $1', [id]))[0].state;
const ballotsOf = async (by: string, roundId: string) =>
  (
    await app.as(by)(
      'query ($id: ID!) { ballots(roundId: $id) { id roundId seat voter { number } external choice amount nonce commitment } }',
      { id: roundId },
    )
  ).ballots;
const committeeCase = async (by: string, id: string) =>
  (
    await app.as(by)(
      `query ($id: ID!) { committeeCase(id: $id) { state rounds { id state cast yoursToCast receipt { id commitment } ladder { sanction maxDays name { ja } }
         factsTally { finding proven notProven } sanctionTally { reached sanction amount fallen counted { sanction votes running } } } } }`,
      { id },
    )
  ).committeeCase;
/** What the folder of decisions is told. */
const outcomeOf = async (id: string) => {
  const orm = app.nest.get(MikroORM, { strict: false });
  return RequestContext.create(orm.em, async () => {
    const matter = await orm.em.findOneOrFail(DisciplinaryCase, { id }, { populate: ['steps', 'subject'] });
    return app.nest.get(OutcomeService, { strict: false }).of(matter);
  });
};
/** Somebody steps back: their seat ends, and the case is gone for them. */
const recuse = async (caseId: string, number: string) => {
  const values = [caseId, house.id(number), app.clock.now()];
  await app.sql(`select from shinrai.cases where id = $1 for update`, [caseId]);
  await app.sql(
    `with gone as (update shinrai.case_parties set until_at = $3, ended_because = 'RECUSED' where case_id = $1 and person_id = $2 and until_at is null returning 1)
     insert into shinrai.case_exclusions (id, case_id, person_id, at) select gen_random_uuid(), $1, $2, $3 from gone`,
    values,
  );
};

describe('a committee that deliberates', () => {
  it('votes on nothing before somebody was heard', async () => {
    const id = await heard(app, house, { state: 'NOTICE_SERVED' });
    await expect(openVote(app, house, id, 'FACTS')).rejects.toMatchObject({ code: 'NO_HEARING' });
  });

  it('goes its way from the facts to the sanction', async () => {
    const id = await heard(app, house);
    await expect(openVote(app, house, id, 'FACTS', { present: ['K1', 'K3', 'S1'] })).rejects.toMatchObject({
      code: 'QUORUM',
      params: { present: 3, need: 4, external: 0 },
    });
    await expect(openVote(app, house, id, 'FACTS', { present: ['K1', 'K3', 'S1', 'EMP'] })).rejects.toMatchObject({
      code: 'NOT_ENTITLED',
    });
    await expect(openVote(app, house, id, 'FACTS', { by: 'K3' })).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    await expect(openVote(app, house, id, 'FACTS', { version: 1 })).rejects.toMatchObject({ code: 'STALE' });
    await expect(openVote(app, house, id, 'SANCTION')).rejects.toMatchObject({
      code: 'FACTS_OPEN',
      params: { allegations: [1] },
    });
    const missing = async (kind: string, presentIds: string[] | null) =>
      (
        await app.as('K1')(
          'query ($id: ID!, $kind: RoundKind!, $presentIds: [ID!]) { committeeCase(id: $id) { voteBlockers(kind: $kind, presentIds: $presentIds) { code source { confirmed } } } }',
          { id, kind, presentIds },
        )
      ).committeeCase.voteBlockers;
    expect(await missing('FACTS', null)).toEqual([]);
    expect(await missing('FACTS', [house.id('K1')])).toEqual([{ code: 'QUORUM', source: { confirmed: false } }]);
    expect((await missing('SANCTION', null)).map(({ code }: { code: string }) => code)).toEqual([
      'FACTS_OPEN',
      'PROPORTIONALITY_MISSING',
    ]);
    const [facts] = await openVote(app, house, id, 'FACTS');
    expect(facts).toMatchObject({ present: 5, cast: 0, state: 'OPEN' });
    await expect(openVote(app, house, id, 'FACTS')).rejects.toMatchObject({ code: 'ROUND_OPEN' });

    // 39: whoever has to do with the case and not with the vote; for others there is no case
    for (const number of ['HR1', 'SECR', 'LEG', 'AUD', 'R1'])
      if (number !== 'R1')
        await expect(cast(app, number, facts!.id, 'PROVEN')).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
      else expect(await outcome(cast(app, number, facts!.id, 'PROVEN'))).toBe('NOT_ENTITLED');
    for (const number of ['EMP', 'ADM', 'W1', 'A1'])
      await expect(cast(app, number, facts!.id, 'PROVEN')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(cast(app, 'K1', randomUUID(), 'PROVEN')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(cast(app, 'K1', facts!.id, 'ABSTAIN')).rejects.toMatchObject({ code: 'ABSTAIN_NOT_ALLOWED' });

    await castAll(app, facts!.id, { ...all('PROVEN'), O2: 'NOT_PROVEN' });
    expect(await stateOf(id)).toBe('DELIBERATION_SANCTION');
    expect((await committeeCase('O2', id)).rounds[0].factsTally).toEqual({
      finding: 'PROVEN',
      proven: 4,
      notProven: 1,
    });
    await expect(cast(app, 'K1', facts!.id, 'NOT_PROVEN')).rejects.toMatchObject({ code: 'BALLOT_FINAL' });

    // 43, 44
    await expect(openVote(app, house, id, 'SANCTION')).rejects.toMatchObject({
      code: 'PROPORTIONALITY_MISSING',
      params: { lines: worksheetLines },
    });
    await weighed(app, id);
    await saveLine(app, id, 'HARDSHIP', { revision: 1, text: ' ' });
    await expect(openVote(app, house, id, 'SANCTION')).rejects.toMatchObject({ params: { lines: ['HARDSHIP'] } });
    await saveLine(app, id, 'HARDSHIP', { revision: 2 });
    const [round] = await openVote(app, house, id, 'SANCTION');
    // the offence allows no more than a suspension
    const { ladder } = (await committeeCase('K1', id)).rounds[1];
    expect(ladder.at(-1)).toEqual({ sanction: 'SUSPENSION', maxDays: 14, name: { ja: '出勤停止' } });
    expect(ladder.map(({ sanction }: { sanction: string }) => sanction)).toEqual([
      'NONE',
      'GUIDANCE',
      'ADMONITION',
      'REPRIMAND',
      'PAY_CUT',
      'SUSPENSION',
    ]);

    // 45, 46
    const mine = { id: randomUUID(), amount: 3000 };
    const receipt = await cast(app, 'K3', round!.id, 'PAY_CUT', mine);
    expect(await cast(app, 'K3', round!.id, 'PAY_CUT', mine)).toEqual(receipt);
    await expect(cast(app, 'K3', round!.id, 'REPRIMAND', { id: mine.id })).rejects.toMatchObject({
      code: 'BALLOT_FINAL',
    });
    await expect(cast(app, 'K3', round!.id, 'PAY_CUT', { ...mine, amount: 1 })).rejects.toMatchObject({
      code: 'BALLOT_FINAL',
    });
    await expect(cast(app, 'K3', round!.id, 'REPRIMAND')).rejects.toMatchObject({ code: 'BALLOT_FINAL' });
    await expect(cast(app, 'K1', round!.id, 'SUSPENSION', { amount: 15 })).rejects.toMatchObject({
      code: 'SUSPENSION_TOO_LONG',
      params: { maxDays: 14 },
    });
    await expect(cast(app, 'K1', round!.id, 'DISMISSAL')).rejects.toMatchObject({
      code: 'RUNG_NOT_IN_RULES',
      params: {},
    });
    await expect(cast(app, 'K1', round!.id, 'NONE', { id: mine.id })).rejects.toMatchObject({ code: 'INVALID_INPUT' });

    // 47
    for (const number of ['SECR', 'K1', 'K3', 'AUD', 'LEG'])
      await expect(ballotsOf(number, round!.id)).rejects.toMatchObject({
        code: 'BALLOTS_SEALED',
        params: { cast: 1, present: 5 },
      });
    expect((await committeeCase('K3', id)).rounds[1]).toMatchObject({
      cast: 1,
      yoursToCast: false,
      receipt: { commitment: receipt.commitment },
      sanctionTally: null,
    });
    expect((await committeeCase('K1', id)).rounds[1]).toMatchObject({ yoursToCast: true, receipt: null });

    // 48
    await castAll(app, round!.id, { K1: 'SUSPENSION 5', S1: 'PAY_CUT 2000', O1: 'REPRIMAND', O2: 'REPRIMAND' });
    const { rounds } = await committeeCase('K1', id);
    expect(rounds[1].sanctionTally).toMatchObject({
      reached: 'PAY_CUT',
      sanction: 'PAY_CUT',
      amount: 2000,
      fallen: [],
    });
    expect(rounds[1].sanctionTally.counted.slice(0, 2)).toEqual([
      { sanction: 'SUSPENSION', votes: 1, running: 1 },
      { sanction: 'PAY_CUT', votes: 2, running: 3 },
    ]);
    // the case waits for the decision
    expect(await stateOf(id)).toBe('DELIBERATION_SANCTION');
    await expect(cast(app, 'K1', round!.id, 'NONE', { id: randomUUID() })).rejects.toMatchObject({
      code: 'BALLOT_FINAL',
    });

    // after the closing: named, for the committee and auditors; each can be reckoned again
    for (const number of ['K1', 'O1', 'AUD']) {
      const named = await ballotsOf(number, round!.id);
      expect(named.map((ballot: any) => `${ballot.voter.number} ${ballot.choice} ${ballot.amount}`)).toEqual([
        'K1 SUSPENSION 5',
        'S1 PAY_CUT 2000',
        'K3 PAY_CUT 3000',
        'O1 REPRIMAND null',
        'O2 REPRIMAND null',
      ]);
      for (const { roundId, seat, choice, amount, nonce, commitment } of named)
        expect(
          createHash('sha256')
            .update(JSON.stringify([roundId, seat, choice, amount, nonce]))
            .digest('hex'),
        ).toBe(commitment);
      expect(named[2].commitment).toBe(receipt.commitment);
    }
    for (const number of ['SECR', 'LEG'])
      await expect(ballotsOf(number, round!.id)).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    for (const number of ['HR1', 'R1', 'INV', 'EMP'])
      await expect(ballotsOf(number, round!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells whoever writes the decision what it came to', async () => {
    const id = await deliberated(app, house);
    expect(await outcomeOf(id)).toMatchObject({
      proven: [{ seq: 1, tally: { finding: 'PROVEN' } }],
      notProven: [],
      sanction: 'PAY_CUT',
      amount: 2000,
      worksheetHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      outlier: null,
    });
  });
});

describe('the facts', () => {
  const two = [allegation(), allegation({ conductFrom: '2016-05-01', text: '二つ目' })];

  it('are voted on act by act, and the case goes on when all were', async () => {
    const id = await heard(app, house, { allegations: two });
    const [first, second] = await openVote(app, house, id, 'FACTS');
    await castAll(app, first!.id, all('NOT_PROVEN'));
    expect(await stateOf(id)).toBe('DELIBERATION_FACTS');
    await castAll(app, second!.id, all('PROVEN'));
    expect(await stateOf(id)).toBe('DELIBERATION_SANCTION');
  });

  it('that are not proven end the case, a tie too', async () => {
    const id = await heard(app, house, { allegations: two });
    const present = ['K1', 'S1', 'K3', 'O1'];
    const [first, second] = await openVote(app, house, id, 'FACTS', { present });
    await castAll(app, first!.id, { ...all('PROVEN', ['K1', 'S1']), ...all('NOT_PROVEN', ['K3', 'O1']) });
    await castAll(app, second!.id, all('NOT_PROVEN', present));
    expect(await stateOf(id)).toBe('NO_CASE');
    await expect(openVote(app, house, id, 'SANCTION')).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });
});

describe('a round that cannot be finished', () => {
  const voidRound = (caseId: string, recordId: string, hands: { first: string; second: string }) =>
    byTwo(app, { caseId, act: 'VOID_ROUND', recordId }, hands);

  it('is voided by the chair and the secretariat, its ballots kept and never opened', async () => {
    const id = await heard(app, house);
    const [round] = await openVote(app, house, id, 'FACTS');
    await castAll(app, round!.id, all('PROVEN', ['K1', 'S1']));
    expect(await outcome(voidRound(id, round!.id, { first: 'SECR', second: 'SECR2' }))).toBe('TWO_PERSON');
    const [open] = await app.sql(`select id from shinrai.case_proposals where case_id = $1 and act = 'VOID_ROUND'`, [
      id,
    ]);
    await app.as('K1')('mutation ($input: DecideCaseActInput!) { confirmCaseAct(input: $input) }', {
      input: { id: open.id },
    });
    expect((await roundsOf(app, id))[0]).toMatchObject({ state: 'VOID', cast: 2 });
    await expect(cast(app, 'K3', round!.id, 'PROVEN')).rejects.toMatchObject({ code: 'ROUND_CLOSED' });
    await expect(ballotsOf('K1', round!.id)).rejects.toMatchObject({ code: 'BALLOTS_SEALED' });
    await expect(voidRound(id, round!.id, { first: 'SECR', second: 'K1' })).rejects.toMatchObject({
      code: 'ROUND_CLOSED',
    });
    await proven(app, house, id);
    expect(await stateOf(id)).toBe('DELIBERATION_SANCTION');
  });

  it('is void once somebody left it, and the quorum is counted anew', async () => {
    const id = await heard(app, house);
    const [round] = await openVote(app, house, id, 'FACTS');
    await castAll(app, round!.id, all('PROVEN', ['K1', 'O1']));
    const waits = async (number: string) =>
      (await app.as(number)('{ ballotsToCast { roundId caseId kind } }')).ballotsToCast.filter(
        ({ caseId }: { caseId: string }) => caseId === id,
      );
    expect(await waits('K3')).toEqual([{ roundId: round!.id, caseId: id, kind: 'FACTS' }]);
    for (const number of ['K1', 'O1', 'SECR', 'R1', 'EMP']) expect(await waits(number)).toEqual([]);
    await recuse(id, 'O1');
    expect(await waits('K3')).toEqual([]);
    expect((await roundsOf(app, id))[0]).toMatchObject({ state: 'VOID' });
    await expect(cast(app, 'O1', round!.id, 'PROVEN')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(cast(app, 'K3', round!.id, 'PROVEN')).rejects.toMatchObject({ code: 'ROUND_CLOSED' });
    await expect(openVote(app, house, id, 'FACTS', { present: ['K1', 'S1', 'K3'] })).rejects.toMatchObject({
      code: 'QUORUM_EXTERNAL',
    });
    const [again] = await openVote(app, house, id, 'FACTS', { present: ['K1', 'S1', 'O2'] });
    expect(again).toMatchObject({ quorum: { entitled: 4, need: 3, present: 3, externalPresent: 1 } });
    await castAll(app, again!.id, all('PROVEN', ['K1', 'S1', 'O2']));
    expect(await stateOf(id)).toBe('DELIBERATION_SANCTION');
  });

  it('waits for whoever came after the hearing to read its record', async () => {
    const id = await heard(app, house);
    await recuse(id, 'K3');
    await app.sql(
      `insert into shinrai.case_parties (id, case_id, person_id, part, seat, external, from_at, cleared_at) values (gen_random_uuid(), $1, $2, 'MEMBER', 3, false, $3, $3)`,
      [id, house.id('S2'), new Date(app.clock.now().getTime() + 1000)],
    );
    const present = ['K1', 'S1', 'S2', 'O1', 'O2'];
    await expect(openVote(app, house, id, 'FACTS', { present })).rejects.toMatchObject({
      code: 'RECORD_UNREAD',
      params: { seats: [3] },
    });
    expect(
      await openVote(app, house, id, 'FACTS', { present: present.filter(number => number !== 'S2') }),
    ).toHaveLength(1);
  });
});

describe('at the same moment', () => {
  it('five last ballots close a round once, and nobody votes twice', async () => {
    const id = await heard(app, house);
    const [round] = await openVote(app, house, id, 'FACTS');
    const ballots = committee.flatMap(number => [
      cast(app, number, round!.id, 'PROVEN'),
      cast(app, number, round!.id, 'NOT_PROVEN'),
    ]);
    const done = await Promise.all(ballots.map(outcome));
    expect(done.filter(each => each === 'DONE')).toHaveLength(5);
    expect(new Set(done)).toEqual(new Set(['DONE', 'BALLOT_FINAL']));
    expect((await roundsOf(app, id))[0]).toMatchObject({ state: 'CLOSED', cast: 5 });
    const [{ closed }] = await app.sql(
      `select count(*)::int as closed from shinrai.audit_events where record_id = $1 and action = 'CLOSE_ROUND'`,
      [id],
    );
    expect(closed).toBe(1);
  });

  it('the last ballot and the voiding end with one truth', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const id = await heard(app, house);
      const [round] = await openVote(app, house, id, 'FACTS');
      await castAll(app, round!.id, all('PROVEN', ['K1', 'S1', 'K3', 'O1']));
      const { proposeCaseAct } = await app.as('SECR')(
        'mutation ($input: ProposeCaseActInput!) { proposeCaseAct(input: $input) }',
        {
          input: { caseId: id, act: 'VOID_ROUND', recordId: round!.id, reason: '回線が切れた' },
        },
      );
      const voiding = () =>
        outcome(
          app.as('K1')('mutation ($input: DecideCaseActInput!) { confirmCaseAct(input: $input) }', {
            input: { id: proposeCaseAct },
          }),
        );
      const voting = () => outcome(cast(app, 'O2', round!.id, 'PROVEN'));
      const [one, other] = await Promise.all(turn % 2 ? [voiding(), voting()] : [voting(), voiding()]);
      expect([one, other].toSorted()).toEqual(['DONE', 'ROUND_CLOSED']);
      const { state } = (await roundsOf(app, id))[0]!;
      expect(await stateOf(id)).toBe(state === 'CLOSED' ? 'DELIBERATION_SANCTION' : 'DELIBERATION_FACTS');
    }
  });

  it('the last ballot and a recusal end with one truth', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const id = await heard(app, house);
      const [round] = await openVote(app, house, id, 'FACTS');
      await castAll(app, round!.id, all('PROVEN', ['K1', 'S1', 'K3', 'O1']));
      const leaving = () =>
        outcome(app.as('K3')('mutation ($id: ID!) { withdrawFromCase(input: { caseId: $id }) { result } }', { id }));
      const voting = () => outcome(cast(app, 'O2', round!.id, 'PROVEN'));
      const [left, voted] =
        turn % 2 ? await Promise.all([leaving(), voting()]) : (await Promise.all([voting(), leaving()])).toReversed();
      expect(left).toBe('DONE');
      const { state } = (await roundsOf(app, id))[0]!;
      expect([voted, state, await stateOf(id)]).toEqual(
        voted === 'DONE' ? ['DONE', 'CLOSED', 'DELIBERATION_SANCTION'] : ['ROUND_CLOSED', 'VOID', 'DELIBERATION_FACTS'],
      );
    }
  });
});

describe('a sealed ballot', () => {
  it('that somebody changed in the database closes no round', async () => {
    const id = await heard(app, house);
    const [round] = await openVote(app, house, id, 'FACTS');
    await castAll(app, round!.id, all('PROVEN', ['K1', 'S1', 'K3', 'O1']));
    const ballots = await app.sql(
      'select id, sealed, commitment, length(sealed) as size from shinrai.ballots where round_id = $1',
      [round!.id],
    );
    expect(new Set(ballots.map(({ size }) => size)).size).toBe(1);
    const tamper = async (column: string, value: unknown, ballot: string) => {
      await app.sql('grant update on shinrai.ballots to current_user');
      await app.sql('alter table shinrai.ballots disable trigger user');
      await app.sql(`update shinrai.ballots set ${column} = $1 where id = $2`, [value, ballot]);
      await app.sql('alter table shinrai.ballots enable trigger user');
      await app.sql('revoke update on shinrai.ballots from current_user');
    };
    for (const [column, value] of [
      ['commitment', ballots[1].commitment],
      ['sealed', ballots[1].sealed],
    ] as const) {
      await tamper(column, value, ballots[0].id);
      await expect(cast(app, 'O2', round!.id, 'PROVEN')).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
      await tamper(column, ballots[0][column], ballots[0].id);
    }
    await cast(app, 'O2', round!.id, 'PROVEN');
    expect(await stateOf(id)).toBe('DELIBERATION_SANCTION');
  });

  it('cannot be changed or deleted, nor a closed round opened again', async () => {
    const id = await heard(app, house);
    const [round] = await openVote(app, house, id, 'FACTS');
    await castAll(app, round!.id, all('PROVEN'));
    for (const statement of [
      `update shinrai.ballots set commitment = 'x' where round_id = $1`,
      `delete from shinrai.ballots where round_id = $1`,
      `update shinrai.vote_rounds set closed_at = null, result = null where id = $1`,
      `delete from shinrai.vote_rounds where id = $1`,
    ])
      await expect(app.sql(statement, [round!.id])).rejects.toThrow(/append-only|never changes|permission denied/);
  });
});

describe('the worksheet', () => {
  const read = async (by: string, id: string, field = 'case') =>
    (
      await app.as(by)(
        `query ($id: ID!) { ${field}(id: $id) { worksheet { lines { line text weighs revision } missing frozenAt hash precedents { count }
           training { seq day rows { title { ja } state dueOn fulfilledOn cycle } } earlier { caseNumber } } } }`,
        { id },
      )
    )[field].worksheet;

  it('is saved as it is written, and frozen when the vote on the sanction opens', async () => {
    const id = await heard(app, house);
    const patchId = randomUUID();
    const words = { text: '長期間にわたり放置した', weighs: 'AGGRAVATES', patchId };
    const saved = await saveLine(app, id, 'DURATION', words);
    expect(await saveLine(app, id, 'DURATION', words)).toEqual(saved);
    await expect(saveLine(app, id, 'DURATION', {})).rejects.toMatchObject({ code: 'STALE', params: { revision: 1 } });
    await expect(saveLine(app, id, 'NATURE', {}, 'K1')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const [by, field] of [
      ['SECR', 'case'],
      ['K1', 'committeeCase'],
      ['O1', 'committeeCase'],
      ['AUD', 'auditedCase'],
    ] as const)
      expect((await read(by, id, field)).lines[4]).toEqual({
        line: 'DURATION',
        text: words.text,
        weighs: 'AGGRAVATES',
        revision: 1,
      });
    expect((await read('SECR', id)).missing).toHaveLength(14);
    await proven(app, house, id);
    for (const line of worksheetLines) if (line !== 'DURATION') await saveLine(app, id, line);
    await openVote(app, house, id, 'SANCTION');
    await expect(saveLine(app, id, 'DURATION', { revision: 1 })).rejects.toMatchObject({ code: 'SEALED' });
    const frozen = await read('K1', id, 'committeeCase');
    expect(frozen).toMatchObject({ missing: [], hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await expect(
      app.sql(
        `update shinrai.worksheet_lines set revision = 9 where worksheet_id in (select id from shinrai.worksheets where case_id = $1)`,
        [id],
      ),
    ).rejects.toThrow(/never changes/);
  });

  it('has the training record of the subject on the day of the act in it by itself', async () => {
    const [done, late, overdue, later] = await Promise.all(
      ['情報セキュリティ', 'ハラスメント防止', '共有IDの管理', '新しい研修'].map(title => requirement(app, title)),
    );
    // the audience of `requirement` is everybody: what was begun then and never given to R1 shows as such
    const never = await requirement(app, '管理職研修');
    for (const asked of [done, late, overdue, never])
      await app.sql(
        `insert into shinrai.requirement_cycles (id, requirement_id, cycle, due_on, assigned_at, assigned_count) values (gen_random_uuid(), $1, 2015, '2015-12-15', '2015-06-01', 1)`,
        [asked],
      );
    const duty = (of: string, more: object = {}) => ({
      employee: house.id('R1'),
      requirement: of,
      cycle: 2015,
      assignedAt: '2015-06-01T00:00:00Z',
      dueOn: '2015-12-15',
      ...more,
    });
    await assign(app, [
      duty(done!, { fulfilledAt: '2015-11-01T00:00:00Z' }),
      duty(late!, { fulfilledAt: '2016-01-10T00:00:00Z' }),
      duty(overdue!, { fulfilledAt: '2016-04-02T00:00:00Z' }),
      duty(later!, { assignedAt: '2016-06-01T00:00:00Z', dueOn: '2016-12-15' }),
    ]);
    const id = await heard(app, house);
    const states = ({ training }: any) => training[0].rows.map((row: any) => `${row.title.ja} ${row.state}`).toSorted();
    const expected = [
      'ハラスメント防止 FULFILLED_LATE',
      '共有IDの管理 OVERDUE',
      '情報セキュリティ FULFILLED',
      '管理職研修 NEVER_ASSIGNED',
    ];
    const before = await read('SECR', id);
    expect(before.training[0]).toMatchObject({ seq: 1, day: '2016-04-01' });
    expect(states(before)).toEqual(expected);
    await proven(app, house, id);
    await weighed(app, id);
    await openVote(app, house, id, 'SANCTION');
    // kept as it was, whatever comes to light later
    await assign(app, [duty(never, { assignedAt: '2015-06-02T00:00:00Z' })]);
    expect(states(await read('K1', id, 'committeeCase'))).toEqual(expected);
  });
});

describe('what was decided before', () => {
  const worksheet = async (by: string, id: string) =>
    (
      await app.as(by)(
        `query ($id: ID!) { case(id: $id) { worksheet { earlier { caseNumber sanction finalOn }
           precedents { count lightest heaviest rungs { sanction count } } } } }`,
        { id },
      )
    ).case.worksheet;
  /** Decided, and final since a day. */
  const decidedOn = async (day: string, sanction: string) => {
    const id = await heard(app, house);
    await proven(app, house, id);
    await app.sql(`update shinrai.cases set state = 'FINAL', outcome = $2, final_at = $3 where id = $1`, [
      id,
      sanction,
      day,
    ]);
    return id;
  };

  it('is shown without names from three cases on, to legal before; earlier sanctions of the same person while they count', async () => {
    const id = await heard(app, house);
    expect(await worksheet('LEG', id)).toEqual({ earlier: [], precedents: null });
    await decidedOn('2006-01-10', 'DISMISSAL');
    await decidedOn('2014-01-10', 'REPRIMAND');
    await decidedOn('2016-06-10', 'PAY_CUT');
    const few = { count: 2, lightest: 'REPRIMAND', heaviest: 'PAY_CUT' };
    expect((await worksheet('SECR', id)).precedents).toBeNull();
    expect((await worksheet('LEG', id)).precedents).toMatchObject(few);
    await decidedOn('2016-07-10', 'NONE');
    const { earlier, precedents } = await worksheet('SECR', id);
    expect(precedents).toMatchObject({ count: 3, lightest: 'NONE', heaviest: 'PAY_CUT' });
    // three years back, and only sanctions
    expect(earlier.map(({ sanction, finalOn }: any) => `${sanction} ${finalOn}`)).toEqual(['PAY_CUT 2016-06-10']);
  });

  it('asks for a reason where a result lies outside of it', async () => {
    const id = await deliberated(app, house, { votes: all('SUSPENSION 3') });
    expect((await outcomeOf(id))!.outlier).toEqual({ lightest: 'NONE', heaviest: 'PAY_CUT' });
  });
});

it('leaves no choice where a name is, before the closing', async () => {
  const id = await heard(app, house);
  const [round] = await openVote(app, house, id, 'FACTS');
  await castAll(app, round!.id, { K1: 'PROVEN', S1: 'NOT_PROVEN', K3: 'PROVEN', O1: 'NOT_PROVEN' });
  const before = await versionOf(app, id);
  const tables = await app.sql(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'shinrai'`,
  );
  const mine = (await app.sql('select id::text from shinrai.ballots where round_id = $1', [round!.id])).map(
    row => row.id,
  );
  const known = [id, round!.id, ...mine, ...committee.map(house.id)];
  for (const { name } of tables) {
    const found = await app.sql(
      `select t::text as row from ${name} t where t::text like '%PROVEN%' and exists (select from unnest($1::text[]) k where strpos(t::text, k) > 0)
         and strpos(t::text, $2) > 0`,
      [known, round!.id],
    );
    expect([name, found]).toEqual([name, []]);
  }
  expect(await versionOf(app, id)).toBe(before);
});
