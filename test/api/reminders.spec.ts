import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MikroORM, RequestContext } from '@mikro-orm/core';

import { Jobs, type Mail, Mailer, MailerUnavailable } from '../../src/index.ts';
import { ReminderService } from '../../src/reminders/reminder.service.ts';
import { usualLadder } from '../../src/reminders/ladder.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { publishedCourse } from '../support/courses.ts';
import { assign, requirement } from '../support/duties.ts';
import { departments, employee, employees } from '../support/people.ts';

/** A mail server that takes everything, or is away. */
class Post extends Mailer {
  readonly name = 'test';
  readonly mails: Mail[] = [];
  isAway = false;

  async open() {
    if (this.isAway) throw new MailerUnavailable('ECONNREFUSED');
    const send = async (mail: Mail) => {
      this.mails.push(mail);
      return { outcome: 'SENT' as const, replyCode: 250 };
    };
    return { send, close: () => {} };
  }
}

let app: TestApp;
let post: Post;
let ids: Awaited<ReturnType<typeof departments>>;
let people: Record<string, string>;
let security: string;

/** 1001 reports to 1002 in 第一営業部; 1003 is the head of 営業本部 above it, 2005 the security officer, 2003 HR. */
beforeEach(async () => {
  post = new Post();
  app = await startApp({
    at: '2026-10-01T00:30:00Z',
    options: { mailer: post, publicUrl: 'https://shinrai.example.jp' },
  });
  ids = await departments(app);
  people = {};
  const hire = async (number: string, department: string, name: string, more: object = {}) => {
    people[number] = await employee(app, { number, department, name, email: `p${number}@example.jp`, ...more });
  };
  await hire('1002', ids.sales1, '佐藤 健');
  await hire('1001', ids.sales1, '髙橋 一郎', { manager: people['1002'] });
  await hire('1003', ids.sales, '渡邉 葵');
  await hire('2001', ids.personnel, '佐々木 恵', { roles: ['TRAINING_ADMIN'] });
  await hire('2003', ids.personnel, '伊藤 桜', { roles: ['HR'] });
  await hire('2005', ids.corporate, '中村 守', { roles: ['SECURITY_OFFICER'] });
  await hire('2006', ids.corporate, '小林 実', { roles: ['AUDITOR'] });
  await headOf(ids.sales, people['1003']!);
  security = await requirement(app, '情報セキュリティ研修', 'Information security');
}, 60_000);
afterEach(() => app.close());

const headOf = (department: string, head: string | null) =>
  app.sql('update shinrai.departments set head_id = $2 where id = $1', [department, head]);
const run = () => app.nest.get(Jobs, { strict: false }).run('reminders.send');
const deliver = () => app.nest.get(Jobs, { strict: false }).run('notices.deliver');
const inside = <T>(work: (service: ReminderService) => Promise<T>): Promise<T> =>
  RequestContext.create(app.nest.get(MikroORM).em, () => work(app.nest.get(ReminderService, { strict: false })));
/** At five in the morning of a day, when the job runs. */
const morning = (day: string) => app.clock.set(`${day}T05:00:00+09:00`);
const on = async (day: string) => {
  morning(day);
  return run();
};
const owes = async (number: string, dueOn: string, more: object = {}) =>
  (
    await assign(app, [
      { employee: people[number]!, requirement: security, assignedAt: '2026-10-01T00:00:00Z', dueOn, ...more },
    ])
  )[0]!;

/** Everything that was told, as day, whom, and what; of lists the numbers. */
async function told(from = '2026-01-01'): Promise<string[]> {
  const found = await app.sql(
    `select to_char(n.told_at at time zone 'Asia/Tokyo', 'MM-DD') as day, e.number, n.kind, n.params
     from shinrai.notices n join shinrai.employees e on e.id = n.employee_id
     where n.told_at >= $1 order by n.told_at, e.number, n.id`,
    [from],
  );
  return found.map(({ day, number, kind, params }) => {
    const { dueSoon, team, department, company, days } = params;
    const what = kind === 'DIGEST' ? `${dueSoon}/${team}/${department}/${company}` : (days ?? '');
    return `${day} ${number} ${kind} ${what}`.trim();
  });
}

