import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';

import { type Config, readConfig } from '../../../src/server/config.ts';
import { Hashing } from '../../../src/server/login/hashing.ts';
import { PasswordService } from '../../../src/server/login/password.service.ts';
import { createServer, migrate } from '../../../src/server/server.ts';
import { operator } from '../../../src/index.ts';
import { MikroORM, RequestContext } from '@mikro-orm/core';
import { FixedClock } from '../../support/clock.ts';
import { freshDatabase } from '../../support/database.ts';
import { forgetKeys, keysOf } from '../../support/keys.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  data: any;
  /** The code of the first refusal. */
  code: string | undefined;
  params: any;
  errors: any[] | undefined;
  body: string;
  /** What the browser would send from now on; null when it was told to forget. */
  cookie: string | null | undefined;
  setCookie: string | undefined;
}

export interface Sent {
  cookie?: string | null | undefined;
  address?: string;
  headers?: Record<string, string>;
}

export interface TestServer {
  readonly app: NestFastifyApplication;
  readonly clock: FixedClock;
  readonly config: Config;
  readonly lines: string[];
  readonly hashing: Hashing;
  sql(text: string, values?: unknown[]): Promise<any[]>;
  /** Speaks GraphQL over HTTP as a browser on our own page. */
  ask(query: string, variables?: Record<string, unknown>, sent?: Sent): Promise<Answer>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  logIn(login: string, password: string, sent?: Sent): Promise<Answer>;
  /** A link to set a password, as the operator hands it out; its token. */
  invite(employeeId: string): Promise<string>;
  close(): Promise<void>;
}

interface Setting {
  env?: Record<string, string>;
  /** The way to the database, when it is not the straight one. */
  through?: (url: string) => string;
  at?: string;
  webFolder?: string;
  /** Whether it does background work by itself. */
  background?: boolean;
}

/** The standalone server itself on a database of its own, reached without a socket. */
export async function startServer({
  env = {},
  through = url => url,
  at = '2026-11-22T01:00:00Z',
  webFolder = '/nowhere',
  background = false,
}: Setting = {}): Promise<TestServer> {
  const database = await freshDatabase();
  await migrate(database.url);
  const config = readConfig({ NODE_ENV: 'test', SHINRAI_KEYS: keysOf(database.url), ...env });
  const clock = new FixedClock(at);
  const lines: string[] = [];
  const app = await createServer({
    config,
    databaseUrl: through(database.url),
    clock,
    background,
    webFolder,
    write: line => lines.push(line),
  });
  await app.getHttpAdapter().getInstance().ready();
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => {});

  const send = async (method: 'GET' | 'POST', path: string, sent: Sent, payload?: object | string): Promise<Answer> => {
    const { cookie, address = '192.0.2.1', headers = {} } = sent;
    const response = await app.inject({
      method,
      url: path,
      remoteAddress: address,
      headers: { ...(cookie && { cookie }), ...headers },
      ...(payload !== undefined && { payload }),
    });
    return answerOf(response);
  };
  const ask: TestServer['ask'] = (query, variables = {}, sent = {}) =>
    send(
      'POST',
      '/graphql',
      { ...sent, headers: { 'content-type': 'application/json', ...sent.headers } },
      { query, variables },
    );

  return {
    app,
    clock,
    config,
    lines,
    hashing: app.get(Hashing),
    sql: async (text, values = []) => (await pool.query(text, values)).rows,
    ask,
    get: (path, headers = {}) => send('GET', path, { headers }),
    logIn: (login, password, sent) =>
      ask(
        'mutation ($input: LogInInput!) { logIn(input: $input) { viewer { person { number } roles } } }',
        { input: { login, password } },
        sent,
      ),
    invite: async employeeId => {
      const { url: link } = await RequestContext.create(app.get(MikroORM).em, () =>
        app.get(PasswordService).issueLink(operator, employeeId),
      );
      return new URL(link).hash.slice('#token='.length);
    },
    close: async () => {
      await app.close();
      await pool.end();
      await database.drop();
      forgetKeys(database.url);
    },
  };
}

interface Response {
  statusCode: number;
  headers: Record<string, unknown>;
  body: string;
}

function answerOf({ statusCode, headers, body }: Response): Answer {
  const json = String(headers['content-type']).startsWith('application/json') ? JSON.parse(body) : {};
  const setCookie = [headers['set-cookie'] ?? []].flat()[0] as string | undefined;
  const cookie = setCookie?.split(';')[0];
  return {
    status: statusCode,
    headers: headers as Answer['headers'],
    data: json.data,
    code: json.errors?.[0]?.extensions?.code ?? json.code,
    params: json.errors?.[0]?.extensions?.params ?? json.params,
    errors: json.errors,
    body,
    setCookie,
    cookie: cookie === undefined ? undefined : cookie.endsWith('=') ? null : cookie,
  };
}
