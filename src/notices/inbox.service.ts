import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { InboxQuery } from './inbox.query.ts';
import type { MarkNoticesReadInput } from './notice.type.ts';

@Injectable()
export class InboxService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly inbox: InboxQuery,
  ) {}

  /** How many are unread after it. What is not one's own, or not there, changes nothing. */
  @Transaction()
  async markRead(actor: Actor, { ids }: MarkNoticesReadInput): Promise<number> {
    const chosen = ids ? sql`id = any(${ids}::uuid[])` : sql`true`;
    const read = await rows(
      this.em,
      sql`update shinrai.notices set read_at = ${this.clock.now()}
          where employee_id = ${actor.id} and read_at is null and ${chosen} returning id`,
    );
    this.audit.done(actor, 'MARK_NOTICES_READ', null, { notices: read.length });
    return this.inbox.unread(actor);
  }
}
