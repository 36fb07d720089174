import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Activities } from '../activities/activity.ts';
import { Statement } from './statement.entity.ts';

/** Makes statements something that can be owed. */
@Injectable()
export class StatementActivity implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly activities: Activities,
  ) {}

  onModuleInit(): void {
    this.activities.register('ATTESTATION', which => this.em.find(Statement, which, { populate: ['versions'] }));
  }
}
