import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MikroORM, RequestContext } from '@mikro-orm/core';

import { LedgerService } from '../../src/assignments/ledger.service.ts';
import { Jobs, type Mail, Mailer } from '../../src/index.ts';
import { type TestApp, startApp } from '../support/app.ts';
import {
  acknowledged,
  type Form,
  held,
  interviewForm,
  interviewRequirement,
  owesInterview,
} from '../support/interviews.ts';
import { outcome } from '../support/life.ts';
import { departments, employee } from '../support/people.ts';

/** A mail server that takes everything. */
class Post extends Mailer {
  readonly name = 'test';
  readonly mails: Mail[] = [];

  async open() {
    const send = async (mail: Mail) => {
      this.mails.push(mail);
      return { outcome: 'SENT' as const, replyCode: 250 };
    };
    return { send, close: () => {} };
  }
}

const face = 'state startsAt endsAt place mode interviewer isChangeable';
const mine = `assignmentId title { ja } reason { ja } purpose dueOn isBookable booking { ${face} }`;
const open = 'mutation ($input: OpenInterviewSlotsInput!) { openInterviewSlots(input: $input) { slots } }';
const withdraw = 'mutation ($input: WithdrawInterviewSlotsInput!) { withdrawInterviewSlots(input: $input) { slots } }';
const book = `mutation ($input: BookInterviewInput!) { bookInterview(input: $input) { ${mine} } }`;
const move = `mutation ($input: BookInterviewInput!) { moveInterview(input: $input) { ${mine} } }`;
const cancel = `mutation ($input: CancelInterviewInput!) { cancelInterview(input: $input) { ${mine} } }`;
const bookFor = 'mutation ($input: BookInterviewInput!) { bookInterviewFor(input: $input) }';
const noShow = 'mutation ($input: MarkNoShowInput!) { markNoShow(input: $input) }';
const free = '{ freeInterviewSlots(first: 100) { totalCount edges { node { id startsAt interviewer } } } }';
const agenda = `query ($first: Int = 100, $after: String, $from: LocalDate) { myInterviewSlots(first: $first, after: $after, from: $from) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { id startsAt booking { id assignmentId interviewId isMissable person { number } } } } } }`;
const toBook = '{ interviewsToBook(first: 100) { edges { node { person { number } dueOn missed isYours } } } }';
const coverage = `query ($id: ID!, $asOf: LocalDate) { interviewCoverage(requirementId: $id, cycle: 2026, asOf: $asOf) {
  department { code } roster joined owed covered rate stages { stage people } } }`;
const behind = `query ($id: ID!, $first: Int = 100, $after: String, $stage: InterviewStage, $departmentId: ID, $asOf: LocalDate) {
  interviewCoveragePeople(requirementId: $id, cycle: 2026, first: $first, after: $after, stage: $stage, departmentId: $departmentId, asOf: $asOf) {
    totalCount pageInfo { endCursor } edges { node { person { number } stage joined releaseReason } } } }`;
const setting = '{ interviewers { version officersByRole managers officersBy { number } } }';
const settings = `{ interviewersHistory(first: 10) { totalCount edges { node {
  version officersByRole officersBy { number } changedBy { number } } } } }`;
const conflicts =
  '{ interviewConflicts(first: 10) { totalCount edges { node { people { number } declaredBy { number } } } } }';
const owed = 'query ($id: ID!) { myAssignment(id: $id) { appointment { isBookable booking { state } } } }';
const changeSetting = 'mutation ($input: ChangeInterviewersInput!) { changeInterviewers(input: $input) { version } }';
const declare =
  'mutation ($input: DeclareInterviewConflictInput!) { declareInterviewConflict(input: $input) { id people { number } } }';
const revoke = 'mutation ($input: RevokeInterviewConflictInput!) { revokeInterviewConflict(input: $input) { id } }';

