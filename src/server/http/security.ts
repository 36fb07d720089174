import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

import type { Config } from '../config.ts';
import { mayChange } from './origin.rules.ts';
import { refuse } from './refusal.ts';

const self = "'self'";
const none = "'none'";

/** The headers of every answer, and the refusal of requests that another site made (OWASP ASVS 5.0, 3.4 and 3.5). */
export async function secure(fastify: FastifyInstance, { publicUrl, production }: Config): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [none],
        scriptSrc: [self],
        styleSrc: [self],
        imgSrc: [self, 'data:', 'blob:'],
        mediaSrc: [self],
        fontSrc: [self],
        // a paper of a case is looked at within its page
        frameSrc: ['blob:'],
        connectSrc: [self],
        // the client's <base> lets a host serve it under any path
        baseUri: [self],
        formAction: [self],
        frameAncestors: [none],
        requireTrustedTypesFor: ["'script'"],
        // default: React Aria empties its live regions by innerHTML = '', and nothing else may pass (src/web/ui/trusted-types.ts)
        trustedTypes: ['shinrai-lesson', 'default'],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('cache-control', 'no-store');
    const { origin, 'sec-fetch-site': fetchSite, host } = request.headers;
    if (request.method === 'GET' && request.url.split('?', 1)[0] === '/graphql')
      return refuse(request, reply.code(405).header('allow', 'POST'), 'INVALID_INPUT');
    const provenance = { method: request.method, origin, fetchSite, host };
    if (mayChange(provenance, publicUrl, production)) return undefined;
    return refuse(request, reply.code(403), 'FORBIDDEN', { because: 'origin' });
  });
}
