import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import {
  type CaseHouse,
  admitted,
  allegation,
  byTwo,
  caseHouse,
  drafted,
  publishedRules,
  takenIn,
  versionOf,
} from '../support/cases.ts';

let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
});
afterAll(() => app.close());

const caseQuery = `query ($id: ID!) { case(id: $id) { number state version subject { number } allegations { seq text } way { state at }
  steps { move from to } proposals { act reason accepted yoursToConfirm } nextMoves { move to by two yours blockers { code params { name value } source { ja confirmed } } } } }`;
const propose = 'mutation ($input: ProposeCaseActInput!) { proposeCaseAct(input: $input) }';
const confirm = 'mutation ($input: DecideCaseActInput!) { confirmCaseAct(input: $input) }';
const draft = (input: object) => ({
  input: {
    id: randomUUID(),
    track: 'EMPLOYEE',
    knownOn: '2017-02-06',
    referrerIsSoleWitness: false,
    allegations: [allegation()],
    ...input,
  },
});
const draftCase = 'mutation ($input: DraftCaseInput!) { draftCase(input: $input) { id state } }';

describe('a case comes in', () => {
  it('is written down once, whatever is clicked twice', async () => {
    const input = draft({ subjectId: house.id('R1') });
    const [once, twice] = [await app.as('HR1')(draftCase, input), await app.as('HR1')(draftCase, input)];
    expect(twice).toEqual(once);
    expect(
      await app.sql('select count(*)::int as n from shinrai.allegations where case_id = $1', [input.input.id]),
    ).toEqual([{ n: 1 }]);
  });

  it('sanctions nobody who has left, and says which way there is', async () => {
    const gone = house.id('X2');
    await expect(app.as('HR1')(draftCase, draft({ subjectId: gone }))).rejects.toMatchObject({
      code: 'SUBJECT_NOT_EMPLOYED',
      params: { suggest: 'EX_EMPLOYEE_REMEDY' },
    });
    const remedy = draft({ subjectId: gone, track: 'EX_EMPLOYEE_REMEDY' });
    expect((await app.as('HR1')(draftCase, remedy)).draftCase.state).toBe('DRAFT');
  });

  it('is referred with an act at least', async () => {
    const id = await drafted(app, house, { allegations: [] });
    await expect(
      app.as('HR1')('mutation ($id: ID!) { referCase(input: { id: $id }) { id } }', { id }),
    ).rejects.toMatchObject({
      code: 'ALLEGATION_MISSING',
    });
  });

  it('gets its number from the secretariat, of the year', async () => {
    const id = await takenIn(app, house);
    const { case: matter } = await app.as('SECR')(caseQuery, { id });
    expect(matter).toMatchObject({
      state: 'ADMISSIBILITY',
      subject: { number: 'R1' },
      allegations: [{ seq: 1, text: '共有IDを放置した監督義務違反' }],
    });
    expect(matter.number).toMatch(/^DC-2017-\d{4}$/);
    expect(matter.way.slice(0, 3)).toEqual([
      { state: 'REFERRED', at: 'PASSED' },
      { state: 'ADMISSIBILITY', at: 'HERE' },
      { state: 'INVESTIGATION', at: 'AHEAD' },
    ]);
  });
});