async function walk(from: string, until: string): Promise<void> {
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000)
    await on(new Date(at).toISOString().slice(0, 10));
}

describe('the ladder', () => {
  it('is climbed by who owes it, and from the due day on by those above them', async () => {
    await owes('1001', '2026-11-30');
    await walk('2026-10-01', '2026-12-23');
    expect(await told()).toEqual([
      '10-01 1001 ASSIGNED',
      '10-30 1001 DUE_SOON 30',
      '11-16 1001 DUE_SOON 14',
      '11-16 1002 DIGEST 1/0/0/0',
      '11-20 1001 DUE_SOON 7',
      '11-24 1002 DIGEST 1/0/0/0', // Monday is a holiday
      '11-27 1001 DUE_SOON 1',
      '11-30 1001 DUE_TODAY',
      '11-30 1002 DIGEST 1/0/0/0',
      '12-01 1001 OVERDUE 1',
      '12-01 1002 DIGEST 0/1/0/0', // one business day
      '12-07 1002 DIGEST 0/1/0/0',
      '12-07 1003 DIGEST 0/0/1/0', // five: the head of the department above, for their own has none
      '12-08 1001 OVERDUE 8',
      '12-14 1002 DIGEST 0/1/0/0',
      '12-14 1003 DIGEST 0/0/1/0',
      '12-14 2005 DIGEST 0/0/0/1', // ten: the security officer
      '12-15 1001 OVERDUE 15',
      '12-21 1002 DIGEST 0/1/0/0',
      '12-21 1003 DIGEST 0/0/1/0',
      '12-21 2003 DIGEST 0/0/0/1', // fifteen: HR
      '12-21 2005 DIGEST 0/0/0/1',
      '12-22 1001 OVERDUE 22',
    ]);
  });

  it('tells whoever comes next where a step has nobody', async () => {
    await owes('1001', '2026-11-30');
    await owes('1003', '2026-11-30');
    await app.sql(`update shinrai.employees set left_on = '2026-11-15' where number = '1002'`);
    await on('2026-12-01');
    // 1001 has no manager any more, but a head; 1003 has none and is the head
    expect((await told()).filter(line => line.includes('DIGEST'))).toEqual([
      '12-01 1003 DIGEST 0/0/1/0',
      '12-01 2005 DIGEST 0/0/0/1',
    ]);
    await headOf(ids.sales, null);
    await headOf(ids.head, people['2006']!);
    await on('2026-12-07');
    expect((await told('2026-12-02')).filter(line => line.includes('DIGEST'))).toEqual(['12-07 2006 DIGEST 0/0/2/0']);
  });

  it('tells the nearest head of a department above, who is not the manager already', async () => {
    await headOf(ids.head, people['2006']!);
    const head = await employee(app, { number: '1004', department: ids.sales1, name: '高田 恵子' });
    await headOf(ids.sales1, head);
    people['1005'] = await employee(app, { number: '1005', department: ids.sales1, name: '西 拓也', manager: head });
    for (const number of ['1001', '1005']) await owes(number, '2026-11-30');
    await on('2026-12-07');
    expect((await told()).filter(line => line.includes('DIGEST'))).toEqual([
      '12-07 1002 DIGEST 0/1/0/0',
      '12-07 1003 DIGEST 0/0/1/0', // of 1005, whose manager is the head of their department
      '12-07 1004 DIGEST 0/1/1/0',
    ]);
  });

  it('tells nobody who has done it, owes it no more, or is away', async () => {
    const done = await owes('1001', '2026-11-30');
    await app.sql(
      `update shinrai.assignments set fulfilled_at = '2026-10-02', fulfilled_by = gen_random_uuid() where id = $1`,
      [done],
    );
    const missed = await owes('1002', '2026-11-30');
    await app.sql(`update shinrai.assignments set ended_at = '2026-10-02', ending = 'MISSED' where id = $1`, [missed]);
    await owes('2003', '2026-11-30');
    await app.sql(
      `insert into shinrai.leave_periods (id, employee_id, starts_on, ends_on, kind) values (gen_random_uuid(), $1, '2026-10-01', '2026-11-29', 'OTHER')`,
      [people['2003']],
    );
    await owes('2006', '2026-11-30');
    await app.sql(`update shinrai.employees set left_on = '2026-09-30' where number = '2006'`);
    await walk('2026-10-02', '2026-10-05');
    await on('2026-11-16');
    expect(await told()).toEqual([]);
    await on('2026-11-30'); // back again: where they stand now
    expect(await told()).toEqual(['11-30 2003 DUE_TODAY']);
  });

  it('begins anew with a due day that was moved, and leaves the old one', async () => {
    const id = await owes('1001', '2026-10-30');
    await on('2026-10-01');
    await on('2026-10-16');
    app.clock.set('2026-10-19T02:00:00Z');
    await app.sql(`update shinrai.assignments set due_on = '2026-11-30' where id = $1`, [id]);
    await app.sql(
      `insert into shinrai.due_changes (id, assignment_id, kind, from_on, to_on, changed_at) values (gen_random_uuid(), $1, 'EXTENSION', '2026-10-30', '2026-11-30', $2)`,
      [id, app.clock.now()],
    );
    await run();
    await walk('2026-10-23', '2026-11-16');
    expect((await told()).filter(line => line.includes('1001'))).toEqual([
      '10-01 1001 ASSIGNED',
      '10-16 1001 DUE_SOON 14',
      '10-19 1001 DUE_MOVED',
      '11-16 1001 DUE_SOON 14',
    ]);
  });
});

