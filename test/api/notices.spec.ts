import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MikroORM, RequestContext } from '@mikro-orm/core';

import { Jobs, SmtpMailer, sql } from '../../src/index.ts';
import { DeliveryService } from '../../src/notices/delivery.service.ts';
import { NoticeService } from '../../src/notices/notice.service.ts';
import { OutboxQuery } from '../../src/notices/outbox.query.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { departments, employee, employees } from '../support/people.ts';
import { type TestSmtp, startSmtp } from '../support/smtp.ts';

let app: TestApp;
let smtp: TestSmtp;
let sales: string;
let ids: Record<'山田' | '佐藤' | 'smith' | '鈴木' | '田中', string>;

beforeAll(async () => {
  smtp = await startSmtp();
  const mailer = new SmtpMailer({
    url: smtp.url,
    from: { name: '研修係', address: 'shinrai@example.jp' },
    requireTls: false,
  });
  app = await startApp({ options: { mailer, publicUrl: 'https://shinrai.example.jp' } });
  ({ sales1: sales } = await departments(app));
  const person = (number: string, name: string, email: string | null, rest = {}) =>
    employee(app, { number, name, email, department: sales, ...rest });
  ids = {
    山田: await person('1001', '山田 太郎', 'yamada@example.jp'),
    佐藤: await person('1002', '佐藤 花子', null),
    smith: await person('1003', 'スミス ジョン', 'smith@example.jp', { locale: 'EN' }),
    鈴木: await person('1004', '鈴木 一郎', 'suzuki@example.jp', { leftOn: '2026-11-01' }),
    田中: await person('1005', '田中 一', 'tanaka@example.jp\nBcc: everybody@example.jp'),
  };
}, 60_000);
beforeEach(() => {
  smtp.mails.length = 0;
  smtp.answers = {};
});
afterEach(async () => {
  await app.sql(`update shinrai.notices set mail_state = 'SENT' where mail_state in ('WAITING', 'SENDING')`);
});
afterAll(async () => {
  await app.close();
  await smtp.stop();
});

const inside = <T>(work: () => Promise<T>): Promise<T> => RequestContext.create(app.nest.get(MikroORM).em, work);
const deliver = () => app.nest.get(Jobs, { strict: false }).run('notices.deliver');
/** Without the lock that keeps two runs of a job apart. */
const deliverAtOnce = () => inside(() => app.nest.get(DeliveryService, { strict: false }).deliver(AbortSignal.any([])));
const tell = (to: string, key: string, mailFrom?: Date) =>
  inside(() => app.nest.get(NoticeService, { strict: false }).tell('TRIAL', { to, key, params: {} }, mailFrom));
const found = async (key: string) => (await app.sql('select * from shinrai.notices where key = $1', [key]))[0];
const log = async (key: string) =>
  (
    await app.sql(
      `select outcome, reply_code, reason, via from shinrai.notice_deliveries d join shinrai.notices n on n.id = d.notice_id
       where n.key = $1 order by d.id`,
      [key],
    )
  ).map(({ outcome, reply_code, reason }) => [outcome, reply_code ?? reason]);

