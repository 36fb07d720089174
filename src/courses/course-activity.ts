import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Activities, type ActivityFacts, type ActivitySource } from '../activities/activity.ts';
import { Course } from './course.entity.ts';

/** Makes courses something that can be owed. */
@Injectable()
export class CourseActivity implements ActivitySource, OnModuleInit {
  readonly kind = 'COURSE';

  constructor(
    private readonly em: EntityManager,
    private readonly activities: Activities,
  ) {}

  onModuleInit(): void {
    this.activities.register(this);
  }

  async about(id: string): Promise<ActivityFacts | null> {
    const course = await this.em.findOne(Course, { id }, { populate: ['versions'] });
    const shown = course?.published() ?? course?.draft();
    return course && shown ? { title: shown.title, published: course.published() !== null } : null;
  }
}