const morning = {
  firstDay: '2026-11-30',
  lastDay: '2026-11-30',
  from: '10:00',
  until: '12:00',
  minutes: 30,
  pause: 0,
  mode: 'ROOM',
  place: '第3会議室',
};

let app: TestApp;
let post: Post;
let ids: Awaited<ReturnType<typeof departments>>;
let people: Record<string, string>;
let form: Form;
let campaign: string;

/** 1001 reports to 1002 in 第一営業部; 2005 and 2007 are security officers, 2006 the auditor, 2003 HR. */
beforeEach(async () => {
  post = new Post();
  app = await startApp({
    at: '2026-11-24T01:00:00Z',
    options: { mailer: post, publicUrl: 'https://shinrai.example.jp' },
  });
  ids = await departments(app);
  people = {};
  const hire = async (number: string, department: string, name: string, more: object = {}) => {
    people[number] = await employee(app, { number, department, name, email: `p${number}@example.jp`, ...more });
  };
  await hire('1002', ids.sales1, '佐藤 健');
  await hire('1001', ids.sales1, '髙橋 一郎', { manager: people['1002'] });
  await hire('1003', ids.sales2, '渡邉 葵', { locale: 'EN' });
  await hire('2001', ids.personnel, '佐々木 恵', { roles: ['TRAINING_ADMIN'] });
  await hire('2003', ids.personnel, '伊藤 桜', { roles: ['HR'] });
  await hire('2005', ids.corporate, '中村 守', { roles: ['SECURITY_OFFICER'] });
  await hire('2006', ids.corporate, '小林 実', { roles: ['AUDITOR'] });
  await hire('2007', ids.corporate, '加藤 翔', { roles: ['SECURITY_OFFICER'] });
  form = await interviewForm(app);
  campaign = await interviewRequirement(app, form);
}, 60_000);
afterEach(() => app.close());

const as = (number: string, document: string, input: object) => app.as(number)(document, { input });
const owes = (number: string, more: object = {}) => owesInterview(app, campaign, people[number]!, more);
const deliver = () => app.nest.get(Jobs, { strict: false }).run('notices.deliver');
const starts = async (number: string): Promise<string[]> =>
  (await app.as(number)(free)).freeInterviewSlots.edges.map(({ node }: any) => node.startsAt);
/** The slots of an interviewer, the earliest first. */
const slotsOf = async (number: string) =>
  (await app.as(number)(agenda)).myInterviewSlots.edges.map(({ node }: any) => node);
const idsOf = async (number: string): Promise<string[]> => (await slotsOf(number)).map(({ id }: any) => id);
const opened = async (number = '2005', change: object = {}): Promise<string[]> => {
  await as(number, open, { ...morning, ...change });
  return idsOf(number);
};
const icsTo = (number: string) =>
  post.mails
    .filter(({ to, calendar }) => to === `p${number}@example.jp` && calendar)
    .map(mail => mail.calendar!.replaceAll('\r\n ', ''));

