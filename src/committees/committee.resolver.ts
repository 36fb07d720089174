import { Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { CommitteeCase, SecretariatCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api, Input } from '../platform/api.ts';
import { ChallengeService } from './challenge.service.ts';
import type { Committee, CommitteePlace } from './committee.entity.ts';
import {
  ChallengeMemberInput,
  ConfirmRecordReadInput,
  DeclareConflictInput,
  DissolveCommitteeInput,
  EndSeatInput,
  FormCommitteeInput,
  FormStandingCommitteeInput,
  VoteOnChallengeInput,
  WithdrawFromCaseInput,
} from './committee.inputs.ts';
import { CaseToDeclareType, CommitteePlaceType, CommitteeType, DeclarationOutcome } from './committee.type.ts';
import { DeclarationService } from './declaration.service.ts';
import { FormationService } from './formation.service.ts';
import { StandingCommitteeService } from './standing.service.ts';
import { ToDeclareQuery } from './to-declare.query.ts';

/** Who decides in a case, and whether they may. */
@Api()
export class CommitteeResolver {
  constructor(
    private readonly formation: FormationService,
    private readonly declarations: DeclarationService,
    private readonly challenges: ChallengeService,
    private readonly toDeclare: ToDeclareQuery,
  ) {}

  @Query(() => [CaseToDeclareType], { description: 'Cases that wait for your declaration, the oldest first.' })
  @Allow('CASE_PART')
  casesToDeclare(@Me() me: Actor): Promise<CaseToDeclareType[]> {
    return this.toDeclare.all(me);
  }

  @Mutation(() => SecretariatCase, {
    description:
      'From the investigation until the notice, as often as needed; declarations that were made hold. COMMITTEE_PACKING later; EXTERNAL_MIN { need }, SEATS { need }, CHAIR_ORDER, VOTER_IS_SUBJECT { ground, number }, STALE.',
  })
  @Allow('CASE_SECRETARIAT')
  formCommittee(@Me() me: Actor, @Input() input: FormCommitteeInput): Promise<DisciplinaryCase> {
    return this.formation.form(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description:
      'The seat of somebody who is not here any more goes to the next substitute. COMMITTEE_PACKING while they are.',
  })
  @Allow('CASE_SECRETARIAT')
  endSeat(@Me() me: Actor, @Input() input: EndSeatInput): Promise<DisciplinaryCase> {
    return this.formation.endSeat(me, input);
  }

  @Mutation(() => DeclarationOutcome, {
    description:
      'By everybody with a seat, and by substitutes, before any file opens. With a ground the case is gone for you at once.',
  })
  @Allow('CASE_PART')
  async declareConflict(@Me() me: Actor, @Input() input: DeclareConflictInput): Promise<DeclarationOutcome> {
    return { result: await this.declarations.declare(me, input) };
  }

  @Mutation(() => DeclarationOutcome, {
    description: 'At any time and without a reason; the case is gone for you at once.',
  })
  @Allow('CASE_PART')
  async withdrawFromCase(@Me() me: Actor, @Input() input: WithdrawFromCaseInput): Promise<DeclarationOutcome> {
    return { result: await this.declarations.withdraw(me, input) };
  }

  @Mutation(() => CommitteeCase, {
    description: 'Who came after the hearing has read its record; before it they do not vote.',
  })
  @Allow('CASE_PART')
  confirmRecordRead(@Me() me: Actor, @Input() { caseId }: ConfirmRecordReadInput): Promise<DisciplinaryCase> {
    return this.declarations.confirmRecordRead(me, caseId);
  }

  @Mutation(() => Boolean, {
    description:
      'By the subject or a member, until the hearing ends, once against each member. CHALLENGE_CLOSED, ALREADY_DONE.',
  })
  @Allow('CASE_PART')
  async challengeMember(@Me() me: Actor, @Input() input: ChallengeMemberInput): Promise<boolean> {
    await this.challenges.challenge(me, input);
    return true;
  }

  @Mutation(() => CommitteeCase, {
    description:
      'Your named vote; with the last one it is decided, and a tie upholds. NOT_ENTITLED for the one who is challenged.',
  })
  @Allow('CASE_PART')
  voteOnChallenge(@Me() me: Actor, @Input() input: VoteOnChallengeInput): Promise<DisciplinaryCase> {
    return this.challenges.vote(me, input);
  }
}

/** Committees that stand ready for any case. */
@Api(() => CommitteeType)
export class StandingCommitteeResolver {
  constructor(private readonly service: StandingCommitteeService) {}

  @Query(() => [CommitteeType], { description: 'Standing committees, by name.' })
  @Allow('CASE_MANAGE')
  committees(): Promise<Committee[]> {
    return this.service.all();
  }

  @Mutation(() => CommitteeType, {
    description:
      'A new one, or a known one anew; cases keep the committee they have. EXTERNAL_MIN, SEATS, CHAIR_ORDER, RULE_NOT_IN_FORCE, STALE.',
  })
  @Allow('CASE_SECRETARIAT')
  formStandingCommittee(@Me() me: Actor, @Input() input: FormStandingCommitteeInput): Promise<Committee> {
    return this.service.form(me, input);
  }

  @Mutation(() => CommitteeType, { description: 'No case is given to it any more.' })
  @Allow('CASE_SECRETARIAT')
  dissolveCommittee(@Me() me: Actor, @Input() { id, version }: DissolveCommitteeInput): Promise<Committee> {
    return this.service.dissolve(me, id, version);
  }

  @ResolveField(() => [CommitteePlaceType])
  seats(@Parent() committee: Committee) {
    return placesOf(committee, false);
  }

  @ResolveField(() => [CommitteePlaceType])
  substitutes(@Parent() committee: Committee) {
    return placesOf(committee, true);
  }
}

const placesOf = ({ places }: Committee, asSubstitute: boolean) =>
  places
    .getItems()
    .filter(({ removedAt, substitute }) => !removedAt && substitute === asSubstitute)
    .map(shown);

function shown({ place, person, chairOrder, termFrom, termUntil }: CommitteePlace) {
  const external = person.getEntity().employment === 'OUTSIDE';
  return {
    place,
    person: person.getEntity(),
    external,
    chairOrder: chairOrder ?? null,
    termFrom,
    termUntil: termUntil ?? null,
  };
}
