import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import {
  type CaseHouse,
  admitted,
  caseHouse,
  committeeOf,
  publishedRules,
  seated,
  versionOf,
} from '../support/cases.ts';

let app: TestApp;
let house: CaseHouse;
let caseId: string;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
});
beforeEach(async () => {
  caseId = await admitted(app, house, { allegations: [act()] });
});
afterAll(() => app.close());

let acts = 0;
/** Another act each time: one act is brought once. */
const act = () => ({
  conductFrom: '2016-04-01',
  offence: 'supervision',
  reference: '第60条第3号',
  text: '共有IDを放置した',
  objects: [`ID-${++acts}`],
});

const form = async (input: object, { by = 'SECR', version = null as number | null } = {}) =>
  app.as(by)(
    'mutation ($input: FormCommitteeInput!) { formCommittee(input: $input) { id seats { id person { number } } } }',
    {
      input: { caseId, version: version ?? (await versionOf(app, caseId)), ...input },
    },
  );
const declare = (by: string, grounds: string[] = [], note: string | null = null) =>
  app
    .as(by)('mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) { result } }', {
      input: { caseId, grounds, note },
    })
    .then(({ declareConflict }) => declareConflict.result);
const withdraw = (by: string) =>
  app.as(by)('mutation ($input: WithdrawFromCaseInput!) { withdrawFromCase(input: $input) { result } }', {
    input: { caseId },
  });
const challenge = (by: string, seatId: string, reason = '公平に判断できない') =>
  app.as(by)('mutation ($input: ChallengeMemberInput!) { challengeMember(input: $input) }', {
    input: { caseId, seatId, reason },
  });
const vote = (by: string, challengeId: string, choice: string) =>
  app.as(by)('mutation ($input: VoteOnChallengeInput!) { voteOnChallenge(input: $input) { id } }', {
    input: { challengeId, choice },
  });
const open = (by: string) =>
  app.as(by)(
    'query ($id: ID!) { committeeCase(id: $id) { id panel { id seat name chairs isMe external } allegations { text } } }',
    { id: caseId },
  );
const file = (by = 'SECR') =>
  app
    .as(by)(
      `query ($id: ID!) { case(id: $id) { version seats { id seat person { number } external chairs untilAt endedBecause clearedAt mustReadRecord mayEnd }
        substitutes { place person { number } seatedAt clearedAt }
        declarations { person { number } result grounds note }
        challenges { id seatId bySubject reason result votes { name choice } } } }`,
      { id: caseId },
    )
    .then(data => data.case);
const sitting = async () =>
  (await file()).seats
    .filter(({ untilAt }: { untilAt: string | null }) => untilAt === null)
    .map(({ person }: { person: { number: string } }) => person.number);
const seatOf = async (number: string): Promise<string> =>
  (await file()).seats.find(
    (seat: { person: { number: string }; untilAt: string | null }) =>
      seat.person.number === number && seat.untilAt === null,
  ).id;
const waiting = (by: string) =>
  app
    .as(by)('{ casesToDeclare { caseId number part subjectName subjectDepartment { ja } parties { name part } } }')
    .then(({ casesToDeclare }) => casesToDeclare.filter((each: { caseId: string }) => each.caseId === caseId));
/** What a statement of somebody leaves in the file. */
const statement = async (number: string) =>
  app.as('SECR')('mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) }', {
    input: {
      caseId,
      version: await versionOf(app, caseId),
      kind: 'STATEMENT',
      title: '聞き取り',
      text: '共有IDのことは知っていました。',
      adverse: true,
      allegationIds: [],
      witness: { number },
      masked: { title: '聞き取り', text: '知っている人がいました。' },
    },
  });