describe('a case is admitted', () => {
  it('by two different people, of whom legal says why it is no retaliation', async () => {
    const id = await takenIn(app, house);
    const act = { caseId: id, act: 'ADMIT', reason: '就業規則に該当する' };
    await expect(app.as('LEG')(propose, { input: act })).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    const { proposeCaseAct } = await app.as('SECR')(propose, { input: act });
    expect((await app.as('SECR')(propose, { input: act })).proposeCaseAct).toBe(proposeCaseAct);
    await expect(app.as('SECR2')(propose, { input: act })).rejects.toMatchObject({ code: 'PROPOSAL_OPEN' });
    await expect(app.as('SECR')(confirm, { input: { id: proposeCaseAct, answer: 'よい' } })).rejects.toMatchObject({
      code: 'TWO_PERSON',
    });
    await expect(app.as('LEG')(confirm, { input: { id: proposeCaseAct } })).rejects.toMatchObject({
      code: 'RETALIATION_REVIEW',
    });
    await app.as('LEG')(confirm, { input: { id: proposeCaseAct, answer: '通報との関係はない' } });
    const { case: matter } = await app.as('LEG')(caseQuery, { id });
    expect(matter.state).toBe('INVESTIGATION');
    expect(matter.proposals).toEqual([
      { act: 'ADMIT', reason: '就業規則に該当する', accepted: true, yoursToConfirm: false },
    ]);
  });

  it('not by one person with two accounts', async () => {
    const caseId = await takenIn(app, house);
    const input = { caseId, act: 'ADMIT', reason: '就業規則に該当する' };
    const { proposeCaseAct: id } = await app.as('SECR', 'one laptop')(propose, { input });
    const answer = '通報との関係はない';
    await expect(app.as('LEG', 'one laptop')(confirm, { input: { id, answer } })).rejects.toMatchObject({
      code: 'TWO_PERSON',
    });
    expect((await app.as('LEG')(caseQuery, { id: caseId })).case.state).toBe('ADMISSIBILITY');
    await app.as('LEG', 'another laptop')(confirm, { input: { id, answer } });
  });

  it('not under rules that came later, or that nobody was told of', async () => {
    const id = await takenIn(app, house, { allegations: [allegation({ conductFrom: '2014-05-01' })] });
    const { case: matter } = await app.as('SECR')(caseQuery, { id });
    const admit = matter.nextMoves.find(({ move }: { move: string }) => move === 'ADMIT');
    expect(admit).toMatchObject({
      two: true,
      yours: true,
      by: ['SECRETARY', 'LEGAL'],
      blockers: [{ code: 'RULE_NOT_IN_FORCE', source: { confirmed: true } }],
    });
    await expect(
      app.as('SECR')(propose, { input: { caseId: id, act: 'ADMIT', reason: '試み' } }),
    ).rejects.toMatchObject({ code: 'RULE_NOT_IN_FORCE' });
  });

  it('after a year only with a reason for the delay', async () => {
    const id = await takenIn(app, house, {
      knownOn: '2016-02-16',
      allegations: [allegation({ conductFrom: '2016-01-10' })],
    });
    await expect(byTwo(app, { caseId: id, act: 'ADMIT' })).rejects.toMatchObject({
      code: 'DELAY_UNEXPLAINED',
      params: { days: 367 },
    });
    const explain = 'mutation ($input: ExplainDelayInput!) { explainCaseDelay(input: $input) { version } }';
    await expect(app.as('SECR')(explain, { input: { id, version: 1, reason: '遅れた事情' } })).rejects.toMatchObject({
      code: 'STALE',
    });
    await app.as('SECR')(explain, {
      input: { id, version: await versionOf(app, id), reason: '海外拠点の調査に時間を要した' },
    });
    await byTwo(app, { caseId: id, act: 'ADMIT' });
  });

  it('or goes on another track as a case of its own', async () => {
    const id = await admitted(app, house);
    await byTwo(app, { caseId: id, act: 'CONVERT', track: 'OFFICER_REFERRAL' });
    const { case: matter } = await app.as('SECR')(caseQuery, { id });
    expect(matter.state).toBe('CONVERTED');
    const { cases } = await app.as('SECR')(
      '{ cases(first: 9, states: [REFERRED]) { edges { node { track allegations { text } } } } }',
    );
    expect(cases.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      track: 'OFFICER_REFERRAL',
      allegations: [{ text: '共有IDを放置した監督義務違反' }],
    });
  });
});

