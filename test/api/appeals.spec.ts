import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/platform/jobs.ts';
import { type TestApp, startApp } from '../support/app.ts';
import {
  type CaseHouse,
  appealDecided,
  appealed,
  byTwo,
  caseHouse,
  inAppealWindow,
  publishedRules,
  versionOf,
} from '../support/cases.ts';

let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
});
beforeEach(() => app.clock.set('2017-03-16T03:00:00Z'));
afterAll(() => app.close());

const file =
  'mutation ($input: FileAppealInput!) { fileAppeal(input: $input) { id state appeal { state grounds text } } }';
const form =
  'mutation ($input: FormAppealPanelInput!) { formAppealPanel(input: $input) { id appealPanel { person { number } chairs external cleared voted } } }';
const vote =
  'mutation ($input: VoteOnAppealInput!) { voteOnAppeal(input: $input) { appealPanel { person { number } voted opinion { result sanction } } } }';
const decide = 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { id state } }';
const filing = (caseId: string, more = {}) => ({
  input: { id: randomUUID(), caseId, grounds: ['PROPORTIONALITY'], text: '処分が重すぎます', ...more },
});
const opinionOf = (caseId: string, opinion: object) => ({ input: { id: randomUUID(), caseId, ...opinion } });
const deciding = async (caseId: string, opinion: object) => ({
  input: { caseId, version: await versionOf(app, caseId), reasons: '共有IDは長年の慣行であった', ...opinion },
});
const panelOf = async (caseId: string, members: string[]) => ({
  input: {
    caseId,
    version: await versionOf(app, caseId),
    memberIds: members.map(house.id),
  },
});
const night = () => app.nest.get(Jobs).run('appeals.become-final');
const stateOf = async (id: string) => (await app.sql('select state from shinrai.cases where id = $1', [id]))[0].state;