describe('exactly once', () => {
  it('whether it runs twice, at once, or after a week', async () => {
    const sales = await employees(
      app,
      Array.from({ length: 300 }, (_, i) => ({ number: `S${i}`, department: ids.sales2, manager: people['1002']! })),
    );
    await assign(
      app,
      sales.map(employee => ({
        employee,
        requirement: security,
        assignedAt: '2026-10-01T00:00:00Z',
        dueOn: '2026-11-30',
      })),
    );
    const ladder = usualLadder;
    const all = await Promise.all(Array.from({ length: 4 }, () => inside(service => service.remind(ladder))));
    expect(all.toSorted((one, other) => one - other)).toEqual([0, 0, 0, 300]);
    expect(await run()).toEqual({ reminders: 0, digests: 0 });
    // the server was off for two weeks and a half
    expect(await on('2026-11-18')).toEqual({ reminders: 300, digests: 0 });
    expect(await on('2026-12-07')).toEqual({ reminders: 300, digests: 2 });
    const twice = await Promise.all([1, 2].map(() => inside(service => service.digest(ladder))));
    expect(twice).toEqual([0, 0]);
    expect((await told('2026-12-07T00:00:00+09:00')).filter(line => line.includes('DIGEST'))).toEqual([
      '12-07 1002 DIGEST 0/300/0/0',
      '12-07 1003 DIGEST 0/0/300/0',
    ]);
  });

  it('when it is killed in the middle', async () => {
    await owes('1001', '2026-11-30');
    morning('2026-12-01');
    // the statement of the lists fails: what was told before it stays told
    await app.sql(
      `create function shinrai.kill() returns trigger as $$ begin raise exception 'killed'; end $$ language plpgsql`,
    );
    await app.sql(
      `create trigger killed before insert on shinrai.notices for each row when (new.kind = 'DIGEST') execute function shinrai.kill()`,
    );
    await expect(run()).rejects.toThrow(/killed/);
    expect(await told()).toEqual(['12-01 1001 OVERDUE 1']);
    await app.sql('drop trigger killed on shinrai.notices');
    expect(await run()).toEqual({ reminders: 0, digests: 1 });
    expect(await told()).toEqual(['12-01 1001 OVERDUE 1', '12-01 1002 DIGEST 0/1/0/0']);
  });

  it('when the clock is set back: nobody is told anything before the day that was', async () => {
    await owes('1001', '2026-11-30');
    await on('2026-11-20');
    expect(await told()).toEqual(['11-20 1001 DUE_SOON 7']);
    await expect(on('2026-11-16')).rejects.toThrow('CLOCK_SET_BACK 2026-11-20');
    expect(await on('2026-11-20')).toEqual({ reminders: 0, digests: 0 });
    expect(await told()).toHaveLength(1);
  });

  it('asks for a run with the assignment itself, and only if that is done', async () => {
    const asked = async () =>
      (
        await app.sql(
          `select count(*)::int as n from shinrai_jobs.job where name = 'reminders.send' and state = 'created'`,
        )
      )[0].n;
    const course = await publishedCourse(app, '2001', 'security');
    await app.sql('update shinrai.requirements set activity_id = $1', [course]);
    const assignRequirement = 'mutation ($input: AssignRequirementInput!) { assignRequirement(input: $input) { id } }';
    const input = { id: security, version: 1, cycle: 2026, dueOn: '2026-12-01', expected: 6 };
    await expect(app.as('2001')(assignRequirement, { input })).rejects.toMatchObject({ code: 'AUDIENCE_CHANGED' });
    expect(await asked()).toBe(0);
    await app.as('2001')(assignRequirement, { input: { ...input, expected: 7 } });
    expect(await asked()).toBe(1);
    expect(await run()).toEqual({ reminders: 7, digests: 0 });
  });
});

