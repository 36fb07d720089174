import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The browser client at `/`: its files by name, its own pages for every other address that a browser opens. */
export async function serveWebApp(fastify: FastifyInstance, folder: string): Promise<void> {
  const files = new Set(
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => name.split(sep).join('/'))
      : [],
  );
  await fastify.register(fastifyStatic, { root: join(folder), serve: false, preCompressed: true, cacheControl: false });
  fastify.get('/*', (request: FastifyRequest<{ Params: { '*': string } }>, reply) => {
    const name = request.params['*'];
    if (files.has(name) && name.includes('.')) return send(reply, name);
    const isPage = name === '' || request.headers.accept?.includes('text/html');
    return isPage && files.has('index.html') ? send(reply, 'index.html') : reply.callNotFound();
  });
}

/** What carries a hash in its name never changes; the page that names it is asked for again each time. */
const send = (reply: FastifyReply, name: string) =>
  reply
    .header('cache-control', name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    .sendFile(name);
