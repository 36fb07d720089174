import type { INestApplication } from '@nestjs/common';

interface FastifyLike {
  hasContentTypeParser(type: string): boolean;
  addContentTypeParser(
    type: string,
    take: (request: unknown, body: unknown, done: (error: null, body: unknown) => void) => void,
  ): void;
}

/** For a host on Fastify, before it listens: lets roster files (text/csv, application/octet-stream) through as unread streams,
 * where the host has no reading of its own for them. A host on Express need not call it. */
export function acceptRosterFiles(app: INestApplication): void {
  const http = app.getHttpAdapter();
  if (http.getType() !== 'fastify') return;
  const fastify = http.getInstance() as FastifyLike;
  for (const type of ['text/csv', 'application/octet-stream'])
    if (!fastify.hasContentTypeParser(type)) fastify.addContentTypeParser(type, (_, body, done) => done(null, body));
}
