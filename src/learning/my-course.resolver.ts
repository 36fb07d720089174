import { Args, Int, Mutation, Parent, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { LessonHtml } from '../courses/lesson-html.ts';
import { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { Api, Input } from '../platform/api.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { AttemptService } from '../quizzes/attempt.service.ts';
import { AttemptQuestionResult, MyAttemptType } from '../quizzes/attempt.type.ts';
import { AttentionService } from './attention.service.ts';
import { MyCourseQuery } from './my-course.query.ts';
import { AttendLessonInput, MarkLessonReadInput, MyCourse, MyLesson, MyLessonVideo } from './my-course.type.ts';

@Api(() => MyAssignmentType)
export class MyAssignmentCourseResolver {
  constructor(private readonly courses: MyCourseQuery) {}

  @ResolveField(() => MyCourse, { nullable: true, description: 'For activityKind COURSE.' })
  course(@Parent() assignment: MyAssignmentType): Promise<MyCourse | null> {
    return this.courses.courseOf(assignment);
  }

  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'What it is about.' })
  async summary(@Parent() assignment: MyAssignmentType): Promise<LocalizedText | null> {
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
  async lessonsRead(@Parent() course: MyCourse): Promise<number> {
    return (await this.courses.lessonsOf(course)).filter(({ readAt }) => readAt).length;
  }

  @ResolveField(() => [MyAttemptType], { description: 'The first one first.' })
  attempts(@Parent() { assignment }: MyCourse) {
    return this.sittings.ofAssignment(assignment.id);
  }
}

@Api(() => MyLesson)
export class MyLessonResolver {
  constructor(
    private readonly courses: MyCourseQuery,
    private readonly attentions: AttentionService,
    private readonly html: LessonHtml,
  ) {}

  @Mutation(() => MyLesson, {
    description:
      'A sign of life of who is reading or watching, about every 15 seconds while the page is visible. It earns the time since this person’s last one, 30 seconds at most.',
  })
  @Allow('LEARN')
  async attendLesson(@Me() me: Actor, @Input() input: AttendLessonInput): Promise<MyLesson> {
    return MyLesson.of(await this.attentions.attend(me, input));
  }

  @Mutation(() => MyLesson, {
    description: 'Once: reading again changes nothing. TOO_SOON with `secondsLeft` while `secondsLeft` is not 0.',
  })
  @Allow('LEARN')
  async markLessonRead(@Me() me: Actor, @Input() input: MarkLessonReadInput): Promise<MyLesson> {
    return MyLesson.of(await this.attentions.markRead(me, input));
  }

  @ResolveField(() => Int, {
    description: 'How much more attention it needs before it may be marked as read; 0 when it may, or is.',
  })
  secondsLeft(@Me() me: Actor, @Parent() lesson: MyLesson): Promise<number> | number {
    return lesson.readAt ? 0 : this.attentions.secondsLeft(me, lesson);
  }

  @ResolveField(() => MyLessonVideo, { nullable: true })
  video(@Parent() lesson: MyLesson): Promise<MyLessonVideo | null> {
    return this.courses.videoOf(lesson);
  }

  @ResolveField(() => String, { name: 'html', description: 'Safe to show; in Japanese where nobody translated it.' })
  rendered(@Parent() { lesson }: MyLesson, @Args('locale', { type: () => Locale }) locale: Locale): Promise<string> {
    return this.html.of(lesson.body, lesson.courseVersion, locale);
  }
}

@Api(() => MyLessonVideo)
export class MyLessonVideoResolver {
  constructor(private readonly html: LessonHtml) {}

  @ResolveField(() => String, { name: 'transcriptHtml', description: 'Safe to show, like the html of a lesson.' })
  rendered(
    @Parent() { transcript, courseVersion }: MyLessonVideo,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<string> {
    return this.html.of(transcript, courseVersion, locale);
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