describe('slots', () => {
  it('are opened one after the other, on the days on which people work', async () => {
    expect(await as('2005', open, { ...morning, firstDay: '2026-11-27', lastDay: '2026-12-01' })).toEqual({
      openInterviewSlots: { slots: 12 },
    });
    expect((await slotsOf('2005')).slice(3, 5).map(({ startsAt }: any) => startsAt)).toEqual([
      '2026-11-27T02:30:00.000Z',
      '2026-11-30T01:00:00.000Z',
    ]);
  });

  it('of one interviewer never overlap, whatever comes at once; those of two do', async () => {
    await opened();
    expect(await outcome(as('2005', open, { ...morning, from: '11:45', until: '13:00' }))).toBe('SLOT_OVERLAP');
    expect(await slotsOf('2005')).toHaveLength(4);
    await as('2005', open, { ...morning, from: '12:00', until: '13:00' });
    await as('2007', open, morning);
    const afternoon = { ...morning, from: '14:00', until: '16:00' };
    const shifted = { ...morning, from: '14:15', until: '16:15' };
    const outcomes = await Promise.all([afternoon, shifted].map(series => outcome(as('2005', open, series))));
    expect(outcomes.toSorted()).toEqual(['DONE', 'SLOT_OVERLAP']);
    expect(await slotsOf('2005')).toHaveLength(10);
  });

  it('are refused where they make no sense, by field', async () => {
    expect(await outcome(as('2005', open, { ...morning, firstDay: '2026-11-23', lastDay: '2026-11-23' }))).toBe(
      'SLOT_PAST',
    );
    const fields = async (change: object) =>
      as('2005', open, { ...morning, ...change }).catch(({ params }: any) => Object.keys(params.fields));
    expect(await fields({ from: '25:00' })).toEqual(['from']);
    expect(await fields({ until: '10:20' })).toEqual(['until']);
    expect(await fields({ lastDay: '2026-11-29' })).toEqual(['lastDay']);
    expect(await fields({ lastDay: '2027-11-29' })).toEqual(['lastDay']);
    expect(await fields({ minutes: 0 })).toEqual(['minutes']);
    expect(await outcome(as('1001', open, morning))).toBe('FORBIDDEN');
  });
});

