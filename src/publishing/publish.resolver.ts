import { Args, ID, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked } from '../platform/api.ts';
import { CourseLearnersQuery } from './course-learners.query.ts';
import { PublishQuery } from './publish.query.ts';
import { CourseLearnerConnection, CourseLearnersArgs, PublishPreview } from './publish.type.ts';

@Api()
export class PublishResolver {
  constructor(
    private readonly publishing: PublishQuery,
    private readonly learners: CourseLearnersQuery,
  ) {}

  @Query(() => PublishPreview, {
    nullable: true,
    description: 'What publishing the draft would change and for whom; null where there is no draft.',
  })
  @Allow('COURSE_READ')
  publishPreview(
    @Me() me: Actor,
    @Args('courseId', { type: () => ID }) courseId: string,
  ): Promise<PublishPreview | null> {
    return this.publishing.preview(me, courseId);
  }

  @Query(() => CourseLearnerConnection, { description: 'The duties behind a number of `publishPreview`, by kana.' })
  @Allow('COURSE_READ')
  courseLearners(@Me() me: Actor, @Asked() args: CourseLearnersArgs) {
    return this.learners.page(me, args);
  }
}
