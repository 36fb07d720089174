import { Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import type { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { LadderService, type VersionedLadder } from './ladder.service.ts';
import { ChangeReminderLadderInput, ReminderLadderConnection, ReminderLadderType } from './ladder.type.ts';

@Api(() => ReminderLadderType)
export class LadderResolver {
  constructor(private readonly ladders: LadderService) {}

  @Query(() => ReminderLadderType, { description: 'Who is reminded when: what is in force now.' })
  @Allow('REMINDER_READ')
  reminderLadder(): Promise<VersionedLadder> {
    return this.ladders.current();
  }

  @Query(() => ReminderLadderConnection, { description: 'Every version that was ever in force, the latest first.' })
  @Allow('REMINDER_READ')
  reminderLadders(@Asked() page: PageArgs): Promise<Connection<VersionedLadder>> {
    return this.ladders.page(page);
  }

  @Mutation(() => ReminderLadderType, {
    description: 'From now on it says this; what was told stays told. STALE; INVALID_INPUT names the fields.',
  })
  @Allow('REMINDER_WRITE')
  changeReminderLadder(@Me() me: Actor, @Input() input: ChangeReminderLadderInput): Promise<VersionedLadder> {
    return this.ladders.change(me, input);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null from the beginning, and for the operator.' })
  changedBy(@Parent() ladder: VersionedLadder): Promise<Employee> | null {
    return this.ladders.changerOf(ladder);
  }
}
