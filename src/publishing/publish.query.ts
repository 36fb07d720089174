import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { contentOf, problemsIn } from '../courses/course-content.ts';
import { CourseQuery } from '../courses/course.query.ts';
import { CourseLearnersQuery } from './course-learners.query.ts';
import { changesOf } from './publish.rules.ts';
import type { PublishPreview } from './publish.type.ts';
import { recommended } from './recommendation.rules.ts';
import { shownLessons } from './shown-lessons.ts';

@Injectable()
export class PublishQuery {
  constructor(
    private readonly courses: CourseQuery,
    private readonly learners: CourseLearnersQuery,
  ) {}

  async preview(actor: Actor, courseId: string): Promise<PublishPreview | null> {
    const course = await this.courses.one(courseId);
    await course.versions.loadItems();
    const [published, draft] = [course.published(), course.draft()];
    if (!draft) return null;
    const [before, content] = [published && (await contentOf(published)), await contentOf(draft)];
    const { NOT_BEGUN, UNDERWAY, SITTING, DONE } = await this.learners.counts(actor, courseId);
    return {
      version: course.version,
      number: draft.number,
      publishedNumber: published?.number ?? null,
      changes: changesOf(before, content),
      problems: problemsIn(content),
      recommended: before ? recommended(shownLessons(before), shownLessons(content)) : 'CARRY_ON',
      notBegun: NOT_BEGUN,
      underway: UNDERWAY,
      sitting: SITTING,
      done: DONE,
    };
  }
}
