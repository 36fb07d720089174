import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { departments, employee } from '../support/people.ts';
import { type TestServer, startServer } from './support/server.ts';

const web = mkdtempSync(join(tmpdir(), 'shinrai-web-'));
let server: TestServer;
beforeAll(async () => {
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Shinrai</title>');
  writeFileSync(join(web, 'assets/main-4f2a.js'), 'export {}');
  writeFileSync(join(web, 'assets/main-4f2a.js.br'), 'brotli');
  server = await startServer({ webFolder: web });
});
afterAll(async () => {
  await server.close();
  rmSync(web, { recursive: true });
});

const policy =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data: blob:;media-src 'self';font-src 'self';frame-src blob:;connect-src 'self';base-uri 'self';" +
  "form-action 'self';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types shinrai-lesson default";

describe('every answer', () => {
  it.each(['/', '/my/training', '/live', '/nothing.png', '/assets/main-4f2a.js', '/graphql'])(
    'of %s carries the headers of safety',
    async path => {
      const { headers } = await server.get(path, { accept: 'text/html' });
      expect(headers).toMatchObject({
        'content-security-policy': policy,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('is one line in the log, without query, variables or names', async () => {
    await server.get('/live?secret=in-the-query');
    await server.ask('query Q($a: String) { viewer { roles } }', { a: 'secret-in-the-variables' });
    expect(server.lines.join('\n')).not.toMatch(/secret/);
    expect(server.lines.at(-1)).toMatch(/^\S+Z POST \/graphql \d{3} \d+ms [0-9a-f-]{36}$/);
  });
});

describe('the web app', () => {
  it('is at / and at every address of its own', async () => {
    for (const path of ['/', '/my/training/0199?tab=1', '/graphql-guide']) {
      const { status, body, headers } = await server.get(path, { accept: 'text/html,*/*' });
      expect([status, body.includes('Shinrai'), headers['cache-control']]).toEqual([200, true, 'no-cache']);
    }
  });

  it('says that a file is not there', async () => {
    expect((await server.get('/assets/gone.js', { accept: '*/*' })).status).toBe(404);
    expect((await server.get('/../package.json', { accept: '*/*' })).status).toBe(404);
    expect((await server.get('/..%2f..%2fetc%2fpasswd', { accept: '*/*' })).status).toBe(404);
    expect((await server.get('/%00', { accept: '*/*' })).status).toBe(404);
  });

  it('has files that never change, compressed beforehand', async () => {
    const plain = await server.get('/assets/main-4f2a.js');
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    });
    const small = await server.get('/assets/main-4f2a.js', { 'accept-encoding': 'br' });
    expect([small.headers['content-encoding'], small.body]).toEqual(['br', 'brotli']);
  });
});

describe('health', () => {
  it('is asked without signing in', async () => {
    expect((await server.get('/live')).status).toBe(200);
    expect((await server.get('/ready')).status).toBe(200);
  });
});

describe('requests that another site made', () => {
  const logIn = 'mutation { logOut }';
  it.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin, but a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['another host of the domain', { origin: 'http://wiki.localhost:3000', 'sec-fetch-site': 'same-site' }],
  ])('are refused: %s', async (_, headers) => {
    const answer = await server.ask(logIn, {}, { headers });
    expect([answer.status, answer.code, answer.params]).toEqual([403, 'FORBIDDEN', { because: 'origin' }]);
  });

  it('are refused as a plain form sends them', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const { statusCode } = await server.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': type },
        payload: `{"query":"${logIn}"}`,
      });
      expect(statusCode).toBeGreaterThanOrEqual(400);
    }
    expect(
      (await server.get(`/graphql?query=${encodeURIComponent('{viewer{roles}}')}`, { accept: '*/*' })).status,
    ).toBe(405);
  });

  it('are answered from our own page and from no browser', async () => {
    const read = (headers: Record<string, string>) => server.ask('{ viewer { roles } }', {}, { headers });
    expect((await read({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).data).toEqual({
      viewer: null,
    });
    expect((await read({})).data).toEqual({ viewer: null });
  });
});