describe('booking', () => {
  it('is done, moved and cancelled by whoever owes the interview, and every step is kept', async () => {
    const duty = await owes('1001');
    const [first, second] = await opened();
    const { bookInterview } = await as('1001', book, { assignmentId: duty, slotId: first });
    expect(bookInterview).toMatchObject({
      title: { ja: '年次面談' },
      reason: { ja: '全員のお話をうかがうためです。' },
      purpose: 'YEARLY',
      isBookable: false,
      booking: {
        state: 'BOOKED',
        startsAt: '2026-11-30T01:00:00.000Z',
        place: '第3会議室',
        interviewer: '中村 守',
        isChangeable: true,
      },
    });
    const { myAssignment } = await app.as('1001')(owed, { id: duty });
    expect(myAssignment.appointment).toEqual({ isBookable: false, booking: { state: 'BOOKED' } });
    expect(await starts('1001')).toHaveLength(3);
    const { moveInterview } = await as('1001', move, { assignmentId: duty, slotId: second });
    expect(moveInterview.booking).toMatchObject({ state: 'BOOKED', startsAt: '2026-11-30T01:30:00.000Z' });
    const { cancelInterview } = await as('1001', cancel, { assignmentId: duty });
    expect(cancelInterview).toMatchObject({ isBookable: true, booking: { state: 'CANCELLED', isChangeable: false } });
    expect(await starts('1001')).toHaveLength(4);
    const kept = await app.sql('select state, closed_by as by from shinrai.interview_bookings order by booked_at, id');
    expect(kept).toEqual([
      { state: 'MOVED', by: people['1001'] },
      { state: 'CANCELLED', by: people['1001'] },
    ]);
    await expect(app.sql('delete from shinrai.interview_bookings')).rejects.toThrow('never changes');
    await expect(app.sql(`update shinrai.interview_bookings set state = 'BOOKED'`)).rejects.toThrow('never changes');
  });

  it('is told to both in their language, with an invitation that moves and goes', async () => {
    const duty = await owes('1003');
    const [first, second] = await opened();
    await as('1003', book, { assignmentId: duty, slotId: first });
    await deliver();
    await as('1003', move, { assignmentId: duty, slotId: second });
    await deliver();
    await as('1003', cancel, { assignmentId: duty });
    await deliver();
    expect(post.mails.filter(({ to }) => to === 'p2005@example.jp').map(({ subject }) => subject)).toEqual([
      '個別面談の日時が決まりました',
      '個別面談の日時が変わりました',
      '個別面談の予約が取り消されました',
    ]);
    const all = icsTo('1003');
    const line = (name: string) => all.map(ics => new RegExp(`^${name}[:;](.*)$`, 'm').exec(ics)?.[1]?.trim());
    expect(line('METHOD')).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(line('SEQUENCE')).toEqual(['0', '1', '2']);
    expect(new Set(line('UID')).size).toBe(1);
    expect(line('DTSTART')).toEqual(['20261130T010000Z', '20261130T013000Z', '20261130T013000Z']);
    expect(line('SUMMARY')[0]).toBe('One-on-one interview');
    expect(all[0]).toContain('mailto:p2005@example.jp');
    expect(all[0]).toMatch(/ATTENDEE.*p1003@example.jp/);
    for (const { text, html, calendar } of post.mails)
      expect(`${text} ${html} ${calendar}`).not.toMatch(/年次面談|全員のお話/);
  });

  it('lets one of two have a slot, and one of two slots be booked for a duty', async () => {
    const [mineToo, theirs] = [await owes('1001'), await owes('1002')];
    const [first, second] = await opened();
    const wanted = [
      as('1001', book, { assignmentId: mineToo, slotId: first }),
      as('1002', book, { assignmentId: theirs, slotId: first }),
    ];
    expect((await Promise.all(wanted.map(outcome))).toSorted()).toEqual(['DONE', 'SLOT_TAKEN']);
    const other = await owes('1003');
    const both = [second, (await idsOf('2005'))[2]].map(slotId => as('1003', book, { assignmentId: other, slotId }));
    expect((await Promise.all(both.map(outcome))).toSorted()).toEqual(['ALREADY_BOOKED', 'DONE']);
  });

  it('leaves exactly one truth when the requirement ends at the same time', async () => {
    const id = await startedCampaign();
    const [first] = await opened();
    const duty = await dutyOf(id, '1001');
    const outcomes = await Promise.all([
      outcome(as('1001', book, { assignmentId: duty, slotId: first })),
      outcome(endIt(id)),
    ]);
    expect(outcomes[1]).toBe('DONE');
    expect(['DONE', 'DUTY_CLOSED']).toContain(outcomes[0]);
    const standing = await app.sql(`select 1 from shinrai.interview_bookings where state = 'BOOKED'`);
    expect(standing).toEqual([]);
    const late = as('1002', book, { assignmentId: await dutyOf(id, '1002'), slotId: first });
    expect(await outcome(late)).toBe('DUTY_CLOSED');
    expect(await starts('1002')).toHaveLength(4);
  });

  it('is nobody else’s, nor for another kind, a past slot, or a duty that is closed', async () => {
    const duty = await owes('1001');
    const [first] = await opened();
    for (const number of ['1002', '2003', '2005'])
      expect(await outcome(as(number, book, { assignmentId: duty, slotId: first }))).toBe('NOT_FOUND');
    for (const slotId of ['x', duty])
      expect(await outcome(as('1001', book, { assignmentId: duty, slotId }))).toBe('NOT_FOUND');
    await as('1001', book, { assignmentId: duty, slotId: first });
    app.clock.set('2026-11-30T01:10:00Z');
    expect(await outcome(as('1001', cancel, { assignmentId: duty }))).toBe('SLOT_PAST');
    expect(await outcome(as('1002', book, { assignmentId: await owes('1002'), slotId: first }))).toBe('SLOT_PAST');
    await held(app, form, duty, { startedAt: '2026-11-30T01:00:00Z', sealedAt: '2026-11-30T01:05:00Z' });
    expect(await outcome(as('1001', book, { assignmentId: duty, slotId: first }))).toBe('DUTY_CLOSED');
  });

  it('is done for somebody by the officer, who is told so, in a slot of their own', async () => {
    const duty = await owes('1001');
    const [first] = await opened();
    const [others] = await opened('2007');
    expect(await outcome(as('2005', bookFor, { assignmentId: duty, slotId: others }))).toBe('NOT_FOUND');
    await as('2005', bookFor, { assignmentId: duty, slotId: first });
    await deliver();
    expect(post.mails.find(({ to }) => to === 'p1001@example.jp')!.text).toContain(
      '中村 守さんが、あなたの代わりに予約しました',
    );
  });
});

