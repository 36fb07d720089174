import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { system } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { JobFailure, type JobReport } from '../platform/jobs.ts';
import { KeyStore } from '../platform/key-store.ts';
import { type RawBuilder, rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { ShreddedKey } from './data-key.entity.ts';
import { KeyGuard } from './key-guard.ts';
import { Retention, type RetentionRule, whileNoneIsHeld } from './retention.ts';

/** Whoever sets a hold waits for a portion. */
const [portion, glance] = [50, 1000];

interface Expired {
  id: string;
  recordType: string;
  recordId: string;
}

/** Makes unreadable for good what was kept long enough: the log and the tombstone first, then the key. */
@Injectable()
export class ShredService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly store: KeyStore,
    private readonly guard: KeyGuard,
    private readonly retention: Retention,
  ) {}

  async shred(signal: AbortSignal): Promise<JobReport> {
    const state = await this.guard.state();
    if (state === 'NEW') return {};
    if (state === 'LOST') throw new JobFailure('KEY_LOST');
    const again = await this.destroyAgain(signal);
    let shredded = 0;
    for (const rule of this.retention.rules) {
      for (let gone = 1; gone > 0 && !signal.aborted; shredded += gone) gone = await this.some(rule);
    }
    return { shredded, again };
  }

  /** Decided and destroyed while nobody sets a hold; the lock is of a transaction of its own, so that the log is safe before a key goes. */
  private some(rule: RetentionRule): Promise<number> {
    return this.em.fork().transactional(async em => {
      await whileNoneIsHeld(em);
      const ids = await this.decide(rule);
      for (const id of ids) await this.store.destroy(id);
      return ids.length;
    });
  }

  /** What has a tombstone and opens all the same: a server died in between, or an old copy of the key store was put back. */
  private async destroyAgain(signal: AbortSignal): Promise<number> {
    let found = 0;
    for (let last = nobody; !signal.aborted;) {
      const keys = await this.em
        .fork()
        .find(ShreddedKey, { keyId: { $gt: last } }, { orderBy: { keyId: 'asc' }, limit: glance });
      if (keys.length === 0) break;
      last = keys.at(-1)!.keyId;
      for (const { keyId } of keys) {
        if (typeof (await this.store.open(keyId)) === 'string') continue;
        await this.store.destroy(keyId);
        found++;
      }
    }
    return found;
  }

  /** Decided is said, before it is done; which keys. */
  @Transaction()
  async decide(rule: RetentionRule): Promise<string[]> {
    const now = this.clock.now();
    const due = await rows<Expired>(this.em, dueSql(rule.expired(now), this.retention.heldPeople));
    for (const { id, ...record } of due) {
      const wrappedSha256 = await this.store.digest(id);
      this.em.persist(
        this.em.create(ShreddedKey, { keyId: id, ...record, rule: rule.name, shreddedAt: now, wrappedSha256 }),
      );
      this.audit.done(system, 'SHRED_KEY', record, { rule: rule.name, keyId: id, wrappedSha256: wrappedSha256 ?? '' });
    }
    return due.map(({ id }) => id);
  }
}

const nobody = '00000000-0000-0000-0000-000000000000';

const dueSql = (expired: RawBuilder<unknown>, held: RawBuilder<unknown> | null): RawBuilder<unknown> => sql`
  select k.id, k.record_type as "recordType", k.record_id as "recordId"
  from shinrai.data_keys k
  where k.id in (select key_id from (${expired}) expired)
    and not exists (select from shinrai.shredded_keys gone where gone.key_id = k.id)
    and not exists (
      select from (${expired}) expired join (${held ?? sql`select null::uuid as employee_id`}) held using (employee_id)
      where expired.key_id = k.id)
  order by k.id
  limit ${portion}`;
