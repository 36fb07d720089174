import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/index.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, courseDocument, lesson, publishedCourse } from '../support/courses.ts';
import { filesOf, linesOf, madePack, verified } from '../support/evidence.ts';
import { smallCompany } from '../support/life.ts';
import { dutyOf, pass } from '../support/passing.ts';

const save = 'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }';
const publishing = 'mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id } }';
const dryRun = `query ($courseId: ID!, $underway: VersionPolicy!, $done: VersionPolicy!) {
  publishDryRun(courseId: $courseId, underway: $underway, done: $done) { mark } }`;
const mine = `query ($id: ID!) { myAssignment(id: $id) { dueOn supplement { id dueOn daysLeft standing
  lessonsLeft dueChanges { kind fromOn toOn } } course { lessons { id slug } } } }`;
const read = 'mutation ($input: MarkLessonReadInput!) { markLessonRead(input: $input) { readAt } }';
const record = 'mutation ($input: RecordLeaveInput!) { recordLeave(input: $input) { id } }';
const revoke = 'mutation ($input: RevokeLeaveInput!) { revokeLeave(input: $input) { id } }';
const preview = `query ($day: LocalDate!) { reminderPreview(day: $day) { steps { kind days notices people } } }`;
const opened = `query ($day: LocalDate!, $kind: NoticeKind!, $days: Int) {
  previewedReminders(day: $day, kind: $kind, days: $days, first: 10) { edges { node { person { number } title { ja en } dueOn } } } }`;
const log = `query ($filter: NoticeFilter) { noticeLog(first: 20, locale: JA, filter: $filter) {
  edges { node { kind subject person { number } } } } }`;
const inbox = '{ myNotices(first: 20, locale: JA) { edges { node { kind subject lines path } } } }';

let app: TestApp;
let people: Record<string, string>;
let course: string;
let duty: string;

/** 髙橋 (1001) and 伊藤 (1006) have done 情報の持ち出し; on 1 October its chapter two is rewritten, to be read until 30 November. */
beforeEach(async () => {
  app = await startApp({ at: '2026-09-30T01:00:00Z' });
  people = await smallCompany(app);
  course = await publishedCourse(app, '2001', 'carrying-out');
  const requirementId = await assignedTo(app, '2001', course, { dueOn: '2026-12-31' });
  for (const number of ['1001', '1006']) await pass(app, number, await dutyOf(app, number, requirementId));
  // nobody else owes anything
  await app.sql(`update shinrai.assignments set ended_at = now(), ending = 'RELEASED' where fulfilled_at is null`);
  duty = await dutyOf(app, '1001', requirementId);
  app.clock.set('2026-10-01T01:00:00Z');
  await rewritten(course, '持ち出す前に、上長の承認を得ます。');
}, 60_000);
afterEach(() => app.close());

async function rewritten(courseId: string, text: string): Promise<void> {
  const { course: before } = await app.as('2001')('query ($id: ID!) { course(id: $id) { version } }', { id: courseId });
  const lessons = [lesson('one'), lesson('two', text)];
  const input = { ...courseDocument('carrying-out', { lessons }), id: courseId, version: before.version };
  const { saveCourseDraft: draft } = await app.as('2001')(save, { input });
  const policies = { underway: 'CARRY_ON', done: 'CHANGED_LESSONS' };
  const { publishDryRun } = await app.as('2001')(dryRun, { courseId, ...policies });
  const until = { mark: publishDryRun.mark, supplementDueOn: '2026-11-30' };
  await app.as('2001')(publishing, { input: { ...draft, ...policies, ...until } });
}

const on = async (day: string) => {
  app.clock.set(`${day}T05:00:00+09:00`);
  await app.nest.get(Jobs, { strict: false }).run('reminders.send');
};
async function walk(from: string, until: string): Promise<void> {
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000)
    await on(new Date(at).toISOString().slice(0, 10));
}

