import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/platform/jobs.ts';
import { type TestApp, startApp } from '../support/app.ts';
import {
  type CaseHouse,
  allegation,
  appealDecided,
  appealed,
  byTwo,
  caseHouse,
  closed,
  drafted,
  inAppealWindow,
  proofOf,
  publishedRules,
  takenIn,
  versionOf,
} from '../support/cases.ts';
import { courseDocument, publishedCourse } from '../support/courses.ts';
import { department, employee } from '../support/people.ts';

let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
  const training = await department(app, 'T');
  await employee(app, {
    number: 'TA',
    name: '研修 管理',
    department: training,
    hiredOn: '2010-04-01',
    roles: ['TRAINING_ADMIN'],
  });
});
beforeEach(() => app.clock.set('2017-03-16T03:00:00Z'));
afterAll(() => app.close());

const items =
  'executionItems { id seq kind fromOn untilOn amount done doneOn version reference note proofSha256 assigned { ja en } isOwed }';
const begin = `mutation ($input: CaseVersionInput!) { beginExecution(input: $input) { state ${items} } }`;
const plan = `mutation ($input: PlanExecutionItemInput!) { planExecutionItem(input: $input) { ${items} } }`;
const finish = `mutation ($input: FinishExecutionItemInput!) { finishExecutionItem(input: $input) { ${items} } }`;
const close = 'mutation ($input: CaseVersionInput!) { closeCase(input: $input) { state } }';
const seen = async (caseId: string, more = {}) => ({
  input: { caseId, version: await versionOf(app, caseId), ...more },
});
const stateOf = async (id: string) => (await app.sql('select state from shinrai.cases where id = $1', [id]))[0].state;
const job = (name: string) => app.nest.get(Jobs).run(name);

/** Final, with this sanction. */
const final = async (outcome: string) => {
  const caseId = await inAppealWindow(app, house, { outcome });
  app.clock.set('2017-03-22T01:00:00Z');
  await job('appeals.become-final');
  return caseId;
};