describe('a request that is too large', () => {
  it.each<[string, string, string]>([
    [
      '100 aliases of logIn',
      `mutation { ${Array.from({ length: 100 }, (_, i) => `a${i}: logIn(input: { login: "1001", password: "guess ${i}" }) { viewer { roles } }`).join(' ')} }`,
      'tokens',
    ],
    [
      '20 aliases of logIn',
      `mutation { ${Array.from({ length: 20 }, (_, i) => `a${i}: logIn(input: { login: "1001", password: "guess ${i}" }) { viewer { roles } }`).join(' ')} }`,
      'aliases',
    ],
    ['50 levels', `{ viewer { person { ${'manager { '.repeat(48)} id ${'} '.repeat(48)} } } }`, 'depth'],
    ['two mutations', 'mutation { logOut logOutEverywhere }', 'rootFields'],
  ])('is refused: %s', async (_, query, limit) => {
    const before = server.hashing.computed;
    const answer = await server.ask(query);
    expect([answer.status, answer.code, answer.params.limit]).toEqual([400, 'QUERY_TOO_LARGE', limit]);
    expect(server.hashing.computed).toBe(before);
  });

  it('is refused before it is read: more than 1 MiB', async () => {
    const answer = await server.ask('{ viewer { roles } }', { long: 'x'.repeat(1_100_000) });
    expect([answer.status, answer.code]).toEqual([413, 'QUERY_TOO_LARGE']);
  });

  it('is refused as a batch', async () => {
    const { statusCode } = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: [{ query: '{viewer{roles}}' }, { query: '{viewer{roles}}' }],
    });
    expect(statusCode).toBe(400);
  });

  it('is told of with five errors at most', async () => {
    const answer = await server.ask('{ a b c d e f g h i j k }');
    expect(answer.errors!.length).toBeLessThanOrEqual(5);
  });
});

describe('a request that cannot be understood', () => {
  it('is told why, in the words of GraphQL', async () => {
    expect(await server.ask('{ viewer {')).toMatchObject({ status: 400, code: 'GRAPHQL_PARSE_FAILED' });
    expect(await server.ask('{ nothing }')).toMatchObject({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
      errors: [{ message: expect.stringContaining('nothing') }],
    });
    expect(await server.ask('{ auditEvents { totalCount } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      errors: [{ message: expect.stringContaining('first') }],
    });
    expect(
      await server.ask('query Q($first: Int!) { auditEvents(first: $first) { totalCount } }', { first: 'x' }),
    ).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    const { statusCode } = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: '{"query":',
    });
    expect(statusCode).toBe(400);
  });
});

describe('a failure of ours', () => {
  it('is told by its request id only, and logged without the statement', async () => {
    const { personnel } = await departments(server);
    await employee(server, { number: '4711', department: personnel });
    await server.sql('alter table shinrai_login.throttles rename to throttles_gone');
    const answer = await server.logIn('4711', 'a secret password');
    await server.sql('alter table shinrai_login.throttles_gone rename to throttles');
    expect([answer.code, answer.params, answer.errors![0].message]).toEqual([
      'INTERNAL',
      { requestId: answer.headers['x-request-id'] },
      'INTERNAL',
    ]);
    expect(answer.body).not.toMatch(/throttles|stack|sql/i);
    const logged = server.lines.filter(line => line.includes(String(answer.headers['x-request-id'])));
    expect(logged.join('\n')).toMatch(/error .* 42P01/);
    expect(server.lines.join('\n')).not.toMatch(/insert into|a secret password/);
  });
});

describe('production', () => {
  it('has a cookie that only https carries, HSTS, and no look into the schema', async () => {
    const production = await startServer({
      env: { NODE_ENV: 'production', SHINRAI_PUBLIC_URL: 'https://shinrai.example.jp' },
    });
    try {
      const { personnel } = await departments(production);
      const id = await employee(production, { number: '1001', department: personnel });
      const password = 'kumo-ga-nagareru-oka';
      const fromUs = { headers: { origin: 'https://shinrai.example.jp', 'sec-fetch-site': 'same-origin' } };
      await production.ask(
        'mutation ($input: SetPasswordInput!) { setPassword(input: $input) }',
        { input: { token: await production.invite(id), password } },
        fromUs,
      );
      const { setCookie, headers, cookie } = await production.logIn('1001', password, fromUs);
      expect(setCookie).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect((await production.ask('{ viewer { person { number } } }', {}, { cookie })).data.viewer.person.number).toBe(
        '1001',
      );
      expect((await production.ask('{ __schema { types { name } } }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect((await production.ask('{ viewr { roles } }')).errors![0].message).not.toMatch(/viewer/);
      const local = { headers: { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' } };
      expect((await production.ask('{ viewer { roles } }', {}, local)).status).toBe(403);
    } finally {
      await production.close();
    }
  });

  it('believes only its own proxy about where a request comes from', async () => {
    const { address } = { address: '203.0.113.9' };
    const forwarded = { 'x-forwarded-for': '198.51.100.1' };
    for (let i = 0; i < 21; i++) await server.logIn(`nobody ${i}`, 'a wrong guess', { address, headers: forwarded });
    expect((await server.logIn('nobody', 'a wrong guess', { address })).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await server.logIn('nobody', 'a wrong guess', { address: '127.0.0.1', headers: forwarded })).code).toBe(
      'WRONG_CREDENTIALS',
    );
  });
});
