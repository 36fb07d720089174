import { ID, Int, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { Standing, daysLeft, standingOf } from '../assignments/standing.rules.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { DueChangeType } from '../petitions/petition.type.ts';
import { Api, Input } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { MyCourseQuery } from './my-course.query.ts';
import type { Supplement, SupplementDueChange } from './supplement.entity.ts';
import { shownOf, unreadOf } from './supplement.rules.ts';
import { SupplementService } from './supplement.service.ts';
import { ConfirmChangesInput, MySupplement } from './supplement.type.ts';

@Api(() => MyAssignmentType)
export class MyAssignmentSupplementResolver {
  constructor(private readonly supplements: SupplementService) {}

  @ResolveField(() => MySupplement, {
    nullable: true,
    description: 'What a newer version of its course asks on top of it: the one to do, else the last one done.',
  })
  async supplement(@Parent() { id }: MyAssignmentType): Promise<Supplement | null> {
    return shownOf(await this.supplements.of(id));
  }
}

@Api(() => MySupplement)
export class SupplementResolver {
  constructor(
    private readonly supplements: SupplementService,
    private readonly courses: MyCourseQuery,
    private readonly calendar: Calendar,
  ) {}

  @Query(() => [MySupplement], { description: 'What I still have to do on top of my duties, the most urgent first.' })
  @Allow('LEARN')
  mySupplements(@Me() me: Actor): Promise<Supplement[]> {
    return this.supplements.mine(me);
  }

  @Mutation(() => MySupplement, {
    description:
      'Says that I know what changed; twice counts once. MOVE_NOT_ALLOWED where more is asked, or a later version asks instead.',
  })
  @Allow('LEARN')
  confirmChanges(@Me() me: Actor, @Input() { id }: ConfirmChangesInput): Promise<Supplement> {
    return this.supplements.confirm(me, id);
  }

  @ResolveField(() => ID, { description: 'Of the duty that it comes on top of.' })
  assignmentId(@Parent() { assignment }: Supplement): string {
    return assignment.id;
  }

  @ResolveField(() => LocalizedTextType, { description: 'Of the requirement.' })
  async title(@Parent() { assignment }: Supplement): Promise<LocalizedText> {
    const { requirement } = await assignment.loadOrFail();
    return (await requirement.loadOrFail()).title;
  }

  @ResolveField(() => Int, { description: 'Of the version that came.' })
  async versionNumber(@Parent() { courseVersion }: Supplement): Promise<number> {
    return (await courseVersion.loadOrFail()).number;
  }

  @ResolveField(() => Standing)
  standing(@Parent() { dueOn, doneAt }: Supplement): Standing {
    return standingOf({ dueOn, fulfilledAt: doneAt }, this.calendar.today());
  }

  @ResolveField(() => Int, { description: 'Days until the due day, 0 on the day itself, negative once it is past.' })
  daysLeft(@Parent() supplement: Supplement): number {
    return daysLeft(supplement, this.calendar.today());
  }

  @ResolveField(() => [DueChangeType], { description: 'The earliest first.' })
  dueChanges(@Parent() { id }: Supplement): Promise<SupplementDueChange[]> {
    return this.supplements.dueChanges(id);
  }

  @ResolveField(() => [String], {
    description: 'The slugs of what is still to be read for it, in the order of reading.',
  })
  async lessonsLeft(@Parent() supplement: Supplement): Promise<string[]> {
    const lessons = await this.courses.lessonsOfSupplement(supplement);
    return unreadOf(
      supplement,
      lessons.map(({ slug, readAt }) => ({ slug, isRead: readAt !== null })),
    );
  }
}
