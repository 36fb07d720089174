import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { MyAssignmentsQuery } from '../assignments/my-assignments.query.ts';
import { Locale } from '../kernel/locale.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { MyPledgeQuery } from './my-pledge.query.ts';
import { PledgeEventService } from './pledge-event.service.ts';
import { PledgeFormVersionType } from './pledge-form.type.ts';
import { PledgeQuery } from './pledge.query.ts';
import { PledgeService, textHashOf } from './pledge.service.ts';
import {
  GivePledgeInput,
  MyPledgeType,
  OpenPledgeNoteInput,
  PledgeConnection,
  PledgeType,
  PledgesArgs,
  RecordPledgeEventInput,
  TakePledgeInput,
} from './pledge.type.ts';

@Api(() => PledgeType)
export class PledgeResolver {
  constructor(
    private readonly query: PledgeQuery,
    private readonly service: PledgeService,
    private readonly events: PledgeEventService,
  ) {}

  @Query(() => PledgeConnection, { description: 'The latest recorded first.' })
  @Allow('PLEDGE_READ')
  pledges(@Me() me: Actor, @Asked() args: PledgesArgs) {
    return this.query.page(me, args);
  }

  @Query(() => PledgeType, { description: 'One pledge; NOT_FOUND where there is none.' })
  @Allow('PLEDGE_READ')
  pledge(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<PledgeType> {
    return this.query.one(me, id);
  }

  @Mutation(() => PledgeType, {
    description:
      'Records a pledge that was signed on paper. PLEDGE_COERCED where it was not of free will, BENEFICIARY for one’s own, PLEDGE_TEXT_CHANGED where the paper has another wording than the form now, ACTIVITY_NOT_PUBLISHED before its review.',
  })
  @Allow('PLEDGE_TAKE')
  async takePledge(@Me() me: Actor, @Input() input: TakePledgeInput): Promise<PledgeType> {
    return this.query.one(me, await this.service.take(me, input));
  }

  @Mutation(() => PledgeType, {
    description:
      'A breach is found, or the suspicion cleared, by another person than who suspected it: SAME_PERSON. BENEFICIARY for one’s own; MOVE_NOT_ALLOWED { move }.',
  })
  @Allow('PLEDGE_TAKE')
  async recordPledgeEvent(@Me() me: Actor, @Input() input: RecordPledgeEventInput): Promise<PledgeType> {
    return this.query.one(me, await this.events.record(me, input));
  }

  @Mutation(() => String, { description: 'The note of an event. Leaves its trace in the audit log before it answers.' })
  @Allow('PLEDGE_TAKE')
  openPledgeNote(@Me() me: Actor, @Input() { id }: OpenPledgeNoteInput): Promise<string> {
    return this.events.open(me, id);
  }
}

/** What is signed, as text and as its hash. */
@Api(() => PledgeFormVersionType)
export class PledgeTextResolver {
  @ResolveField(() => String, { description: 'SHA-256 of exactly the text in that language; see Pledge.textHash.' })
  textHash(
    @Parent() version: Parameters<typeof textHashOf>[0],
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): string {
    return textHashOf(version, locale);
  }
}

/** What whoever owes it sees and does. */
@Api(() => MyAssignmentType)
export class MyPledgeResolver {
  constructor(
    private readonly query: MyPledgeQuery,
    private readonly mine: MyAssignmentsQuery,
    private readonly service: PledgeService,
  ) {}

  @ResolveField(() => MyPledgeType, { nullable: true, description: 'For activityKind PLEDGE.' })
  pledge(@Parent() assignment: MyAssignmentType): Promise<MyPledgeType | null> {
    return this.query.of(assignment);
  }

  @Mutation(() => MyAssignmentType, {
    description:
      'Gives my pledge, which fulfils the duty. PLEDGE_COERCED where it is not of free will; PLEDGE_TEXT_CHANGED where the wording is another one by now; DUTY_CLOSED.',
  })
  @Allow('LEARN')
  async givePledge(@Me() me: Actor, @Input() input: GivePledgeInput): Promise<MyAssignmentType> {
    const { id } = await this.service.give(me, input);
    return this.mine.one(me, id);
  }
}
