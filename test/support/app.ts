import { randomUUID } from 'node:crypto';

import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { Global, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import pg from 'pg';

import {
  EmployeeDirectory,
  KeyFolder,
  ShinraiModule,
  type ShinraiOptions,
  acceptRosterFiles,
  shinraiEntities,
  shinraiOrmSettings,
} from '../../src/index.ts';
import { FixedClock } from './clock.ts';
import { freshDatabase } from './database.ts';
import { forgetKeys, keysOf } from './keys.ts';

/** What the API answered with a refusal. */
export class Refused extends Error {
  readonly code: string;
  readonly params: Record<string, unknown>;

  constructor(message: string, extensions: { code?: string; params?: Record<string, unknown> } = {}) {
    super(`${extensions.code ?? 'ERROR'}: ${message} ${JSON.stringify(extensions.params ?? {})}`);
    this.code = extensions.code ?? 'ERROR';
    this.params = extensions.params ?? {};
  }
}

type Database = Awaited<ReturnType<typeof freshDatabase>>;

export type Send = <Answer = any>(document: string, variables?: Record<string, unknown>) => Promise<Answer>;

export interface TestApp {
  readonly nest: NestFastifyApplication;
  readonly clock: FixedClock;
  /** Hand-written SQL on the same database, for what no door shows. */
  readonly sql: (text: string, values?: unknown[]) => Promise<any[]>;
  /** Speaks GraphQL as the employee with this number, on this device; null is nobody. */
  as(number: string | null, device?: string): Send;
  /** The server is stopped and another one started on the same database; this one is of no use any more. */
  restart(): Promise<TestApp>;
  close(): Promise<void>;
}

/** The plugin in the smallest host there can be: identity is a header with the employee's number. */
export async function startApp({
  at = '2026-11-22T01:00:00Z',
  on = null,
  options = {},
}: { at?: string; on?: Database | null; options?: Partial<ShinraiOptions> } = {}): Promise<TestApp> {
  const database = on ?? (await freshDatabase());
  const clock = new FixedClock(at);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => {});
  const actorOf = async (request: unknown) => {
    const { headers } = request as { headers: Record<string, string | undefined> };
    const directory = nest.get(EmployeeDirectory);
    const id = headers['x-employee'] ? await directory.find(decodeURIComponent(headers['x-employee'])) : null;
    const actor = id ? await directory.actor(id, headers['x-request-id'] ?? null) : null;
    return actor && { ...actor, device: headers['x-device'] ?? null };
  };

  @Global()
  @Module({
    imports: [
      MikroOrmModule.forRoot({
        driver: PostgreSqlDriver,
        clientUrl: database.url,
        entities: shinraiEntities,
        ...shinraiOrmSettings,
      }),
      GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true, graphiql: false }),
      // background work is done by hand: `jobs.run(name)`
      ShinraiModule.forRoot({
        actorOf,
        clock,
        background: false,
        keyStore: new KeyFolder(keysOf(database.url)),
        ...options,
      }),
    ],
  })
  class Host {}

  const module = await Test.createTestingModule({ imports: [Host] }).compile();
  const nest = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: ['error', 'fatal'],
  });
  acceptRosterFiles(nest);
  await nest.init();
  await nest.getHttpAdapter().getInstance().ready();

  const sql = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows;

  /** Every mutation that was done must have left its trace in the log; signs of life leave one, with the first (ADR 0015). */
  const expectTrace = async (document: string, requestId: string) => {
    if (!/^\s*mutation\b/.test(document)) return;
    const [found] = await sql(
      `select count(*)::int as events from shinrai.audit_events where request_id = $1 or ($2 and action = 'ATTEND_LESSON')`,
      [requestId, document.includes('attendLesson')],
    );
    if (found.events === 0) throw new Error(`this mutation left no audit event: ${document}`);
  };

  return {
    nest,
    clock,
    sql,
    as: (number, device) => async (query, variables) => {
      const requestId = randomUUID();
      const response = await nest.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          'x-request-id': requestId,
          'apollo-require-preflight': 'true',
          ...(number && { 'x-employee': encodeURIComponent(number) }),
          ...(device && { 'x-device': device }),
        },
        payload: { query, variables },
      });
      const { data, errors } = response.json<{ data: any; errors?: { message: string; extensions?: object }[] }>();
      if (errors?.[0]) throw new Refused(errors[0].message, errors[0].extensions);
      await expectTrace(query, requestId);
      return data;
    },
    restart: async () => {
      await nest.close();
      await pool.end();
      return startApp({ at: clock.now().toISOString(), on: database, options });
    },
    close: async () => {
      await nest.close();
      await pool.end();
      await database.drop();
      forgetKeys(database.url);
    },
  };
}
