import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Activities } from '../activities/activity.ts';
import { InterviewForm } from './form.entity.ts';

/** Makes routine interviews something that can be owed; an investigation is owed by nobody. */
@Injectable()
export class InterviewActivity implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly activities: Activities,
  ) {}

  onModuleInit(): void {
    const purpose = { $ne: 'INVESTIGATION' as const };
    this.activities.register('INTERVIEW', which =>
      this.em.find(InterviewForm, { ...which, purpose }, { populate: ['versions'] }),
    );
  }
}
