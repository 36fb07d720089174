import { EntityManager, RequestContext } from '@mikro-orm/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { DueDays } from '../../src/assignments/due-days.ts';
import { dueOnAsOf, excusedOn, exemptOn } from '../../src/assignments/excused.query.ts';
import type { LocalDate } from '../../src/index.ts';
import { rows, sql } from '../../src/platform/sql.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assign, requirement } from '../support/duties.ts';
import { dueOf, outcome, smallCompany } from '../support/life.ts';
import { employee } from '../support/people.ts';
import { importRoster } from '../support/roster.ts';

const begun = '2026-11-22T01:00:00.000Z';
const fields = 'id kind startsOn endsOn reason recordedAt recordedBy { number } revokedAt revokedBy { number }';
const record = `mutation ($input: RecordLeaveInput!) { recordLeave(input: $input) { ${fields} } }`;
const end = `mutation ($input: EndLeaveInput!) { endLeave(input: $input) { ${fields} } }`;
const revoke = `mutation ($input: RevokeLeaveInput!) { revokeLeave(input: $input) { ${fields} } }`;
const read = `query ($id: ID!) { leaves(personId: $id) { ${fields} } person(id: $id) { onLeave leavePeriods { startsOn endsOn } } }`;
const readLeaves = `query ($id: ID!) { leaves(personId: $id) { ${fields} } }`;
const propose = 'mutation ($input: ProposeExemptionInput!) { proposeExemption(input: $input) { id } }';
const grant = 'mutation ($input: DecidePetitionInput!) { grantPetition(input: $input) { id } }';
const revokePetition = 'mutation ($input: RevokePetitionInput!) { revokePetition(input: $input) { id } }';

let app: TestApp;
let people: Record<string, string>;
let department: string;
let number = 6000;
const as = (who: string, document: string, input: object) => app.as(who)(document, { input });
const hr = (document: string, input: object) => as('3001', document, input);
const inContext = <T>(work: (em: EntityManager) => Promise<T>) => {
  const em = app.nest.get(EntityManager);
  return RequestContext.create(em, () => work(em));
};

/** Somebody new who owes one duty. */
async function somebody(dueOn: string, of?: string) {
  const id = await employee(app, { number: String(++number), department });
  const about = of ?? (await requirement(app, '年次研修'));
  const [duty] = await assign(app, [{ employee: id, requirement: about, dueOn }]);
  return { id, number: String(number), requirement: about, duty: duty! };
}

const day = (text: string) => text as LocalDate;
const leaveOf = (personId: string, startsOn: string, endsOn: string | null = null, more: object = {}) => ({
  personId,
  kind: 'CHILDCARE',
  startsOn,
  endsOn,
  ...more,
});
const excused = (duty: string, on: string, until: string | null = null) =>
  inContext(async em => {
    const found = await rows<{ excused: boolean; dueOn: string }>(
      em,
      sql`select ${excusedOn(day(on), until === null ? null : new Date(until))} as excused,
            ${dueOnAsOf(until === null ? null : new Date(until))}::text as "dueOn" from shinrai.assignments a where a.id = ${duty}`,
    );
    return found[0]!;
  });

beforeAll(async () => {
  app = await startApp({ at: begun });
  people = await smallCompany(app);
  [{ id: department }] = (await app.sql(`select id from shinrai.departments where code = '110'`)) as [{ id: string }];
});
beforeEach(() => app.clock.set(begun));
afterAll(() => app.close());

