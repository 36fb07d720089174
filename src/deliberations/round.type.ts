import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';

import type { LocalizedText } from '../kernel/localized-text.ts';
import type { Employee } from '../people/employee.entity.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { CasePersonType } from '../cases/case-person.type.ts';
import { Sanction } from '../rulesets/sanction.ts';
import { BallotChoice, Finding, RoundKind, RoundState } from './ballot.ts';

registerEnumType(RoundKind, {
  name: 'RoundKind',
  description: 'FACTS: whether one act is proven. SANCTION: what follows from all that are.',
});
registerEnumType(RoundState, {
  name: 'RoundState',
  description:
    'VOID: by two people, or because a member left while it was open; its ballots are kept and never counted.',
});
registerEnumType(Finding, {
  name: 'Finding',
  description: 'A tie is NOT_PROVEN: doubt speaks for whom it is about (in dubio pro reo).',
});
registerEnumType(BallotChoice, {
  name: 'BallotChoice',
  description: 'What a ballot says. ABSTAIN is refused: nobody abstains.',
});

@ObjectType('BallotToCast', { description: 'An open vote that waits for your ballot.' })
export class BallotToCast {
  @Field(() => ID) roundId!: string;
  @Field(() => RoundKind) kind!: RoundKind;
  @Field(() => ID) caseId!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
}

