import { Int, Parent, ResolveField } from '@nestjs/graphql';

import { Api } from '../platform/api.ts';
import type { Quiz } from '../quizzes/quiz.entity.ts';
import type { TopicCount } from '../quizzes/quiz.rules.ts';
import { TopicCountType } from '../quizzes/quiz.type.ts';
import type { CourseVersion } from './course.entity.ts';
import { CourseVersionType } from './course.type.ts';

/** How the quiz of a version is drawn, shown and sat. */
@Api(() => CourseVersionType)
export class QuizRulesResolver {
  @ResolveField(() => [TopicCountType], { description: 'At least so many from each; the rest is drawn evenly.' })
  async topicCounts(@Parent() version: CourseVersion): Promise<TopicCount[]> {
    return (await quizOf(version)).topicCounts;
  }

  @ResolveField(() => Boolean, { description: 'Whether options stand in another order each time.' })
  async shuffleOptions(@Parent() version: CourseVersion): Promise<boolean> {
    return (await quizOf(version)).shuffleOptions;
  }

  @ResolveField(() => Int, { nullable: true, description: 'Attempts for one duty; null for as many as needed.' })
  async attemptLimit(@Parent() version: CourseVersion): Promise<number | null> {
    return (await quizOf(version)).attemptLimit ?? null;
  }

  @ResolveField(() => Int, { description: 'Minutes between the end of an attempt and the start of the next.' })
  async waitMinutes(@Parent() version: CourseVersion): Promise<number> {
    return (await quizOf(version)).waitMinutes;
  }
}

const quizOf = ({ quiz }: CourseVersion): Promise<Quiz> => quiz.loadOrFail();