describe('the mail of a step', () => {
  it('waits for nine on a business day, and is in the inbox at once', async () => {
    await owes('1001', '2026-11-30');
    await on('2026-10-31'); // a Saturday; nobody was told on Friday
    const inbox = '{ myNotices(first: 10) { edges { node { kind subject lines path linkText } } } }';
    const { myNotices } = await app.as('1001')(inbox);
    expect(myNotices.edges.map(({ node }: any) => node)).toEqual([
      {
        kind: 'DUE_SOON',
        subject: '研修「情報セキュリティ研修」の期限は2026年11月30日(月)です',
        lines: ['研修「情報セキュリティ研修」がまだ終わっていません。', '期限は2026年11月30日(月)です。'],
        path: expect.stringMatching(/^\/training\//),
        linkText: '研修を開く',
      },
    ]);
    app.clock.set('2026-11-02T08:59:00+09:00');
    await deliver();
    expect(post.mails).toEqual([]);
    app.clock.set('2026-11-02T09:00:00+09:00');
    await deliver();
    expect(post.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['p1001@example.jp', '研修「情報セキュリティ研修」の期限は2026年11月30日(月)です'],
    ]);
    expect(post.mails[0]!.text).toContain('https://shinrai.example.jp/training/');
  });

  it('is in the language of its reader, with the due day for their calendar; one that was moved moves the entry', async () => {
    await app.sql(`update shinrai.employees set locale = 'EN' where number = '1001'`);
    const id = await owes('1001', '2026-11-30');
    app.clock.set('2026-10-01T10:00:00+09:00');
    await run();
    await deliver();
    expect(post.mails[0]).toMatchObject({ subject: 'Please take “Information security” by Monday, 30 November 2026' });
    expect(post.mails[0]!.calendar).toMatch(/UID:.+@shinrai\r\nSEQUENCE:0\r\n/);
    expect(post.mails[0]!.calendar).toContain('DTSTART;VALUE=DATE:20261130');
    expect(post.mails[0]!.calendar).toContain('METHOD:PUBLISH');
    app.clock.set('2026-10-05T10:00:00+09:00');
    await app.sql(`update shinrai.assignments set due_on = '2026-12-10' where id = $1`, [id]);
    await app.sql(
      `insert into shinrai.due_changes (id, assignment_id, kind, from_on, to_on, changed_at) values (gen_random_uuid(), $1, 'EXTENSION', '2026-11-30', '2026-12-10', $2)`,
      [id, app.clock.now()],
    );
    await run();
    await deliver();
    expect(post.mails[1]!.calendar).toContain(`UID:${id}@shinrai\r\nSEQUENCE:1\r\n`);
    expect(post.mails[1]!.calendar).toContain('DTSTART;VALUE=DATE:20261210');
  });

  it('is not sent when it is over: done, moved, or past while the mail server was away for two days', async () => {
    await owes('1001', '2026-11-27');
    const done = await owes('1002', '2026-11-27');
    post.isAway = true;
    await on('2026-11-26');
    app.clock.set('2026-11-26T09:00:00+09:00');
    await expect(deliver()).rejects.toThrow('MAILER_UNAVAILABLE');
    await app.sql(`update shinrai.assignments set fulfilled_at = $2, fulfilled_by = gen_random_uuid() where id = $1`, [
      done,
      app.clock.now(),
    ]);
    await on('2026-11-28');
    post.isAway = false;
    app.clock.set('2026-11-30T09:00:00+09:00');
    await run();
    await deliver();
    expect(post.mails.filter(({ to }) => to === 'p1001@example.jp').map(({ subject }) => subject)).toEqual([
      '研修「情報セキュリティ研修」の期限(2026年11月27日(金))を過ぎています',
    ]);
    expect(post.mails.filter(({ to }) => to === 'p1002@example.jp').map(({ subject }) => subject)).toEqual([
      '研修がまだ終わっていない方のお知らせ(2026年11月30日(月))',
    ]);
    const withheld = await app.sql(
      `select e.number, n.kind from shinrai.notice_deliveries d join shinrai.notices n on n.id = d.notice_id
       join shinrai.employees e on e.id = n.employee_id where d.reason = 'OVER' order by 1`,
    );
    expect(withheld).toEqual([
      { number: '1001', kind: 'DUE_SOON' },
      { number: '1002', kind: 'DUE_SOON' },
    ]);
  });

  it('goes to nobody whose address holds a line break; the others get theirs', async () => {
    await app.sql(`update shinrai.employees set email = E'a@example.jp\nBcc: all@example.jp' where number = '1001'`);
    await owes('1001', '2026-11-30');
    await owes('1003', '2026-11-30');
    app.clock.set('2026-10-01T10:00:00+09:00');
    await run();
    expect(await deliver()).toMatchObject({ SENT: 1, WITHHELD: 1 });
    expect(post.mails.map(({ to }) => to)).toEqual(['p1003@example.jp']);
  });
});

