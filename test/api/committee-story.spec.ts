import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { type CaseHouse, caseHouse, noticeInput, publishedRules } from '../support/cases.ts';
import { cast, openVote } from '../support/deliberations.ts';
import { WholeCase, sitting } from '../support/whole-case.ts';

/**
 * A supervisor left shared credentials in use after people had gone. A committee with outside members hears and decides; every step goes through a door, and those who
 * try what they may not are told so.
 */
let app: TestApp;
let house: CaseHouse;
let matter: WholeCase;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
  matter = new WholeCase(app, house);
});
afterAll(() => app.close());

const committeeCase = 'query ($id: ID!) { committeeCase(id: $id) { id } }';
const draft = (subject: string, allegations: object[]) => ({
  id: randomUUID(),
  subjectId: house.id(subject),
  track: 'EMPLOYEE',
  knownOn: '2017-02-06',
  referrerIsSoleWitness: false,
  allegations,
});

describe('17 February: the case', () => {
  it('is no case about somebody who has left', async () => {
    await expect(matter.does('HR1', 'draftCase', 'DraftCaseInput', draft('X2', []))).rejects.toMatchObject({
      code: 'SUBJECT_NOT_EMPLOYED',
      params: { suggest: 'EX_EMPLOYEE_REMEDY' },
    });
  });

  it('is referred, admitted by two, and investigated to the end', async () => {
    await matter.draft();
    await matter.takeIn();
    await matter.admit();
    await expect(matter.report()).rejects.toMatchObject({ code: 'INVESTIGATION_INCOMPLETE' });
    await matter.investigate();
    expect(await matter.state()).toBe('COMMITTEE_SETUP');
  });

  it('needs a committee with somebody from outside', async () => {
    const seats = ['K1', 'K2', 'K3'].map((number, i) => ({
      personId: house.id(number),
      chairOrder: i === 0 ? 1 : null,
    }));
    const inside = await matter.at({ seats, substitutes: [] });
    await expect(matter.does('SECR', 'formCommittee', 'FormCommitteeInput', inside)).rejects.toMatchObject({
      code: 'EXTERNAL_MIN',
    });
    await matter.seat();
  });
});

