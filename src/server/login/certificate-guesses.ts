import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Observable, mergeMap } from 'rxjs';

import { AuditService, stranger } from '../../index.ts';
import { ofGuesses } from './throttle.rules.ts';
import { ThrottleService, TooManyAttempts } from './throttle.service.ts';
import { type Visit, visitOf } from './visit.ts';

/** Anybody may check a certificate, but not try codes: each one that does not exist counts against where it came from. */
@Injectable()
export class CertificateGuesses implements NestInterceptor {
  constructor(
    private readonly throttle: ThrottleService,
    private readonly audit: AuditService,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const visit = visitToCertificate(context);
    if (!visit) return next.handle();
    const guess = ofGuesses(visit.address);
    // counted before it is looked up, so that a thousand at once are a thousand
    await this.throttle.take(guess).catch(refusal => this.note(visit, refusal));
    return next.handle().pipe(
      mergeMap(async found => {
        await this.throttle.giveBack(guess);
        return found;
      }),
    );
  }

  /** Of a flood, the first; never what was typed. */
  private async note({ requestId }: Visit, refusal: unknown): Promise<never> {
    const nobody = stranger(requestId);
    // told like a change refused: a misread list is no event, but this is
    if (refusal instanceof TooManyAttempts && refusal.isFirst)
      await this.audit.refused(nobody, { name: 'certificate', changes: true }, refusal);
    throw refusal;
  }
}

function visitToCertificate(context: ExecutionContext): Visit | null {
  if (context.getType<string>() !== 'graphql') return null;
  const gql = GqlExecutionContext.create(context);
  const { parentType, fieldName } = gql.getInfo<GraphQLResolveInfo>();
  if (parentType.name !== 'Query' || fieldName !== 'certificate') return null;
  return visitOf(gql.getContext<{ req: object }>().req);
}
