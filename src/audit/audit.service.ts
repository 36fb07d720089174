import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Clock } from '../kernel/clock.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { RefusalLog } from '../platform/refusal-log.ts';
import { type AuditAction, actionOf } from './audit-action.ts';
import { AuditEvent } from './audit-event.entity.ts';

interface Subject {
  recordType: string;
  recordId: string;
}

/** Names, counts and codes that help to understand an event; never a secret and never confidential text. */
type Details = Readonly<Record<string, string | number>>;

@Injectable()
export class AuditService extends RefusalLog {
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

  /** Keeps a refusal on its own, since the transaction that it ended is gone. A list misread by mistake is no event. */
  async refused(
    actor: Actor,
    door: { name: string; changes: boolean },
    { code }: Pick<Refusal, 'code'>,
  ): Promise<void> {
    if (!door.changes && code !== 'FORBIDDEN' && code !== 'NOT_FOUND') return;
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