describe('a final sanction', () => {
  it('is carried out by HR, item by item, and closed when each is shown to be done', async () => {
    const caseId = await appealed(app, house);
    await appealDecided(app, caseId);
    await expect(app.as('SECR')(begin, await seen(caseId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { beginExecution } = await app.as('HR1')(begin, await seen(caseId));
    expect(beginExecution).toMatchObject({
      state: 'EXECUTION',
      executionItems: [{ seq: 1, kind: 'PERSONNEL_RECORD', done: false }],
    });
    const [{ id, version }] = beginExecution.executionItems;
    await expect(app.as('HR1')(close, await seen(caseId))).rejects.toMatchObject({
      code: 'EXECUTION_OPEN',
      params: { items: [1] },
    });
    const done = { id, version, doneOn: '2017-03-27' };
    await expect(app.as('HR1')(finish, { input: done })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { reference: ['isNotEmpty'] } },
    });
    await expect(
      app.as('HR1')(finish, { input: { ...done, reference: 'x', doneOn: '2017-03-28' } }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const proofId = await proofOf(app, 'HR1');
    const { finishExecutionItem } = await app.as('HR1')(finish, {
      input: { ...done, proofId, note: '人事記録に記載' },
    });
    expect(finishExecutionItem.executionItems[0]).toMatchObject({
      done: true,
      doneOn: '2017-03-27',
      note: '人事記録に記載',
      reference: null,
    });
    await expect(app.as('HR1')(finish, { input: { ...done, proofId } })).rejects.toMatchObject({
      code: 'ALREADY_DONE',
    });
    expect((await app.as('HR1')(close, await seen(caseId))).closeCase.state).toBe('CLOSED');
    await expect(app.sql('update shinrai.execution_items set done_on = null where id = $1', [id])).rejects.toThrow(
      'never changes',
    );
  });

  it('does not begin before the letter of an appeal arrived', async () => {
    const caseId = await appealed(app, house);
    app.clock.set('2017-03-24T03:00:00Z');
    for (const number of ['A1', 'A2', 'A3'])
      await app.as(number)('mutation ($input: VoteOnAppealInput!) { voteOnAppeal(input: $input) { id } }', {
        input: { id: randomUUID(), caseId, result: 'UPHOLD' },
      });
    const { input } = await seen(caseId);
    await app.as('A1')('mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { id } }', {
      input: { ...input, result: 'UPHOLD', reasons: '相当である' },
    });
    await expect(app.as('HR1')(begin, await seen(caseId))).rejects.toMatchObject({ code: 'APPEAL_LETTER_UNDELIVERED' });
  });

  it('of days is planned for days, and done after the last of them', async () => {
    const caseId = await final('SUSPENSION');
    const { beginExecution } = await app.as('HR1')(begin, await seen(caseId));
    const [{ id, version, kind }] = beginExecution.executionItems;
    expect(kind).toBe('SUSPENSION');
    const { planExecutionItem } = await app.as('HR1')(plan, {
      input: { id, version, fromOn: '2017-03-27', untilOn: '2017-03-29' },
    });
    expect(planExecutionItem.executionItems[0]).toMatchObject({ fromOn: '2017-03-27', untilOn: '2017-03-29' });
    await expect(app.as('HR1')(plan, { input: { id, version, fromOn: '2017-03-27' } })).rejects.toMatchObject({
      code: 'STALE',
    });
    const { version: now } = planExecutionItem.executionItems[0];
    await expect(
      app.as('HR1')(finish, { input: { id, version: now, doneOn: '2017-03-22', reference: '勤怠' } }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('takes no pay under another name', async () => {
    const caseId = await final('PAY_CUT');
    const { beginExecution } = await app.as('HR1')(begin, await seen(caseId));
    const { id, version } = beginExecution.executionItems.find(({ kind }: { kind: string }) => kind === 'PAYROLL');
    const done = { id, version, doneOn: '2017-03-22', reference: '給与台帳' };
    await expect(app.as('HR1')(finish, { input: { ...done, note: '損害賠償の一部として' } })).rejects.toMatchObject({
      code: 'PAYCUT_AS_FINE',
    });
    const add = 'mutation ($input: AddExecutionItemInput!) { addExecutionItem(input: $input) { state } }';
    for (const kind of ['DAMAGES', 'PAYROLL', 'RETRAINING'])
      await expect(app.as('HR1')(add, await seen(caseId, { kind }))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('assigns something to learn, and is done once that is fulfilled', async () => {
    const activityId = await publishedCourse(app, 'TA', 'pledged');
    const caseId = await final('REPRIMAND');
    await app.as('HR1')(begin, await seen(caseId));
    const retrain = `mutation ($input: AddRetrainingInput!) { addRetraining(input: $input) { ${items} } }`;
    const { addRetraining } = await app.as('HR1')(
      retrain,
      await seen(caseId, { activityKind: 'COURSE', activityId, dueOn: '2017-04-28' }),
    );
    const item = addRetraining.executionItems[1];
    expect(item).toMatchObject({ kind: 'RETRAINING', untilOn: '2017-04-28', done: false, isOwed: true });
    expect(item.assigned).toEqual(courseDocument('pledged').title);
    const owed = await app.sql(
      'select a.id, e.number, a.due_on::text as due from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id where a.activity_id = $1',
      [activityId],
    );
    expect(owed).toMatchObject([{ number: 'R1', due: '2017-04-28' }]);
    await expect(
      app.as('HR1')(finish, { input: { id: item.id, version: item.version, doneOn: '2017-03-22', reference: 'x' } }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await app.sql(
      `update shinrai.assignments set fulfilled_at = '2017-03-22T02:00:00Z', fulfilled_by = gen_random_uuid() where id = $1`,
      [owed[0].id],
    );
    const { executionCase } = await app.as('HR1')(`query ($id: ID!) { executionCase(id: $id) { ${items} } }`, {
      id: caseId,
    });
    const fulfilled = executionCase.executionItems[1];
    expect(fulfilled).toMatchObject({ done: true, doneOn: '2017-03-22', isOwed: false });
    await expect(
      app.as('HR1')(finish, { input: { id: item.id, version: item.version, doneOn: '2017-03-22', reference: 'x' } }),
    ).rejects.toMatchObject({ code: 'ALREADY_DONE' });
    const { mySubjectCase } = await app.as('R1')(
      'query ($id: ID!) { mySubjectCase(id: $id) { executionItems { kind done assigned { ja } } } }',
      { id: caseId },
    );
    expect(mySubjectCase.executionItems).toEqual([
      { kind: 'PERSONNEL_RECORD', done: false, assigned: null },
      { kind: 'RETRAINING', done: true, assigned: { ja: item.assigned.ja } },
    ]);
  });

  it('is done by hand where what was assigned is owed no more', async () => {
    const activityId = await publishedCourse(app, 'TA', 'released');
    const caseId = await final('REPRIMAND');
    await app.as('HR1')(begin, await seen(caseId));
    const retrain = `mutation ($input: AddRetrainingInput!) { addRetraining(input: $input) { ${items} } }`;
    const given = { activityKind: 'COURSE', activityId, dueOn: '2017-04-28' };
    const { addRetraining } = await app.as('HR1')(retrain, await seen(caseId, given));
    const { id, version } = addRetraining.executionItems[1];
    await app.sql(`update shinrai.assignments set ended_at = '2017-03-22T02:00:00Z' where activity_id = $1`, [
      activityId,
    ]);
    const input = { id, version, doneOn: '2017-03-22', reference: '退職届' };
    const { finishExecutionItem } = await app.as('HR1')(finish, { input });
    expect(finishExecutionItem.executionItems[1]).toMatchObject({ done: true, isOwed: false, reference: '退職届' });
  });
});

describe('a track without sanctions', () => {
  it('takes the remedies of its own', async () => {
    const caseId = await takenIn(app, house, {
      subject: 'X2',
      track: 'EX_EMPLOYEE_REMEDY',
      allegations: [allegation({ objects: ['usb'] })],
    });
    await byTwo(app, { caseId, act: 'ADMIT' });
    const { case: matter } = await app.as('SECR')('query ($id: ID!) { case(id: $id) { allegations { id } } }', {
      id: caseId,
    });
    const evidence = {
      kind: 'DOCUMENT',
      title: '貸出簿',
      text: '返却の記録がない',
      adverse: true,
      allegationIds: [matter.allegations[0].id],
    };
    await app.as('SECR')(
      'mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) }',
      await seen(caseId, evidence),
    );
    await app.as('SECR')('mutation ($input: TakeRemediesInput!) { takeRemedies(input: $input) { state } }', {
      input: { caseId },
    });
    const { executionCase } = await app.as('HR1')(
      'query ($id: ID!) { executionCase(id: $id) { state remedies executionItems { kind } } }',
      { id: caseId },
    );
    expect(executionCase).toMatchObject({
      state: 'EXECUTION',
      executionItems: [],
      remedies: expect.arrayContaining(['INJUNCTION', 'DAMAGES']),
    });
    await expect(app.as('HR1')(close, await seen(caseId))).rejects.toMatchObject({
      code: 'EXECUTION_OPEN',
      params: { items: [] },
    });
    const add =
      'mutation ($input: AddExecutionItemInput!) { addExecutionItem(input: $input) { executionItems { seq kind } } }';
    await expect(app.as('HR1')(add, await seen(caseId, { kind: 'BOARD_REFERRAL' }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await app.as('HR1')(add, await seen(caseId, { kind: 'PLEDGE' }));
    const { addExecutionItem } = await app.as('HR1')(add, await seen(caseId, { kind: 'DAMAGES' }));
    expect(addExecutionItem.executionItems).toEqual([
      { seq: 1, kind: 'PLEDGE' },
      { seq: 2, kind: 'DAMAGES' },
    ]);
  });
});

describe('what has ended', () => {
  const purge = (caseId: string) => byTwo(app, { caseId, act: 'PURGE' });
  const retention = 'retention { basis completedOn endsOn startedAt tombstone { texts keys contentHash numberHash } }';
  const read = async (id: string) =>
    (await app.as('SECR')(`query ($id: ID!) { case(id: $id) { state ${retention} } }`, { id })).case;

  it('is kept for five years from the day of completion, then purged by two, and nothing of it can be read', async () => {
    const caseId = await closed(app, house);
    await expect(purge(caseId)).rejects.toMatchObject({ code: 'RETENTION_EARLY', params: { until: '2022-03-31' } });
    app.clock.set('2022-03-31T03:00:00Z');
    await job('executions.start-retention');
    expect(await stateOf(caseId)).toBe('CLOSED');
    app.clock.set('2022-04-01T03:00:00Z');
    await job('executions.start-retention');
    expect(await read(caseId)).toMatchObject({
      state: 'RETENTION',
      retention: { basis: 'FULL', completedOn: '2017-03-31', endsOn: '2022-03-31' },
    });
    const propose = 'mutation ($input: ProposeCaseActInput!) { proposeCaseAct(input: $input) }';
    const { proposeCaseAct: id } = await app.as('SECR')(propose, {
      input: { caseId, act: 'PURGE', reason: '保存期間の満了' },
    });
    await expect(
      app.as('SECR')('mutation ($input: DecideCaseActInput!) { confirmCaseAct(input: $input) }', { input: { id } }),
    ).rejects.toMatchObject({ code: 'TWO_PERSON' });
    await app.as('LEG')('mutation ($input: DecideCaseActInput!) { confirmCaseAct(input: $input) }', {
      input: { id, answer: '異議なし' },
    });
    const { state, retention: kept } = await read(caseId);
    expect(state).toBe('PURGED');
    expect(kept.tombstone).toMatchObject({
      numberHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const acts = 'query ($id: ID!) { case(id: $id) { allegations { text } proposals { reason } } }';
    expect((await app.as('SECR')(acts, { id: caseId })).case).toEqual({ allegations: [], proposals: [] });
    const words = 'query ($id: ID!) { case(id: $id) { appeal { text } } }';
    await expect(app.as('SECR')(words, { id: caseId })).rejects.toMatchObject({ code: 'SHREDDED' });
    await job('sealing.shred');
    const keys = await app.sql(
      `select k.record_type from shinrai.data_keys k join shinrai.shredded_keys g on g.key_id = k.id where k.record_id = $1
       or k.record_id in (select delivery_proof_id from shinrai.appeals where case_id = $1)`,
      [caseId],
    );
    expect(new Set(keys.map(({ record_type: type }) => type))).toEqual(new Set(['Case', 'Proof']));
    await expect(
      app.as('HR1')('query ($id: ID!) { executionCase(id: $id) { id } }', { id: caseId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      app.as('R1')('query ($id: ID!) { mySubjectCase(id: $id) { id } }', { id: caseId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(app.sql('update shinrai.cases set number = null where id = $1', [caseId])).rejects.toThrow(
      'never changes',
    );
  });

  it('is kept for a year when nothing came of it', async () => {
    const caseId = await takenIn(app, house, { allegations: [allegation({ objects: ['door'] })] });
    await byTwo(app, { caseId, act: 'NOT_ADMIT', cause: 'NO_GROUNDS' });
    expect((await read(caseId)).retention).toMatchObject({
      basis: 'DISMISSED',
      completedOn: '2017-03-16',
      endsOn: '2018-03-16',
      startedAt: null,
    });
    await expect(
      app.as('SECR')('mutation ($input: ProposeCaseActInput!) { proposeCaseAct(input: $input) }', {
        input: { caseId: await drafted(app, house), act: 'PURGE', reason: 'x' },
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stays while its subject is under legal hold', async () => {
    const caseId = await closed(app, house);
    const { setLegalHold: hold } = await app.as('LEG')(
      'mutation ($input: SetLegalHoldInput!) { setLegalHold(input: $input) { id } }',
      { input: { personId: house.id('R1'), reason: '訴訟' } },
    );
    app.clock.set('2022-04-02T03:00:00Z');
    await job('executions.start-retention');
    expect([await stateOf(caseId), typeof hold.id]).toEqual(['CLOSED', 'string']);
    await expect(purge(caseId)).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
  });
});
