import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM, RequestContext } from '@mikro-orm/core';

import { Jobs, type Mailer } from '../../src/index.ts';
import { NoticeService } from '../../src/notices/notice.service.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { departments, employee } from '../support/people.ts';

let app: TestApp;
let yamada: string;
let answer: { outcome: 'SENT' | 'BOUNCED' | 'UNCERTAIN'; replyCode: number | null };
const sent: string[] = [];
/** A host's own way out. */
const mailer: Mailer = {
  name: 'the host',
  open: async () => ({
    send: async ({ to }) => {
      sent.push(to);
      return answer;
    },
    close: () => {},
  }),
};

beforeAll(async () => {
  app = await startApp({ options: { mailer } });
  const { sales1, personnel } = await departments(app);
  const person = (number: string, name: string, rest = {}) =>
    employee(app, { number, name, department: sales1, email: `${number}@example.jp`, ...rest });
  yamada = await person('1001', '山田 太郎');
  await person('1002', 'スミス ジョン', { locale: 'EN' });
  await person('2001', '人事 花子', { department: personnel, roles: ['HR'] });
  await person('2002', '管理 一郎', { roles: ['ADMIN'] });
  await person('2003', '監査 次郎', { roles: ['AUDITOR'], locale: 'EN' });
});
afterAll(() => app.close());

const tell = (to: string, key: string) =>
  RequestContext.create(app.nest.get(MikroORM).em, () =>
    app.nest.get(NoticeService, { strict: false }).tell('TRIAL', { to, key, params: {} }),
  );
const deliver = () => app.nest.get(Jobs, { strict: false }).run('notices.deliver');