describe('18 February: who may sit', () => {
  it('opens no file before the declaration', async () => {
    matter.on('2017-02-18');
    await expect(app.as('O1')(committeeCase, { id: matter.id })).rejects.toMatchObject({
      code: 'CONFLICT_DECLARATION_MISSING',
    });
    const list = '{ committeeCases(first: 9) { totalCount edges { node { allegations { text } } } } }';
    expect((await app.as('O1')(list)).committeeCases).toEqual({ totalCount: 0, edges: [] });
  });

  it('sends the superior away, for whom the case is gone, and a substitute takes the seat', async () => {
    await matter.declare();
    await expect(app.as('K2')(committeeCase, { id: matter.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await app.as('K2')('{ committeeCases(first: 9) { totalCount } }')).committeeCases.totalCount).toBe(0);
    expect((await app.as('S1')(committeeCase, { id: matter.id })).committeeCase.id).toBe(matter.id);
  });
});

describe('20 to 28 February: notice and hearing', () => {
  it('gives a week to prepare', async () => {
    matter.on('2017-02-20');
    const short = { id: randomUUID(), ...noticeInput({ hearingAt: '2017-02-24T01:00:00Z' }) };
    await expect(matter.does('SECR', 'serveNotice', 'ServeNoticeInput', await matter.at(short))).rejects.toMatchObject({
      code: 'NOTICE_SHORT',
      params: { minDays: 7 },
    });
    await matter.notify();
  });

  it('lets nobody vote before anybody was heard', async () => {
    matter.on('2017-02-22');
    await expect(openVote(app, house, matter.id, 'FACTS', { present: sitting })).rejects.toMatchObject({
      code: 'NO_HEARING',
    });
  });

  it('hears the subject, who has nothing to add to the record', async () => {
    await matter.hear();
    await matter.closeHearing();
    expect(await matter.state()).toBe('DELIBERATION_FACTS');
  });
});

describe('1 and 2 March: the votes', () => {
  it('want a quorum with somebody from outside', async () => {
    matter.on('2017-03-01');
    const inside = { present: ['K1', 'K3', 'S1'] };
    await expect(openVote(app, house, matter.id, 'FACTS', inside)).rejects.toMatchObject({
      code: 'QUORUM',
      params: { present: 3, need: 4, external: 0 },
    });
  });

  it('find the act proven, four to one', async () => {
    await matter.findFacts();
    expect(await matter.state()).toBe('DELIBERATION_SANCTION');
  });

  it('weigh before they sanction, vote once, and stay sealed until the last ballot', async () => {
    await expect(openVote(app, house, matter.id, 'SANCTION', { present: sitting })).rejects.toMatchObject({
      code: 'PROPORTIONALITY_MISSING',
    });
    const round = await matter.weigh();
    await expect(cast(app, 'HR1', round, 'PAY_CUT')).rejects.toMatchObject({
      code: expect.stringMatching(/^(NOT_ENTITLED|NOT_FOUND)$/),
    });
    await matter.vote(round, { K3: 'PAY_CUT' });
    await expect(cast(app, 'K3', round, 'REPRIMAND')).rejects.toMatchObject({ code: 'BALLOT_FINAL' });
    const read = 'query ($id: ID!) { ballots(roundId: $id) { choice } }';
    await expect(app.as('K1')(read, { id: round })).rejects.toMatchObject({ code: 'BALLOTS_SEALED' });
    await matter.vote(round, { K1: 'SUSPENSION 5', S1: 'PAY_CUT', O1: 'REPRIMAND', O2: 'REPRIMAND' });
  });
});

describe('3 to 7 March: the decision', () => {
  it('is a pay cut, within the law', async () => {
    await matter.decide();
    await expect(matter.cut(10_000)).rejects.toMatchObject({ code: 'PAYCUT_PER_ACT', params: { maxYen: 3423 } });
    await matter.cut(3423);
  });

  it('goes out in a letter that another person approved', async () => {
    await matter.draftLetter();
    await expect(matter.approveLetter('SECR')).rejects.toMatchObject({ code: 'TWO_PERSON' });
    await matter.approveLetter('SECR2');
    await matter.deliver();
    const asked = 'query ($id: ID!) { mySubjectCase(id: $id) { state appealUntil } }';
    // a fortnight later was the vernal equinox, so it is the day after
    expect((await app.as('R1')(asked, { id: matter.id })).mySubjectCase).toEqual({
      state: 'APPEAL_WINDOW',
      appealUntil: '2017-03-21',
    });
  });

  it('rests on what was known then', async () => {
    matter.on('2017-03-07');
    const later = {
      conductFrom: '2017-01-10',
      offence: 'supervision',
      reference: '第60条第3号',
      text: '後日判明した別の違反',
    };
    await expect(
      matter.does('SECR', 'addAllegation', 'AddAllegationInput', await matter.at(later), ''),
    ).rejects.toMatchObject({ code: 'SEALED' });
  });
});

describe('16 to 27 March: the appeal', () => {
  it('is heard by people who were not there', async () => {
    await matter.appeal();
    await expect(matter.formPanel('A1', 'A2', 'K3')).rejects.toMatchObject({
      code: 'APPEAL_PANEL_OVERLAP',
      params: { who: [house.id('K3')] },
    });
    await matter.formPanel('A1', 'A2', 'A3');
    await matter.declarePanel();
  });

  it('makes nothing heavier, and this one lighter', async () => {
    const worse = { id: randomUUID(), caseId: matter.id, result: 'LIGHTEN', sanction: 'SUSPENSION', amount: 5 };
    await expect(matter.does('A1', 'voteOnAppeal', 'VoteOnAppealInput', worse)).rejects.toMatchObject({
      code: 'APPEAL_WORSE',
    });
    await matter.decideAppeal();
    expect(await matter.state()).toBe('FINAL');
  });
});

describe('3 April and after', () => {
  it('the same act is not brought again', async () => {
    matter.on('2017-04-03');
    const again = { conductFrom: '2016-04-01', offence: 'supervision', reference: '第60条第3号', text: '同じ行為' };
    const same = draft('R1', [{ ...again, sameActAs: matter.allegationId }]);
    await expect(matter.does('HR1', 'draftCase', 'DraftCaseInput', same)).rejects.toMatchObject({
      code: 'DOUBLE_JEOPARDY',
      params: { prior: expect.stringMatching(/^DC-2017-/) },
    });
  });

  it('the subject reads their case, and neither ballots nor witnesses', async () => {
    const ask = (fields: string) =>
      app.as('R1')(`query ($id: ID!) { mySubjectCase(id: $id) { state ${fields} } }`, { id: matter.id });
    expect((await ask('allegations { text }')).mySubjectCase.state).toBe('FINAL');
    for (const field of ['rounds { id }', 'worksheet { id }', 'declarations { id }'])
      await expect(ask(field)).rejects.toThrow('Cannot query field');
  });

  it('every refusal is in the log, and nothing of what was said', async () => {
    const refused = await app.sql(`select distinct refusal from shinrai.audit_events where outcome = 'REFUSED'`);
    expect(refused.map(({ refusal }) => refusal)).toEqual(
      expect.arrayContaining([
        'CONFLICT_DECLARATION_MISSING',
        'NOTICE_SHORT',
        'NO_HEARING',
        'QUORUM',
        'PROPORTIONALITY_MISSING',
        'BALLOT_FINAL',
        'BALLOTS_SEALED',
        'PAYCUT_PER_ACT',
        'TWO_PERSON',
        'SEALED',
        'APPEAL_PANEL_OVERLAP',
        'APPEAL_WORSE',
        'DOUBLE_JEOPARDY',
      ]),
    );
    const [{ log }] = await app.sql(`select string_agg(to_jsonb(e)::text, ' ') as log from shinrai.audit_events e`);
    for (const said of ['共有ID', '慣行', '引き継ぎ', '花子']) expect(log).not.toContain(said);
  });
});