describe('a notice', () => {
  it('is told once under its key', async () => {
    expect([await tell(ids.山田, 'once'), await tell(ids.山田, 'once')]).toEqual([true, false]);
    const at = await Promise.all(Array.from({ length: 5 }, () => tell(ids.山田, 'at once')));
    expect(at.filter(Boolean)).toHaveLength(1);
  });

  it('is not told when the transaction is rolled back', async () => {
    await inside(() =>
      app.nest.get(MikroORM).em.transactional(async () => {
        await app.nest
          .get(NoticeService, { strict: false })
          .tell('TRIAL', { to: ids.山田, key: 'taken back', params: {} });
        throw new Error('no');
      }),
    ).catch(() => {});
    expect(await found('taken back')).toBeUndefined();
  });

  it('is told to many in one statement, each once', async () => {
    const many = await employees(
      app,
      Array.from({ length: 50 }, (_, i) => ({ number: `M${i}`, department: sales, email: `m${i}@example.jp` })),
    );
    const tellAll = () =>
      inside(() =>
        app.nest
          .get(NoticeService, { strict: false })
          .tellMany(
            'TRIAL',
            sql`select id as employee_id, 'many:' || id as key, '{}'::jsonb as params from shinrai.employees where id = any(${many}::uuid[])`,
          ),
      );
    expect([await tellAll(), await tellAll()]).toEqual([50, 0]);
    const [one, other] = await Promise.all([deliverAtOnce(), deliverAtOnce()]);
    expect(one['SENT']! + other['SENT']!).toBe(50);
    expect(new Set(smtp.mails.map(({ recipients }) => recipients.join())).size).toBe(50);
    expect(smtp.mails).toHaveLength(50);
  });

  it('cannot be changed or taken away, nor can the log of its mails', async () => {
    await tell(ids.山田, 'for good');
    await deliver();
    for (const statement of [
      `update shinrai.notices set params = '{"a":1}'`,
      'delete from shinrai.notices',
      'truncate shinrai.notices cascade',
      `update shinrai.notice_deliveries set outcome = 'SENT'`,
      'delete from shinrai.notice_deliveries',
    ])
      await expect(app.sql(statement)).rejects.toThrow(/never changes|append-only|cannot be emptied|permission denied/);
  });
});

