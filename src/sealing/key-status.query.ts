import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { row, sql } from '../platform/sql.ts';
import { KeyGuard } from './key-guard.ts';
import { KeyRotation } from './key-rotation.entity.ts';
import type { KeyStatus } from './sealing.type.ts';

@Injectable()
export class KeyStatusQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly guard: KeyGuard,
  ) {}

  async status(): Promise<KeyStatus> {
    const [rotation = null] = await this.em.find(
      KeyRotation,
      {},
      { orderBy: { askedAt: 'desc', id: 'desc' }, limit: 1 },
    );
    const counts = await row<Pick<KeyStatus, 'keys' | 'rotated' | 'shredded'>>(
      this.em,
      sql`select count(*) filter (where gone.key_id is null)::int as keys,
            count(*) filter (where gone.key_id is null and epoch >= coalesce(${rotation?.epoch ?? null}::int, 0))::int as rotated,
            count(gone.key_id)::int as shredded
          from shinrai.data_keys k left join shinrai.shredded_keys gone on gone.key_id = k.id`,
    );
    return { state: await this.guard.state(), ...counts, rotation };
  }
}
