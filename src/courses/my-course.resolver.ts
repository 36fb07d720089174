import { Args, Int, Mutation, Parent, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import type { Assignment } from '../assignments/assignment.entity.ts';
import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { Api, Input } from '../platform/api.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { AttemptService } from '../quizzes/attempt.service.ts';
import { AttemptQuestionResult, MyAttemptType } from '../quizzes/attempt.type.ts';
import { EnrolmentService } from './enrolment.service.ts';
import { LessonHtml } from './lesson-html.ts';
import { MyCourseQuery } from './my-course.query.ts';
import { MarkLessonReadInput, MyCourse, MyLesson } from './my-course.type.ts';

@Api(() => MyAssignmentType)
export class MyAssignmentCourseResolver {
  constructor(private readonly courses: MyCourseQuery) {}

  @ResolveField(() => MyCourse, { nullable: true, description: 'For activityKind COURSE.' })
  course(@Parent() assignment: Assignment): Promise<MyCourse | null> {
    return this.courses.courseOf(assignment);
  }

  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'What it is about.' })
  async summary(@Parent() assignment: Assignment): Promise<LocalizedText | null> {
    return (await this.courses.courseOf(assignment))?.summary ?? null;
  }
}

@Api(() => MyCourse)
export class MyCourseResolver {
  constructor(
    private readonly courses: MyCourseQuery,
    private readonly sittings: AttemptService,
  ) {}

  @ResolveField(() => [MyLesson], { description: 'In the order of reading.' })
  lessons(@Parent() course: MyCourse): Promise<MyLesson[]> {
    return this.courses.lessonsOf(course);
  }

  @ResolveField(() => Int)
  async lessonsRead(@Parent() { enrolment }: MyCourse): Promise<number> {
    return (await this.courses.readingsOf(enrolment)).length;
  }

  @ResolveField(() => [MyAttemptType], { description: 'The first one first.' })
  attempts(@Parent() { assignment }: MyCourse) {
    return this.sittings.ofAssignment(assignment);
  }
}

@Api(() => MyLesson)
export class MyLessonResolver {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly html: LessonHtml,
  ) {}

  @Mutation(() => MyLesson, { description: 'Once: reading again changes nothing.' })
  @Allow('LEARN')
  async markLessonRead(@Me() me: Actor, @Input() input: MarkLessonReadInput): Promise<MyLesson> {
    const { lesson, readAt } = await this.enrolments.markRead(me, input);
    return MyLesson.of(await lesson.loadOrFail(), readAt);
  }

  @ResolveField(() => String, { name: 'html', description: 'Safe to show; in Japanese where nobody translated it.' })
  rendered(@Parent() lesson: MyLesson, @Args('locale', { type: () => Locale }) locale: Locale): string {
    return this.html.of(lesson, locale);
  }
}

@Api(() => AttemptQuestionResult)
export class ResultLessonResolver {
  constructor(private readonly courses: MyCourseQuery) {}

  @ResolveField(() => MyLesson, { nullable: true, description: 'The lesson to read again.' })
  lesson(@Parent() { assignmentId, topic }: AttemptQuestionResult): Promise<MyLesson | null> {
    return this.courses.lessonFor(assignmentId, topic);
  }
}