/** All that the last way out of the case left in the log, whoever did it: `system` looks up for them. */
const tracesOf = async (number: string) =>
  app.sql(
    `with last as (select request_id from shinrai.audit_events where actor_label = $1 and record_id = $2 and action = 'WITHDRAW_FROM_CASE' order by at desc limit 1),
       span as (select min(id::text)::uuid as first, max(id::text)::uuid as last from shinrai.audit_events where request_id = (select request_id from last))
     select action, outcome, details, record_type, case when actor_label = $1 then 'self' else actor_label end as who
     from shinrai.audit_events a, span where request_id = (select request_id from last)
       or (request_id is null and actor_label = 'system' and id > (select coalesce(max(id::text)::uuid, '00000000-0000-0000-0000-000000000000') from shinrai.audit_events b
            where b.id < span.first and b.request_id is not null) and id < span.last)
     order by a.id`,
    [number, caseId],
  );
/** As after a notice: by hand, since the hearing has its own story. */
const reach = (state: string) =>
  app.sql(
    `update shinrai.cases set state = $2, noticed_at = coalesce(noticed_at, $3), version = version + 1 where id = $1`,
    [caseId, state, app.clock.now()],
  );

describe('a committee with outside members', () => {
  it('is not formed without them, and is with them', async () => {
    const inside = ['K1', 'K2', 'K3'].map((number, i) => ({ personId: house.id(number), chairOrder: i + 1 }));
    await expect(form({ seats: inside })).rejects.toMatchObject({ code: 'EXTERNAL_MIN', params: { need: 1 } });
    await form(committeeOf(house));
    expect(await sitting()).toEqual(['K1', 'K2', 'K3', 'O1', 'O2']);
  });

  it('opens no file before the declaration, and none ever after a ground', async () => {
    await form(committeeOf(house));
    await expect(open('O1')).rejects.toMatchObject({ code: 'CONFLICT_DECLARATION_MISSING' });
    expect(await declare('O1')).toBe('CLEAR');
    expect((await open('O1')).committeeCase.panel).toHaveLength(5);
    expect(await declare('K2', ['LINE_SUPERIOR'])).toBe('RECUSED');
    expect(await sitting()).toEqual(['K1', 'S1', 'K3', 'O1', 'O2']);
    await expect(open('K2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(open('S1')).rejects.toMatchObject({ code: 'CONFLICT_DECLARATION_MISSING' });
  });

  it('has its seats, one chair and an order of deputies', async () => {
    const { seats, substitutes } = committeeOf(house);
    await expect(form({ seats: seats.slice(1), substitutes })).rejects.toMatchObject({
      code: 'SEATS',
      params: { need: 5, seats: 4 },
    });
    const two = seats.map(({ personId }, i) => ({ personId, chairOrder: i < 2 ? 1 : null }));
    await expect(form({ seats: two, substitutes })).rejects.toMatchObject({ code: 'CHAIR_ORDER' });
    await expect(form({ seats, substitutes: [house.id('K1')] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each([
    ['R1', 'SUBJECT'],
    ['HR1', 'DRAFTED_ALLEGATION'],
    ['BOSS', 'LINE_SUPERIOR'],
  ])('never seats %s: %s', async (number, ground) => {
    const { seats, substitutes } = committeeOf(house);
    const bad = [...seats.slice(0, 1), { personId: house.id(number) }, ...seats.slice(2)];
    await expect(form({ seats: bad, substitutes })).rejects.toMatchObject({
      code: 'VOTER_IS_SUBJECT',
      params: { ground, number },
    });
    await expect(form({ seats, substitutes: [house.id(number)] })).rejects.toMatchObject({ code: 'VOTER_IS_SUBJECT' });
  });

  it('is formed by one of two secretaries at once', async () => {
    const version = await versionOf(app, caseId);
    const both = await Promise.allSettled([
      form(committeeOf(house), { version }),
      form({ ...committeeOf(house), substitutes: [house.id('S2')] }, { by: 'SECR2', version }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(each => each.status === 'rejected')).toMatchObject({ reason: { code: 'STALE' } });
    expect(await sitting()).toHaveLength(5);
  });

  it('is formed anew before the notice, where declarations hold, and by nobody after it', async () => {
    await form(committeeOf(house));
    await declare('K1');
    const { seats } = committeeOf(house);
    await form({
      seats: seats.map(seat => (seat.personId === house.id('K2') ? { personId: house.id('S1') } : seat)),
      substitutes: [],
    });
    expect(await sitting()).toEqual(['K1', 'S1', 'K3', 'O1', 'O2']);
    await open('K1');
    await expect(open('K2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await reach('NOTICE_SERVED');
    await expect(form(committeeOf(house))).rejects.toMatchObject({ code: 'COMMITTEE_PACKING' });
  });

  it('gives the seat of somebody who has left the company to the next one, and of nobody who is here', async () => {
    await seated(app, house, caseId);
    const seatOf = async (number: string) =>
      (await file()).seats.find((seat: any) => seat.person.number === number && !seat.untilAt);
    const end = async (number: string) =>
      app.as('SECR')('mutation ($input: EndSeatInput!) { endSeat(input: $input) { id } }', {
        input: { caseId, version: await versionOf(app, caseId), seatId: (await seatOf(number)).id },
      });
    expect(await seatOf('K3')).toMatchObject({ mayEnd: false });
    await expect(end('K3')).rejects.toMatchObject({ code: 'COMMITTEE_PACKING' });
    await app.sql(`update shinrai.employees set left_on = '2017-02-16' where number = 'K3'`);
    expect(await seatOf('K3')).toMatchObject({ mayEnd: true });
    await end('K3');
    await app.sql(`update shinrai.employees set left_on = null where number = 'K3'`);
    expect(await sitting()).toEqual(['K1', 'S1', 'S2', 'O1', 'O2']);
    expect((await file()).seats.find((seat: any) => seat.person.number === 'K3')).toMatchObject({
      endedBecause: 'TERM_OVER',
      mayEnd: false,
    });
  });

  it('is formed by nobody but the secretariat', async () => {
    for (const by of ['K1', 'HR1', 'LEG', 'ADM'])
      await expect(form(committeeOf(house), { by })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a declaration', () => {
  beforeEach(async () => void (await form(committeeOf(house))));

  it('is asked with whom the case is about and who works on it, and nothing of its file', async () => {
    const [asked] = await waiting('K3');
    expect(asked).toMatchObject({ part: 'MEMBER', subjectName: '対象 者', subjectDepartment: { ja: '第一営業部' } });
    expect(asked.parties.map(({ name }: { name: string }) => name)).toEqual([
      '委員 長一',
      '上司 次郎',
      '外部 弁護',
      '外部 専門',
    ]);
    expect(await waiting('S1')).toMatchObject([{ part: 'SUBSTITUTE' }]);
    expect(await waiting('R1')).toEqual([]);
    await declare('K3');
    expect(await waiting('K3')).toEqual([]);
    await expect(declare('EMP')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of who reported it looks like any other withdrawal', async () => {
    expect(await declare('K2', ['REPORTER', 'WITNESS'], '私が通報しました')).toBe('WITHDRAWN');
    await withdraw('K3');
    const { declarations, seats } = await file();
    expect(declarations).toEqual([
      { person: { number: 'K2' }, result: 'WITHDRAWN', grounds: [], note: null },
      { person: { number: 'K3' }, result: 'WITHDRAWN', grounds: [], note: null },
    ]);
    const gone = seats.filter(({ untilAt }: { untilAt: string | null }) => untilAt);
    expect(gone.map(({ endedBecause }: { endedBecause: string }) => endedBecause)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(await tracesOf('K2')).toEqual(await tracesOf('K3'));
  });

  it('without a ground, by who is known to have reported it, is such a withdrawal too', async () => {
    await statement('EMP');
    await app.as('WB')('mutation ($input: RecordReporterInput!) { recordReporter(input: $input) { id } }', {
      input: { caseId, personId: house.id('K2'), reportedOn: '2017-02-06' },
    });
    expect(await declare('K3')).toBe('CLEAR');
    expect(await declare('K2')).toBe('WITHDRAWN');
    await withdraw('K3');
    expect((await file()).declarations.slice(1)).toMatchObject([
      { person: { number: 'K2' }, result: 'WITHDRAWN', grounds: [] },
      { person: { number: 'K3' }, result: 'WITHDRAWN', grounds: [] },
    ]);
    expect(await tracesOf('K2')).toEqual(await tracesOf('K3'));
    await expect(open('K2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of somebody whose statement is in the file recuses them, whatever they say', async () => {
    await statement('K3');
    expect(await declare('K3')).toBe('RECUSED');
    expect((await file()).declarations).toMatchObject([{ result: 'RECUSED', grounds: ['WITNESS'] }]);
    await expect(form({ ...committeeOf(house), substitutes: [] })).rejects.toMatchObject({
      params: { ground: 'WITNESS', number: 'K3' },
    });
  });

  it('passes over a substitute who has a ground, and takes the chair to the deputy', async () => {
    await declare('S1', ['RELATIVE']);
    await declare('S2');
    await declare('K3');
    await declare('K1', ['CONTROL_OWNER']);
    expect(await sitting()).toEqual(['S2', 'K2', 'K3', 'O1', 'O2']);
    await open('S2');
    const { panel } = (await open('K3')).committeeCase;
    expect(panel.find(({ chairs }: { chairs: boolean }) => chairs)).toMatchObject({ name: '委員 三郎', isMe: true });
  });

  it('shows all declarations to the chair, and their own to a member', async () => {
    for (const number of ['K1', 'K3', 'O1']) await declare(number);
    await declare('K2', ['LINE_SUPERIOR'], '当時の上司でした');
    const read = (by: string) =>
      app
        .as(by)('query ($id: ID!) { committeeCase(id: $id) { declarations { person { number } note } } }', {
          id: caseId,
        })
        .then(({ committeeCase }) => committeeCase.declarations);
    expect(await read('K1')).toContainEqual({ person: { number: 'K2' }, note: '当時の上司でした' });
    expect(await read('O1')).toEqual([{ person: { number: 'O1' }, note: null }]);
    const audited = 'query ($id: ID!) { auditedCase(id: $id) { declarations { result grounds } } }';
    expect((await app.as('AUD')(audited, { id: caseId })).auditedCase.declarations).toContainEqual({
      result: 'RECUSED',
      grounds: ['LINE_SUPERIOR'],
    });
    await expect(
      app.as('AUD')('query ($id: ID!) { auditedCase(id: $id) { declarations { note } } }', { id: caseId }),
    ).rejects.toThrow();
  });

  it('that recuses takes the case out of every list, count and notice, whatever roles they have', async () => {
    const inbox = '{ myNotices(first: 50) { totalCount edges { node { kind } } } }';
    const told = async () => (await app.as('K2')(inbox)).myNotices.totalCount;
    await declare('K2');
    const list = '{ committeeCases(first: 100) { totalCount edges { node { id } } } }';
    const before = (await app.as('K2')(list)).committeeCases;
    expect(before.edges).toContainEqual({ node: { id: caseId } });
    const notices = await told();
    await app.sql(
      `insert into shinrai.role_grants (id, employee_id, role, granted_at)
       select gen_random_uuid(), $1, r, now() from unnest(array['COMMITTEE_SECRETARIAT', 'LEGAL', 'AUDITOR', 'HR']) r`,
      [house.id('K2')],
    );
    expect(await declare('K2', ['VICTIM'])).toBe('RECUSED');
    const after = (await app.as('K2')(list)).committeeCases;
    expect(after.totalCount).toBe(before.totalCount - 1);
    expect(await told()).toBe(notices - 1);
    for (const door of ['case', 'committeeCase', 'auditedCase', 'executionCase'])
      await expect(app.as('K2')(`query ($id: ID!) { ${door}(id: $id) { id } }`, { id: caseId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    for (const door of ['cases', 'auditedCases', 'committeeCases', 'executionCases'])
      expect(JSON.stringify(await app.as('K2')(`{ ${door}(first: 100) { edges { node { id } } } }`))).not.toContain(
        caseId,
      );
    await expect(form(committeeOf(house), { by: 'K2' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await app.sql('delete from shinrai.role_grants where employee_id = $1', [house.id('K2')]);
  });

  it('and a reading at the same time end with one truth', async () => {
    await declare('K2');
    const reads = Array.from({ length: 6 }, () => open('K2'));
    const [recused, ...read] = await Promise.allSettled([declare('K2', ['VICTIM']), ...reads]);
    expect(recused).toMatchObject({ status: 'fulfilled', value: 'RECUSED' });
    for (const one of read) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'NOT_FOUND' });
    await expect(open('K2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await sitting()).toEqual(['K1', 'S1', 'K3', 'O1', 'O2']);
  });

  it('of two at once gives the one seat to the one substitute, and the other to the next', async () => {
    await Promise.all([declare('K2', ['VICTIM']), declare('K3', ['WITNESS'])]);
    expect((await sitting()).toSorted()).toEqual(['K1', 'O1', 'O2', 'S1', 'S2']);
  });

  it('brings an outside member where one is missing', async () => {
    const { seats } = committeeOf(house);
    const one = [...seats.slice(0, 4), { personId: house.id('W1') }];
    await form({ seats: one, substitutes: [house.id('S1'), house.id('O2')] });
    await declare('O1', ['MANDATE']);
    expect(await sitting()).toEqual(['K1', 'K2', 'K3', 'O2', 'W1']);
  });
});

describe('a challenge', () => {
  beforeEach(async () => {
    await seated(app, house, caseId);
    await reach('NOTICE_SERVED');
  });

  const pending = async () =>
    (await file()).challenges.find(({ result }: { result: string | null }) => result === null)?.id;

  it('by the subject is decided by the others with their names, and a tie upholds', async () => {
    const mine =
      'query ($id: ID!) { mySubjectCase(id: $id) { panel { seatId name } myChallenges { name reason result } } }';
    const read = async () => (await app.as('R1')(mine, { id: caseId })).mySubjectCase;
    const { panel } = await read();
    expect(panel.map(({ name }: { name: string }) => name)).toEqual([
      '委員 長一',
      '予備 委員',
      '委員 三郎',
      '外部 弁護',
      '外部 専門',
    ]);
    await challenge('R1', panel[0].seatId, '以前に争ったことがあります');
    const id = await pending();
    expect(await read()).toMatchObject({
      myChallenges: [{ name: '委員 長一', reason: '以前に争ったことがあります', result: null }],
    });
    await expect(vote('K1', id, 'REJECT')).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    await vote('K3', id, 'UPHOLD');
    await expect(vote('K3', id, 'REJECT')).rejects.toMatchObject({ code: 'ALREADY_DONE' });
    await vote('S1', id, 'UPHOLD');
    await vote('O1', id, 'REJECT');
    expect((await file()).challenges[0]).toMatchObject({ result: null, votes: [] });
    await vote('O2', id, 'REJECT');
    const { challenges } = await file();
    expect(challenges[0]).toMatchObject({ result: 'UPHELD', bySubject: true, votes: { length: 4 } });
    await expect(open('K1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await sitting()).toEqual(['S2', 'S1', 'K3', 'O1', 'O2']);
    expect((await read()).myChallenges).toMatchObject([{ result: 'UPHELD' }]);
    expect(JSON.stringify(await read())).not.toContain('LINE_SUPERIOR');
  });

  it('that is rejected leaves them where they are, and is not made twice', async () => {
    const seat = await seatOf('O1');
    await challenge('K3', seat);
    const id = await pending();
    for (const number of ['K1', 'K3', 'S1', 'O2']) await vote(number, id, 'REJECT');
    expect((await file()).challenges[0].result).toBe('REJECTED');
    await open('O1');
    await expect(challenge('K3', seat)).rejects.toMatchObject({ code: 'ALREADY_DONE' });
    await expect(vote('K1', id, 'UPHOLD')).rejects.toMatchObject({ code: 'ALREADY_DECIDED' });
  });

  it('falls away with who is challenged, ends with the hearing, and is nobody else’s', async () => {
    await challenge('R1', await seatOf('O2'));
    await withdraw('O2');
    expect((await file()).challenges[0].result).toBe('DROPPED');
    const seat = await seatOf('K1');
    for (const by of ['EMP', 'INV', 'K2'])
      await expect(challenge(by, seat)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await reach('DELIBERATION_FACTS');
    await expect(challenge('R1', seat)).rejects.toMatchObject({ code: 'CHALLENGE_CLOSED' });
  });

  it('counts the vote that somebody who left has not given', async () => {
    await challenge('R1', await seatOf('K1'));
    const id = await pending();
    for (const number of ['K3', 'S1', 'O1']) await vote(number, id, 'REJECT');
    await app.sql(`update shinrai.case_substitutes set ended_at = now() where case_id = $1 and seated_at is null`, [
      caseId,
    ]);
    await withdraw('O2');
    expect((await file()).challenges[0].result).toBe('REJECTED');
    await open('K1');
  });
});

describe('after the hearing', () => {
  it('who takes a seat reads the record before they vote', async () => {
    await seated(app, house, caseId);
    await reach('HEARING');
    await app.sql(
      `insert into shinrai.case_steps (id, case_id, seq, move, "from", "to", at) values (gen_random_uuid(), $1, 90, 'OPEN_HEARING', 'NOTICE_SERVED', 'HEARING', $2)`,
      [caseId, app.clock.now()],
    );
    app.clock.set('2017-03-01T01:00:00Z');
    await withdraw('O1');
    const unread = async () =>
      (await file()).seats.filter(({ mustReadRecord }: { mustReadRecord: boolean }) => mustReadRecord);
    expect(await unread()).toMatchObject([{ person: { number: 'S2' } }]);
    await app.as('S2')('mutation ($input: ConfirmRecordReadInput!) { confirmRecordRead(input: $input) { id } }', {
      input: { caseId },
    });
    expect(await unread()).toEqual([]);
  });
});

describe('a standing committee', () => {
  it('sends its members, and its substitutes for whom the program knows not to be impartial', async () => {
    const { seats, substitutes } = committeeOf(house);
    const term = { termFrom: '2017-01-01', termUntil: '2018-12-31' };
    const places = seats.map(seat => ({ ...seat, ...term }));
    places[1] = { personId: house.id('BOSS'), ...term };
    const id = crypto.randomUUID();
    const mutation =
      'mutation ($input: FormStandingCommitteeInput!) { formStandingCommittee(input: $input) { id version seats { person { number } external } } }';
    const input = {
      id,
      name: '懲罰委員会',
      seats: places,
      substitutes: substitutes.map(personId => ({ personId, ...term })),
    };
    const { formStandingCommittee } = await app.as('SECR')(mutation, { input });
    expect(formStandingCommittee.seats.map(({ external }: { external: boolean }) => external)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    await form({ committeeId: id });
    expect(await sitting()).toEqual(['K1', 'S1', 'K3', 'O1', 'O2']);
    const { version } = formStandingCommittee;
    await app.as('SECR2')(mutation, { input: { ...input, version, name: '懲戒委員会' } });
    await expect(app.as('SECR')(mutation, { input: { ...input, version } })).rejects.toMatchObject({ code: 'STALE' });
    expect((await app.as('LEG')('{ committees { name substitutes { place } } }')).committees).toEqual([
      { name: '懲戒委員会', substitutes: [{ place: 1 }, { place: 2 }] },
    ]);
  });
});