describe('an appeal in time', () => {
  it('is filed by the subject, once, and only by them', async () => {
    const caseId = await inAppealWindow(app, house);
    await expect(app.as('EMP')(file, filing(caseId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const input = filing(caseId);
    const { fileAppeal } = await app.as('R1')(file, input);
    expect(fileAppeal).toEqual({
      id: caseId,
      state: 'APPEAL_REVIEW',
      appeal: { state: 'UNDER_REVIEW', grounds: ['PROPORTIONALITY'], text: '処分が重すぎます' },
    });
    expect((await app.as('R1')(file, input)).fileAppeal.state).toBe('APPEAL_REVIEW');
    expect(await app.sql('select count(*)::int as n from shinrai.appeals where case_id = $1', [caseId])).toEqual([
      { n: 1 },
    ]);
    await expect(app.as('R1')(file, filing(caseId))).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });

  it('lies sealed, and never changes', async () => {
    const caseId = await appealed(app, house);
    const [{ text }] = await app.sql('select text from shinrai.appeals where case_id = $1', [caseId]);
    expect(text.includes(Buffer.from('処分'))).toBe(false);
    await expect(app.sql(`update shinrai.appeals set grounds = '[]' where case_id = $1`, [caseId])).rejects.toThrow(
      'never changes',
    );
  });

  it('counts on the working day after a last day on which nobody works', async () => {
    const caseId = await inAppealWindow(app, house);
    const { mySubjectCase } = await app.as('R1')('query ($id: ID!) { mySubjectCase(id: $id) { appealUntil } }', {
      id: caseId,
    });
    // 20 March 2017 was the equinox
    expect(mySubjectCase.appealUntil).toBe('2017-03-21');
    app.clock.set('2017-03-21T14:59:00Z');
    await night();
    expect(await stateOf(caseId)).toBe('APPEAL_WINDOW');
    expect((await app.as('R1')(file, filing(caseId))).fileAppeal.state).toBe('APPEAL_REVIEW');
  });
});

describe('an appeal that comes late', () => {
  const late = async () => {
    const caseId = await inAppealWindow(app, house);
    app.clock.set('2017-03-22T01:00:00Z');
    await night();
    expect(await stateOf(caseId)).toBe('FINAL');
    return caseId;
  };
  const begin = async (caseId: string) =>
    app.as('HR1')('mutation ($input: CaseVersionInput!) { beginExecution(input: $input) { state } }', {
      input: { caseId, version: await versionOf(app, caseId) },
    });

  it('is refused without a cause', async () => {
    const caseId = await late();
    await expect(app.as('R1')(file, filing(caseId))).rejects.toMatchObject({
      code: 'APPEAL_LATE',
      params: { until: '2017-03-21' },
    });
    expect(await app.sql('select from shinrai.appeals where case_id = $1', [caseId])).toEqual([]);
  });

  it('is heard once two people accept its cause; meanwhile nothing is carried out', async () => {
    const caseId = await late();
    const input = filing(caseId, { lateCause: '入院していた' });
    expect((await app.as('R1')(file, input)).fileAppeal).toMatchObject({
      state: 'FINAL',
      appeal: { state: 'WAITING' },
    });
    await expect(begin(caseId)).rejects.toMatchObject({ code: 'APPEAL_WAITING' });
    await byTwo(app, { caseId, act: 'ACCEPT_LATE_APPEAL', recordId: input.input.id });
    expect(await stateOf(caseId)).toBe('APPEAL_REVIEW');
  });

  it('is not heard when the other one declines', async () => {
    const caseId = await late();
    const input = filing(caseId, { lateCause: '忘れていた' });
    await app.as('R1')(file, input);
    const { proposeCaseAct: id } = await app.as('SECR')(
      'mutation ($input: ProposeCaseActInput!) { proposeCaseAct(input: $input) }',
      {
        input: { caseId, act: 'ACCEPT_LATE_APPEAL', recordId: input.input.id, reason: '判断を求める' },
      },
    );
    await app.as('LEG')('mutation ($input: DecideCaseActInput!) { declineCaseAct(input: $input) }', {
      input: { id, answer: '期限に間に合ったはずの事情だった' },
    });
    const { mySubjectCase } = await app.as('R1')(
      'query ($id: ID!) { mySubjectCase(id: $id) { state appeal { state } } }',
      { id: caseId },
    );
    expect(mySubjectCase).toEqual({ state: 'FINAL', appeal: { state: 'NOT_ACCEPTED' } });
    expect((await begin(caseId)).beginExecution.state).toBe('EXECUTION');
  });
});

describe('the panel', () => {
  it('is made of people who were not there', async () => {
    const caseId = await inAppealWindow(app, house);
    await app.as('R1')(file, filing(caseId));
    for (const was of ['K3', 'K2', 'INV', 'HR1', 'SECR2', 'LEG', 'R1'])
      await expect(app.as('SECR')(form, await panelOf(caseId, ['A1', 'A3', was]))).rejects.toMatchObject({
        code: 'APPEAL_PANEL_OVERLAP',
        params: { who: [house.id(was)] },
      });
    await expect(app.as('SECR')(form, await panelOf(caseId, ['A1', 'A3']))).rejects.toMatchObject({
      code: 'APPEAL_PANEL_SMALL',
    });
    await expect(app.as('SECR')(form, await panelOf(caseId, ['A1', 'A2', 'EMP']))).rejects.toMatchObject({
      code: 'APPEAL_PANEL_EXTERNAL',
    });
    const { formAppealPanel } = await app.as('SECR')(form, await panelOf(caseId, ['A1', 'A2', 'A3']));
    expect(formAppealPanel.appealPanel[0]).toEqual({
      person: { number: 'A1' },
      chairs: true,
      external: false,
      cleared: false,
      voted: false,
    });
    const panelCase = 'query ($id: ID!) { panelCase(id: $id) { appeal { text } } }';
    await expect(app.as('A1')(panelCase, { id: caseId })).rejects.toMatchObject({
      code: 'CONFLICT_DECLARATION_MISSING',
    });
    await expect(app.as('A1')(vote, opinionOf(caseId, { result: 'ANNUL' }))).rejects.toMatchObject({
      code: 'CONFLICT_DECLARATION_MISSING',
    });
  });

  it('reads the appeal, and each says alone what they think', async () => {
    const caseId = await appealed(app, house);
    const { panelCase } = await app.as('A2')('query ($id: ID!) { panelCase(id: $id) { appeal { text } } }', {
      id: caseId,
    });
    expect(panelCase.appeal.text).toContain('処分が重すぎます');
    const mine = opinionOf(caseId, { result: 'LIGHTEN', sanction: 'REPRIMAND' });
    await app.as('A1')(vote, mine);
    expect((await app.as('A1')(vote, mine)).voteOnAppeal.appealPanel[0].opinion).toEqual({
      result: 'LIGHTEN',
      sanction: 'REPRIMAND',
    });
    await expect(app.as('A1')(vote, opinionOf(caseId, { result: 'UPHOLD' }))).rejects.toMatchObject({
      code: 'BALLOT_FINAL',
    });
    const { voteOnAppeal } = await app.as('A2')(vote, opinionOf(caseId, { result: 'UPHOLD' }));
    expect(voteOnAppeal.appealPanel[0]).toMatchObject({ voted: true, opinion: null });
    await expect(app.as('SECR')(form, await panelOf(caseId, ['A1', 'EMP', 'A3']))).rejects.toMatchObject({
      code: 'COMMITTEE_PACKING',
    });
    const sizes = await app.sql(
      'select distinct length(sealed) as n from shinrai.appeal_votes v join shinrai.appeals a on a.id = v.appeal_id where a.case_id = $1',
      [caseId],
    );
    expect(sizes).toHaveLength(1);
    await expect(app.as('A1')(decide, await deciding(caseId, { result: 'UPHOLD' }))).rejects.toMatchObject({
      code: 'APPEAL_VOTES_MISSING',
      params: { missing: 1 },
    });
    await app.as('A3')(vote, opinionOf(caseId, { result: 'LIGHTEN', sanction: 'ADMONITION' }));
    await expect(app.as('A1')(decide, await deciding(caseId, { result: 'UPHOLD' }))).rejects.toMatchObject({
      code: 'APPEAL_VOTE_DIFFERS',
    });
    const lighten = await deciding(caseId, { result: 'LIGHTEN', sanction: 'REPRIMAND' });
    await expect(app.as('A2')(decide, lighten)).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    expect((await app.as('A1')(decide, lighten)).decideAppeal.state).toBe('FINAL');
    expect((await app.sql('select outcome from shinrai.cases where id = $1', [caseId]))[0].outcome).toBe('REPRIMAND');
  });

  it('never makes it worse, whoever says so', async () => {
    const caseId = await appealed(app, house);
    const worse = { result: 'LIGHTEN', sanction: 'SUSPENSION', amount: 3 };
    await expect(app.as('A1')(decide, await deciding(caseId, worse))).rejects.toMatchObject({
      code: 'APPEAL_WORSE',
      params: { most: 'PAY_CUT' },
    });
    await expect(app.as('A2')(vote, opinionOf(caseId, worse))).rejects.toMatchObject({ code: 'APPEAL_WORSE' });
  });
});

describe('its decision', () => {
  it('reaches the subject with proof, as a letter', async () => {
    const caseId = await appealed(app, house);
    const mine = () =>
      app.as('R1')(
        'query ($id: ID!) { mySubjectCase(id: $id) { appeal { state result reasons } appealPanel { number } } }',
        { id: caseId },
      );
    const letter = (number: string) =>
      app.nest.inject({ url: `/cases/${caseId}/appeal-letter`, headers: { 'x-employee': number } });
    expect((await letter('R1')).statusCode).toBe(404);
    app.clock.set('2017-03-24T03:00:00Z');
    for (const number of ['A1', 'A2', 'A3']) await app.as(number)(vote, opinionOf(caseId, { result: 'UPHOLD' }));
    await app.as('A1')(decide, await deciding(caseId, { result: 'UPHOLD' }));
    expect((await mine()).mySubjectCase.appeal).toEqual({ state: 'UNDER_REVIEW', result: null, reasons: null });
    expect((await letter('R1')).statusCode).toBe(404);
    const pdf = await letter('SECR');
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    expect((await letter('EMP')).statusCode).toBe(404);
  });

  it('sends a case back, with a ceiling, once the subject knows', async () => {
    const caseId = await appealed(app, house);
    await appealDecided(app, caseId, { result: 'REMAND', returnTo: 'DELIBERATION_SANCTION' });
    expect(await stateOf(caseId)).toBe('REMANDED');
    const { returnRemandedCase } = await app.as('SECR')(
      'mutation ($input: CaseVersionInput!) { returnRemandedCase(input: $input) { state ceiling } }',
      {
        input: { caseId, version: await versionOf(app, caseId) },
      },
    );
    expect(returnRemandedCase).toEqual({ state: 'DELIBERATION_SANCTION', ceiling: 'PAY_CUT' });
    await expect(app.as('A1')('query ($id: ID!) { panelCase(id: $id) { id } }', { id: caseId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is told to each audience as far as it may know', async () => {
    const caseId = await appealed(app, house);
    await appealDecided(app, caseId);
    const outcome = 'appeal { result sanction reasons deliveredOn }';
    const told = {
      appeal: {
        result: 'LIGHTEN',
        sanction: 'REPRIMAND',
        reasons: '統制の不備も一因である。',
        deliveredOn: '2017-03-27',
      },
    };
    const id = caseId;
    expect(
      (await app.as('K1')(`query ($id: ID!) { committeeCase(id: $id) { ${outcome} } }`, { id })).committeeCase,
    ).toEqual(told);
    expect(
      (await app.as('HR1')(`query ($id: ID!) { executionCase(id: $id) { ${outcome} } }`, { id })).executionCase,
    ).toEqual(told);
    expect(
      (await app.as('R1')(`query ($id: ID!) { mySubjectCase(id: $id) { ${outcome} } }`, { id })).mySubjectCase,
    ).toEqual(told);
    const { auditedCase } = await app.as('AUD')(
      'query ($id: ID!) { auditedCase(id: $id) { appealPanel { opinion { result sanction } } } }',
      { id },
    );
    expect(auditedCase.appealPanel).toHaveLength(3);
    expect(auditedCase.appealPanel[2].opinion).toEqual({ result: 'LIGHTEN', sanction: 'REPRIMAND' });
    await expect(
      app.as('K1')('query ($id: ID!) { committeeCase(id: $id) { appeal { text } } }', { id }),
    ).rejects.toThrow('Cannot query field');
  });
});