describe('the inbox', () => {
  const inbox = `query ($first: Int!, $after: String, $locale: Locale) { unreadNotices myNotices(first: $first, after: $after, locale: $locale) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id kind toldAt readAt subject lines path linkText } } } }`;
  const read = 'mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) }';

  it('has what one was told, the newest first, in one’s language, and nobody else’s', async () => {
    for (const key of ['a', 'b', 'c']) await tell(yamada, key);
    const { unreadNotices, myNotices } = await app.as('1001')(inbox, { first: 2 });
    expect([unreadNotices, myNotices.totalCount, myNotices.pageInfo.hasNextPage]).toEqual([3, 3, true]);
    const { id: _, ...first } = myNotices.edges[0].node;
    expect(first).toMatchObject({ kind: 'TRIAL', subject: 'お知らせの試し送り', path: '/notices', readAt: null });
    const english = await app.as('1001')(inbox, { first: 1, locale: 'EN' });
    expect(english.myNotices.edges[0].node).toMatchObject({ subject: 'A trial notice', linkText: 'See your notices' });
    const next = await app.as('1001')(inbox, { first: 2, after: myNotices.pageInfo.endCursor });
    expect(next.myNotices.edges).toHaveLength(1);
    expect((await app.as('1002')(inbox, { first: 2 })).myNotices.totalCount).toBe(0);
    await expect(app.as(null)(inbox, { first: 2 })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(app.as('1001')(inbox, { first: 2, after: 'WzFd' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is read notice by notice or all at once, by its owner', async () => {
    const { myNotices } = await app.as('1001')(inbox, { first: 3 });
    const ids = myNotices.edges.map(({ node }: any) => node.id);
    await app.as('1002')(read, { input: { ids } });
    expect(await app.as('1001')(read, { input: { ids: [ids[0]] } })).toEqual({ markNoticesRead: 2 });
    expect(await app.as('1001')(read, { input: {} })).toEqual({ markNoticesRead: 0 });
    expect((await app.as('1001')(inbox, { first: 1 })).myNotices.edges[0].node.readAt).not.toBeNull();
  });
});

describe('the operator', () => {
  const status = `{ mailStatus { via waiting dueSince sent withheld bounced uncertain } }`;
  const undelivered = `query ($first: Int!, $after: String, $state: Undelivered) {
    undeliveredNotices(first: $first, after: $after, state: $state) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id kind mailState number address replyCode } } } }`;
  const again = 'mutation ($input: SendNoticesAgainInput!) { sendNoticesAgain(input: $input) }';
  const jobs = `{ jobs { name schedule nextAt waiting runs { outcome failure counts { name count } } lastFailure { failure } } }`;

  it.each(['1001', '2001', '2003'])('is not %s', async number => {
    for (const door of [status, jobs, '{ undeliveredNotices(first: 1) { totalCount } }'])
      await expect(app.as(number)(door)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.as(number)('mutation { sendTrialNotice }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('sends a notice to see whether mail arrives', async () => {
    answer = { outcome: 'SENT', replyCode: 250 };
    await deliver();
    sent.length = 0;
    await app.as('2002')('mutation { sendTrialNotice }');
    expect((await app.as('2002')(status)).mailStatus).toMatchObject({ via: 'the host', waiting: 1 });
    await deliver();
    expect(sent).toEqual(['2002@example.jp']);
    expect((await app.as('2002')(status)).mailStatus).toMatchObject({ waiting: 0, sent: 4, bounced: 0 });
  });

  it('sees whose mail did not arrive, not what it says, and sends it again', async () => {
    answer = { outcome: 'BOUNCED', replyCode: 550 };
    await tell(yamada, 'bounces');
    await deliver();
    answer = { outcome: 'UNCERTAIN', replyCode: null };
    await tell(yamada, 'uncertain');
    await deliver();
    const { undeliveredNotices: page } = await app.as('2002')(undelivered, { first: 1 });
    expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([2, true]);
    expect(
      (await app.as('2002')(undelivered, { first: 1, after: page.pageInfo.endCursor })).undeliveredNotices.edges,
    ).toHaveLength(1);
    const bounced = (await app.as('2002')(undelivered, { first: 5, state: 'BOUNCED' })).undeliveredNotices.edges;
    const { id, ...shown } = bounced[0].node;
    expect(shown).toEqual({
      kind: 'TRIAL',
      mailState: 'BOUNCED',
      number: '1001',
      address: '1•••@e•••.jp',
      replyCode: 550,
    });

    answer = { outcome: 'SENT', replyCode: 250 };
    expect(await app.as('2002')(again, { input: {} })).toEqual({ sendNoticesAgain: 1 });
    expect(await app.as('2002')(again, { input: { ids: [id] } })).toEqual({ sendNoticesAgain: 0 });
    await deliver();
    const uncertain = (await app.as('2002')(undelivered, { first: 5 })).undeliveredNotices.edges.map(
      ({ node }: any) => node.id,
    );
    expect(uncertain).toHaveLength(1);
    expect(await app.as('2002')(again, { input: { ids: uncertain } })).toEqual({ sendNoticesAgain: 1 });
    await deliver();
    expect((await app.as('2002')(undelivered, { first: 5 })).undeliveredNotices.totalCount).toBe(0);
  });

  it('sees the jobs and sets one going', async () => {
    const run = 'mutation ($input: RunJobInput!) { runJob(input: $input) }';
    await app.as('2002')(run, { input: { name: 'notices.deliver' } });
    const { jobs: all } = await app.as('2002')(jobs);
    const delivering = all.find(({ name }: any) => name === 'notices.deliver');
    expect(delivering).toMatchObject({ schedule: '* * * * *', runs: [], lastFailure: null });
    expect(delivering.waiting).toBeGreaterThan(0);
    await expect(app.as('2002')(run, { input: { name: 'notices.destroy' } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the notice log', () => {
  const log = `query ($first: Int!, $after: String, $filter: NoticeFilter, $locale: Locale) {
    noticeLog(first: $first, after: $after, filter: $filter, locale: $locale) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id kind subject toldAt readAt mailState person { number } deliveries { outcome via replyCode reason } } } } }`;

  it('is evidence of every attempt', async () => {
    const filter = { employeeId: yamada, mailState: 'SENT', kinds: ['TRIAL'], from: '2026-11-22', until: '2026-11-22' };
    const { noticeLog } = await app.as('2001')(log, { first: 10, filter });
    const tried = noticeLog.edges.map(({ node }: any) => node.deliveries.map(({ outcome }: any) => outcome).join());
    expect(tried.toSorted()).toEqual(['BOUNCED,SENT', 'SENT', 'SENT', 'SENT', 'UNCERTAIN,SENT']);
    expect(noticeLog.edges[0].node).toMatchObject({ person: { number: '1001' }, subject: 'お知らせの試し送り' });
    const before = await app.as('2001')(log, { first: 10, filter: { until: '2026-11-21' } });
    expect(before.noticeLog.totalCount).toBe(0);
  });

  it('comes in pages without a gap, in the language of its reader', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { noticeLog }: any = await app.as('2003')(log, { first: 2, after, locale: 'EN' });
      seen.push(...noticeLog.edges.map(({ node }: any) => node.id));
      expect(noticeLog.edges[0].node.subject).toBe('A trial notice');
      after = noticeLog.pageInfo.hasNextPage ? noticeLog.pageInfo.endCursor : null;
    } while (after);
    const [{ count }] = await app.sql('select count(*)::int from shinrai.notices');
    expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  });

  it.each(['1001', '2002'])('is closed to %s', async number => {
    await expect(app.as(number)(log, { first: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
