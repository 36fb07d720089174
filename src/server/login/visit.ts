import type { CookieSerializeOptions } from '@fastify/cookie';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { fingerprint, newToken } from './token.ts';

/** One HTTP request, as the doors of signing in see it: where it comes from, and the cookie that it carries. */
export interface Visit {
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string | null;
  /** The token in the cookie. */
  readonly token: string | null;
  /** The fingerprint of this browser's own word, which outlives its sessions: two accounts here are one hand. */
  readonly device: string | null;
  keep(token: string): void;
  /** The cookie opens nothing any more. */
  forget(): void;
  /** Signed out: the browser throws away all that it kept of us, but which browser it is. */
  leave(): void;
}

const visits = new WeakMap<object, Visit>();

/** Every request becomes a visit; the cookie is bound to this host and to https wherever there is https. */
export function receiveVisits(fastify: FastifyInstance, secure: boolean): void {
  const name = secure ? '__Host-sid' : 'sid';
  const deviceName = secure ? '__Host-device' : 'device';
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'strict', secure };
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const device = request.cookies[deviceName] || null;
    visits.set(request, {
      requestId: request.id,
      address: request.ip,
      userAgent: request.headers['user-agent']?.slice(0, 255) ?? null,
      token: request.cookies[name] || null,
      device: device && fingerprint(device),
      keep: token => {
        void reply.setCookie(name, token, options);
        if (!device) void reply.setCookie(deviceName, newToken(), { ...options, maxAge: 400 * 86_400 });
      },
      forget: () => void reply.clearCookie(name, options),
      leave: () => void reply.clearCookie(name, options).header('clear-site-data', '"cache", "storage"'),
    });
  });
}

export function visitOf(request: object): Visit {
  const visit = visits.get(request);
  if (!visit) throw new Error('a request that nobody received');
  return visit;
}

/** The visit, as an argument of a door's method. */
export const Here = createParamDecorator((_: unknown, context: ExecutionContext) =>
  visitOf(GqlExecutionContext.create(context).getContext<{ req: object }>().req),
);
