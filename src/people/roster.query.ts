import { EntityManager, type FilterQuery } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Connection, type PageArgs, decodeCursor, toConnection } from '../platform/connection.ts';
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
    const start = decodeCursor(after, 2);
    const older: FilterQuery<RosterImport> = start
      ? {
          $or: [
            { createdAt: { $lt: new Date(start[0]!) } },
            { createdAt: new Date(start[0]!), id: { $lt: String(start[1]) } },
          ],
        }
      : {};
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

const startOf = (after: string | null | undefined): number => Number(decodeCursor(after, 1)?.[0] ?? -1);
