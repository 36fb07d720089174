import { EntityManager, type FilterQuery } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { endOfDay, startOfDay } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { AuditEvent } from './audit-event.entity.ts';
import type { AuditEventsArgs, AuditFilter } from './audit.type.ts';

@Injectable()
export class AuditQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** The newest first. */
  async page({ first, after, filter }: AuditEventsArgs): Promise<Connection<AuditEvent>> {
    const where = this.where(filter ?? {});
    const start = startAfter(after, isInstant);
    const then = start && new Date(start.key);
    const older = then ? { $or: [{ at: { $lt: then } }, { at: then, id: { $lt: start.id } }] } : {};
    const [found, totalCount] = await Promise.all([
      this.em.find(AuditEvent, { $and: [where, older] }, { orderBy: { at: 'desc', id: 'desc' }, limit: first + 1 }),
      this.em.count(AuditEvent, where),
    ]);
    return toConnection(found, first, totalCount, ({ at, id }) => [at.toISOString(), id]);
  }

  private where({ actorId, actions, outcome, from, until, recordId }: AuditFilter): FilterQuery<AuditEvent> {
    const { timeZone } = this.calendar;
    return {
      ...(actorId && { actorId }),
      ...(actions?.length && { action: { $in: actions } }),
      ...(outcome && { outcome }),
      ...(recordId && { recordId }),
      at: {
        ...(from && { $gte: startOfDay(from, timeZone) }),
        ...(until && { $lte: endOfDay(until, timeZone) }),
      },
    };
  }
}