describe('what becomes of a booking', () => {
  it('is said by the interviewer when nobody came, once the slot is over', async () => {
    const duty = await owes('1001');
    const [first, second] = await opened();
    await as('1001', book, { assignmentId: duty, slotId: first });
    const { id: bookingId } = (await slotsOf('2005'))[0].booking;
    expect(await outcome(as('2005', noShow, { bookingId }))).toBe('TOO_SOON');
    app.clock.set('2026-11-30T01:30:00Z');
    expect(await outcome(as('2007', noShow, { bookingId }))).toBe('NOT_FOUND');
    expect((await slotsOf('2005'))[0].booking.isMissable).toBe(true);
    app.clock.set('2026-12-01T01:30:00Z');
    expect(await slotsOf('2005')).toHaveLength(1);
    app.clock.set('2026-11-30T01:30:00Z');
    await as('2005', noShow, { bookingId });
    await deliver();
    expect(post.mails.map(({ subject }) => subject)).toEqual(['個別面談の日時を選びなおしてください']);
    expect((await app.as('2005')(toBook)).interviewsToBook.edges[0].node).toEqual({
      person: { number: '1001' },
      dueOn: '2026-12-25',
      missed: 1,
      isYours: true,
    });
    expect(await outcome(as('1001', book, { assignmentId: duty, slotId: second }))).toBe('SLOT_PAST');
    await as('1001', book, { assignmentId: duty, slotId: (await idsOf('2005'))[2] });
  });

  it('is no missed one where the interview was begun', async () => {
    const duty = await owes('1001');
    const [first] = await opened();
    await as('1001', book, { assignmentId: duty, slotId: first });
    const { id: bookingId } = (await slotsOf('2005'))[0].booking;
    const interview = await held(app, form, duty, { startedAt: '2026-11-30T01:00:00Z' });
    app.clock.set('2026-11-30T03:00:00Z');
    expect((await slotsOf('2005'))[0].booking).toMatchObject({ interviewId: interview, isMissable: false });
    expect(await outcome(as('2005', noShow, { bookingId }))).toBe('MOVE_NOT_ALLOWED');
  });

  it('ends by itself where the interview was held before', async () => {
    const duty = await owes('1001');
    const [first] = await opened();
    await as('1001', book, { assignmentId: duty, slotId: first });
    await held(app, form, duty, { startedAt: '2026-11-24T02:00:00Z', sealedAt: '2026-11-24T03:00:00Z' });
    await app.nest.get(Jobs, { strict: false }).run('appointments.release');
    await deliver();
    expect(post.mails.find(({ to }) => to === 'p1001@example.jp')!.text).toContain('受ける必要はなくなりました');
    expect(await starts('1002')).toHaveLength(4);
  });

  it('goes with a slot that is withdrawn, and asks for another', async () => {
    const duty = await owes('1001');
    const [first, second] = await opened();
    await as('1001', book, { assignmentId: duty, slotId: first });
    expect(await outcome(as('2007', withdraw, { ids: [first] }))).toBe('NOT_FOUND');
    expect(await as('2005', withdraw, { ids: [first, second] })).toEqual({ withdrawInterviewSlots: { slots: 2 } });
    await deliver();
    expect(post.mails.find(({ to }) => to === 'p1001@example.jp')!.text).toContain('ほかの日時を選んでください');
    expect(icsTo('1001')[0]).toContain('METHOD:CANCEL');
    expect(await starts('1001')).toHaveLength(2);
    await opened('2005', { until: '11:00' });
  });
});

