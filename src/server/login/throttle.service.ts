import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Clock, Refusal, rows, sql } from '../../index.ts';

const minute = 60_000;
const limits = {
  account: { most: 5, span: 15 * minute },
  address: { most: 20, span: 60 * minute },
};

/** Somebody tries to be somebody, from somewhere. */
export interface Attempt {
  login: string;
  employeeId: string;
  address: string;
}

/** The one attempt too many; a flood of them is one event in the log, the first. */
export class TooManyAttempts extends Refusal {
  constructor(
    retryAfterSeconds: number,
    readonly isFirst: boolean,
  ) {
    super('TOO_MANY_ATTEMPTS', { retryAfterSeconds });
  }
}

/** Stands in for everybody who does not exist. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** Counts attempts, not requests, in the database that all processes share, and before any password is looked at. */
@Injectable()
export class ThrottleService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** Counts one attempt; refuses the one too many. */
  async take(attempt: Attempt): Promise<void> {
    const now = this.clock.now();
    const found = await rows<{ key: string; attempts: number; ends_at: Date }>(
      this.em,
      sql`insert into shinrai_login.throttles as t (key, attempts, ends_at) values
            (${accountKey(attempt)}, 1, ${new Date(now.getTime() + limits.account.span)}),
            (${addressKey(attempt)}, 1, ${new Date(now.getTime() + limits.address.span)})
          on conflict (key) do update set
            attempts = case when t.ends_at <= ${now} then 1 else t.attempts + 1 end,
            ends_at = case when t.ends_at <= ${now} then excluded.ends_at else t.ends_at end
          returning key, attempts, ends_at`,
    );
    const spent = found.filter(({ key, attempts }) => attempts > this.most(key, attempt));
    if (spent.length === 0) return;
    const until = Math.max(...spent.map(({ ends_at }) => new Date(ends_at).getTime()));
    const isFirst = spent.some(({ key, attempts }) => attempts === this.most(key, attempt) + 1);
    throw new TooManyAttempts(Math.ceil((until - now.getTime()) / 1000), isFirst);
  }

  /** The password was right: nothing counts against this account, and this attempt not against the address. */
  async forgive(attempt: Attempt): Promise<void> {
    await rows(this.em, sql`delete from shinrai_login.throttles where key = ${accountKey(attempt)}`);
    await rows(
      this.em,
      sql`update shinrai_login.throttles set attempts = attempts - 1 where key = ${addressKey(attempt)} and attempts > 0`,
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

  private most(key: string, attempt: Attempt): number {
    return key === accountKey(attempt) ? limits.account.most : limits.address.most;
  }
}

const keyOf = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
const accountKey = ({ login, employeeId, address }: Attempt): string =>
  keyOf(
    'account',
    employeeId === nobody ? login.normalize('NFKC').trim().toLowerCase() : employeeId,
    networkOf(address),
  );
const addressKey = ({ address }: Attempt): string => keyOf('address', networkOf(address));

/** Whoever has one address of IPv6 has the other 2^64 of the same network. */
const networkOf = (address: string): string =>
  isIPv6(address) && !address.includes('.') ? address.split('::')[0]!.split(':').slice(0, 4).join(':') : address;
