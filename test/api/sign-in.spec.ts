import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestServer, startServer } from '../server/support/server.ts';
import { departments, employee } from '../support/people.ts';

const password = '雨の日には傘を二本持って出る人です';
let server: TestServer;
const id: Record<string, string> = {};
let people = 0;

beforeAll(async () => {
  server = await startServer();
  const { personnel } = await departments(server);
  id['admin'] = await employee(server, {
    number: '1001',
    department: personnel,
    name: '髙橋 花子',
    kana: 'タカハシ ハナコ',
    roles: ['ADMIN'],
  });
  id['hr'] = await employee(server, {
    number: '1002',
    department: personnel,
    name: '佐々木 一郎',
    kana: 'ササキ イチロウ',
    roles: ['HR'],
  });
  id['boss'] = await employee(server, { number: '1003', department: personnel, email: 'Boss@example.co.jp' });
  id['personnel'] = personnel;
  for (const who of ['admin', 'hr', 'boss']) await setPassword(who);
});
afterAll(() => server.close());
beforeEach(() => server.sql('truncate shinrai_login.throttles'));

const set = 'mutation ($input: SetPasswordInput!) { setPassword(input: $input) }';
const viewer = '{ viewer { person { number } } }';
const sessions = '{ mySessions { id current userAgent address startedAt lastSeenAt expiresAt } }';

async function setPassword(who: string, chosen = password): Promise<void> {
  const answer = await server.ask(set, { input: { token: await server.invite(id[who]!), password: chosen } });
  expect(answer.data).toEqual({ setPassword: true });
}

/** Somebody new with the password; number and id. */
async function somebody(
  hired: { leftOn?: string | null; roles?: ['HR'] } = {},
): Promise<{ number: string; id: string }> {
  const number = String(7001 + people++);
  id[number] = await employee(server, { number, department: id['personnel']!, ...hired });
  if (!hired.leftOn) await setPassword(number);
  return { number, id: id[number] };
}

const cookieOf = async (number: string): Promise<string> => (await server.logIn(number, password)).cookie!;
const events = (action: string) =>
  server.sql(
    'select outcome, refusal, actor_label, actor_id, record_id, request_id from shinrai.audit_events where action = $1 order by at, id',
    [action],
  );