describe('who interviews whom', () => {
  it('is never oneself: the officer is interviewed by the auditor, unless somebody is named', async () => {
    const officers = await owes('2005');
    const [own] = await opened('2005');
    const [auditors] = await opened('2006');
    expect((await app.as('2005')(free)).freeInterviewSlots.edges.map(({ node }: any) => node.interviewer)).toEqual(
      Array.from({ length: 4 }, () => '小林 実'),
    );
    expect(await outcome(as('2005', book, { assignmentId: officers, slotId: own }))).toBe('NOT_FOUND');
    expect(await outcome(as('2005', bookFor, { assignmentId: officers, slotId: own }))).toBe('INTERVIEW_SELF');
    expect(await outcome(as('2007', bookFor, { assignmentId: officers, slotId: own }))).toBe(
      'INTERVIEWER_NOT_APPOINTED',
    );
    await as('2005', book, { assignmentId: officers, slotId: auditors });
    const rule = { officersByRole: 'AUDITOR', managers: true, officersBy: people['2003'] };
    expect(await outcome(as('2005', changeSetting, { version: 0, ...rule }))).toBe('FORBIDDEN');
    await as('2003', changeSetting, { version: 0, ...rule });
    expect(await outcome(as('2003', changeSetting, { version: 0, ...rule }))).toBe('STALE');
    expect((await app.as('2006')(setting)).interviewers).toEqual({
      version: 1,
      officersByRole: 'AUDITOR',
      managers: true,
      officersBy: { number: '2003' },
    });
    await as('2003', changeSetting, { version: 1, officersByRole: 'LEGAL', managers: false });
    const { interviewersHistory: history } = await app.as('2005')(settings);
    expect(history.edges.map(({ node }: any) => node)).toEqual([
      { version: 2, officersByRole: 'LEGAL', officersBy: null, changedBy: { number: '2003' } },
      { version: 1, officersByRole: 'AUDITOR', officersBy: { number: '2003' }, changedBy: { number: '2003' } },
    ]);
    expect(history.totalCount).toBe(2);
    await as('2003', changeSetting, { version: 2, ...rule });
    const others = await owes('2007');
    expect(await outcome(as('2006', bookFor, { assignmentId: others, slotId: (await idsOf('2006'))[1] }))).toBe(
      'INTERVIEWER_NOT_APPOINTED',
    );
    expect(await outcome(as('2003', changeSetting, { version: 3, ...rule, officersBy: people['1001'] }))).toBe(
      'INVALID_INPUT',
    );
  });

  it('is refused for a declared conflict, of which the employee learns nothing', async () => {
    const duty = await owes('1001');
    const [first] = await opened();
    const between = { personId: people['2005'], otherId: people['1001'] };
    expect(await outcome(as('2007', declare, between))).toBe('NOT_FOUND');
    const { declareInterviewConflict: conflict } = await as('2005', declare, between);
    expect(conflict.people.map(({ number }: any) => number)).toEqual(['2005', '1001']);
    const listed = { people: [{ number: '2005' }, { number: '1001' }], declaredBy: { number: '2005' } };
    expect((await app.as('2003')(conflicts)).interviewConflicts.edges).toEqual([{ node: listed }]);
    expect((await app.as('2007')(conflicts)).interviewConflicts.totalCount).toBe(0);
    expect(await starts('1001')).toEqual([]);
    expect(await outcome(as('1001', book, { assignmentId: duty, slotId: first }))).toBe('NOT_FOUND');
    expect(await outcome(as('2005', bookFor, { assignmentId: duty, slotId: first }))).toBe('INTERVIEW_CONFLICT');
    expect(await outcome(as('2005', revoke, { id: conflict.id }))).toBe('SAME_PERSON');
    await as('2003', revoke, { id: conflict.id });
    expect(await outcome(as('2003', revoke, { id: conflict.id }))).toBe('ALREADY_REVOKED');
    expect(await starts('1001')).toHaveLength(4);
  });
});