describe('a leave', () => {
  it('is recorded by HR, and its kind and reason are read by HR alone', async () => {
    const { id } = await somebody('2026-12-31');
    const { recordLeave: leave } = await hr(
      record,
      leaveOf(id, '2026-11-20', null, { kind: 'ILLNESS', reason: ' 療養 ' }),
    );
    expect(leave).toMatchObject({
      kind: 'ILLNESS',
      reason: '療養',
      endsOn: null,
      recordedAt: begun,
      recordedBy: { number: '3001' },
    });
    const told = await app.as('3001')(read, { id });
    expect(told.leaves).toEqual([leave]);
    expect(told.person).toEqual({ onLeave: true, leavePeriods: [{ startsOn: '2026-11-20', endsOn: null }] });
    for (const who of ['1002', '2001', '4001'])
      expect(await outcome(app.as(who)(readLeaves, { id }))).toBe('FORBIDDEN');
    expect(await outcome(as('1002', record, leaveOf(id, '2027-01-01')))).toBe('FORBIDDEN');
    const [{ count }] = await app.sql(
      `select count(*)::int from shinrai.audit_events where details::text ~ '療養|ILLNESS'`,
    );
    expect(count).toBe(0);
  });

  it('is never one’s own, never overlaps another, and ends after it begins', async () => {
    const { id } = await somebody('2026-12-31');
    expect(await outcome(hr(record, leaveOf(people['3001']!, '2026-12-01')))).toBe('BENEFICIARY');
    expect(await outcome(hr(record, leaveOf(id, '2026-12-01', '2026-11-30')))).toBe('INVALID_INPUT');
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => outcome(hr(record, leaveOf(id, '2026-12-01', '2026-12-31')))),
    );
    expect(outcomes.toSorted()).toEqual(['DONE', 'LEAVE_OVERLAPS', 'LEAVE_OVERLAPS']);
    expect(await outcome(hr(record, leaveOf(id, '2026-12-31')))).toBe('LEAVE_OVERLAPS');
    expect(await outcome(hr(record, leaveOf(id, '2027-01-01')))).toBe('DONE');
    expect(await outcome(hr(end, { id: 'nonsense', endsOn: '2027-01-01' }))).toBe('NOT_FOUND');
  });

  it('moves the due days that fall into it once its end is known, again when that changes, and leaves the others', async () => {
    const { id, requirement: about, duty } = await somebody('2026-12-31');
    const [later] = await assign(app, [{ employee: id, requirement: about, cycle: 2027, dueOn: '2027-12-31' }]);
    const [done] = await assign(app, [
      { employee: id, requirement: about, cycle: 2025, dueOn: '2026-12-31', fulfilledAt: '2026-11-01T00:00:00Z' },
    ]);
    const { recordLeave: open } = await hr(record, leaveOf(id, '2026-12-01'));
    expect(await dueOf(app, duty)).toEqual({ dueOn: '2026-12-31', changes: [] });

    app.clock.forward({ days: 1 });
    const { endLeave: ended } = await hr(end, { id: open.id, endsOn: '2027-03-31' });
    expect((await dueOf(app, duty)).dueOn).toBe('2027-04-30');
    app.clock.forward({ days: 1 });
    const { endLeave: longer } = await hr(end, { id: ended.id, endsOn: '2027-06-30' });
    app.clock.forward({ days: 1 });
    const { endLeave: shorter } = await hr(end, { id: longer.id, endsOn: '2027-01-31' });
    expect((await dueOf(app, duty)).changes).toEqual([
      'LEAVE 2026-12-31 → 2027-04-30',
      'LEAVE 2027-04-30 → 2027-07-30',
      'LEAVE 2027-07-30 → 2027-03-02',
    ]);
    for (const other of [later!, done!]) expect((await dueOf(app, other)).changes).toEqual([]);
    expect(await outcome(hr(end, { id: open.id, endsOn: '2027-02-28' }))).toBe('ALREADY_REVOKED');

    const { leaves } = await app.as('3001')(read, { id });
    expect(leaves.filter(({ revokedAt }: any) => revokedAt === null)).toEqual([shorter]);
    expect(leaves.map(({ endsOn }: any) => endsOn).toSorted()).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-06-30',
      null,
    ]);
    app.clock.set('2027-03-20T10:00:00+09:00');
    await hr(revoke, { id: shorter.id });
    expect((await dueOf(app, duty)).dueOn).toBe('2027-03-02');
  });

  it('that was a mistake is revoked: the due day goes back, but not before today', async () => {
    const { id, duty } = await somebody('2026-12-31');
    const { recordLeave: leave } = await hr(record, leaveOf(id, '2026-12-01', '2027-03-31'));
    app.clock.set('2027-01-15T10:00:00+09:00');
    const { revokeLeave: revoked } = await hr(revoke, { id: leave.id });
    expect(revoked).toMatchObject({ revokedBy: { number: '3001' }, endsOn: '2027-03-31' });
    expect((await dueOf(app, duty)).dueOn).toBe('2027-01-15');
    expect((await app.as('3001')(read, { id })).person).toEqual({ onLeave: false, leavePeriods: [] });
    expect(await outcome(hr(revoke, { id: leave.id }))).toBe('ALREADY_REVOKED');
  });

  it('counts on from an extension that was granted before it', async () => {
    const { id, duty } = await somebody('2026-12-31');
    const give = 'mutation ($input: ExtensionInput!) { giveExtension(input: $input) { id } }';
    const { giveExtension } = await hr(give, { assignmentId: duty, until: '2027-02-15', reason: '長期出張' });
    await hr(record, leaveOf(id, '2027-02-01', '2027-02-28'));
    expect((await dueOf(app, duty)).dueOn).toBe('2027-03-30');
    await hr(revokePetition, { id: giveExtension.id, reason: '取り消し' });
    expect((await dueOf(app, duty)).dueOn).toBe('2026-12-31');
  });

  it('never changes in the database', async () => {
    for (const statement of [
      `update shinrai.leave_periods set ends_on = '2030-01-01'`,
      `update shinrai.leave_periods set revoked_at = null where revoked_at is not null`,
      'delete from shinrai.leave_periods',
    ])
      await expect(app.sql(statement)).rejects.toThrow('never changes');
  });
});