describe('a list of others', () => {
  const inbox = '{ myNotices(first: 10, locale: JA) { edges { node { subject lines path } } } }';
  const first = async (number: string) => (await app.as(number)(inbox)).myNotices.edges[0].node;

  it('names those whom its reader may see, ten at most, and those who are done meanwhile no more', async () => {
    const many = await employees(
      app,
      Array.from({ length: 12 }, (_, i) => ({
        number: `S${i}`,
        name: `部下 ${i}`,
        department: ids.sales1,
        manager: people['1002']!,
      })),
    );
    const duties = await assign(
      app,
      many.map((employee, i) => ({
        employee,
        requirement: security,
        assignedAt: '2026-10-01T00:00:00Z',
        dueOn: `2026-11-${10 + i}`,
      })),
    );
    await on('2026-11-30');
    const list = await first('1002');
    expect(list.lines[1]).toBe('あなたの部下で期限を過ぎている方: 12名');
    expect(list.lines[2].match(/部下 \d+/g)).toEqual(Array.from({ length: 10 }, (_, i) => `部下 ${i}`));
    expect(list.lines[2]).toContain('・部下 0さん「情報セキュリティ研修」期限 2026年11月10日(火)');
    expect(list.path).toBe('/reports');
    await app.sql(
      `update shinrai.assignments set fulfilled_at = now(), fulfilled_by = gen_random_uuid() where id = $1`,
      [duties[0]],
    );
    expect((await first('1002')).lines[2]).not.toContain('部下 0');
    // the head of the department above leads nobody: numbers, and no names
    const forHead = await first('1003');
    expect(forHead.lines[1]).toMatch(/担当の部署で期限を過ぎている方: \d+名/);
    expect(forHead.lines).toHaveLength(2);
    expect(forHead.path).toBe('/notices');
  });
});

