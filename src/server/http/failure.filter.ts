import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';

import type { RefusalCode } from '../../index.ts';
import type { Write } from './log.ts';
import { refuse } from './refusal.ts';
import { type Outcome, describe, outcomeOf } from './unexpected.ts';

const codeOf: Readonly<Record<number, RefusalCode>> = { 404: 'NOT_FOUND', 413: 'QUERY_TOO_LARGE', 503: 'UNAVAILABLE' };
const statusOf = { UNAVAILABLE: 503, BUSY: 503, INTERNAL: 500 };

/** What no door has refused but something broke: a code and the request's id for the outside, the rest for the log. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  constructor(private readonly write: Write) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') {
      const { req } = GqlArgumentsHost.create(host).getContext<{ req: FastifyRequest }>();
      const { code, params } = this.outcome(error, req);
      return new GraphQLError(code, { extensions: { code, params } });
    }
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof HttpException)
      return refuse(request, reply.code(error.getStatus()), codeOf[error.getStatus()] ?? 'INVALID_INPUT');
    const { code, params } = this.outcome(error, request);
    if (params.retryAfterSeconds !== undefined) reply.header('retry-after', String(params.retryAfterSeconds));
    return refuse(request, reply.code(statusOf[code]), code, params);
  }

  private outcome(error: unknown, { id }: FastifyRequest): Outcome {
    this.write(`${new Date().toISOString()} error ${id} ${describe(error)}`);
    const { code, params } = outcomeOf(error);
    return { code, params: code === 'INTERNAL' ? { requestId: id } : params };
  }
}