describe('coverage', () => {
  it('puts everybody on the roster in one stage, and nobody is missing', async () => {
    await roster();
    const { interviewCoverage: all } = await app.as('2003')(coverage, { id: campaign });
    const [total, ...each] = all;
    expect(total).toMatchObject({ department: null, roster: 8, joined: 1, owed: 6, covered: 2, rate: 33.3 });
    expect(Object.fromEntries(total.stages.map(({ stage, people: n }: any) => [stage, n]))).toEqual({
      ACKNOWLEDGED: 1,
      SEALED: 1,
      HELD: 1,
      BOOKED: 1,
      STOPPED: 1,
      LEFT: 1,
      ON_LEAVE: 1,
      RELEASED: 1,
    });
    expect(each.map(({ department, roster: n }: any) => [department.code, n])).toEqual([
      ['110', 2],
      ['120', 1],
      ['200', 3],
      ['210', 2],
    ]);
    for (const { stage, people: n } of total.stages) {
      const { interviewCoveragePeople: found } = await app.as('2006')(behind, { id: campaign, stage });
      expect([stage, found.totalCount, found.edges.length]).toEqual([stage, n, n]);
    }
    const pages: string[] = [];
    for (let after = null; ;) {
      const { interviewCoveragePeople: page }: any = await app.as('2005')(behind, { id: campaign, first: 3, after });
      pages.push(...page.edges.map(({ node }: any) => node.person.number));
      if (page.edges.length < 3) break;
      after = page.pageInfo.endCursor;
    }
    expect(pages.toSorted()).toEqual(Object.keys(people).toSorted());
    expect(await outcome(app.as('1002')(coverage, { id: campaign }))).toBe('FORBIDDEN');
  });

  it('is told of a past day as it was', async () => {
    await roster();
    const { interviewCoverage: past } = await app.as('2003')(coverage, { id: campaign, asOf: '2026-11-09' });
    expect(Object.fromEntries(past[0].stages.map(({ stage, people: n }: any) => [stage, n]))).toEqual({
      SEALED: 1,
      TO_BOOK: 5,
      ON_LEAVE: 1,
    });
    expect(await outcome(app.as('2003')(coverage, { id: campaign, asOf: '2027-01-01' }))).toBe('INVALID_INPUT');
  });

  it('cannot be made better: a running one is not narrowed, nor ended while somebody is open', async () => {
    const id = await startedCampaign();
    const [, version] = await versionOf(id);
    const narrower = { audience: { not: { people: [people['1003']] } } };
    const change = 'mutation ($input: ChangeAudienceInput!) { changeAudience(input: $input) { id } }';
    const refused = as('2001', change, { id, version, ...narrower, expected: 7 });
    expect(await outcome(refused)).toBe('ROSTER_FIXED');
    await held(app, form, await dutyOf(id, '1001'), {
      startedAt: '2026-11-24T02:00:00Z',
      sealedAt: '2026-11-24T03:00:00Z',
    });
    await expect(endIt(id)).rejects.toMatchObject({ code: 'COVERAGE_OPEN', params: { people: 7 } });
  });

  it('keeps whoever moved out of the audience as not covered', async () => {
    const id = await startedCampaign({ any: [{ departments: { ids: [ids.sales1], below: true } }] });
    await app.sql('update shinrai.employees set department_id = $2 where id = $1', [people['1001'], ids.sales2]);
    await bringUp();
    const { interviewCoveragePeople: found } = await app.as('2003')(behind, { id, stage: 'RELEASED' });
    expect(found.edges).toEqual([
      { node: { person: { number: '1001' }, stage: 'RELEASED', joined: false, releaseReason: 'OUT_OF_AUDIENCE' } },
    ]);
    expect((await app.as('2003')(coverage, { id })).interviewCoverage[0]).toMatchObject({
      roster: 2,
      owed: 2,
      covered: 0,
    });
  });
});

