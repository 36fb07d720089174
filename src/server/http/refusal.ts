import type { FastifyReply, FastifyRequest } from 'fastify';

import type { RefusalCode } from '../../index.ts';

/** Says no before any door was reached, in the shape that the door's callers read. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  code: RefusalCode,
  params: object = {},
): FastifyReply {
  const isGraphql = request.url.split('?', 1)[0] === '/graphql';
  return reply.send(isGraphql ? { errors: [{ message: code, extensions: { code, params } }] } : { code, params });
}
