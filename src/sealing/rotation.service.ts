import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { JobFailure, type JobReport, Jobs } from '../platform/jobs.ts';
import { KeyStore } from '../platform/key-store.ts';
import { changed, rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { KeyGuard } from './key-guard.ts';
import { KeyRotation } from './key-rotation.entity.ts';

export const rotating = 'sealing.rotate';

/** Every portion touches each of the 256 folders of the default store. */
const portion = 2000;

/** Wraps every data key under a new key. Whenever it is killed, every key opens, and the next run goes on where it was. */
@Injectable()
export class RotationService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly store: KeyStore,
    private readonly guard: KeyGuard,
    private readonly jobs: Jobs,
  ) {}

  /** Asks for it; one that is under way is the one that is asked for. */
  @Transaction()
  async rotate(actor: Actor): Promise<KeyRotation> {
    if ((await this.guard.state()) !== 'READY') refuse('KEY_LOST');
    const underway = await this.em.findOne(KeyRotation, { finishedAt: null });
    const rotation =
      underway ??
      this.em.create(KeyRotation, {
        askedAt: this.clock.now(),
        askedByLabel: actor.label,
        epoch: null,
        finishedAt: null,
      });
    this.em.persist(rotation);
    await this.jobs.request(rotating);
    this.audit.done(actor, 'ROTATE_KEYS', { recordType: 'KeyRotation', recordId: rotation.id });
    return rotation;
  }

  async carryOn(signal: AbortSignal): Promise<JobReport> {
    const rotation = await this.em.fork().findOne(KeyRotation, { finishedAt: null });
    if (!rotation) return {};
    const epoch = rotation.epoch ?? (await this.begin(rotation.id));
    let wrapped = 0;
    for (let ids = await this.next(epoch); ids.length > 0; ids = await this.next(epoch)) {
      if (signal.aborted) return { wrapped };
      await this.expectKeys();
      await this.store.rewrap(ids);
      await this.keep(sql`update shinrai.data_keys set epoch = ${epoch} where id = any(${ids}::uuid[])`);
      wrapped += ids.length;
    }
    await this.expectKeys();
    await this.store.retire();
    await this.keep(sql`update shinrai.key_rotations set finished_at = ${this.clock.now()} where id = ${rotation.id}`);
    return { wrapped };
  }

  /** A server that is killed right here leaves an epoch that wraps nothing yet; the next begins another. */
  private async begin(id: string): Promise<number> {
    await this.expectKeys();
    const epoch = await this.store.turn();
    await this.keep(sql`update shinrai.key_rotations set epoch = ${epoch} where id = ${id}`);
    return epoch;
  }

  private async next(epoch: number): Promise<string[]> {
    const found = await rows<{ id: string }>(
      this.em,
      sql`select id from shinrai.data_keys where epoch < ${epoch} order by epoch, id limit ${portion}`,
    );
    return found.map(({ id }) => id);
  }

  private async keep(statement: ReturnType<typeof sql>): Promise<void> {
    await changed(this.em, statement);
  }

  /** Another folder put in its place would have nothing to wrap, and all would seem done. */
  private async expectKeys(): Promise<void> {
    if ((await this.guard.state()) !== 'READY') throw new JobFailure('KEY_LOST');
  }
}