describe('signing in', () => {
  it('takes the employee number or the e-mail address, however it is typed', async () => {
    for (const login of ['1003', '１００３', ' 1003 ', 'boss@example.co.jp', 'BOSS@EXAMPLE.CO.JP']) {
      const { data } = await server.logIn(login, password);
      expect(data).toEqual({ logIn: { viewer: { person: { number: '1003' }, roles: ['EMPLOYEE'] } } });
    }
  });

  it('takes the same password from a keyboard that composes letters otherwise', async () => {
    const { number } = await somebody();
    await setPassword(number, 'がぎぐげごだぢづでどばびぶべぼ'.normalize('NFC'));
    expect((await server.logIn(number, 'がぎぐげごだぢづでどばびぶべぼ'.normalize('NFD'))).code).toBeUndefined();
  });

  it('refuses in the same words whoever it is', async () => {
    const { number } = await somebody({ leftOn: '2026-11-21' });
    for (const login of ['1003', '9999', 'nobody@example.com', number, `' or 1=1 --`]) {
      const answer = await server.logIn(login, 'not the password of anybody');
      expect([answer.status, answer.code, answer.params, answer.data, answer.cookie]).toEqual([
        200,
        'WRONG_CREDENTIALS',
        {},
        null,
        undefined,
      ]);
    }
  });

  it('costs one hash for somebody and for nobody', async () => {
    for (const login of ['1003', '9999']) {
      const before = server.hashing.computed;
      await server.logIn(login, 'not the password of anybody');
      expect(server.hashing.computed - before).toBe(1);
    }
  });

  it('gives a cookie that scripts, other sites and other paths do not see, and a new one each time', async () => {
    const [first, second] = [await server.logIn('1003', password), await server.logIn('1003', password)];
    expect(first.setCookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(first.cookie).not.toBe(second.cookie);
    const kept = await server.sql('select token_hash from shinrai_login.sessions');
    expect(JSON.stringify(kept)).not.toContain(first.cookie!.slice('sid='.length));
  });

  it('ends the session that the browser came with', async () => {
    const before = await cookieOf('1003');
    await server.logIn('1003', password, { cookie: before });
    expect((await server.ask(viewer, {}, { cookie: before })).data).toEqual({ viewer: null });
  });

  it('is in the audit log, refused or done, and never what was typed', async () => {
    const { number, id: personId } = await somebody();
    await server.logIn(number, 'not the password of anybody');
    await server.logIn('my secret in the wrong field', 'x');
    const { cookie, headers } = await server.logIn(number, password);
    const found = (await events('LOG_IN')).slice(-3);
    expect(found).toMatchObject([
      { outcome: 'REFUSED', refusal: 'WRONG_CREDENTIALS', actor_label: number, actor_id: personId },
      { outcome: 'REFUSED', refusal: 'WRONG_CREDENTIALS', actor_label: 'anonymous', actor_id: null },
      { outcome: 'DONE', actor_label: number, request_id: headers['x-request-id'] },
    ]);
    const everything = JSON.stringify([await server.sql('select * from shinrai.audit_events'), server.lines]);
    for (const secret of [password, 'wrong field', cookie!.split('=')[1]!, 'not the password'])
      expect(everything).not.toContain(secret);
  });

  it('is over at once for whoever leaves', async () => {
    const { number, id: personId } = await somebody();
    const cookie = await cookieOf(number);
    expect((await server.ask(viewer, {}, { cookie })).data.viewer).not.toBeNull();
    await server.sql("update shinrai.employees set left_on = '2026-11-21' where id = $1", [personId]);
    const answer = await server.ask(sessions, {}, { cookie });
    expect([answer.code, answer.cookie]).toEqual(['UNAUTHENTICATED', null]);
  });

  it('is renewed with the parameters of today', async () => {
    const { number, id: personId } = await somebody();
    const { hash } = await import('@node-rs/argon2');
    const old = await hash(password.normalize('NFC'), { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await server.sql('update shinrai_login.credentials set hash = $1 where employee_id = $2', [old, personId]);
    expect((await server.logIn(number, password)).code).toBeUndefined();
    const [{ hash: renewed }] = await server.sql('select hash from shinrai_login.credentials where employee_id = $1', [
      personId,
    ]);
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await server.logIn(number, password)).code).toBeUndefined();
  });
});

describe('guessing', () => {
  it('ends after five wrong passwords in a quarter of an hour, for one account from one address', async () => {
    const { number } = await somebody();
    for (let i = 0; i < 5; i++) expect((await server.logIn(number, `guess ${i}`)).code).toBe('WRONG_CREDENTIALS');
    const sixth = await server.logIn(number, password);
    expect([sixth.code, sixth.params, sixth.status, sixth.headers['retry-after']]).toEqual([
      'TOO_MANY_ATTEMPTS',
      { retryAfterSeconds: 900 },
      429,
      '900',
    ]);
    expect((await server.logIn(number, password, { address: '192.0.2.2' })).code).toBeUndefined();
    server.clock.forward({ minutes: 15 });
    expect((await server.logIn(number, password)).code).toBeUndefined();
  });

  it('is forgotten when the password was right', async () => {
    const { number } = await somebody();
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await server.logIn(number, 'a wrong guess', { address: `192.0.2.${round}` });
      expect((await server.logIn(number, password, { address: `192.0.2.${round}` })).code).toBeUndefined();
    }
  });

  it('ends after twenty in an hour from one address, whatever the account; right ones do not count', async () => {
    for (let i = 0; i < 25; i++) expect((await server.logIn('1003', password)).code).toBeUndefined();
    for (let i = 0; i < 20; i++)
      expect((await server.logIn(`nobody ${i}`, 'a wrong guess')).code).toBe('WRONG_CREDENTIALS');
    expect((await server.logIn('nobody 21', 'a wrong guess')).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await server.logIn('1003', password)).code).toBe('TOO_MANY_ATTEMPTS');
  });

  it('does not go round the limit by another address of the same IPv6 network', async () => {
    for (let i = 0; i < 5; i++) await server.logIn('1003', 'a wrong guess', { address: `2001:db8:1:2::${i}` });
    expect((await server.logIn('1003', password, { address: '2001:db8:1:2:ffff::9' })).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await server.logIn('1003', password, { address: '2001:db8:1:3::1' })).code).toBeUndefined();
  });

  it('a thousand times at once computes five hashes', async () => {
    const { number } = await somebody();
    const before = server.hashing.computed;
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, i) => server.logIn(number, `guess ${i}`)));
    expect(server.hashing.computed - before).toBeLessThanOrEqual(5);
    const codes = Object.groupBy(answers, ({ code }) => code!);
    expect(codes['WRONG_CREDENTIALS']).toHaveLength(5);
    // how many are turned away at the door, and how many at the database, is a matter of the machine's speed
    const others = new Set(['BUSY', 'TOO_MANY_ATTEMPTS', 'UNAVAILABLE']);
    expect(answers.filter(({ code }) => code !== 'WRONG_CREDENTIALS' && !others.has(code!))).toEqual([]);
    for (const { status, params } of codes['BUSY'] ?? []) {
      expect([status, params]).toEqual([503, { retryAfterSeconds: 5 }]);
    }
  });

  it('locks the account after a hundred in a row, until a new link sets a password', async () => {
    const { number } = await somebody();
    await server.sql('update shinrai_login.credentials set wrong_guesses = 99 where employee_id = $1', [id[number]]);
    await server.logIn(number, 'the hundredth');
    expect((await server.logIn(number, password)).code).toBe('WRONG_CREDENTIALS');
    await setPassword(number);
    expect((await server.logIn(number, password)).code).toBeUndefined();
  });
});

