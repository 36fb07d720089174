import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Connection, PageArgs, toConnection } from '../platform/connection.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { Statement, type StatementVersion } from './statement.entity.ts';
import type { StatementVersionType } from './statement.type.ts';

@Injectable()
export class StatementQuery {
  constructor(private readonly em: EntityManager) {}

  async one(id: string): Promise<Statement> {
    return (isId(id) ? await this.em.findOne(Statement, { id }) : null) ?? refuse('NOT_FOUND');
  }

  /** The newest first. */
  async page({ first, after }: PageArgs): Promise<Connection<Statement>> {
    const start = startAfter(after, isInstant);
    const at = start && new Date(start.key);
    const where = at ? { $or: [{ createdAt: { $lt: at } }, { createdAt: at, id: { $lt: start.id } }] } : {};
    const [found, count] = await Promise.all([
      this.em.find(Statement, where, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: first + 1 }),
      this.em.count(Statement, {}),
    ]);
    return toConnection(found, first, count, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }
}

export const versionTypeOf = (version: StatementVersion): StatementVersionType => ({
  id: version.id,
  number: version.number,
  state: version.state,
  title: version.title,
  body: version.body,
  preserveText: version.preserveText ?? null,
  asksDevices: version.asksDevices,
  asksEvidence: version.asksEvidence,
  publishedAt: version.publishedAt ?? null,
  textHash: version.textHash ?? null,
});
