import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, stranger } from '../access/actor.ts';
import { Clock } from '../kernel/clock.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';
import { type Door, RefusalLog } from '../platform/refusal-log.ts';
import { type AuditAction, actionOf } from './audit-action.ts';
import { AuditEvent } from './audit-event.entity.ts';

interface Subject {
  recordType: string;
  recordId: string;
}

/** Names, counts and codes that help to understand an event; never a secret and never confidential text. */
type Details = Readonly<Record<string, string | number>>;

/** What is told of a door that only reads: a list misread by mistake is no event. */
const accessRefusals: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CLASS_CLOSED',
  'CONFLICT_DECLARATION_MISSING',
  'BALLOTS_SEALED',
  'NOT_ENTITLED',
  'TOO_MANY_OPENED',
]);

@Injectable()
export class AuditService extends RefusalLog {
  private readonly strangersAt = new Map<AuditAction, number>();

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Says within the open transaction that something was done: both are kept, or neither. */
  done(actor: Actor, action: AuditAction, subject: Subject | null, details: Details = {}): void {
    this.em.persist(this.event(this.em, actor, { action, outcome: 'DONE', refusal: null, ...subject, details }));
  }

  /** Keeps a refusal on its own, since the transaction that it ended is gone. */
  async refused(actor: Actor, door: Door, { code }: Pick<Refusal, 'code'>): Promise<void> {
    if (!door.changes && !accessRefusals.has(code)) return;
    const em = this.em.fork();
    em.persist(
      this.event(em, actor, {
        action: actionOf(door),
        outcome: 'REFUSED',
        refusal: code,
        details: { door: door.name },
      }),
    );
    await em.flush();
  }

  /** Once a minute for each action: a flood must neither fill the log nor go unseen. */
  async strangerRefused(door: Door, refusal: Pick<Refusal, 'code'>): Promise<void> {
    const [action, now] = [actionOf(door), this.clock.now().getTime()];
    if (now - (this.strangersAt.get(action) ?? 0) < 60_000) return;
    this.strangersAt.set(action, now);
    await this.refused(stranger(), door, refusal);
  }

  private event(
    em: EntityManager,
    actor: Actor,
    event: Pick<AuditEvent, 'action' | 'outcome' | 'refusal' | 'details'> & Partial<Subject>,
  ): AuditEvent {
    return em.create(AuditEvent, {
      at: this.clock.now(),
      actorId: actor.id,
      actorLabel: actor.label,
      requestId: actor.requestId,
      recordType: null,
      recordId: null,
      ...event,
    });
  }
}
