import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Activities } from '../activities/activity.ts';
import { PledgeForm } from './pledge-form.entity.ts';

/** Makes pledges something that can be owed. */
@Injectable()
export class PledgeActivity implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly activities: Activities,
  ) {}

  onModuleInit(): void {
    this.activities.register('PLEDGE', which => this.em.find(PledgeForm, which, { populate: ['versions'] }));
  }
}
