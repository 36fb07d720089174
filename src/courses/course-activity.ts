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
    return (await this.found({ id }))[0] ?? null;
  }

  list() {
    return this.found({});
  }

  private async found(which: { id?: string }): Promise<(ActivityFacts & { id: string })[]> {
    const courses = await this.em.find(Course, which, { populate: ['versions'] });
    return courses.flatMap(course => {
      const published = course.published();
      const shown = published ?? course.draft();
      return shown ? [{ id: course.id, title: shown.title, published: published !== null }] : [];
    });
  }
}
