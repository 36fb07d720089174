import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Activities } from '../activities/activity.ts';
import { Course } from './course.entity.ts';

/** Makes courses something that can be owed. */
@Injectable()
export class CourseActivity implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly activities: Activities,
  ) {}

  onModuleInit(): void {
    this.activities.register('COURSE', which => this.em.find(Course, which, { populate: ['versions'] }));
  }
}
