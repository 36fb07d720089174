import { EntityManager } from '@mikro-orm/core';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { QuestionType } from '../quizzes/question.type.ts';
import type { Course, CourseVersion, Lesson } from './course.entity.ts';
import { CourseMedia } from './course-media.ts';
import { CourseFileType } from './course-media.type.ts';
import { CourseQuery } from './course.query.ts';
import { CourseService } from './course.service.ts';
import { CourseConnection, CourseType, CourseVersionType, SaveCourseDraftInput } from './course.type.ts';
import { LessonHtml } from './lesson-html.ts';
import { LessonPreviewArgs, LessonType } from './lesson.type.ts';

@Api(() => CourseType)
export class CourseResolver {
  constructor(
    private readonly courses: CourseService,
    private readonly query: CourseQuery,
    private readonly html: LessonHtml,
  ) {}

  @Query(() => CourseConnection, { name: 'courses', description: 'The newest first.' })
  @Allow('COURSE_READ')
  page(@Asked() page: PageArgs) {
    return this.query.page(page);
  }

  @Query(() => CourseType, { description: 'One course with its versions; NOT_FOUND where there is none.' })
  @Allow('COURSE_READ')
  course(@Args('id', { type: () => ID }) id: string): Promise<Course> {
    return this.query.one(id);
  }

  @Query(() => String, { description: 'Markdown as a learner would see it, as safe HTML.' })
  @Allow('COURSE_WRITE')
  lessonPreview(@Asked() { body, files = [] }: LessonPreviewArgs): Promise<string> {
    return this.html.preview(body, files);
  }

  @Mutation(() => CourseType, { description: 'Makes the course’s one draft what this document says.' })
  @Allow('COURSE_WRITE')
  saveCourseDraft(@Me() me: Actor, @Input() input: SaveCourseDraftInput): Promise<Course> {
    return this.courses.saveDraft(me, input);
  }

  @ResolveField(() => LocalizedTextType, {
    description: 'Of the published version, or of the draft before there is one.',
  })
  async title(@Parent() course: Course): Promise<LocalizedText> {
    await course.versions.loadItems();
    return (course.published() ?? course.draft())!.title;
  }

  @ResolveField(() => CourseVersionType, { nullable: true, description: 'What new learners get.' })
  async published(@Parent() course: Course): Promise<CourseVersion | null> {
    await course.versions.loadItems();
    return course.published();
  }

  @ResolveField(() => CourseVersionType, { nullable: true })
  async draft(@Parent() course: Course): Promise<CourseVersion | null> {
    await course.versions.loadItems();
    return course.draft();
  }

  @ResolveField(() => [CourseVersionType], { description: 'The latest first.' })
  versions(@Parent() { versions }: Course): Promise<CourseVersion[]> {
    return versions.loadItems();
  }
}

@Api(() => CourseVersionType)
export class CourseVersionResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly media: CourseMedia,
  ) {}

  @ResolveField(() => Int, { description: 'Percent of the points needed to pass.' })
  async passMark(@Parent() { quiz }: CourseVersion): Promise<number> {
    return (await quiz.loadOrFail()).passMark;
  }

  @ResolveField(() => Int, { description: 'Questions drawn for one attempt.' })
  async questionCount(@Parent() { quiz }: CourseVersion): Promise<number> {
    return (await quiz.loadOrFail()).questionCount;
  }

  @ResolveField(() => Int)
  async timeLimitMinutes(@Parent() { quiz }: CourseVersion): Promise<number> {
    return (await quiz.loadOrFail()).timeLimitMinutes;
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Null for a draft, and for what the operator published.',
  })
  publishedBy(@Parent() { publishedBy }: CourseVersion): Promise<Employee> | null {
    return publishedBy ? this.em.getReference(Employee, publishedBy, { wrapped: true }).loadOrFail() : null;
  }

  @ResolveField(() => [LessonType], { description: 'In the order of reading.' })
  lessons(@Parent() { lessons }: CourseVersion): Promise<Lesson[]> {
    return lessons.loadItems();
  }

  @ResolveField(() => [CourseFileType], { description: 'By name.' })
  async files(@Parent() version: CourseVersion): Promise<CourseFileType[]> {
    return [...(await this.media.of(version))].map(([name, media]) => CourseFileType.of(name, media));
  }

  @ResolveField(() => [QuestionType])
  async questions(@Parent() { quiz }: CourseVersion) {
    return (await quiz.loadOrFail()).questions.loadItems();
  }
}

@Api(() => LessonType)
export class LessonResolver {
  constructor(private readonly html: LessonHtml) {}

  @ResolveField(() => String, { name: 'html', description: 'Safe to show; in Japanese where nobody translated it.' })
  rendered(@Parent() lesson: Lesson, @Args('locale', { type: () => Locale }) locale: Locale): Promise<string> {
    return this.html.of(lesson.body, lesson.courseVersion, locale);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What its video says, safe to show; in Japanese where nobody translated it; null without a video.',
  })
  transcriptHtml(
    @Parent() { video, courseVersion }: Lesson,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<string> | null {
    return video ? this.html.of(video.transcript, courseVersion, locale) : null;
  }
}