const bringUp = () => RequestContext.create(app.nest.get(MikroORM).em, () => app.nest.get(LedgerService).runAll());

/** One of each: 1001 acknowledged, 1002 sealed, 1003 being held, 2001 booked, 2003 stopped, 2005 left, 2006 on leave, 2007 joined and let go. */
async function roster(): Promise<void> {
  const duties: Record<string, string> = {};
  for (const number of Object.keys(people))
    duties[number] = await owes(number, number === '2007' ? { assignedAt: '2026-11-10T00:00:00Z' } : {});
  const first = await held(app, form, duties['1001']!, {
    startedAt: '2026-11-05T00:00:00Z',
    sealedAt: '2026-11-05T01:00:00Z',
  });
  await acknowledged(app, first, '2026-11-20T00:00:00Z');
  await held(app, form, duties['1002']!, { startedAt: '2026-11-12T00:00:00Z', sealedAt: '2026-11-12T01:00:00Z' });
  await held(app, form, duties['1003']!, { startedAt: '2026-11-13T00:00:00Z' });
  await opened();
  await as('2001', book, { assignmentId: duties['2001'], slotId: (await idsOf('2005'))[0] });
  await held(app, form, duties['2003']!, {
    startedAt: '2026-11-14T00:00:00Z',
    sealedAt: '2026-11-14T01:00:00Z',
    state: 'STOPPED',
  });
  await app.sql(
    `update shinrai.assignments set ended_at = '2026-11-20', ending = 'RELEASED', ending_reason = 'LEFT' where id = $1`,
    [duties['2005']],
  );
  await app.sql(
    `insert into shinrai.leave_periods (id, employee_id, starts_on, kind) values (gen_random_uuid(), $1, '2026-10-01', 'OTHER')`,
    [people['2006']],
  );
  await app.sql(
    `update shinrai.assignments set ended_at = '2026-11-21', ending = 'RELEASED', ending_reason = 'OUT_OF_AUDIENCE' where id = $1`,
    [duties['2007']],
  );
}

/** A requirement of interviews that the ledger follows; the id. */
async function startedCampaign(audience: object = { all: [] }): Promise<string> {
  const admin = app.as('2001');
  const draft = 'mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version } }';
  const { draftRequirement } = await admin(draft, {
    input: { activityKind: 'INTERVIEW', activityId: form.id, title: { ja: '漏えい後の面談' }, audience },
  });
  const { campaignSchedule } = await admin(
    'query ($dueOn: LocalDate!) { campaignSchedule(dueOn: $dueOn) { startsOn firstDue { basis on } recurrence { mode } } }',
    { dueOn: '2026-12-25' },
  );
  const { setSchedule } = await admin(
    'mutation ($input: SetScheduleInput!) { setSchedule(input: $input) { id version } }',
    {
      input: { ...draftRequirement, schedule: campaignSchedule, sharesCompletions: false },
    },
  );
  const { startPreview } = await admin('query ($id: ID!) { startPreview(requirementId: $id) { owing } }', {
    id: setSchedule.id,
  });
  await admin('mutation ($input: StartRequirementInput!) { startRequirement(input: $input) { id } }', {
    input: { ...setSchedule, expected: startPreview.owing },
  });
  return setSchedule.id;
}

const versionOf = async (id: string): Promise<[string, number]> => {
  const [found] = await app.sql('select version from shinrai.requirements where id = $1', [id]);
  return [id, found.version];
};

const endIt = async (id: string) => {
  const [, version] = await versionOf(id);
  return as('2001', 'mutation ($input: EndRequirementInput!) { endRequirement(input: $input) { id } }', {
    id,
    version,
  });
};

const dutyOf = async (requirement: string, number: string): Promise<string> => {
  const [found] = await app.sql('select id from shinrai.assignments where requirement_id = $1 and employee_id = $2', [
    requirement,
    people[number],
  ]);
  return found.id;
};
