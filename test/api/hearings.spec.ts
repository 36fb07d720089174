import { createHash, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import {
  type CaseHouse,
  allegation,
  caseHouse,
  heard,
  noticeInput,
  noticed,
  proofOf,
  publishedRules,
  setUp,
  versionOf,
} from '../support/cases.ts';

let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
});
beforeEach(() => app.clock.set('2017-02-17T01:00:00Z'));
afterAll(() => app.close());

/** A mutation with one input, as somebody. */
const act = async (by: string, name: string, input: object, fields = 'id state') =>
  (
    await app.as(by)(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`,
      {
        input,
      },
    )
  )[name];
const by = async (who: string, name: string, id: string) =>
  (await app.as(who)(`mutation ($id: ID!) { ${name}(input: { id: $id }) { id state } }`, { id }))[name];
const serve = async (caseId: string, more: object = {}, name = 'serveNotice') =>
  act('SECR', name, { id: randomUUID(), caseId, version: await versionOf(app, caseId), ...noticeInput(more) });
const again = (caseId: string, more: object = {}) =>
  serve(caseId, { allegations: [], evidence: [], ...more }, 'addGrounds');
const record = async (caseId: string, more: object = {}) =>
  act('SECR', 'recordHearing', {
    id: randomUUID(),
    caseId,
    version: await versionOf(app, caseId),
    outcome: 'ORAL_HELD',
    heldAt: '2017-02-28T01:00:00Z',
    presentIds: ['K1', 'K3', 'S1', 'O1', 'O2'].map(house.id),
    subjectPresent: true,
    companionPresent: true,
    text: '弁明の記録',
    ...more,
  });
const secretariat = `query ($id: ID!) { case(id: $id) { state notices { id number maximum evidence rights hearingAt deliveredOn delivery contentsHash waivedAt renouncedAt postponed delayed companion }
  hearings { outcome record comment companionPresent membersPresent amendments { seq text reason } } statements { text onPaper } clocks { kind dueOn days businessDays businessDaysLeft source { confirmed } } inspection { isOpen openedAt } } }`;
const seen = async (id: string) => (await app.as('SECR')(secretariat, { id })).case;
const opened = async (more: object = {}) => {
  const caseId = await noticed(app, house, more);
  app.clock.set('2017-02-28T03:00:00Z');
  await by('SECR', 'openHearing', caseId);
  return caseId;
};

describe('steps 35 to 38 of the published case', () => {
  it('go from a notice that is too short to a hearing that was held', async () => {
    const caseId = await setUp(app, house);
    app.clock.set('2017-02-20T01:00:00Z');
    await expect(serve(caseId, { hearingAt: '2017-02-24T01:00:00Z' })).rejects.toMatchObject({
      code: 'NOTICE_SHORT',
      params: { minDays: 7, earliest: '2017-02-27' },
    });
    const receiptId = await proofOf(app, 'SECR');
    expect((await serve(caseId, { delivery: 'HAND', deliveredOn: '2017-02-20', receiptId })).state).toBe(
      'NOTICE_SERVED',
    );

    app.clock.set('2017-02-22T01:00:00Z');
    const presentIds = ['K1', 'K3', 'S1', 'O1', 'O2'].map(house.id);
    const vote = { caseId, version: await versionOf(app, caseId), kind: 'FACTS', presentIds };
    await expect(act('K1', 'openVote', vote, 'id')).rejects.toMatchObject({ code: 'NO_HEARING' });

    app.clock.set('2017-02-28T03:00:00Z');
    await by('SECR', 'openHearing', caseId);
    await record(caseId);
    expect((await seen(caseId)).hearings).toMatchObject([
      { outcome: 'ORAL_HELD', record: '弁明の記録', companionPresent: true, membersPresent: 5 },
    ]);
  });
});

describe('a notice', () => {
  it('is served once, however often it is sent, and the subject learns of it in neutral words', async () => {
    const caseId = await setUp(app, house);
    await expect(
      app.as('R1')('query ($id: ID!) { mySubjectCase(id: $id) { id } }', { id: caseId }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const input = { id: randomUUID(), caseId, version: await versionOf(app, caseId), ...noticeInput() };
    const once = await act('SECR', 'serveNotice', input);
    expect(await act('SECR', 'serveNotice', input)).toEqual(once);
    expect((await seen(caseId)).notices).toHaveLength(1);
    const told = await app.sql(
      `select params from shinrai.notices where kind = 'CASE_WAITS' and employee_id = $1 and params->>'caseId' = $2`,
      [house.id('R1'), caseId],
    );
    expect(told).toEqual([{ params: { caseId, part: 'SUBJECT' } }]);
    const mine = 'query ($id: ID!) { mySubjectCase(id: $id) { notices { maximum } clocks { kind } } }';
    expect((await app.as('R1')(mine, { id: caseId })).mySubjectCase.notices).toEqual([{ maximum: 'SUSPENSION' }]);
  });

  it('names each right, and no sanction that the offence does not allow', async () => {
    const caseId = await setUp(app, house);
    await expect(serve(caseId, { rights: ['COMPANION'] })).rejects.toMatchObject({
      code: 'NOTICE_INCOMPLETE',
      params: { missing: ['WRITTEN_STATEMENT', 'INSPECTION'] },
    });
    await expect(serve(caseId, { maximum: 'DISMISSAL' })).rejects.toMatchObject({ code: 'RUNG_NOT_IN_RULES' });
    await expect(act('SECR', 'serveNotice', { caseId, version: 1, ...noticeInput() })).rejects.toMatchObject({
      code: 'STALE',
    });
  });

  it('waits for the committee', async () => {
    const caseId = await setUp(app, house);
    await app.sql(
      `update shinrai.case_parties set until_at = now(), ended_because = 'WITHDRAWN' where case_id = $1 and person_id = any($2)`,
      [caseId, [house.id('O1'), house.id('O2')]],
    );
    await expect(serve(caseId)).rejects.toMatchObject({ code: 'EXTERNAL_MIN' });
  });

  it('arrives when a receipt says so, not before it was written and not tomorrow', async () => {
    const caseId = await setUp(app, house);
    app.clock.set('2017-02-20T01:00:00Z');
    await serve(caseId, { delivery: 'POST_CERTIFIED' });
    await expect(by('SECR', 'openHearing', caseId)).rejects.toMatchObject({ code: 'NOTICE_UNDELIVERED' });
    app.clock.set('2017-02-21T01:00:00Z');
    const arrived = { caseId, delivery: 'POST_CERTIFIED', receiptId: await proofOf(app, 'SECR') };
    for (const deliveredOn of ['2017-02-19', '2017-02-22'])
      await expect(act('SECR', 'recordNoticeDelivery', { ...arrived, deliveredOn })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    await act('SECR', 'recordNoticeDelivery', { ...arrived, deliveredOn: '2017-02-21' });
    await expect(act('SECR', 'recordNoticeDelivery', { ...arrived, deliveredOn: '2017-02-21' })).rejects.toMatchObject({
      code: 'ALREADY_DONE',
    });
    app.clock.set('2017-02-27T14:59:00Z');
    await expect(by('SECR', 'openHearing', caseId)).rejects.toMatchObject({ code: 'NOTICE_SHORT' });
    app.clock.set('2017-02-27T15:00:00Z'); // midnight in Tokyo
    expect((await by('SECR', 'openHearing', caseId)).state).toBe('HEARING');
  });

  it('is a document with its hash, for the secretariat and the subject', async () => {
    const caseId = await noticed(app, house);
    const [{ id, contentsHash }] = (await seen(caseId)).notices;
    const get = (number: string) =>
      app.nest.inject({ method: 'GET', url: `/hearing-notices/${id}`, headers: { 'x-employee': number } });
    const [one, two, other] = [await get('SECR'), await get('R1'), await get('EMP')];
    expect(one.statusCode).toBe(200);
    expect(one.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(two.rawPayload)).toBe(hash(one.rawPayload));
    expect(other.json()).toMatchObject({ code: 'NOT_FOUND' });
    expect(contentsHash).toMatch(/^[0-9a-f]{64}$/);
    const [row] = await app.sql('select contents from shinrai.hearing_notices where id = $1', [id]);
    expect(row.contents.toString('utf8')).not.toContain('共有ID');
  });

  it('never changes', async () => {
    const caseId = await noticed(app, house);
    for (const change of [`place = 'x'`, `contents_hash = 'x'`, `delivered_on = '2017-02-21'`])
      await expect(
        app.sql(`update shinrai.hearing_notices set ${change} where case_id = $1`, [caseId]),
      ).rejects.toThrow('never changes');
  });
});

describe('before the hearing the subject', () => {
  it('may give up the days to prepare, and nobody for them', async () => {
    const caseId = await noticed(app, house);
    await expect(by('SECR', 'openHearing', caseId)).rejects.toMatchObject({ code: 'NOTICE_SHORT' });
    await expect(act('SECR', 'waiveNotice', { caseId, what: 'NOTICE_DAYS' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await act('R1', 'waiveNotice', { caseId, what: 'NOTICE_DAYS' });
    expect((await by('SECR', 'openHearing', caseId)).state).toBe('HEARING');
    await expect(
      record(caseId, { outcome: 'WAIVED_IN_WRITING', heldAt: '2017-02-20T01:00:00Z' }),
    ).rejects.toMatchObject({
      code: 'OUTCOME_UNFOUNDED',
    });
  });

  it('or on a paper that they signed, which also ends the hearing when it says so', async () => {
    const caseId = await noticed(app, house);
    const paper = { id: randomUUID(), caseId, kind: 'HEARING_WAIVER', proofId: await proofOf(app, 'SECR') };
    await act('SECR', 'fileHearingPaper', paper);
    await act('SECR', 'fileHearingPaper', paper);
    await by('SECR', 'openHearing', caseId);
    await record(caseId, { outcome: 'WAIVED_IN_WRITING', heldAt: '2017-02-20T01:00:00Z', subjectPresent: false });
    expect((await seen(caseId)).hearings).toMatchObject([{ outcome: 'WAIVED_IN_WRITING' }]);
  });

  it('moves the hearing once, five business days at most; the secretariat once more with a reason', async () => {
    const caseId = await noticed(app, house);
    const request = (hearingAt: string) => act('R1', 'requestPostponement', { caseId, hearingAt });
    await expect(request('2017-03-08T01:00:00Z')).rejects.toMatchObject({
      code: 'POSTPONEMENT_TOO_LONG',
      params: { until: '2017-03-07' },
    });
    await request('2017-03-07T01:00:00Z');
    await expect(request('2017-03-07T05:00:00Z')).rejects.toMatchObject({ code: 'POSTPONEMENT_USED' });
    const later = { caseId, hearingAt: '2017-03-10T01:00:00Z', reason: '委員の急病' };
    await act('SECR', 'delayHearing', { ...later, version: await versionOf(app, caseId) });
    await expect(
      act('SECR', 'delayHearing', {
        ...later,
        hearingAt: '2017-03-13T01:00:00Z',
        version: await versionOf(app, caseId),
      }),
    ).rejects.toMatchObject({ code: 'POSTPONEMENT_USED' });
    expect((await seen(caseId)).notices).toMatchObject([
      { hearingAt: '2017-03-10T01:00:00.000Z', postponed: true, delayed: true },
    ]);
  });

  it('names a companion, sees the file each time with a trace, and writes', async () => {
    const caseId = await noticed(app, house);
    await act('R1', 'nameCompanion', { caseId, name: '同僚 一郎' });
    await by('R1', 'inspectFile', caseId);
    await by('R1', 'inspectFile', caseId);
    const statement = { id: randomUUID(), caseId, text: '引き継ぎがありませんでした。' };
    await act('R1', 'submitStatement', statement);
    await act('R1', 'submitStatement', statement);
    await expect(by('EMP', 'inspectFile', caseId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const found = await seen(caseId);
    expect(found.notices).toMatchObject([{ companion: '同僚 一郎' }]);
    expect(found.inspection).toMatchObject({ isOpen: true, openedAt: [expect.anything(), expect.anything()] });
    expect(found.statements).toEqual([{ text: '引き継ぎがありませんでした。', onPaper: false }]);
    const [{ n }] = await app.sql(
      `select count(*)::int as n from shinrai.audit_events where action = 'INSPECT_FILE' and record_id = $1`,
      [caseId],
    );
    expect(n).toBe(2);
  });

  it('knows what is due', async () => {
    const caseId = await noticed(app, house);
    expect((await seen(caseId)).clocks).toEqual([
      {
        kind: 'HEARING_EARLIEST',
        dueOn: '2017-02-27',
        days: 7,
        businessDays: false,
        businessDaysLeft: 5,
        source: { confirmed: false },
      },
      {
        kind: 'HEARING',
        dueOn: '2017-02-28',
        days: null,
        businessDays: false,
        businessDaysLeft: 6,
        source: { confirmed: true },
      },
      {
        kind: 'POSTPONEMENT',
        dueOn: '2017-03-07',
        days: 5,
        businessDays: true,
        businessDaysLeft: 11,
        source: { confirmed: false },
      },
    ]);
  });
});

describe('a hearing', () => {
  it('is recorded as it was: not in the future, not before its days, not with others than members', async () => {
    const caseId = await opened();
    for (const heldAt of ['2017-02-28T03:00:01Z', '2017-02-20T00:00:00Z'])
      await expect(record(caseId, { heldAt })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(record(caseId, { heldAt: '2017-02-24T01:00:00Z' })).rejects.toMatchObject({ code: 'NOTICE_SHORT' });
    await expect(record(caseId, { presentIds: [house.id('K2')] })).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    app.clock.set('2017-02-19T01:00:00Z'); // the clock of the server is set back
    await expect(record(caseId)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    app.clock.set('2017-02-28T03:00:00Z');
    const input = { id: randomUUID() };
    await record(caseId, input);
    await record(caseId, input);
    await expect(record(caseId)).rejects.toMatchObject({ code: 'ALREADY_DONE' });
  });

  it('counts as missed after two notices that arrived', async () => {
    const caseId = await opened();
    const missed = { outcome: 'NO_SHOW', subjectPresent: false, companionPresent: false };
    await expect(record(caseId, missed)).rejects.toMatchObject({ code: 'NO_SHOW_ONCE' });
    await again(caseId, { hearingAt: '2017-03-10T01:00:00Z' });
    await by('R1', 'acknowledgeNotice', caseId);
    app.clock.set('2017-03-10T03:00:00Z');
    await by('SECR', 'openHearing', caseId);
    await expect(record(caseId, { ...missed, heldAt: '2017-03-10T00:59:00Z' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await record(caseId, { ...missed, heldAt: '2017-03-10T01:30:00Z' });
    expect((await seen(caseId)).hearings).toMatchObject([{ outcome: 'NO_SHOW' }]);
  });

  it('is replaced by a statement only where there is one', async () => {
    const caseId = await opened();
    const written = { outcome: 'WRITTEN_RECEIVED', subjectPresent: false };
    await expect(record(caseId, written)).rejects.toMatchObject({ code: 'OUTCOME_UNFOUNDED' });
    const proofId = await proofOf(app, 'SECR');
    await act('SECR', 'fileHearingPaper', { id: randomUUID(), caseId, kind: 'STATEMENT', proofId });
    await record(caseId, written);
    expect((await seen(caseId)).statements).toEqual([{ text: null, onPaper: true }]);
  });

  it('is closed by the chair, once the subject has said what they think of the record or let the days pass', async () => {
    const caseId = await opened();
    await expect(by('K1', 'closeHearing', caseId)).rejects.toMatchObject({ code: 'NO_HEARING' });
    await record(caseId);
    await act('SECR', 'amendHearingRecord', { id: randomUUID(), caseId, text: '3月ではなく4月', reason: '誤記' });
    await expect(by('K1', 'closeHearing', caseId)).rejects.toMatchObject({
      code: 'RECORD_NOT_OFFERED',
      params: { until: '2017-03-07' },
    });
    await expect(by('K3', 'closeHearing', caseId)).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    app.clock.set('2017-03-07T03:00:00Z');
    await expect(by('K1', 'closeHearing', caseId)).rejects.toMatchObject({ code: 'RECORD_NOT_OFFERED' });
    await act('R1', 'commentOnRecord', { caseId, text: '上司も知っていました。' });
    await expect(act('R1', 'commentOnRecord', { caseId, text: '別の意見' })).rejects.toMatchObject({
      code: 'ALREADY_DONE',
    });
    expect((await by('K1', 'closeHearing', caseId)).state).toBe('DELIBERATION_FACTS');
    for (const [who, name, input] of [
      ['R1', 'submitStatement', { id: randomUUID(), text: '遅れて' }],
      ['SECR', 'amendHearingRecord', { id: randomUUID(), text: '遅れて', reason: '遅れて' }],
    ] as const)
      await expect(act(who, name, { caseId, ...input })).rejects.toMatchObject({ code: 'SEALED' });
    await expect(by('R1', 'inspectFile', caseId)).rejects.toMatchObject({ code: 'INSPECTION_CLOSED' });
    expect((await seen(caseId)).hearings).toMatchObject([
      {
        record: '弁明の記録',
        comment: '上司も知っていました。',
        amendments: [{ seq: 1, text: '3月ではなく4月', reason: '誤記' }],
      },
    ]);
  });

  it('goes on without a comment when the days are over', async () => {
    const caseId = await opened();
    await record(caseId);
    app.clock.set('2017-03-07T15:00:00Z');
    expect((await by('K1', 'closeHearing', caseId)).state).toBe('DELIBERATION_FACTS');
  });

  it('is read by the committee and auditors, and by nobody who has no part in it', async () => {
    const id = await heard(app, house);
    const read = (who: string, door: string) =>
      app.as(who)(`query ($id: ID!) { ${door}(id: $id) { hearings { record } } }`, { id });
    expect((await read('O1', 'committeeCase')).committeeCase.hearings).toHaveLength(1);
    expect((await read('R1', 'mySubjectCase')).mySubjectCase.hearings).toHaveLength(1);
    for (const [who, door] of [
      ['K2', 'committeeCase'],
      ['EMP', 'committeeCase'],
      ['ADM', 'case'],
    ] as const)
      await expect(read(who, door)).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) });
  });
});

describe('new grounds', () => {
  it('after the hearing go back to a notice, and are heard', async () => {
    const caseId = await heard(app, house);
    const late = {
      caseId,
      version: await versionOf(app, caseId),
      ...allegation({ objects: [randomUUID()], text: '別の行為' }),
    };
    const add = 'mutation ($input: AddAllegationInput!) { addAllegation(input: $input) }';
    await expect(app.as('SECR')(add, { input: late })).rejects.toMatchObject({ code: 'NEW_GROUNDS_AFTER_HEARING' });
    const allegations = [allegation({ objects: [randomUUID()], text: '別の行為' })];
    expect((await again(caseId, { allegations, hearingAt: '2017-03-10T01:00:00Z' })).state).toBe('NOTICE_SERVED');
    await expect(by('K1', 'closeHearing', caseId)).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    await by('R1', 'acknowledgeNotice', caseId);
    app.clock.set('2017-03-10T03:00:00Z');
    await by('SECR', 'openHearing', caseId);
    await expect(by('K1', 'closeHearing', caseId)).rejects.toMatchObject({ code: 'NO_HEARING' });
    // what was missed on other grounds does not count
    await expect(
      record(caseId, { outcome: 'NO_SHOW', subjectPresent: false, heldAt: '2017-03-10T02:00:00Z' }),
    ).rejects.toMatchObject({ code: 'NO_SHOW_ONCE' });
  });

  it('after the decision are a new case', async () => {
    const caseId = await heard(app, house);
    await app.sql(`update shinrai.cases set state = 'DECIDED', version = version + 1 where id = $1`, [caseId]);
    await expect(again(caseId)).rejects.toMatchObject({ code: 'SEALED', params: { hint: 'NEW_CASE' } });
  });
});
