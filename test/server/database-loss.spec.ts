import { once } from 'node:events';
import { type Server, type Socket, connect, createServer } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { departments, employee } from '../support/people.ts';
import { type TestServer, startServer } from './support/server.ts';

/** A cable to the database that can be pulled out. */
class Cable {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  constructor(private readonly target: { host: string; port: number }) {}

  async plugIn(): Promise<void> {
    this.server = createServer(socket => {
      const beyond = connect(this.target);
      for (const end of [socket, beyond]) {
        this.sockets.add(end);
        end.on('error', () => {}).on('close', () => [socket, beyond].forEach(other => other.destroy()));
      }
      socket.pipe(beyond).pipe(socket);
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as { port: number }).port;
  }

  async pullOut(): Promise<void> {
    const closed = once(this.server!, 'close');
    this.server!.close();
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }
}

const password = 'kumo-ga-nagareru-oka';
let server: TestServer;
let cable: Cable;
beforeAll(async () => {
  const { hostname, port } = new URL(process.env['TEST_POSTGRES']!);
  cable = new Cable({ host: hostname, port: Number(port || 5432) });
  await cable.plugIn();
  server = await startServer({
    through: address => {
      const url = new URL(address);
      [url.hostname, url.port] = ['127.0.0.1', String(cable.port)];
      return url.href;
    },
  });
  const { personnel } = await departments(server);
  const id = await employee(server, { number: '1001', department: personnel });
  await server.ask('mutation ($input: SetPasswordInput!) { setPassword(input: $input) }', {
    input: { token: await server.invite(id), password },
  });
});
afterAll(async () => {
  await server.close();
  await cable.pullOut();
});

describe('when the database is gone', () => {
  it('every door says so and when to come back, and all is well when it is back', async () => {
    const { cookie } = await server.logIn('1001', password);
    await cable.pullOut();
    for (const answer of [
      await server.ask('{ viewer { roles } }', {}, { cookie }),
      await server.logIn('1001', password),
    ]) {
      expect([answer.status, answer.code, answer.params]).toEqual([503, 'UNAVAILABLE', { retryAfterSeconds: 5 }]);
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.cookie).toBeUndefined();
    }
    expect(await server.get('/ready')).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    expect((await server.get('/live')).status).toBe(200);
    await cable.plugIn();
    expect((await server.ask('{ viewer { roles } }', {}, { cookie })).data).toEqual({
      viewer: { roles: ['EMPLOYEE'] },
    });
    expect((await server.get('/ready')).status).toBe(200);
    expect((await server.logIn('1001', password)).code).toBeUndefined();
  });

  it('it is enough that it ends the connections', async () => {
    const end = () =>
      server.sql(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'shinrai'",
      );
    await Promise.all([1, 2, 3, 4].map(() => server.ask('{ viewer { roles } }')));
    await end();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect((await server.logIn('1001', password)).code).toBeUndefined();
  });

  it('in the middle of a sign-in, nothing is half done', async () => {
    await server.sql(
      `create function public.cut() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
    );
    await server.sql(
      'create trigger cut before insert on shinrai_login.sessions for each row execute function public.cut()',
    );
    const before = await server.sql("select count(*) from shinrai.audit_events where action = 'LOG_IN'");
    // more often than there are connections in the pool: none may be lost with its transaction
    for (let i = 0; i < 25; i++) {
      const answer = await server.logIn('1001', password);
      expect([answer.status, answer.code, answer.cookie]).toEqual([503, 'UNAVAILABLE', undefined]);
      await server.sql('truncate shinrai_login.throttles');
    }
    await server.sql('drop trigger cut on shinrai_login.sessions');
    expect(await server.sql("select count(*) from shinrai.audit_events where action = 'LOG_IN'")).toEqual(before);
    expect((await server.logIn('1001', password)).code).toBeUndefined();
  });
});

describe('when the disk is full', () => {
  it('what would be written is refused, and what is read goes on', async () => {
    const { cookie } = await server.logIn('1001', password);
    await server.sql(
      `create function public.disk_full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`,
    );
    await server.sql(
      'create trigger disk_full before insert on shinrai_login.sessions for each row execute function public.disk_full()',
    );
    expect(await server.logIn('1001', password)).toMatchObject({ status: 503, code: 'UNAVAILABLE', cookie: undefined });
    expect((await server.ask('{ viewer { roles } }', {}, { cookie })).data.viewer).not.toBeNull();
    await server.sql('drop trigger disk_full on shinrai_login.sessions');
  });
});
