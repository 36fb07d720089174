import { OptimisticLockError } from '@mikro-orm/core';
import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';

import { actorOfRequest } from '../access/allow.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';
import { RefusalLog } from './refusal-log.ts';

const httpStatus: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STALE: 409,
  TOO_MANY_ATTEMPTS: 429,
  BUSY: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

interface Reply {
  status(code: number): { send(body: unknown): unknown };
}

/** Says no in one voice: a code and its parameters, on GraphQL and on HTTP alike, and keeps a record of it. */
@Injectable()
@Catch(Refusal, OptimisticLockError)
export class RefusalFilter implements ExceptionFilter {
  constructor(private readonly log: RefusalLog) {}

  async catch(thrown: Refusal | OptimisticLockError, host: ArgumentsHost): Promise<unknown> {
    const refusal = thrown instanceof Refusal ? thrown : new Refusal('STALE');
    const { code } = refusal;
    if (host.getType<string>() === 'graphql') {
      const gql = GqlArgumentsHost.create(host);
      const info = gql.getInfo<GraphQLResolveInfo>();
      const door = { name: info.fieldName, changes: info.operation.operation === 'mutation' };
      await this.keep(gql.getContext<{ req: object }>().req, door, refusal);
      return new GraphQLError(code, { extensions: refusal.extensions });
    }
    const http = host.switchToHttp();
    const request = http.getRequest<{ method: string; url: string }>();
    await this.keep(request, { name: request.url.split('?')[0] ?? '', changes: request.method !== 'GET' }, refusal);
    return http
      .getResponse<Reply>()
      .status(httpStatus[code] ?? 400)
      .send(refusal.extensions);
  }

  private async keep(request: object, door: { name: string; changes: boolean }, refusal: Refusal): Promise<void> {
    const actor = await actorOfRequest(request);
    if (actor) await this.log.refused(actor, door, refusal);
    else if (refusal.code === 'UNAUTHENTICATED') await this.log.strangerRefused(door, refusal);
  }
}