describe('the mail of a notice', () => {
  it('is in the language of whom it goes to, from a person to a person, and leads to the page', async () => {
    await tell(ids.山田, 'ja');
    await tell(ids.smith, 'en');
    expect(await deliver()).toMatchObject({ SENT: 2 });
    const [japanese, english] = ['yamada@example.jp', 'smith@example.jp'].map(to =>
      smtp.mails.find(({ recipients }) => recipients.includes(to))!,
    );
    expect(japanese).toMatchObject({
      subject: 'お知らせの試し送り',
      from: { name: '研修係', address: 'shinrai@example.jp' },
      to: [{ address: 'yamada@example.jp' }],
    });
    expect(japanese!.text).toMatch(/^山田 太郎 様\n\n.*届いていれば/s);
    expect(japanese!.text).toContain('https://shinrai.example.jp/notices');
    expect(japanese!.html).toContain('<a href="https://shinrai.example.jp/notices">');
    expect(english!.subject).toBe('A trial notice');
    expect(english!.text).toMatch(/^Dear /);
    expect(english!.headers).toContainEqual({
      key: 'auto-submitted',
      originalKey: 'Auto-Submitted',
      value: 'auto-generated',
    });
    expect(await log('ja')).toEqual([['SENT', 250]]);
  });

  it('goes out once, however often and by however many it is sent', async () => {
    await tell(ids.山田, 'one mail');
    await Promise.all([deliverAtOnce(), deliverAtOnce(), deliverAtOnce(), deliver()]);
    await deliver();
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]!.messageId).toBe(`<${(await found('one mail')).id}@example.jp>`);
  });

  it('waits for its time', async () => {
    const later = new Date(app.clock.now().getTime() + 3_600_000);
    await tell(ids.山田, 'later', later);
    expect(await deliver()).toMatchObject({ SENT: 0 });
    app.clock.forward({ minutes: 60 });
    expect(await deliver()).toMatchObject({ SENT: 1 });
  });

  it.each([
    ['nobody without an address', '佐藤', 'NO_ADDRESS'],
    ['nobody who has left', '鈴木', 'LEFT'],
    ['no address that would write headers of its own', '田中', 'ADDRESS_REFUSED'],
  ] as const)('goes to %s: the inbox has it', async (_, who, reason) => {
    await tell(ids[who], `withheld from ${who}`);
    expect(await deliver()).toMatchObject({ SENT: 0, WITHHELD: 1 });
    expect(smtp.mails).toEqual([]);
    expect(await log(`withheld from ${who}`)).toEqual([['WITHHELD', reason]]);
  });

  it('bounces for good when the server says so for good', async () => {
    smtp.answers = { recipient: () => [550, 'no such user yamada@example.jp'] };
    await tell(ids.山田, 'bounced');
    expect(await deliver()).toMatchObject({ BOUNCED: 1 });
    app.clock.forward({ days: 1 });
    smtp.answers = {};
    expect(await deliver()).toMatchObject({ SENT: 0 });
    expect([(await found('bounced')).mail_state, await log('bounced')]).toEqual(['BOUNCED', [['BOUNCED', 550]]]);
  });

  it('comes again, less and less often, when the server says not now', async () => {
    smtp.answers = { recipient: () => [451, 'greylisted'] };
    await tell(ids.山田, 'not now');
    const attempts: number[] = [];
    for (let minutes = 0; minutes < 600; minutes += 5) {
      if (((await deliver())['DEFERRED'] ?? 0) > 0) attempts.push(minutes);
      app.clock.forward({ minutes: 5 });
    }
    expect(attempts).toEqual([0, 5, 20, 80, 260]);
    smtp.answers = {};
    app.clock.forward({ minutes: 360 });
    expect(await deliver()).toMatchObject({ SENT: 1 });
    expect((await log('not now')).at(-1)).toEqual(['SENT', 250]);
  }, 60_000);

  it('is neither lost nor doubled when the server is away for two days', async () => {
    await tell(ids.山田, 'patience');
    const { port } = smtp;
    await smtp.stop();
    for (let hours = 0; hours < 48; hours++) {
      await expect(deliver()).rejects.toThrow(/^MAILER_UNAVAILABLE ECONNREFUSED/);
      app.clock.forward({ minutes: 60 });
    }
    expect([(await found('patience')).mail_state, await log('patience')]).toEqual(['WAITING', []]);
    smtp = await startSmtp({ port });
    expect(await deliver()).toMatchObject({ SENT: 1 });
    expect(smtp.mails).toHaveLength(1);
  });

  it('is given up after five days', async () => {
    smtp.answers = { text: () => [452, 'full'] };
    await tell(ids.山田, 'given up');
    let days = 0;
    for (; (await found('given up')).mail_state === 'WAITING'; days += 0.25) {
      await deliver();
      app.clock.forward({ days: 0.25 });
    }
    expect(days).toBeGreaterThan(4.5);
    expect((await log('given up')).at(-1)).toEqual(['BOUNCED', 452]);
  });

  it('is not sent again when nobody knows whether it went out', async () => {
    smtp.answers = { arrived: () => smtp.hangUp() };
    await tell(ids.山田, 'hung up');
    expect(await deliver()).toMatchObject({ SENT: 0, UNCERTAIN: 1 });
    expect(smtp.mails).toHaveLength(1);
    smtp.answers = {};
    app.clock.forward({ days: 2 });
    await deliver();
    expect([smtp.mails.length, await log('hung up')]).toEqual([1, [['UNCERTAIN', null]]]);
  });

  it('is sent again when it certainly did not go out', async () => {
    smtp.answers = { recipient: () => smtp.hangUp() };
    await tell(ids.山田, 'hung up early');
    await expect(deliver()).rejects.toThrow(/^MAILER_UNAVAILABLE/);
    smtp.answers = {};
    expect(await deliver()).toMatchObject({ SENT: 1 });
    expect(await log('hung up early')).toEqual([['SENT', 250]]);
  });

  it('is uncertain when its server died over it', async () => {
    await tell(ids.山田, 'died over');
    const { id } = await found('died over');
    expect(await inside(() => app.nest.get(OutboxQuery, { strict: false }).claim(id, app.clock.now()))).toBe(true);
    app.clock.forward({ minutes: 5 });
    expect(await deliver()).toMatchObject({ SENT: 0, UNCERTAIN: 0 });
    app.clock.forward({ minutes: 6 });
    expect(await deliver()).toMatchObject({ SENT: 0, UNCERTAIN: 1 });
    expect([smtp.mails, await log('died over')]).toEqual([[], [['UNCERTAIN', null]]]);
  });
});
