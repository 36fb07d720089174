import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import { type RawBuilder, rows, sql } from '../platform/sql.ts';
import type { NoticeKind, NoticeParams } from './notice-kind.ts';

/** Something that somebody is to be told. */
export interface Telling<Kind extends NoticeKind> {
  /** The id of the employee. */
  to: string;
  /** Names the step, such as `assigned:<assignment id>`: whoever says it again is not heard. */
  key: string;
  params: NoticeParams[Kind];
}

/** The outbox: what is told stands in the inbox when the transaction is committed, and is mailed after it. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction; false for a key that was told before. `mailFrom`: not mailed before that instant. */
  async tell<Kind extends NoticeKind>(
    kind: Kind,
    { to, key, params }: Telling<Kind>,
    mailFrom = this.clock.now(),
  ): Promise<boolean> {
    const one = sql`select ${to}::uuid as employee_id, ${key}::text as key, ${JSON.stringify(params)}::jsonb as params`;
    return (await this.tellMany(kind, one, mailFrom)) === 1;
  }

  /**
   * Tells everybody whom a query names, in one statement of the caller's transaction; how many had not been told before. The query gives
   * `employee_id`, `key` and `params` (jsonb, as `NoticeParams` says).
   */
  async tellMany(kind: NoticeKind, told: RawBuilder<unknown>, mailFrom = this.clock.now()): Promise<number> {
    const inserted = await rows<{ count: number }>(
      this.em,
      sql`with inserted as (
            insert into shinrai.notices (id, key, employee_id, kind, params, told_at, mail_state, mail_attempts, mail_at)
            select shinrai.uuid_v7(), key, employee_id, ${kind}, params, ${this.clock.now()}, 'WAITING', 0, ${mailFrom}
            from (${told}) told
            on conflict (key) do nothing returning 1
          ) select count(*)::int as count from inserted`,
    );
    return inserted[0]!.count;
  }
}
