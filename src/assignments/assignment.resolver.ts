import { Args, ID, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked } from '../platform/api.ts';
import { MyAssignmentConnection, MyAssignmentType, MyAssignmentsArgs } from './assignment.type.ts';
import { MyAssignmentsQuery } from './my-assignments.query.ts';

@Api(() => MyAssignmentType)
export class MyAssignmentResolver {
  constructor(private readonly mine: MyAssignmentsQuery) {}

  @Query(() => MyAssignmentConnection, {
    description: 'What I owe: the overdue first, then by due day; then what I have done.',
  })
  @Allow('LEARN')
  myAssignments(@Me() me: Actor, @Asked() args: MyAssignmentsArgs) {
    return this.mine.page(me, args);
  }

  @Query(() => MyAssignmentType, { description: 'One of my duties; somebody else’s does not exist.' })
  @Allow('LEARN')
  myAssignment(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<MyAssignmentType> {
    return this.mine.one(me, id);
  }
}