/** Day, whom, what, and by which day; of lists the numbers. */
async function told(number?: string): Promise<string[]> {
  const found = await app.sql(
    `select to_char(n.told_at at time zone 'Asia/Tokyo', 'MM-DD') as day, e.number, n.kind, n.params as p
     from shinrai.notices n join shinrai.employees e on e.id = n.employee_id
     where n.kind <> 'COURSE_CHANGED' order by n.told_at, e.number, n.id`,
  );
  return found
    .filter(each => !number || each.number === number)
    .map(({ day, number: whom, kind, p }) =>
      kind === 'DIGEST'
        ? `${day} ${whom} ${kind} ${p.dueSoon}/${p.team}/${p.department}/${p.company}`
        : `${day} ${whom} ${kind} ${p.days ?? ''} ${p.dueOn}`,
    );
}

const supplement = async () => (await app.as('1001')(mine, { id: duty })).myAssignment.supplement;
const leave = async (startsOn: string, endsOn: string) =>
  (await app.as('3001')(record, { input: { personId: people['1001'], startsOn, endsOn, kind: 'CHILDCARE' } }))
    .recordLeave.id;
const first = async (number: string) => (await app.as(number)(inbox)).myNotices.edges[0].node;

describe('what a new version asks of those who are done', () => {
  it('is reminded of like a duty, and told upwards once it is late', async () => {
    await walk('2026-10-02', '2026-12-09');
    expect(await told('1001')).toEqual([
      '10-30 1001 DUE_SOON 30 2026-11-30',
      '11-16 1001 DUE_SOON 14 2026-11-30',
      '11-20 1001 DUE_SOON 7 2026-11-30',
      '11-27 1001 DUE_SOON 1 2026-11-30',
      '11-30 1001 DUE_TODAY  2026-11-30',
      '12-01 1001 OVERDUE 1 2026-11-30',
      '12-08 1001 OVERDUE 8 2026-11-30',
    ]);
    expect(await told('1002')).toEqual([
      '11-16 1002 DIGEST 1/0/0/0',
      '11-24 1002 DIGEST 1/0/0/0',
      '11-30 1002 DIGEST 1/0/0/0',
      '12-01 1002 DIGEST 0/1/0/0',
      '12-07 1002 DIGEST 0/1/0/0',
    ]);
    const names = (await first('1002')).lines.join('\n');
    expect(names).toContain('・髙橋 一郎さん「年次研修（新しくなった章）」期限 2026年11月30日(月)');
    expect(await first('1001')).toMatchObject({
      kind: 'OVERDUE',
      subject: expect.stringContaining('研修「年次研修（新しくなった章）」の期限'),
      path: `/training/${duty}`,
    });
  });

  it('is left alone once it is done, or once a later version asks instead', async () => {
    const { course: seen, supplement: asked } = (await app.as('1001')(mine, { id: duty })).myAssignment;
    expect(asked.lessonsLeft).toEqual(['two']);
    const { id: lessonId } = seen.lessons.find(({ slug }: any) => slug === 'two');
    await app.as('1001')(read, { input: { assignmentId: duty, lessonId } });
    await app.sql('update shinrai.supplements set superseded_at = $1 where done_at is null', [app.clock.now()]);
    await walk('2026-10-30', '2026-12-01');
    expect(await told()).toEqual([]);
  });

  it('is shown by the preview of any day and by the log, under its own name', async () => {
    const { reminderPreview } = await app.as('2001')(preview, { day: '2026-11-20' });
    expect(reminderPreview.steps).toEqual([{ kind: 'DUE_SOON', days: 7, notices: 2, people: 2 }]);
    const { previewedReminders } = await app.as('2001')(opened, { day: '2026-11-20', kind: 'DUE_SOON', days: 7 });
    const title = { ja: '年次研修（新しくなった章）', en: null };
    expect(previewedReminders.edges.map(({ node }: any) => node)).toEqual(
      expect.arrayContaining(['1001', '1006'].map(number => ({ person: { number }, title, dueOn: '2026-11-30' }))),
    );
    await on('2026-11-20');
    const filter = { employeeId: people['1001'], kinds: ['DUE_SOON'] };
    const { noticeLog } = await app.as('4001')(log, { filter });
    expect(noticeLog.edges.map(({ node }: any) => node)).toEqual([
      {
        kind: 'DUE_SOON',
        subject: '研修「年次研修（新しくなった章）」の期限は2026年11月30日(月)です',
        person: { number: '1001' },
      },
    ]);
  });

  it('moves with a leave, says why, and is not spoken of while they are away', async () => {
    app.clock.set('2026-11-02T01:00:00Z');
    await leave('2026-11-10', '2027-01-31');
    expect(await supplement()).toMatchObject({
      dueOn: '2027-03-02',
      dueChanges: [{ kind: 'LEAVE', fromOn: '2026-11-30', toOn: '2027-03-02' }],
    });
    await walk('2026-11-03', '2026-12-02');
    expect(await told('1001')).toEqual(['11-03 1001 DUE_MOVED  2027-03-02']);
    expect(await told('1006')).toHaveLength(6);
    await expect(app.sql(`delete from shinrai.supplement_due_changes`)).rejects.toThrow(/append-only|permission/);
    await on('2027-02-22');
    expect(await told('1001')).toEqual(['11-03 1001 DUE_MOVED  2027-03-02', '02-22 1001 DUE_SOON 7 2027-03-02']);
  });

  it('stands in the pack of evidence with its moves, and with the lists that told of it alone', async () => {
    app.clock.set('2026-11-02T01:00:00Z');
    await leave('2026-11-10', '2027-01-31');
    await walk('2026-11-16', '2026-11-16');
    const requirementId = (await app.sql('select requirement_id from shinrai.assignments limit 1'))[0].requirement_id;
    const files = await filesOf(app, '4001', await madePack(app, '4001', { requirementId, cycle: 2026 }));
    expect(linesOf(files, 'due-changes.csv')).toEqual([
      expect.stringMatching(/^1001,髙橋 一郎,2,休業,2026-11-30,2027-03-02,/),
    ]);
    const lists = linesOf(files, 'reminders.csv').filter(line => line.includes('上長などへの一覧'));
    // whoever stands above 伊藤; 髙橋 is away
    expect(lists.map(line => line.slice(0, 4))).toEqual(['1005']);
    expect((await verified(files)).code).toBe(0);
  });

  it('moves back when the leave was a mistake, but not before today', async () => {
    app.clock.set('2026-11-02T01:00:00Z');
    const wrong = await leave('2026-11-10', '2027-01-31');
    app.clock.set('2026-11-04T01:00:00Z');
    await app.as('3001')(revoke, { input: { id: wrong } });
    expect((await supplement()).dueOn).toBe('2026-11-30');
    const id = await leave('2026-11-10', '2026-12-31');
    expect((await supplement()).dueOn).toBe('2027-01-30');
    app.clock.set('2026-12-05T01:00:00Z');
    await app.as('3001')(revoke, { input: { id } });
    expect(await supplement()).toMatchObject({ dueOn: '2026-12-05', daysLeft: 0, standing: 'DUE' });
    expect((await supplement()).dueChanges).toHaveLength(4);
  });

  it('has its day moved from the beginning for whoever will be away on it', async () => {
    expect(await dueOn('1006')).toBe('2026-11-30');
    app.clock.set('2026-10-05T01:00:00Z');
    const leaves = `insert into shinrai.leave_periods (id, employee_id, starts_on, ends_on, kind)
      values (gen_random_uuid(), $1, '2026-11-20', '2026-12-31', 'MATERNITY')`;
    await app.sql(leaves, [people['1006']]);
    await rewritten(course, '持ち出す前に、上長と情報管理者の承認を得ます。');
    expect([await dueOn('1001'), await dueOn('1006')]).toEqual(['2026-11-30', '2027-01-30']);
    await walk('2026-10-05', '2026-10-31');
    expect(await told('1006')).toEqual([]);
  });
});

const dueOn = async (number: string): Promise<string> => {
  const [latest] = await app.sql(
    `select s.due_on::text as on from shinrai.supplements s where s.employee_id = $1 and s.superseded_at is null`,
    [people[number]],
  );
  return latest.on;
};
