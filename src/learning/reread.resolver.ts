import { Field, Int, ObjectType, Parent, ResolveField } from '@nestjs/graphql';

import { Api } from '../platform/api.ts';
import type { Attempt } from '../quizzes/attempt.entity.ts';
import { MyAttemptType } from '../quizzes/attempt.type.ts';
import { MyCourseQuery } from './my-course.query.ts';
import { MyLesson } from './my-course.type.ts';
import { topicsToReread } from './reread.rules.ts';

@ObjectType({ description: 'A lesson to read again.' })
export class Reread {
  @Field(() => MyLesson) lesson!: MyLesson;
  @Field(() => Int, { description: 'How many of its questions were not right.' }) missed!: number;
}

@Api(() => MyAttemptType)
export class RereadResolver {
  constructor(private readonly courses: MyCourseQuery) {}

  @ResolveField(() => [Reread], {
    description: 'What to read again, where most went wrong first; empty until the attempt is finished.',
  })
  async reread(@Parent() { assignment, questions }: Attempt): Promise<Reread[]> {
    const topics = topicsToReread(await questions.loadItems());
    const found = await Promise.all(
      topics.map(async ({ topic, missed }) => ({ missed, lesson: await this.courses.lessonFor(assignment.id, topic) })),
    );
    return found.flatMap(({ lesson, missed }) => (lesson ? [{ lesson, missed }] : []));
  }
}
