import { Args, ID, Int, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { Api, Asked } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import type { Assignment } from './assignment.entity.ts';
import { AssignmentService } from './assignment.service.ts';
import { MyAssignmentConnection, MyAssignmentType, MyAssignmentsArgs } from './assignment.type.ts';
import { MyAssignmentsQuery } from './my-assignments.query.ts';
import { Standing, daysLeft, standingOf } from './standing.rules.ts';

@Api(() => MyAssignmentType)
export class MyAssignmentResolver {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly mine: MyAssignmentsQuery,
    private readonly calendar: Calendar,
  ) {}

  @Query(() => MyAssignmentConnection, {
    description: 'What I owe: the overdue first, then by due day; then what I have done.',
  })
  @Allow('LEARN')
  myAssignments(@Me() me: Actor, @Asked() args: MyAssignmentsArgs) {
    return this.mine.page(me, args);
  }

  @Query(() => MyAssignmentType, { description: 'One of my duties; somebody else’s does not exist.' })
  @Allow('LEARN')
  myAssignment(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<Assignment> {
    return this.assignments.mine(me, id);
  }

  @ResolveField(() => LocalizedTextType)
  async title(@Parent() { requirement }: Assignment): Promise<LocalizedText> {
    return (await requirement.loadOrFail()).title;
  }

  @ResolveField(() => Int, { description: 'Days until the due day, 0 on the day itself, negative once it is past.' })
  daysLeft(@Parent() assignment: Assignment): number {
    return daysLeft(assignment, this.calendar.today());
  }

  @ResolveField(() => Standing)
  standing(@Parent() assignment: Assignment): Standing {
    return standingOf(assignment, this.calendar.today());
  }
}