describe('the rules', () => {
  const fields =
    'version assigned windowOpen dueMoved daysBefore dueToday overdueEvery managerAfter headAfter securityOfficerAfter hrAfter digestWeekday digestDaysAhead';
  const read = `{ reminderLadder { ${fields} changedAt changedBy { number } } }`;
  const change = `mutation ($input: ChangeReminderLadderInput!) { changeReminderLadder(input: $input) { ${fields} changedBy { number } } }`;
  const usual = { ...usualLadder, version: 0 };

  it('are the usual ones until somebody changes them; each change is kept', async () => {
    expect((await app.as('2001')(read)).reminderLadder).toEqual({ ...usual, changedAt: null, changedBy: null });
    const input = { ...usual, daysBefore: [3, 10], overdueEvery: null, digestWeekday: 'FRIDAY' };
    const { changeReminderLadder } = await app.as('2001')(change, { input });
    expect(changeReminderLadder).toEqual({ ...input, daysBefore: [10, 3], version: 1, changedBy: { number: '2001' } });
    await expect(app.as('2001')(change, { input })).rejects.toMatchObject({ code: 'STALE' });
    await app.as('2001')(change, { input: { ...input, version: 1, dueToday: false } });
    const history = `query ($after: String) { reminderLadders(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { version dueToday changedBy { number } } } } }`;
    const { reminderLadders: latest } = await app.as('2006')(history);
    expect(latest.totalCount).toBe(3);
    expect(latest.edges.map(({ node }: any) => [node.version, node.dueToday])).toEqual([
      [2, false],
      [1, true],
    ]);
    const { reminderLadders: older } = await app.as('2006')(history, { after: latest.pageInfo.endCursor });
    expect(older.edges.map(({ node }: any) => [node.version, node.changedBy])).toEqual([[0, null]]);
    for (const statement of ['update shinrai.reminder_ladders set version = 9', 'delete from shinrai.reminder_ladders'])
      await expect(app.sql(statement)).rejects.toThrow(/append-only|permission denied/);
    const [event] = await app.sql(
      `select actor_label, details from shinrai.audit_events where action = 'CHANGE_REMINDER_LADDER' order by id limit 1`,
    );
    expect(event).toEqual({ actor_label: '2001', details: { version: 1 } });
  });

  it('hold from the next run on', async () => {
    await owes('1001', '2026-11-30');
    await app.as('2001')(change, { input: { ...usual, assigned: false, daysBefore: [20] } });
    await walk('2026-11-01', '2026-11-29');
    expect((await told()).filter(line => line.includes('1001'))).toEqual(['11-10 1001 DUE_SOON 20']);
  });

  it('are refused by field', async () => {
    const refused: [object, string][] = [
      [{ daysBefore: [0] }, 'daysBefore'],
      [{ daysBefore: [7, 7] }, 'daysBefore'],
      [{ daysBefore: [1, 2, 3, 4, 5, 6, 7] }, 'daysBefore'],
      [{ overdueEvery: 91 }, 'overdueEvery'],
      [{ managerAfter: 0 }, 'managerAfter'],
      [{ managerAfter: 8 }, 'headAfter'],
      [{ hrAfter: 61 }, 'hrAfter'],
      [{ digestDaysAhead: -1 }, 'digestDaysAhead'],
    ];
    for (const [part, field] of refused)
      await expect(app.as('2001')(change, { input: { ...usual, ...part } })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        params: { fields: { [field]: [expect.any(String)] } },
      });
  });

  it('are changed by who may, and two at once do not both change them', async () => {
    for (const number of ['1001', '1002', '2003', '2006'])
      await expect(app.as(number)(change, { input: usual })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const both = await Promise.allSettled(
      [3, 4].map(overdueEvery => app.as('2001')(change, { input: { ...usual, overdueEvery } })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the preview', () => {
  const preview = `query ($day: LocalDate!, $ladder: LadderInput) { reminderPreview(day: $day, ladder: $ladder) { mailFrom steps { kind days notices people } } }`;
  const opened = `query ($day: LocalDate!, $kind: NoticeKind!, $days: Int) { previewedReminders(day: $day, kind: $kind, days: $days, first: 2) {
    totalCount edges { node { person { number } title { ja } dueOn watched { dueSoon team department company } } } } }`;
  const steps = async (day: string, ladder: object | null = null) =>
    (await app.as('2001')(preview, { day, ladder })).reminderPreview.steps.map(
      ({ kind, days, notices, people }: any) => `${kind} ${days ?? ''} ${notices} ${people}`,
    );

  it('tells what would go out on a day, and what then goes out is that', async () => {
    await owes('1001', '2026-11-30');
    await owes('1003', '2026-11-30');
    const other = await requirement(app, '個人情報保護研修');
    await owes('1001', '2026-12-21', { requirement: other });
    expect(await steps('2026-10-01')).toEqual(['ASSIGNED  3 2']);
    expect(await steps('2026-11-20')).toEqual(['DUE_SOON 30 1 1', 'DUE_SOON 7 2 2']);
    expect(await steps('2026-11-20', { ...usualLadder, daysBefore: [10] })).toEqual(['DUE_SOON 10 2 2']);
    expect(await steps('2026-11-21')).toEqual([]);
    expect(await steps('2026-12-01')).toEqual(['OVERDUE  2 2', 'DIGEST  2 2']);
    const { previewedReminders } = await app.as('2001')(opened, { day: '2026-12-01', kind: 'DIGEST' });
    expect(previewedReminders.edges.map(({ node }: any) => [node.person.number, node.title, node.watched])).toEqual(
      expect.arrayContaining([
        ['1002', null, { dueSoon: 0, team: 1, department: 0, company: 0 }],
        ['2005', null, { dueSoon: 0, team: 0, department: 0, company: 1 }],
      ]),
    );
    const soon = await app.as('2001')(opened, { day: '2026-11-20', kind: 'DUE_SOON', days: 30 });
    expect(soon.previewedReminders).toEqual({
      totalCount: 1,
      edges: [
        { node: { person: { number: '1001' }, title: { ja: '個人情報保護研修' }, dueOn: '2026-12-21', watched: null } },
      ],
    });
    expect(await told()).toEqual([]);
    expect(await run()).toEqual({ reminders: 3, digests: 0 });
    expect(await steps('2026-10-01')).toEqual([]);
  });

  it('is not for everybody, and not for days gone by', async () => {
    await expect(app.as('1002')(preview, { day: '2026-10-02' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const day of ['2026-09-30', '2027-10-03'])
      await expect(app.as('2001')(preview, { day })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the head of a department', () => {
  const tree = '{ departments { id version code name { ja } parent { id } head { number } } }';
  const change =
    'mutation ($input: ChangeDepartmentInput!) { changeDepartment(input: $input) { version head { number } } }';

  it('is somebody who works here, named by HR, and shown to who sees everybody', async () => {
    const input = { id: ids.sales1, version: 1, name: { ja: '第一営業部' }, parentId: ids.sales };
    const { changeDepartment } = await app.as('2003')(change, { input: { ...input, headId: people['1002'] } });
    expect(changeDepartment).toEqual({ version: 2, head: { number: '1002' } });
    const headIn = async (number: string) =>
      (await app.as(number)(tree)).departments.find(({ code }: any) => code === '110').head;
    expect([await headIn('2003'), await headIn('1002')]).toEqual([{ number: '1002' }, null]);
    await app.sql(`update shinrai.employees set left_on = '2026-09-30' where number = '1001'`);
    const again = { ...input, version: 2 };
    await expect(app.as('2003')(change, { input: { ...again, headId: people['1001'] } })).rejects.toMatchObject({
      params: { fields: { headId: ['worksHere'] } },
    });
    await expect(app.as('2003')(change, { input: { ...again, headId: ids.sales } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const taken = await app.as('2003')(change, { input: again });
    expect(taken.changeDepartment).toEqual({ version: 3, head: null });
  });
});
