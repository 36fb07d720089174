import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Activities, type ActivityFacts, type ActivitySource } from '../activities/activity.ts';
import { Statement } from './statement.entity.ts';

/** Makes statements something that can be owed. */
@Injectable()
export class StatementActivity implements ActivitySource, OnModuleInit {
  readonly kind = 'ATTESTATION';

  constructor(
    private readonly em: EntityManager,
    private readonly activities: Activities,
  ) {}

  onModuleInit(): void {
    this.activities.register(this);
  }

  async about(id: string): Promise<ActivityFacts | null> {
    return (await this.found({ id }))[0] ?? null;
  }

  list() {
    return this.found({});
  }

  private async found(which: { id?: string }): Promise<(ActivityFacts & { id: string })[]> {
    const statements = await this.em.find(Statement, which, { populate: ['versions'] });
    return statements.flatMap(statement => {
      const published = statement.published();
      const shown = published ?? statement.draft();
      return shown ? [{ id: statement.id, title: shown.title, published: published !== null }] : [];
    });
  }
}
