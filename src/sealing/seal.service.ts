import { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { Opening } from '../audit/audit-action.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { startOfDay } from '../kernel/local-date.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { type KeyGone, KeyStore } from '../platform/key-store.ts';
import { type Place, SealBroken, seal, unsealBytes } from '../platform/seal.ts';
import { DataKey, ShreddedKey } from './data-key.entity.ts';
import { KeyGuard } from './key-guard.ts';
import { OpeningWatch } from './opening-watch.ts';

export type { Place };

interface RecordName {
  recordType: string;
  recordId: string;
}

export interface Sealed {
  keyId: string;
  at: Place;
  bytes: Uint8Array;
}

/** How exactly a key tells when it was made: to the millisecond, or to the day, where the time would tell whose it is. */
type KeyAge = 'INSTANT' | 'DAY';

/** The one door between confidential text and the database: what goes through it is stored as nothing but ciphertext (ADR 0029). */
@Injectable()
export class SealService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly store: KeyStore,
    private readonly guard: KeyGuard,
    private readonly calendar: Calendar,
    private readonly watch: OpeningWatch,
  ) {}

  /** A new data key for one record, safely in the key store before this returns. Inside `@Transaction()`; tells its id. */
  async newKey({ recordType, recordId }: RecordName, age: KeyAge = 'INSTANT'): Promise<string> {
    this.expectTransaction();
    if (!(await this.guard.isReady())) refuse('KEY_LOST');
    const day = age === 'DAY' ? startOfDay(this.calendar.today(), this.calendar.timeZone) : null;
    const id = day ? newId(day) : newId();
    const epoch = await atStore(() => this.store.create(id));
    this.em.persist(this.em.create(DataKey, { id, recordType, recordId, createdAt: day ?? this.clock.now(), epoch }));
    return id;
  }

  /** Ciphertext of a text or file, bound to table, column and row. */
  async seal(keyId: string, at: Place, content: string | Uint8Array): Promise<Uint8Array> {
    return seal(present(await this.keyOf(keyId)), keyId, at, content);
  }

  /** Inside `@Transaction()`: writes that `action` was done to `subject`, and only then opens; the texts leave when the method has committed. */
  async open(actor: Actor, action: Opening, subject: RecordName, sealed: readonly Sealed[]): Promise<string[]> {
    return (await this.openBytes(actor, action, subject, sealed)).map(bytes => bytes.toString('utf8'));
  }

  /** The same, of files. */
  async openBytes(actor: Actor, action: Opening, subject: RecordName, sealed: readonly Sealed[]): Promise<Buffer[]> {
    this.expectTransaction();
    this.audit.done(actor, action, subject);
    await this.em.flush();
    await this.watch.opened(actor);
    const keys = new Map<string, Uint8Array>();
    for (const { keyId } of sealed) if (!keys.has(keyId)) keys.set(keyId, present(await this.keyOf(keyId)));
    return sealed.map(({ keyId, at, bytes }) => opened(keys.get(keyId)!, keyId, at, bytes));
  }

  /** A tombstone counts even where a backup has brought the key back. */
  private async keyOf(keyId: string): Promise<Uint8Array | KeyGone> {
    if ((await this.em.count(ShreddedKey, { keyId })) > 0) return 'SHREDDED';
    return atStore(() => this.store.open(keyId));
  }

  private expectTransaction(): void {
    if (!this.em.isInTransaction()) throw new Error('sealing and opening belong into a transaction');
  }
}

const refusals = { LOST: 'KEY_LOST', SHREDDED: 'SHREDDED' } as const;

const present = (key: Uint8Array | KeyGone): Uint8Array => (typeof key === 'string' ? refuse(refusals[key]) : key);

function opened(key: Uint8Array, keyId: string, at: Place, bytes: Uint8Array): Buffer {
  try {
    return unsealBytes(key, keyId, at, bytes);
  } catch (error) {
    if (error instanceof SealBroken) refuse('SEAL_BROKEN');
    throw error;
  }
}

/** A store that cannot be reached is, for whoever wants to read, one that has lost its keys. */
async function atStore<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    Logger.error(error, 'Sealing');
    throw new Refusal('KEY_LOST');
  }
}