describe('a session', () => {
  it('lives on while it is used, half an hour at a time, twelve hours at most', async () => {
    const cookie = await cookieOf('1003');
    const isAlive = async () => (await server.ask(viewer, {}, { cookie })).data.viewer !== null;
    for (let half = 1; half < 24; half++) {
      server.clock.forward({ minutes: 29.9 });
      expect(await isAlive()).toBe(true);
    }
    server.clock.forward({ minutes: 29.9 });
    expect(await isAlive()).toBe(true);
    server.clock.forward({ minutes: 5 });
    expect(await isAlive()).toBe(false);
  });

  it('ends when nothing was asked for half an hour', async () => {
    const cookie = await cookieOf('1003');
    server.clock.forward({ minutes: 31 });
    const answer = await server.ask(sessions, {}, { cookie });
    expect([answer.code, answer.cookie]).toEqual(['UNAUTHENTICATED', null]);
  });

  it('is nothing when it is unknown: public doors stay open, the others are shut', async () => {
    for (const cookie of ['sid=unknown', `sid=${'x'.repeat(4000)}`, 'sid=%00']) {
      expect((await server.ask(viewer, {}, { cookie })).data).toEqual({ viewer: null });
      expect((await server.ask(sessions, {}, { cookie })).code).toBe('UNAUTHENTICATED');
    }
  });

  it('is listed for its owner, who ends it', async () => {
    const { number } = await somebody();
    const phone = (
      await server.logIn(number, password, { headers: { 'user-agent': 'phone' }, address: '198.51.100.7' })
    ).cookie!;
    server.clock.forward({ minutes: 1 });
    const here = await cookieOf(number);
    const { data } = await server.ask(sessions, {}, { cookie: here });
    expect(data.mySessions).toMatchObject([
      { current: true },
      { current: false, userAgent: 'phone', address: '198.51.100.7' },
    ]);
    const end = (sessionId: string, cookie: string) =>
      server.ask(
        'mutation ($input: EndSessionInput!) { endSession(input: $input) }',
        { input: { id: sessionId } },
        { cookie },
      );
    const stranger = await cookieOf('1003');
    for (const unknown of [data.mySessions[1].id, 'no id at all'])
      expect((await end(unknown, stranger)).code).toBe('NOT_FOUND');
    expect((await end(data.mySessions[1].id, here)).data).toEqual({ endSession: true });
    expect((await end(data.mySessions[1].id, here)).code).toBe('NOT_FOUND');
    expect((await server.ask(sessions, {}, { cookie: phone })).code).toBe('UNAUTHENTICATED');
    expect((await events('END_SESSION')).at(-2)).toMatchObject({
      outcome: 'DONE',
      actor_label: number,
      record_id: data.mySessions[1].id,
    });
  });

  it('ends at sign-out, and the browser throws away what it kept', async () => {
    const cookie = await cookieOf('1003');
    const answer = await server.ask('mutation { logOut }', {}, { cookie });
    expect(answer.data).toEqual({ logOut: true });
    expect(answer.cookie).toBeNull();
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await server.ask('mutation { logOut }', {}, { cookie })).code).toBe('UNAUTHENTICATED');
    expect(await events('LOG_OUT')).toMatchObject([
      { outcome: 'DONE', actor_label: '1003' },
      { outcome: 'REFUSED', refusal: 'UNAUTHENTICATED', actor_label: 'anonymous' },
    ]);
  });

  it('leaves the browser its own word, by which two accounts on it are one hand', async () => {
    const words = ({ headers }: { headers: Record<string, unknown> }) =>
      ([headers['set-cookie'] ?? []].flat() as string[]).filter(each => each.startsWith('device='));
    const [first] = words(await server.logIn('1003', password));
    expect(first).toMatch(/^device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/);
    const again = await server.logIn('1004', password, { cookie: first!.split(';')[0]! });
    expect(words(again)).toEqual([]);
  });

  it('ends everywhere at once', async () => {
    const { number } = await somebody();
    const cookies = [await cookieOf(number), await cookieOf(number), await cookieOf(number)];
    const stranger = await cookieOf('1003');
    await server.ask('mutation { logOutEverywhere }', {}, { cookie: cookies[1] });
    for (const cookie of cookies) expect((await server.ask(sessions, {}, { cookie })).code).toBe('UNAUTHENTICATED');
    expect((await server.ask(sessions, {}, { cookie: stranger })).code).toBeUndefined();
    expect((await events('LOG_OUT_EVERYWHERE')).at(-1)).toMatchObject({ outcome: 'DONE', actor_label: number });
  });
});

