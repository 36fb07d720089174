import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Jobs } from '../platform/jobs.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { delivering } from './delivery.schedule.ts';
import { NoticeService } from './notice.service.ts';
import type { RunJobInput, SendNoticesAgainInput } from './operation.type.ts';

/** What an operator does: sets going what would go by itself later, or not at all. */
@Injectable()
export class OperationService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly jobs: Jobs,
    private readonly notices: NoticeService,
  ) {}

  @Transaction()
  async runJob(actor: Actor, { name }: RunJobInput): Promise<boolean> {
    if (!this.jobs.has(name)) refuse('NOT_FOUND');
    await this.jobs.request(name);
    this.audit.done(actor, 'RUN_JOB', null, { job: name });
    return true;
  }

  /** How many are sent again; a notice that waits already, or never went wrong, is not. */
  @Transaction()
  async sendAgain(actor: Actor, { ids }: SendNoticesAgainInput): Promise<number> {
    const which = ids
      ? sql`id = any(${ids}::uuid[]) and mail_state in ('BOUNCED', 'UNCERTAIN')`
      : sql`mail_state = 'BOUNCED'`;
    const again = await rows(
      this.em,
      sql`update shinrai.notices set mail_state = 'WAITING', mail_attempts = 0, mail_at = ${this.clock.now()}
          where ${which} returning id`,
    );
    await this.jobs.request(delivering);
    this.audit.done(actor, 'SEND_NOTICES_AGAIN', null, { notices: again.length });
    return again.length;
  }

  /** To oneself. */
  @Transaction()
  async sendTrial(actor: Actor): Promise<boolean> {
    await this.notices.tell('TRIAL', { to: actor.id ?? refuse('NOT_FOUND'), key: `trial:${newId()}`, params: {} });
    await this.jobs.request(delivering);
    this.audit.done(actor, 'SEND_TRIAL_NOTICE', null);
    return true;
  }
}
