import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Activities, type ActivityFacts, type ActivitySource } from '../activities/activity.ts';
import { PledgeForm } from './pledge-form.entity.ts';

/** Makes pledges something that can be owed. */
@Injectable()
export class PledgeActivity implements ActivitySource, OnModuleInit {
  readonly kind = 'PLEDGE';

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
    const forms = await this.em.find(PledgeForm, which, { populate: ['versions'] });
    return forms.flatMap(form => {
      const published = form.published();
      const shown = published ?? form.draft();
      return shown ? [{ id: form.id, title: shown.title, published: published !== null }] : [];
    });
  }
}