describe('the one who owes it', () => {
  it('is excused on the days of a leave, and a past day is told as it was known then', async () => {
    const { id, duty } = await somebody('2026-12-31');
    const { recordLeave: leave } = await hr(record, leaveOf(id, '2026-11-20', '2027-01-31'));
    const days = ['2026-11-19', '2026-11-20', '2027-01-31', '2027-02-01'];
    const found = await Promise.all(days.map(async on => (await excused(duty, on)).excused));
    expect(found).toEqual([false, true, true, false]);
    // on the evening of the 21st nobody knew of it
    expect(await excused(duty, '2026-11-21', '2026-11-21T15:00:00Z')).toEqual({ excused: false, dueOn: '2026-12-31' });

    app.clock.forward({ days: 3 });
    await hr(end, { id: leave.id, endsOn: '2026-11-24' });
    expect(await excused(duty, '2026-11-25')).toEqual({ excused: false, dueOn: '2026-12-31' });
    expect(await excused(duty, '2026-11-23', '2026-11-23T15:00:00Z')).toEqual({ excused: true, dueOn: '2027-03-02' });
  });

  it('is excused while an exemption is in force, from when it was granted until it was revoked', async () => {
    const { id, requirement: about, duty } = await somebody('2026-12-31');
    const input = { personId: id, requirementId: about, startsOn: '2026-11-22', endsOn: '2027-01-31', reason: '出向' };
    const { proposeExemption } = await hr(propose, input);
    expect((await excused(duty, '2026-11-22')).excused).toBe(false);
    app.clock.forward({ days: 2 });
    await as('3002', grant, { id: proposeExemption.id });
    expect((await excused(duty, '2026-11-24')).excused).toBe(true);
    expect((await excused(duty, '2026-11-23', '2026-11-23T15:00:00Z')).excused).toBe(false);
    const isExempt = (on: string) =>
      inContext(em =>
        rows(em, sql`select from shinrai.employees e where e.id = ${id} and ${exemptOn(about, day(on))}`),
      );
    expect([await isExempt('2027-01-31'), await isExempt('2027-02-01')].map(found => found.length)).toEqual([1, 0]);
    app.clock.forward({ days: 2 });
    await as('3002', revokePetition, { id: proposeExemption.id, reason: '帰任' });
    expect((await excused(duty, '2026-11-26')).excused).toBe(false);
    expect((await excused(duty, '2026-11-25', '2026-11-25T15:00:00Z')).excused).toBe(true);
  });

  it('gets time again for a duty that was opened during the leave, once', async () => {
    const { id, requirement: about } = await somebody('2028-12-31');
    await hr(record, leaveOf(id, '2026-12-01', '2027-03-31'));
    const [opened] = await assign(app, [{ employee: id, requirement: about, cycle: 2027, dueOn: '2027-04-15' }]);
    const follow = () => inContext(em => em.transactional(() => app.nest.get(DueDays).followAll(app.clock.now())));
    expect(await follow()).toBe(1);
    expect(await dueOf(app, opened!)).toEqual({ dueOn: '2027-04-30', changes: ['LEAVE 2027-04-15 → 2027-04-30'] });
    expect(await follow()).toBe(0);
  });
});

