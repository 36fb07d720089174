import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { EvidencePack } from './evidence-pack.entity.ts';

/** Whoever may make packs sees all of them: what was handed to an auditor is no secret among those who hand it. */
@Injectable()
export class EvidencePackQuery {
  constructor(private readonly em: EntityManager) {}

  async one(id: string): Promise<EvidencePack> {
    return (isId(id) && (await this.em.findOne(EvidencePack, { id }))) || refuse('NOT_FOUND');
  }

  /** The newest first. */
  async page({ first, after }: PageArgs): Promise<Connection<EvidencePack>> {
    const start = startAfter(after, isInstant);
    const at = start && new Date(start.key);
    const older = at ? { $or: [{ askedAt: { $lt: at } }, { askedAt: at, id: { $lt: start.id } }] } : {};
    const [found, totalCount] = await Promise.all([
      this.em.find(EvidencePack, older, { orderBy: { askedAt: 'desc', id: 'desc' }, limit: first + 1 }),
      this.em.count(EvidencePack),
    ]);
    return toConnection(found, first, totalCount, ({ askedAt, id }) => [askedAt.toISOString(), id]);
  }
}
