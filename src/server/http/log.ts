import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

import { describe } from './unexpected.ts';

export type Write = (line: string) => void;

/** One line for each request: no query string, no variables, no names. */
export function logRequests(fastify: FastifyInstance, write: Write): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0];
    write(
      `${new Date().toISOString()} ${request.method} ${path} ${reply.statusCode} ${Math.round(reply.elapsedTime)}ms ${request.id}`,
    );
  });
}

/** Nest's own words: its errors only, and of those nothing that a statement or a person wrote. */
export const quietLogger = (write: Write): LoggerService => {
  const say = (level: string) => (message: unknown) =>
    write(`${new Date().toISOString()} ${level} ${message instanceof Error ? describe(message) : String(message)}`);
  const nothing = () => {};
  return {
    log: nothing,
    debug: nothing,
    verbose: nothing,
    warn: say('warning'),
    error: say('error'),
    fatal: say('fatal'),
  };
};