describe('a roster', () => {
  const line = (number: string, { hired = '2020-04-01', left = '', leave = '', until = '' } = {}) =>
    [number, '山田', '太郎', 'ヤマダ', 'タロウ', '', '正社員', hired, left, '110', '', '日本語', leave, until].join(
      ',',
    );
  /** The rows of these people, with everybody else as they are. */
  const bring = (...changed: string[]) => importRoster(app, '3001', changed);

  it('that tells of a leave and of its end keeps what was told before, and moves due days', async () => {
    const { id, number: one, duty } = await somebody('2026-12-31');
    await bring(line(one, { leave: '2026-12-01' }));
    app.clock.forward({ days: 1 });
    await bring(line(one, { leave: '2026-12-01', until: '2027-01-31' }));
    expect((await dueOf(app, duty)).changes).toEqual(['LEAVE 2026-12-31 → 2027-03-02']);
    const { leaves } = await app.as('3001')(read, { id });
    expect(leaves.map(({ kind, endsOn, revokedAt }: any) => [kind, endsOn, revokedAt !== null])).toEqual(
      expect.arrayContaining([
        ['OTHER', null, true],
        ['OTHER', '2027-01-31', false],
      ]),
    );
  });

  it('brings back who had left, as the same person with the same history', async () => {
    const { id, number: one, duty } = await somebody('2026-12-31');
    const about = await requirement(app, '修了した研修');
    await assign(app, [{ employee: id, requirement: about, dueOn: '2026-10-31', fulfilledAt: '2026-10-01T00:00:00Z' }]);
    await bring(line(one, { left: '2026-11-21' }));
    await app.sql(
      `update shinrai.assignments set ended_at = $2, ending = 'RELEASED', ending_reason = 'LEFT' where id = $1`,
      [duty, begun],
    );
    app.clock.set('2027-04-01T10:00:00+09:00');
    await bring(line(one, { hired: '2027-04-01' }));
    const [person] = await app.sql('select id, hired_on::text, left_on from shinrai.employees where number = $1', [
      one,
    ]);
    expect(person).toEqual({ id, hired_on: '2027-04-01', left_on: null });
    const records = await app.sql(
      'select hired_on::text, left_on::text from shinrai.employment_records where employee_id = $1 order by recorded_at',
      [id],
    );
    expect(records.at(-2)).toEqual({ hired_on: '2020-04-01', left_on: '2026-11-21' });
    expect(records.at(-1)).toEqual({ hired_on: '2027-04-01', left_on: null });
    const kept = await app.sql(
      'select ending, fulfilled_at is not null as done from shinrai.assignments where employee_id = $1 order by done',
      [id],
    );
    expect(kept).toEqual([
      { ending: 'RELEASED', done: false },
      { ending: null, done: true },
    ]);
  });
});
