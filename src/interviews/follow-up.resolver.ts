import { Args, ID, Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import type { Connection } from '../platform/connection.ts';
import { AddFollowUpInput, FinishFollowUpInput } from './after.inputs.ts';
import { FollowUpQuery } from './follow-up.query.ts';
import { FollowUpService } from './follow-up.service.ts';
import { FollowUpConnection, FollowUpType, FollowUpsArgs, OpenedFollowUp } from './follow-up.type.ts';

@Api(() => FollowUpType)
export class FollowUpResolver {
  constructor(
    private readonly query: FollowUpQuery,
    private readonly service: FollowUpService,
  ) {}

  @Query(() => FollowUpConnection, {
    description:
      'What is to be done by you, after interviews that you hold, and for security officers after all; by the due day.',
  })
  @Allow('SELF')
  followUps(@Me() me: Actor, @Asked() args: FollowUpsArgs): Promise<Connection<FollowUpType>> {
    return this.query.page(me, args);
  }

  @Query(() => OpenedFollowUp, { description: 'Opens what is to be done; the one who was asked sees that you did.' })
  @Allow('SELF')
  openFollowUp(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<OpenedFollowUp> {
    return this.service.open(me, id);
  }

  @Mutation(() => FollowUpType, { description: 'By who holds the interview, also after the seal.' })
  @Allow('INTERVIEW_HOLD')
  async addFollowUp(@Me() me: Actor, @Input() input: AddFollowUpInput): Promise<FollowUpType> {
    return this.query.one(me, (await this.service.add(me, input)).id);
  }

  @Mutation(() => FollowUpType, { description: 'By who owns it or holds the interview. ALREADY_DONE { at }.' })
  @Allow('SELF')
  async finishFollowUp(@Me() me: Actor, @Input() input: FinishFollowUpInput): Promise<FollowUpType> {
    return this.query.one(me, (await this.service.finish(me, input)).id);
  }
}
