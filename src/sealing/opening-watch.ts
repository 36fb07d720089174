import { EntityManager } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { openings } from '../audit/audit-action.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { row, sql } from '../platform/sql.ts';

const hour = 60 * 60 * 1000;

/** Who opened more sealed records within an hour than anybody has to. */
export interface ManyOpened {
  readonly actorId: string;
  readonly records: number;
  readonly at: Date;
}

/** Lawful breadth is no reason to read through everything: whoever opens many records is told of to others, and stopped at very many. */
@Injectable()
export class OpeningWatch {
  private tell: (many: ManyOpened) => Promise<void> = async () => {};

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    @Inject(shinraiOptions) private readonly options: ShinraiOptions,
  ) {}

  /** Port: who tells others of it, in the same transaction; called at every further record. */
  telling(tell: (many: ManyOpened) => Promise<void>): void {
    this.tell = tell;
  }

  /** In the transaction of an opening that is in the log already; what is refused here leaves it again. */
  async opened({ id: actorId }: Actor): Promise<void> {
    if (actorId === null) return;
    const { alarmAbove = 30, refuseAbove = 100 } = this.options.openingsAnHour ?? {};
    const at = this.clock.now();
    const { records } = await row<{ records: number }>(
      this.em,
      sql`select count(distinct record_id)::int as records from shinrai.audit_events
          where actor_id = ${actorId}::uuid and at > ${new Date(at.getTime() - hour)} and outcome = 'DONE'
            and action = any(${[...openings]}::text[])`,
    );
    if (records > refuseAbove) refuse('TOO_MANY_OPENED', { records: refuseAbove });
    if (records > alarmAbove) await this.tell({ actorId, records, at });
  }
}
