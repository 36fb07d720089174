import { Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { HoldQuery } from './hold.query.ts';
import { HoldService } from './hold.service.ts';
import {
  HoldReasons,
  LegalHoldConnection,
  LegalHoldInput,
  LegalHoldType,
  LegalHoldsArgs,
  ProposeHoldReleaseInput,
  SetLegalHoldInput,
} from './legal-hold.type.ts';

@Api(() => LegalHoldType)
export class HoldResolver {
  constructor(
    private readonly query: HoldQuery,
    private readonly service: HoldService,
  ) {}

  @Query(() => LegalHoldConnection, { description: 'The newest first, the released ones too; never those on oneself.' })
  @Allow('LEGAL_HOLD')
  legalHolds(@Me() me: Actor, @Asked() args: LegalHoldsArgs) {
    return this.query.page(me, args);
  }

  @Mutation(() => LegalHoldType, {
    description: 'From now on this person is asked to preserve, not to delete. BENEFICIARY for oneself.',
  })
  @Allow('LEGAL_HOLD')
  async setLegalHold(@Me() me: Actor, @Input() input: SetLegalHoldInput): Promise<LegalHoldType> {
    return this.query.one(me, await this.service.set(me, input));
  }

  @Mutation(() => LegalHoldType, { description: 'It holds until somebody else has confirmed it. MOVE_NOT_ALLOWED.' })
  @Allow('LEGAL_HOLD')
  async proposeHoldRelease(@Me() me: Actor, @Input() input: ProposeHoldReleaseInput): Promise<LegalHoldType> {
    return this.query.one(me, await this.service.proposeRelease(me, input));
  }

  @Mutation(() => LegalHoldType, {
    description: 'What was excused comes back, with time to do it. SAME_PERSON for who proposed it; MOVE_NOT_ALLOWED.',
  })
  @Allow('LEGAL_HOLD')
  async confirmHoldRelease(@Me() me: Actor, @Input() { id }: LegalHoldInput): Promise<LegalHoldType> {
    return this.query.one(me, await this.service.confirmRelease(me, id));
  }

  @Mutation(() => LegalHoldType, {
    description: 'It goes on holding; also to take one’s own proposal back. MOVE_NOT_ALLOWED.',
  })
  @Allow('LEGAL_HOLD')
  async declineHoldRelease(@Me() me: Actor, @Input() { id }: LegalHoldInput): Promise<LegalHoldType> {
    return this.query.one(me, await this.service.declineRelease(me, id));
  }

  @Mutation(() => HoldReasons, { description: 'Leaves its trace in the audit log before it answers.' })
  @Allow('LEGAL_HOLD')
  async openHoldReason(@Me() me: Actor, @Input() { id }: LegalHoldInput): Promise<HoldReasons> {
    return { reasons: await this.service.openReasons(me, id) };
  }
}
