import { Mutation, ID } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Input } from '../platform/api.ts';
import { DecideCaseActInput, ProposeCaseActInput } from './case.inputs.ts';
import { TwoPersonService } from './two-person.service.ts';

/** Acts that take two people; each door tells the id of the proposal. */
@Api()
export class TwoPersonResolver {
  constructor(private readonly two: TwoPersonService) {}

  @Mutation(() => ID, {
    description:
      'Proposes an act that takes two people. NOT_ENTITLED for another hat, PROPOSAL_OPEN when somebody else’s waits; what stands in its way is refused at once.',
  })
  @Allow('CASE_TWO_PERSON')
  async proposeCaseAct(@Me() me: Actor, @Input() input: ProposeCaseActInput): Promise<string> {
    const { caseId, act, reason, track, cause, day, recordId } = input;
    const details = {
      ...(track && { track }),
      ...(cause && { cause }),
      ...(day && { day }),
      ...(recordId && { recordId }),
    };
    return (await this.two.propose(me, { caseId, act, reason, details })).id;
  }

  @Mutation(() => ID, {
    description:
      'Does what somebody else proposed. TWO_PERSON for the same person or another account on the same device, RETALIATION_REVIEW for ADMIT without an answer, ALREADY_DECIDED.',
  })
  @Allow('CASE_TWO_PERSON')
  async confirmCaseAct(@Me() me: Actor, @Input() { id, answer }: DecideCaseActInput): Promise<string> {
    return (await this.two.confirm(me, id, answer ?? null)).id;
  }

  @Mutation(() => ID, { description: 'Turns it down with a reason, or takes one’s own back. ALREADY_DECIDED.' })
  @Allow('CASE_TWO_PERSON')
  async declineCaseAct(@Me() me: Actor, @Input() { id, answer }: DecideCaseActInput): Promise<string> {
    return (await this.two.decline(me, id, answer ?? null)).id;
  }
}
