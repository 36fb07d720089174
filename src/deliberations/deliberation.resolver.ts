import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { AuditedCase, CommitteeCase, SecretariatCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { shown } from '../cases/case.reading.service.ts';
import { BlockerType } from '../cases/case.type.ts';
import { Api, Input } from '../platform/api.ts';
import { RoundKind } from './ballot.ts';
import { BallotService } from './ballot.service.ts';
import { RoundService } from './round.service.ts';
import {
  AuditedRound,
  BallotReceipt,
  BallotToCast,
  CastBallotInput,
  CommitteeRound,
  NamedBallot,
  OpenVoteInput,
  VoteRoundType,
} from './round.type.ts';
import { RoundsReading } from './rounds.reading.service.ts';
import { WorksheetReading } from './worksheet.reading.service.ts';
import { WorksheetService } from './worksheet.service.ts';
import { SaveWorksheetLineInput, SavedWorksheetLine, WorksheetType } from './worksheet.type.ts';

@Api()
export class DeliberationResolver {
  constructor(
    private readonly rounds: RoundService,
    private readonly votes: BallotService,
    private readonly reading: RoundsReading,
    private readonly sheets: WorksheetService,
  ) {}

  @Query(() => [BallotToCast], { description: 'Open votes that wait for your ballot, the oldest first.' })
  @Allow('CASE_PART')
  ballotsToCast(@Me() me: Actor): Promise<BallotToCast[]> {
    return this.reading.toCast(me);
  }

  @Mutation(() => CommitteeCase, {
    description:
      'The acting chair opens a vote. FACTS: one round for each act that is not decided; SANCTION: one. NO_HEARING, ROUND_OPEN, ROUND_CLOSED once the sanction was voted on, CONFLICT_UNRESOLVED, RECORD_UNREAD, QUORUM, QUORUM_EXTERNAL, FACTS_OPEN, PROPORTIONALITY_MISSING; NOT_ENTITLED for another member, or for somebody present who has no seat.',
  })
  @Allow('CASE_PART')
  openVote(@Me() me: Actor, @Input() input: OpenVoteInput): Promise<DisciplinaryCase> {
    return this.rounds.open(me, input);
  }

  @Mutation(() => BallotReceipt, {
    description:
      'Casts your ballot, for good; nobody reads it before the last one is in, and with that one the round closes. NOT_ENTITLED for whoever is not among those present, ROUND_CLOSED, ABSTAIN_NOT_ALLOWED, BALLOT_FINAL for a second one, RUNG_NOT_IN_RULES.',
  })
  @Allow('CASE_PART')
  castBallot(@Me() me: Actor, @Input() input: CastBallotInput): Promise<BallotReceipt> {
    return this.votes.cast(me, input);
  }

  @Query(() => [NamedBallot], {
    description:
      'Who voted how, once a round has closed: for its committee and for auditors. BALLOTS_SEALED before. Each reading is logged.',
  })
  @Allow('CASE_PART')
  ballots(@Me() me: Actor, @Args('roundId', { type: () => ID }) roundId: string): Promise<NamedBallot[]> {
    return this.reading.ballots(me, roundId);
  }

  @Mutation(() => SavedWorksheetLine, {
    description:
      'Keeps a line of the worksheet as it is written. STALE when somebody else wrote it meanwhile, SEALED once the vote on the sanction has opened.',
  })
  @Allow('CASE_SECRETARIAT')
  saveWorksheetLine(@Me() me: Actor, @Input() input: SaveWorksheetLineInput): Promise<SavedWorksheetLine> {
    return this.sheets.save(me, input);
  }
}

@Api(() => SecretariatCase)
export class SecretariatDeliberation {
  constructor(
    private readonly reading: RoundsReading,
    private readonly sheets: WorksheetReading,
  ) {}

  @ResolveField(() => [VoteRoundType], {
    description: 'The votes, the first opened first: how many have cast, and what came of it.',
  })
  rounds(@Parent() matter: DisciplinaryCase): Promise<VoteRoundType[]> {
    return this.reading.forSecretariat(matter);
  }

  @ResolveField(() => WorksheetType, {
    nullable: true,
    description: 'Null on a track without sanctions. Each reading is logged.',
  })
  worksheet(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<WorksheetType | null> {
    return this.sheets.read(me, matter);
  }
}

@Api(() => CommitteeCase)
export class CommitteeDeliberation {
  constructor(
    private readonly reading: RoundsReading,
    private readonly sheets: WorksheetReading,
    private readonly votes: RoundService,
  ) {}

  @ResolveField(() => [BlockerType], {
    description:
      'What is missing before this vote can open with these people present; with none named, with everybody who sits. Empty: the chair can open it.',
  })
  async voteBlockers(
    @Parent() matter: DisciplinaryCase,
    @Args('kind', { type: () => RoundKind }) kind: RoundKind,
    @Args('presentIds', { type: () => [ID], nullable: true }) presentIds: string[] | null,
  ): Promise<BlockerType[]> {
    return (await this.votes.missing(matter, kind, presentIds)).map(shown);
  }

  @ResolveField(() => [CommitteeRound], {
    description: 'The votes, the first opened first, with your receipt; the ballots: `ballots`.',
  })
  rounds(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<CommitteeRound[]> {
    return this.reading.forMember(me, matter);
  }

  @ResolveField(() => WorksheetType, {
    nullable: true,
    description: 'Null on a track without sanctions. Each reading is logged.',
  })
  worksheet(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<WorksheetType | null> {
    return this.sheets.read(me, matter);
  }
}

@Api(() => AuditedCase)
export class AuditedDeliberation {
  constructor(
    private readonly reading: RoundsReading,
    private readonly sheets: WorksheetReading,
  ) {}

  @ResolveField(() => [AuditedRound], { description: 'The votes, the first opened first; the ballots: `ballots`.' })
  rounds(@Parent() matter: DisciplinaryCase): Promise<AuditedRound[]> {
    return this.reading.forAuditor(matter);
  }

  @ResolveField(() => WorksheetType, {
    nullable: true,
    description: 'Null on a track without sanctions. Each reading is logged.',
  })
  worksheet(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<WorksheetType | null> {
    return this.sheets.read(me, matter);
  }
}
