import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { contentOf } from '../courses/course-content.ts';
import type { Course } from '../courses/course.entity.ts';
import { CourseQuery } from '../courses/course.query.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery, type ListedPerson } from '../people/listed-people.query.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import { lessonChanges } from './lesson-changes.rules.ts';
import { type ListedDuty, type Plan, type PlanCounts, PublishListQuery } from './publish-list.query.ts';
import type { CourseLearner, PublishDryRun, PublishDryRunArgs, PublishListArgs } from './publish.type.ts';
import { shownLessons } from './shown-lessons.ts';
import type { Policies } from './version-policy.ts';

type Listed = Omit<CourseLearner, 'person'> & { person: ListedPerson };

/** What publishing would do, before anything is done. */
@Injectable()
export class PublishPlanQuery {
  constructor(
    private readonly courses: CourseQuery,
    private readonly list: PublishListQuery,
    private readonly people: ListedPeopleQuery,
  ) {}

  async dryRun({ courseId, ...policies }: PublishDryRunArgs): Promise<PublishDryRun | null> {
    const plan = await this.drafted(courseId, policies);
    return plan && dryRunOf(await this.list.counts(plan));
  }

  async page(
    actor: Actor,
    { courseId, underway, done, outcome, first, after }: PublishListArgs,
  ): Promise<Connection<Listed>> {
    const plan = (await this.drafted(courseId, { underway, done })) ?? refuse('NOT_FOUND');
    const start = startAfter(after, isText);
    const found = await this.list.page(actor, plan, { outcome, first, start });
    const page = toConnection(found, first, found[0]?.total ?? 0, ({ kanaKey, id }) => [kanaKey, id]);
    const people = await this.people.people(page.edges.map(({ node }) => node.employeeId));
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: listed(node, people) })) };
  }

  /** What publishing the draft of a course with its versions means; null where there is none, or nothing before it. */
  async of(course: Course, policies: Policies): Promise<Plan | null> {
    const [draft, published] = [course.draft(), course.versions.filter(({ state }) => state === 'PUBLISHED')];
    if (!draft || published.length === 0) return null;
    const now = shownLessons(await contentOf(draft));
    const news = await Promise.all(
      published.map(async version => {
        const lessons = lessonChanges(shownLessons(await contentOf(version)), now);
        return { versionId: version.id, number: version.number, lessons };
      }),
    );
    return { courseId: course.id, versionId: draft.id, policies, news, lessons: now.map(({ slug }) => slug) };
  }

  private async drafted(courseId: string, policies: Policies): Promise<Plan | null> {
    const course = await this.courses.one(courseId);
    await course.versions.loadItems();
    return this.of(course, policies);
  }
}

const dryRunOf = ({ counts, mark }: PlanCounts): PublishDryRun => ({
  mark,
  notBegun: counts.NOT_BEGUN ?? 0,
  moved: counts.MOVED ?? 0,
  asked: counts.ASKED ?? 0,
  carriesOn: counts.CARRIES_ON ?? 0,
  nothingNew: counts.NOTHING_NEW ?? 0,
  askedOnce: counts.ASKED_ONCE ?? 0,
  excused: counts.EXCUSED ?? 0,
  elsewhere: counts.ELSEWHERE ?? 0,
});

const listed = (
  { id, employeeId, titleJa, titleEn, cycle, dueOn, versionNumber }: ListedDuty,
  people: ReadonlyMap<string, ListedPerson>,
): Listed => ({
  id,
  person: people.get(employeeId)!,
  title: { ja: titleJa, en: titleEn },
  cycle,
  dueOn,
  versionNumber,
});