@InputType()
export class OpenVoteInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => Int) @IsInt() version!: number;
  @Field(() => RoundKind) @IsEnum(RoundKind) kind!: RoundKind;
  @Field(() => [ID], {
    description:
      'The people of the committee who are in the room or on live video, as the chair sees them; each of them casts their own ballot. No proxies, no votes by mail.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  presentIds!: string[];
}

@InputType()
export class CastBallotInput {
  @Field(() => ID, {
    description: 'A UUID made for this ballot: sent again with the same choice, it gives the same receipt.',
  })
  @IsUUID()
  id!: string;
  @Field(() => ID) @IsString() roundId!: string;
  @Field(() => BallotChoice, {
    description:
      'FACTS: PROVEN or NOT_PROVEN. SANCTION: a rung of the round. Members who found an act not proven vote here on the footing that it is: the majority found it proven.',
  })
  @IsEnum(BallotChoice)
  choice!: BallotChoice;
  @Field(() => Int, {
    nullable: true,
    description: 'Of SUSPENSION the days, of PAY_CUT the yen; null leaves the number to the decision.',
  })
  @IsOptional()
  @IsInt()
  amount?: number | null;
}

@ObjectType('BallotReceipt', {
  description:
    'What a voter keeps: the commitment stands in the log too, and proves after the closing that this ballot was counted as it was cast.',
})
export class BallotReceipt {
  @Field(() => ID, { description: 'Of the ballot.' }) id!: string;
  @Field(() => String, { description: 'SHA-256 over JSON [round, seat, choice, amount, nonce].' }) commitment!: string;
  @Field(() => Date) castAt!: Date;
}

@ObjectType('QuorumCalculation', { description: 'How the quorum of a round was reckoned.' })
export class QuorumCalculationType {
  @Field(() => Int) entitled!: number;
  @Field(() => Int) present!: number;
  @Field(() => Int) need!: number;
  @Field(() => Int) externalPresent!: number;
  @Field(() => Int) needExternal!: number;
}

@ObjectType('OpenRung', { description: 'One rung that can be voted for.' })
export class OpenRungType {
  @Field(() => Sanction) sanction!: Sanction;
  @Field(() => LocalizedTextType, {
    nullable: true,
    description: 'What the work rules of the case call it; null where they do not name it.',
  })
  name!: LocalizedText | null;
  @Field(() => Int, { nullable: true, description: 'The longest suspension.' }) maxDays!: number | null;
}

/** What all see who see that there was a vote. */
@ObjectType({ isAbstract: true })
abstract class AnyRound {
  @Field(() => ID) id!: string;
  @Field(() => RoundKind) kind!: RoundKind;
  @Field(() => ID, { nullable: true, description: 'FACTS: the act.' }) allegationId!: string | null;
  @Field(() => RoundState) state!: RoundState;
  @Field(() => Boolean, { description: 'The case went back to before it: it is history, and counts no more.' })
  isPast!: boolean;
  @Field(() => Date) openedAt!: Date;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @Field(() => Int, { description: 'How many were present, and so how many ballots there will be.' }) present!: number;
  @Field(() => Int, { description: 'How many ballots are in. Nobody sees more before the last of them.' })
  cast!: number;
  @Field(() => QuorumCalculationType) quorum!: QuorumCalculationType;
}

@ObjectType('VoteRound', {
  description: 'A vote as the secretariat and legal see it: never a ballot, only what came of it.',
})
export class VoteRoundType extends AnyRound {
  @Field(() => Finding, { nullable: true, description: 'FACTS, once it has closed.' }) finding!: Finding | null;
  @Field(() => Sanction, { nullable: true, description: 'SANCTION, once it has closed.' }) sanction!: Sanction | null;
  @Field(() => Int, { nullable: true, description: 'Days or yen; null: the decision names the number.' }) amount!:
    | number
    | null;
}

@ObjectType('FactsTally', { description: 'How the votes on an act were counted.' })
export class FactsTallyType {
  @Field(() => Int) present!: number;
  @Field(() => Int, { description: 'How many are more than half of those present.' }) majority!: number;
  @Field(() => Int) proven!: number;
  @Field(() => Int) notProven!: number;
  @Field(() => Boolean) tied!: boolean;
  @Field(() => Finding) finding!: Finding;
}

@ObjectType('CountedRung', { description: 'How far the count had come at a rung, from the severest on.' })
export class CountedRungType {
  @Field(() => Sanction) sanction!: Sanction;
  @Field(() => Int) votes!: number;
  @Field(() => Int, { description: 'Votes for it or heavier.' }) running!: number;
}

@ObjectType('SanctionTally', {
  description:
    'How the votes on the sanction were counted: added from the severest on until they are a majority (the method of 裁判所法77条2項2号).',
})
export class SanctionTallyType {
  @Field(() => Int) present!: number;
  @Field(() => Int) majority!: number;
  @Field(() => Int, { description: 'How many a dismissal needs, one of them from outside.' }) twoThirds!: number;
  @Field(() => [CountedRungType], { description: 'Severest first.' }) counted!: readonly CountedRungType[];
  @Field(() => Sanction, { description: 'Where the count reached the majority.' }) reached!: Sanction;
  @Field(() => [Sanction], { description: 'Dismissals that fell for want of two thirds, or of a vote from outside.' })
  fallen!: readonly Sanction[];
  @Field(() => Sanction) sanction!: Sanction;
  @Field(() => Int, { nullable: true }) amount!: number | null;
}

@ObjectType('NamedBallot', {
  description:
    'A ballot after the closing. Whoever has its receipt can reckon the commitment again from what stands here.',
})
export class NamedBallot {
  @Field(() => ID) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => Int) seat!: number;
  @Field(() => CasePersonType) voter!: Employee;
  @Field(() => Boolean, { description: 'An outside member.' }) external!: boolean;
  @Field(() => BallotChoice) choice!: BallotChoice;
  @Field(() => Int, { nullable: true }) amount!: number | null;
  @Field(() => String, { description: '32 bytes of chance, as hexadecimal digits.' }) nonce!: string;
  @Field(() => String) commitment!: string;
  @Field(() => Date) castAt!: Date;
}

@ObjectType('AuditedRound', {
  description: 'A vote as auditors see it: until it closes how many have cast; then the count. The ballots: `ballots`.',
})
export class AuditedRound extends AnyRound {
  @Field(() => FactsTallyType, { nullable: true }) factsTally!: FactsTallyType | null;
  @Field(() => SanctionTallyType, { nullable: true }) sanctionTally!: SanctionTallyType | null;
}

@ObjectType('CommitteeRound', { description: 'A vote as the members see it.' })
export class CommitteeRound extends AnyRound {
  @Field(() => [OpenRungType], { description: 'SANCTION: what can be voted for, lightest first.' })
  ladder!: readonly OpenRungType[];
  @Field(() => Boolean, { description: 'Whether you are among those present, and your ballot is not in.' })
  yoursToCast!: boolean;
  @Field(() => BallotReceipt, { nullable: true, description: 'Of your ballot.' }) receipt!: BallotReceipt | null;
  @Field(() => FactsTallyType, { nullable: true }) factsTally!: FactsTallyType | null;
  @Field(() => SanctionTallyType, { nullable: true }) sanctionTally!: SanctionTallyType | null;
}
