import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { type Connection, type PageArgs, decodeCursor, toConnection } from '../platform/connection.ts';
import { isInstant, isWhole, startAfter } from '../platform/start-after.ts';
import { RosterChange, RosterImport, RosterProblem } from './roster-import.entity.ts';
import type { RosterChangesArgs } from './roster.type.ts';

/** Whoever may import rosters sees all imports. */
@Injectable()
export class RosterQuery {
  constructor(private readonly em: EntityManager) {}

  async visible(id: string): Promise<RosterImport> {
    const found = isId(id) ? await this.em.findOne(RosterImport, id, { refresh: true }) : null;
    return found ?? refuse('NOT_FOUND');
  }

  /** The newest first. */
  async page({ first, after }: PageArgs): Promise<Connection<RosterImport>> {
    const start = startAfter(after, isInstant);
    const at = start && new Date(start.key);
    const older = at ? { $or: [{ createdAt: { $lt: at } }, { createdAt: at, id: { $lt: start.id } }] } : {};
    const [found, total] = await Promise.all([
      this.em.find(RosterImport, older, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: first + 1 }),
      this.em.count(RosterImport),
    ]);
    return toConnection(found, first, total, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }

  /** As they stand in the file. */
  async problems(importId: string, { first, after }: PageArgs): Promise<Connection<RosterProblem>> {
    const found = await this.em.find(
      RosterProblem,
      { importId, position: { $gt: startOf(after) } },
      { orderBy: { position: 'asc' }, limit: first + 1 },
    );
    return toConnection(found, first, await this.em.count(RosterProblem, { importId }), ({ position }) => [position]);
  }

  /** As they stand in the file; then those of whom it says nothing. */
  async changes(importId: string, { first, after, kind }: RosterChangesArgs): Promise<Connection<RosterChange>> {
    const where = { importId, ...(kind && { kind }) };
    const found = await this.em.find(
      RosterChange,
      { ...where, position: { $gt: startOf(after) } },
      { orderBy: { position: 'asc' }, limit: first + 1 },
    );
    return toConnection(found, first, await this.em.count(RosterChange, where), ({ position }) => [position]);
  }
}

/** The position after which a page begins. */
function startOf(after: string | null | undefined): number {
  const [position] = decodeCursor(after, 1) ?? [-1];
  return position !== undefined && isWhole(position) ? position : refuseField('after', 'isCursor');
}
