import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

import { acceptRosterFiles, migrateShinrai } from '../index.ts';
import type { Config } from './config.ts';
import { FailureFilter } from './http/failure.filter.ts';
import { logRequests, quietLogger } from './http/log.ts';
import { cutOffTheSlow, longestUpload } from './http/patience.ts';
import { secure } from './http/security.ts';
import { serveWebApp } from './http/web-app.ts';
import { migrateLogin } from './login/login.orm.ts';
import { receiveVisits } from './login/visit.ts';
import { ServerModule, type ServerOptions } from './server.module.ts';

const built = fileURLToPath(new URL('../../web', import.meta.url));

/** Brings the database up to date: the plugin's tables, then ours; the names of what ran. */
export const migrate = async (databaseUrl: string): Promise<string[]> => [
  ...(await migrateShinrai(databaseUrl)),
  ...(await migrateLogin(databaseUrl)),
];

/** The application on a migrated database, not yet listening. */
export async function createServer(options: ServerOptions): Promise<NestFastifyApplication> {
  const { config, write, webFolder = built } = options;
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule.of(options), adapter(config), {
    logger: quietLogger(write),
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  logRequests(fastify, write);
  cutOffTheSlow(fastify);
  await secure(fastify, config);
  await fastify.register(cookie);
  receiveVisits(fastify, config.publicUrl.startsWith('https:'));
  acceptRosterFiles(app);
  await serveWebApp(fastify, webFolder);
  app.useGlobalFilters(new FailureFilter(write));
  return app.init();
}

/** Slow and endless requests are cut off. */
const adapter = ({ trustedProxies }: Config) =>
  new FastifyAdapter({
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies,
    // the draft of a whole course is one document
    bodyLimit: 1024 * 1024,
    requestTimeout: longestUpload,
    // longer than the 60 s of common proxies, which would else send into a connection that is just being closed
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 8_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 8_192 },
  });
