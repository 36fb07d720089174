import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { RefusalCode } from '../../index.ts';
import type { Write } from './log.ts';
import { refuse } from './refusal.ts';
import { describe, outcomeOf } from './unexpected.ts';

const codeOf: Readonly<Record<number, RefusalCode>> = { 404: 'NOT_FOUND', 413: 'QUERY_TOO_LARGE', 503: 'UNAVAILABLE' };
const statusOf = { UNAVAILABLE: 503, BUSY: 503, INTERNAL: 500 };

/** What no door has answered: HTTP is told here; GraphQL errors go on to format-error.ts. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  constructor(private readonly write: Write) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof HttpException) {
      const status = error.getStatus();
      return refuse(request, reply.code(status), codeOf[status] ?? 'INVALID_INPUT');
    }
    const { code, params } = outcomeOf(error);
    this.write(`${new Date().toISOString()} error ${request.id} ${describe(error)}`);
    if (code !== 'INTERNAL') reply.header('retry-after', '5');
    return refuse(request, reply.code(statusOf[code]), code, code === 'INTERNAL' ? { requestId: request.id } : params);
  }
}
