import { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { plusDays, startOfDay } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { EvidencePack } from './evidence-pack.entity.ts';
import { PackMaker } from './pack.maker.ts';
import { PackBytes } from './pack-bytes.query.ts';
import { type Made, daysKept, mostTries, underway } from './pack.rules.ts';

/** Makes what was asked for, one after the other; one that a server left half done is begun anew. */
@Injectable()
export class PackWork {
  private readonly logger = new Logger('Evidence');

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly maker: PackMaker,
    private readonly bytes: PackBytes,
  ) {}

  async makeAll(signal: AbortSignal): Promise<{ made: number; failed: number }> {
    const told = { made: 0, failed: 0 };
    const waiting = await this.em
      .fork()
      .find(EvidencePack, { state: { $in: [...underway] } }, { orderBy: { askedAt: 'asc', id: 'asc' } });
    for (const { id } of waiting) {
      signal.throwIfAborted();
      const isMade = await this.carryOut(id, signal);
      if (isMade !== null) told[isMade ? 'made' : 'failed']++;
    }
    return told;
  }

  /** The bytes go, what they hashed to stays. */
  async expire(): Promise<{ expired: number }> {
    const until = startOfDay(plusDays(this.calendar.today(), -daysKept), this.calendar.timeZone);
    const expired = await this.markExpired(until);
    await this.bytes.tidy();
    return { expired };
  }

  /** True when it is made, false when it failed, null when it is wanted no more. */
  private async carryOut(id: string, signal: AbortSignal): Promise<boolean | null> {
    const pack = await this.begin(id);
    if (!pack) return null;
    await this.bytes.drop(id);
    const made = await this.made(pack, signal);
    const isGiven = made === 'NOT_WANTED' ? null : await this.give(id, made);
    if (isGiven !== true) await this.bytes.tidy();
    return isGiven;
  }

  /** Null when it failed. */
  private async made(pack: EvidencePack, signal: AbortSignal): Promise<Made | 'NOT_WANTED' | null> {
    if (pack.tries > mostTries) return null;
    try {
      return await this.maker.make(pack, signal);
    } catch (error) {
      signal.throwIfAborted(); // the next server begins it anew
      this.logger.error(error);
      return null;
    }
  }

  @Transaction()
  protected async begin(id: string): Promise<EvidencePack | null> {
    const pack = await this.em.findOneOrFail(EvidencePack, { id });
    if (!underway.includes(pack.state)) return null;
    const now = this.clock.now();
    pack.begin(now, this.calendar.dayOf(now));
    return pack;
  }

  /** Null when somebody cancelled it at the last moment. */
  @Transaction()
  protected async give(id: string, made: Made | null): Promise<boolean | null> {
    const pack = await this.em.findOneOrFail(EvidencePack, { id });
    if (pack.state !== 'MAKING') return null;
    pack.finish(made, this.clock.now());
    const subject = { recordType: 'EvidencePack', recordId: id };
    if (made) this.audit.done(askerOf(pack), 'COMPLETE_EVIDENCE_PACK', subject, { ...made });
    return made !== null;
  }

  @Transaction()
  protected async markExpired(until: Date): Promise<number> {
    const packs = await this.em.find(EvidencePack, { state: 'READY', finishedAt: { $lt: until } });
    for (const pack of packs) pack.state = 'EXPIRED';
    return packs.length;
  }
}

/** Whoever asked is named for what the work does then. */
const askerOf = ({ askedBy, askedByLabel, requestId = null }: EvidencePack): Actor => ({
  id: askedBy,
  label: askedByLabel,
  roles: [],
  requestId,
});
