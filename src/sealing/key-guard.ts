import { EntityManager } from '@mikro-orm/core';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { names } from '../kernel/names.ts';
import { refuse } from '../kernel/refusal.ts';
import { KeyStore } from '../platform/key-store.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { type Place, SealBroken, seal, unseal } from '../platform/seal.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { DataKey, KeyCanary } from './data-key.entity.ts';

/** Whether the keys of this database are at hand: NEW while there are none. */
export const KeyState = names('NEW', 'READY', 'LOST');
export type KeyState = keyof typeof KeyState;

const song = 'a canary that sings while the keys are at hand';
const placeOf = (rowId: string): Place => ({ table: 'key_canaries', column: 'sealed', rowId });

const lost = `The keys of this database are not in the key store. Sealed texts cannot be read, and none can be written, until the right
key folder is put back (SHINRAI_KEYS, docs/running.md). Everything else works.`;

/** Looks after the one thing that must never happen silently: a new key store for a database that has keys. */
@Injectable()
export class KeyGuard implements OnApplicationBootstrap {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly store: KeyStore,
    @Inject(shinraiOptions) private readonly options: ShinraiOptions,
  ) {}

  /** The first start makes the store; a later one says it loudly when the store is not the one of this database. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.options.background === false || !this.options.keyStore) return;
    try {
      if (!(await this.isReady())) Logger.error(lost, 'Sealing');
    } catch (error) {
      Logger.error(error, 'Sealing');
    }
  }

  /** Ready to seal; a store that was never used is made ready. */
  async isReady(): Promise<boolean> {
    const state = await this.state();
    if (state === 'NEW') await this.begin(async em => (await this.newest(em)) === null);
    return state === 'NEW' ? (await this.state()) === 'READY' : state === 'READY';
  }

  async state(): Promise<KeyState> {
    const canary = await this.newest(this.em.fork());
    if (!canary) return 'NEW';
    return (await this.sings(canary)) ? 'READY' : 'LOST';
  }

  /** The keys are gone for good: from now on with the store at hand. What they sealed stays as unreadable as it is. */
  @Transaction()
  async acceptLoss(actor: Actor): Promise<void> {
    if ((await this.state()) !== 'LOST') refuse('MOVE_NOT_ALLOWED');
    this.audit.done(actor, 'ACCEPT_KEY_LOSS', null);
    await this.em.flush();
    await this.begin(async () => true);
  }

  /** In a transaction of its own: a key store does not go back with the caller's. */
  private async begin(isWanted: (em: EntityManager) => Promise<boolean>): Promise<void> {
    await this.em.fork().transactional(async em => {
      await rows(em, sql`select pg_advisory_xact_lock(hashtextextended('shinrai.key_canaries', 0))`);
      if (!(await isWanted(em))) return;
      await this.store.found();
      const [id, keyId] = [newId(), newId()];
      const epoch = await this.store.create(keyId);
      const key = await this.store.open(keyId);
      if (typeof key === 'string') throw new SealBroken('the key store does not give back what it was given');
      const at = this.clock.now();
      em.persist(em.create(DataKey, { id: keyId, recordType: 'KeyCanary', recordId: id, createdAt: at, epoch }));
      em.persist(em.create(KeyCanary, { id, keyId, sealed: seal(key, keyId, placeOf(id), song), madeAt: at }));
    });
  }

  private async newest(em: EntityManager): Promise<KeyCanary | null> {
    const [canary] = await em.find(KeyCanary, {}, { orderBy: { madeAt: 'desc', id: 'desc' }, limit: 1 });
    return canary ?? null;
  }

  private async sings({ id, keyId, sealed }: KeyCanary): Promise<boolean> {
    try {
      const key = await this.store.open(keyId);
      return typeof key !== 'string' && unseal(key, keyId, placeOf(id), sealed) === song;
    } catch (error) {
      if (!(error instanceof SealBroken)) Logger.error(error, 'Sealing');
      return false;
    }
  }
}
