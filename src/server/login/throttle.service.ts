import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Clock, Refusal, rows, sql } from '../../index.ts';
import type { Counted } from './throttle.rules.ts';

/** The one attempt too many; a flood of them is one event in the log, the first. */
export class TooManyAttempts extends Refusal {
  constructor(
    retryAfterSeconds: number,
    readonly isFirst: boolean,
  ) {
    super('TOO_MANY_ATTEMPTS', { retryAfterSeconds });
  }
}

/** Counts attempts, not requests, in the database that all processes share, and before anything is looked up. */
@Injectable()
export class ThrottleService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** Counts one attempt; refuses the one too many. */
  async take(...all: Counted[]): Promise<void> {
    const now = this.clock.now();
    const first = all.map(({ key, span }) => sql`(${key}, 1, ${new Date(now.getTime() + span)}::timestamptz)`);
    const found = await rows<{ key: string; attempts: number; ends_at: Date }>(
      this.em,
      sql`insert into shinrai_login.throttles as t (key, attempts, ends_at) values ${sql.join(first)}
          on conflict (key) do update set
            attempts = case when t.ends_at <= ${now} then 1 else t.attempts + 1 end,
            ends_at = case when t.ends_at <= ${now} then excluded.ends_at else t.ends_at end
          returning key, attempts, ends_at`,
    );
    const over = ({ key, attempts }: { key: string; attempts: number }) =>
      attempts - all.find(counted => counted.key === key)!.most;
    const spent = found.filter(count => over(count) > 0);
    if (spent.length === 0) return;
    const until = Math.max(...spent.map(({ ends_at }) => new Date(ends_at).getTime()));
    const isFirst = spent.some(count => over(count) === 1);
    throw new TooManyAttempts(Math.ceil((until - now.getTime()) / 1000), isFirst);
  }

  /** It was right: nothing counts any more. */
  async forget({ key }: Counted): Promise<void> {
    await rows(this.em, sql`delete from shinrai_login.throttles where key = ${key}`);
  }

  /** It was right: this one does not count. */
  async giveBack({ key }: Counted): Promise<void> {
    await rows(
      this.em,
      sql`update shinrai_login.throttles set attempts = attempts - 1 where key = ${key} and attempts > 0`,
    );
    await this.sweep();
  }

  /** Takes away what is over, without waiting for anybody. */
  private async sweep(): Promise<void> {
    await rows(
      this.em,
      sql`delete from shinrai_login.throttles where key in (
            select key from shinrai_login.throttles where ends_at < ${this.clock.now()} limit 100 for update skip locked)`,
    );
  }
}
