import { Args, ID, Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import type { Course } from '../courses/course.entity.ts';
import { CourseType } from '../courses/course.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { CourseLearnersQuery } from './course-learners.query.ts';
import { PublishPlanQuery } from './publish-plan.query.ts';
import { PublishQuery } from './publish.query.ts';
import { PublishService } from './publish.service.ts';
import {
  CourseLearnerConnection,
  CourseLearnersArgs,
  PublishCourseInput,
  PublishDryRun,
  PublishDryRunArgs,
  PublishListArgs,
  PublishPreview,
} from './publish.type.ts';

@Api()
export class PublishResolver {
  constructor(
    private readonly publishing: PublishQuery,
    private readonly learners: CourseLearnersQuery,
    private readonly plans: PublishPlanQuery,
    private readonly service: PublishService,
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

  @Query(() => PublishDryRun, {
    nullable: true,
    description:
      'Nothing is written. Null where there is no draft, or no version before it: then there is nothing to choose.',
  })
  @Allow('COURSE_READ')
  publishDryRun(@Asked() args: PublishDryRunArgs): Promise<PublishDryRun | null> {
    return this.plans.dryRun(args);
  }

  @Query(() => CourseLearnerConnection, { description: 'The duties behind a number of `publishDryRun`, by kana.' })
  @Allow('COURSE_READ')
  publishList(@Me() me: Actor, @Asked() args: PublishListArgs) {
    return this.plans.page(me, args);
  }

  @Mutation(() => CourseType, {
    description:
      'Fixes the draft for good; COURSE_INCOMPLETE with `problems: [{ problem, where }]` while something is missing.',
  })
  @Allow('COURSE_WRITE')
  publishCourse(@Me() me: Actor, @Input() input: PublishCourseInput): Promise<Course> {
    return this.service.publish(me, input);
  }
}
