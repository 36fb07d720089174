import { Parent, ResolveField } from '@nestjs/graphql';

import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { Api } from '../platform/api.ts';
import { CourseNewsQuery } from './course-news.query.ts';
import { CourseNews } from './course-news.type.ts';

@Api(() => MyAssignmentType)
export class CourseNewsResolver {
  constructor(private readonly query: CourseNewsQuery) {}

  @ResolveField(() => CourseNews, {
    nullable: true,
    description: 'What the last publication that moved or asked me brought; null where none did.',
  })
  news(@Parent() { id }: MyAssignmentType): Promise<CourseNews | null> {
    return this.query.of(id);
  }
}