describe('a case rests', () => {
  it('for a named cause, until a day within 30 days, and goes on where it was', async () => {
    const id = await admitted(app, house);
    const rest = { caseId: id, act: 'SUSPEND', cause: 'ILLNESS', day: '2017-03-20' };
    await expect(byTwo(app, rest)).rejects.toMatchObject({ params: { fields: { day: ['within30Days'] } } });
    await expect(byTwo(app, { ...rest, cause: 'POLICE', day: '2017-03-10' })).rejects.toMatchObject({
      params: { fields: { cause: ['isDefined'] } },
    });
    await byTwo(app, { ...rest, day: '2017-03-10' });
    const { case: resting } = await app.as('SECR')(caseQuery, { id });
    expect(resting.state).toBe('SUSPENDED');
    expect(resting.way.find(({ at }: { at: string }) => at === 'HERE')).toEqual({ state: 'SUSPENDED', at: 'HERE' });
    await byTwo(app, { caseId: id, act: 'RESUME' });
    expect((await app.as('SECR')(caseQuery, { id })).case.state).toBe('INVESTIGATION');
  });

  it('with pay; without, only two may say so, and then that was the sanction', async () => {
    const id = await takenIn(app, house);
    const order =
      'mutation ($id: ID!, $kind: StandbyKind!) { orderStandby(input: { id: $id, kind: $kind }) { state } }';
    const mine = '{ mySubjectCases(first: 50) { edges { node { id } } } }';
    const isMine = async () =>
      (await app.as('R1')(mine)).mySubjectCases.edges.some(({ node }: { node: { id: string } }) => node.id === id);
    expect(await isMine()).toBe(false);
    await app.as('LEG')(order, { id, kind: 'PAID_STANDBY' });
    expect(await isMine()).toBe(true);
    const asked =
      'query ($id: ID!) { mySubjectCase(id: $id) { standby { kind } allegations { text } panel { name } evidence { id } inspection { isOpen } } }';
    expect((await app.as('R1')(asked, { id })).mySubjectCase).toEqual({
      standby: { kind: 'PAID_STANDBY' },
      allegations: [],
      panel: [],
      evidence: [],
      inspection: { isOpen: false },
    });
    await expect(app.as('LEG')(order, { id, kind: 'UNPAID_STANDBY' })).rejects.toMatchObject({
      code: 'UNPAID_STANDBY',
    });
    await byTwo(app, { caseId: id, act: 'UNPAID_STANDBY' });
    await expect(byTwo(app, { caseId: id, act: 'ADMIT' })).rejects.toMatchObject({
      code: 'DOUBLE_JEOPARDY',
      params: { standby: 'UNPAID' },
    });
  });
});

describe('a case does not exist', () => {
  const doors = [
    'case',
    'investigatedCase',
    'committeeCase',
    'panelCase',
    'mySubjectCase',
    'executionCase',
    'auditedCase',
    'referredCase',
  ];

  it.each([
    ['EMP', []],
    ['R1', []],
    ['ADM', []],
    ['WB', []],
    ['K1', []],
    ['HR1', ['referredCase']],
    ['SECR', ['case']],
    ['LEG', ['case']],
    ['AUD', ['auditedCase']],
  ] as [string, string[]][])('for %s but through %j', async (who, open) => {
    const id = await takenIn(app, house);
    for (const door of doors) {
      const looked = app.as(who)(`query ($id: ID!) { ${door}(id: $id) { id } }`, { id });
      if (open.includes(door)) expect((await looked)[door].id).toBe(id);
      else await expect(looked).rejects.toMatchObject({ code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) });
    }
  });

  it('for a secretary whom it is about, in lists and counts neither', async () => {
    const before = (await app.as('SECR2')('{ cases(first: 1) { totalCount } }')).cases.totalCount;
    const id = await takenIn(app, house, { subject: 'SECR2' });
    expect((await app.as('SECR2')('{ cases(first: 1) { totalCount } }')).cases.totalCount).toBe(before);
    await expect(app.as('SECR2')(caseQuery, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('in the database of anybody, but as ciphertext', async () => {
    const found = await app.sql(`select encode(text, 'escape') as text from shinrai.allegations`);
    expect(found.filter(({ text }) => text.includes('共有ID'))).toEqual([]);
  });
});

it('two secretaries who take in at once make one number', async () => {
  const id = await drafted(app, house);
  await app.as('HR1')('mutation ($id: ID!) { referCase(input: { id: $id }) { id } }', { id });
  const take = 'mutation ($id: ID!) { takeInCase(input: { id: $id }) { number } }';
  const both = await Promise.allSettled([app.as('SECR')(take, { id }), app.as('SECR2')(take, { id })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
