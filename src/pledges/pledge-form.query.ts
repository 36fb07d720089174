import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { PledgeForm } from './pledge-form.entity.ts';

@Injectable()
export class PledgeFormQuery {
  constructor(private readonly em: EntityManager) {}

  async one(id: string): Promise<PledgeForm> {
    return (isId(id) && (await this.em.findOne(PledgeForm, { id }))) || refuse('NOT_FOUND');
  }

  /** The newest first. */
  async page({ first, after }: PageArgs): Promise<Connection<PledgeForm>> {
    const start = startAfter(after, isInstant);
    const at = start && new Date(start.key);
    const older = at ? { $or: [{ createdAt: { $lt: at } }, { createdAt: at, id: { $lt: start.id } }] } : {};
    const [found, totalCount] = await Promise.all([
      this.em.find(PledgeForm, older, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: first + 1 }),
      this.em.count(PledgeForm),
    ]);
    return toConnection(found, first, totalCount, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }
}