describe('a link to set a password', () => {
  const issue = (personId: string, cookie: string) =>
    server.ask(
      'mutation ($input: IssuePasswordLinkInput!) { issuePasswordLink(input: $input) { url expiresAt } }',
      { input: { personId } },
      { cookie },
    );
  const use = (token: string, chosen = password) => server.ask(set, { input: { token, password: chosen } });

  it('is made by HR, shows its token behind the # only, opens once and ends what was open', async () => {
    const { number, id: personId } = await somebody();
    const before = await cookieOf(number);
    const { data } = await issue(personId, await cookieOf('1002'));
    expect(data.issuePasswordLink.url).toMatch(/^http:\/\/localhost:3000\/set-password#token=[\w-]{43}$/);
    expect(data.issuePasswordLink.expiresAt).toBe(
      new Date(server.clock.now().getTime() + 7 * 86_400_000).toISOString(),
    );
    const token = data.issuePasswordLink.url.split('=')[1];
    expect((await use(token, 'a new one, chosen by me')).data).toEqual({ setPassword: true });
    expect((await use(token)).code).toBe('LINK_INVALID');
    expect((await server.ask(sessions, {}, { cookie: before })).code).toBe('UNAUTHENTICATED');
    expect((await server.logIn(number, password)).code).toBe('WRONG_CREDENTIALS');
    expect((await server.logIn(number, 'a new one, chosen by me')).code).toBeUndefined();
    expect((await events('SET_PASSWORD')).at(-1)).toMatchObject({
      outcome: 'DONE',
      actor_label: number,
      record_id: personId,
    });
    expect((await events('ISSUE_PASSWORD_LINK')).at(-1)).toMatchObject({
      outcome: 'DONE',
      actor_label: '1002',
      record_id: personId,
    });
  });

  it('is used once even when it is used ten times at once', async () => {
    const { id: personId } = await somebody();
    const token = await server.invite(personId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => use(token)));
    expect(answers.filter(({ data }) => data?.setPassword)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'LINK_INVALID')).toHaveLength(9);
  });

  it('ends after a week, when a newer one is made, and when the person leaves', async () => {
    const { id: personId } = await somebody();
    const old = await server.invite(personId);
    const newer = await server.invite(personId);
    expect((await use(old)).code).toBe('LINK_INVALID');
    server.clock.forward({ days: 7 });
    expect((await use(newer)).code).toBe('LINK_INVALID');
    const last = await server.invite(personId);
    await server.sql("update shinrai.employees set left_on = '2026-11-21' where id = $1", [personId]);
    expect((await use(last)).code).toBe('LINK_INVALID');
    expect((await use('made up')).code).toBe('LINK_INVALID');
  });

  it('is not made by others, for nobody, nor by HR for a role that HR does not hold', async () => {
    const { id: personId } = await somebody();
    const hr = await cookieOf('1002');
    expect((await issue(personId, await cookieOf('1003'))).code).toBe('FORBIDDEN');
    expect((await issue(id['admin']!, hr)).code).toBe('FORBIDDEN');
    expect((await issue('0199bd3a-0000-7000-8000-000000000000', hr)).code).toBe('NOT_FOUND');
    expect((await issue('nobody', hr)).code).toBe('NOT_FOUND');
    expect((await issue(id['hr']!, await cookieOf('1001'))).code).toBeUndefined();
    expect(
      (await events('ISSUE_PASSWORD_LINK')).filter(({ outcome }) => outcome === 'REFUSED').length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('takes no password that is short, long or among the first to be guessed', async () => {
    const { number, id: personId } = await somebody();
    const token = await server.invite(personId);
    expect(await use(token, 'fourteen chars')).toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { password: ['minLength'] } },
    });
    expect(await use(token, 'あ'.repeat(129))).toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { password: ['maxLength'] } },
    });
    expect(await use(token, `nul \0 in the middle`)).toMatchObject({ code: 'INVALID_INPUT' });
    for (const common of ['passwordpassword', `password${number}2026`, '山田太郎山田太郎山田太郎１２３４'])
      expect((await use(token, common)).code).toBe('PASSWORD_TOO_COMMON');
    expect((await use(token)).data).toEqual({ setPassword: true });
  });
});

describe('changing the password', () => {
  const change = (currentPassword: string, chosen: string, cookie: string) =>
    server.ask(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }',
      { input: { currentPassword, password: chosen } },
      { cookie },
    );

  it('asks for the last one, keeps this session and ends the others', async () => {
    const { number } = await somebody();
    const [here, there] = [await cookieOf(number), await cookieOf(number)];
    expect(await change('not the last one', 'something else entirely', here)).toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { currentPassword: ['wrongPassword'] } },
    });
    expect((await change(password, 'passwordpassword', here)).code).toBe('PASSWORD_TOO_COMMON');
    expect((await change(password, 'something else entirely', here)).data).toEqual({ changePassword: true });
    expect((await server.ask(sessions, {}, { cookie: here })).code).toBeUndefined();
    expect((await server.ask(sessions, {}, { cookie: there })).code).toBe('UNAUTHENTICATED');
    expect((await server.logIn(number, 'something else entirely')).code).toBeUndefined();
    expect((await events('CHANGE_PASSWORD')).slice(-3).map(({ outcome }) => outcome)).toEqual([
      'REFUSED',
      'REFUSED',
      'DONE',
    ]);
  });

  it('is no way round the throttle', async () => {
    const { number } = await somebody();
    const cookie = await cookieOf(number);
    for (let i = 0; i < 5; i++)
      expect((await change(`guess ${i}`, 'something else entirely', cookie)).code).toBe('INVALID_INPUT');
    expect((await change(password, 'something else entirely', cookie)).code).toBe('TOO_MANY_ATTEMPTS');
  });
});
