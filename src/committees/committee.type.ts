import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import { CasePart, PartEnd } from '../cases/hat.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { CasePersonType } from '../cases/case-person.type.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { ChallengeChoice, ChallengeResult } from './challenge.rules.ts';
import { ConflictGround, DeclarationPart, DeclarationResult } from './recusal.rules.ts';

registerEnumType(ConflictGround, {
  name: 'ConflictGround',
  description: 'Why somebody may not decide in a case (除斥).',
});
registerEnumType(DeclarationResult, {
  name: 'DeclarationResult',
  description: 'What a declaration came to. WITHDRAWN: of their own will, and nobody is told why.',
});
registerEnumType(DeclarationPart, { name: 'DeclarationPart', description: 'As what somebody is asked to declare.' });
registerEnumType(ChallengeChoice, { name: 'ChallengeChoice', description: 'A named vote on a challenge.' });
registerEnumType(ChallengeResult, {
  name: 'ChallengeResult',
  description: 'What became of a challenge. DROPPED: the member left before it was decided.',
});

@ObjectType('CommitteePlace')
export class CommitteePlaceType {
  @Field(() => Int, { description: 'The number of the seat, or the place in the order of substitutes.' })
  place!: number;
  @Field(() => CasePersonType) person!: CasePersonType;
  @Field(() => Boolean, { description: 'From outside the company.' }) external!: boolean;
  @Field(() => Int, { nullable: true, description: '1 chairs; 2 and on stand in, in this order.' }) chairOrder!:
    | number
    | null;
  @Field(() => LocalDateScalar) termFrom!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) termUntil!: LocalDate | null;
}

@ObjectType('Committee', { description: 'A standing committee (常設の懲戒委員会).' })
export class CommitteeType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) name!: string;
  @Field(() => Date, { nullable: true }) dissolvedAt!: Date | null;
  @Field(() => [CommitteePlaceType]) seats!: CommitteePlaceType[];
  @Field(() => [CommitteePlaceType]) substitutes!: CommitteePlaceType[];
}

@ObjectType('CaseSeat', { description: 'A seat of the committee of one case, and who sat on it from when to when.' })
export class CaseSeatType {
  @Field(() => ID) id!: string;
  @Field(() => Int) seat!: number;
  @Field(() => CasePersonType) person!: CasePersonType;
  @Field(() => Boolean) external!: boolean;
  @Field(() => Int, { nullable: true }) chairOrder!: number | null;
  @Field(() => Boolean, { description: 'Chairs now: the chair, or the first deputy who is left.' }) chairs!: boolean;
  @Field(() => Date) fromAt!: Date;
  @Field(() => Date, { nullable: true }) untilAt!: Date | null;
  @Field(() => PartEnd, { nullable: true }) endedBecause!: PartEnd | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When they declared that no conflict is known; before it no file opens.',
  })
  clearedAt!: Date | null;
  @Field(() => Boolean, { description: 'Came after the hearing, and has yet to say that they read its record.' })
  mustReadRecord!: boolean;
  @Field(() => Boolean, {
    description: 'They sit and are not here any more: `endSeat` gives it to the next substitute.',
  })
  mayEnd!: boolean;
}

@ObjectType('CaseSubstitute', { description: 'Who stands ready to take a seat, in this order.' })
export class CaseSubstituteType {
  @Field(() => ID) id!: string;
  @Field(() => Int) place!: number;
  @Field(() => CasePersonType) person!: CasePersonType;
  @Field(() => Boolean) external!: boolean;
  @Field(() => Date, { nullable: true }) clearedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When they took a seat.' }) seatedAt!: Date | null;
}

@ObjectType('CommitteeMember', { description: 'Who sits beside you.' })
export class CommitteeMemberType {
  @Field(() => ID, { description: 'Of the seat.' }) id!: string;
  @Field(() => ID, { description: 'Pass it to `openVote`.' }) personId!: string;
  @Field(() => Int) seat!: number;
  @Field(() => String) name!: string;
  @Field(() => Boolean) external!: boolean;
  @Field(() => Boolean) chairs!: boolean;
  @Field(() => Boolean) isMe!: boolean;
  @Field(() => Boolean, { description: 'Has declared that no conflict is known.' }) cleared!: boolean;
  @Field(() => Boolean, { description: 'Came after the hearing, and has yet to say that they read its record.' })
  mustReadRecord!: boolean;
}

@ObjectType('PanelName', { description: 'Who decides about you: a name, and nothing else.' })
export class PanelNameType {
  @Field(() => ID, { description: 'Of the seat, to challenge it.' }) seatId!: string;
  @Field(() => String) name!: string;
}

@ObjectType({ isAbstract: true })
abstract class AnyDeclaration {
  @Field(() => ID) id!: string;
  @Field(() => CasePersonType) person!: CasePersonType;
  @Field(() => Date) at!: Date;
  @Field(() => DeclarationResult) result!: DeclarationResult;
  @Field(() => [ConflictGround]) grounds!: ConflictGround[];
}

@ObjectType('ConflictDeclaration', {
  description: 'What somebody said of their own relation to a case, and what it came to.',
})
export class ConflictDeclarationType extends AnyDeclaration {
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType('AuditedDeclaration', { description: 'A declaration, without its words.' })
export class AuditedDeclarationType extends AnyDeclaration {}

@ObjectType('ChallengeVote')
export class ChallengeVoteType {
  @Field(() => String, { description: 'Who voted.' }) name!: string;
  @Field(() => ChallengeChoice) choice!: ChallengeChoice;
  @Field(() => Date) at!: Date;
}

@ObjectType('Challenge', { description: 'That a member would not be impartial (忌避), and what the others decided.' })
export class ChallengeType {
  @Field(() => ID) id!: string;
  @Field(() => ID) seatId!: string;
  @Field(() => String, { description: 'Who is challenged.' }) name!: string;
  @Field(() => Boolean, { description: 'By the subject; else by a member.' }) bySubject!: boolean;
  @Field(() => Date) at!: Date;
  @Field(() => String) reason!: string;
  @Field(() => ChallengeResult, { nullable: true, description: 'Null while the others have not all voted.' })
  result!: ChallengeResult | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => [ChallengeVoteType], { description: 'Named, once it is decided.' }) votes!: ChallengeVoteType[];
  @Field(() => Boolean, { description: 'Your vote is missing.' }) waitsForMe!: boolean;
}

@ObjectType('MyChallenge', { description: 'A challenge of yours.' })
export class MyChallengeType {
  @Field(() => ID) seatId!: string;
  @Field(() => String) name!: string;
  @Field(() => Date) at!: Date;
  @Field(() => String) reason!: string;
  @Field(() => ChallengeResult, { nullable: true, description: 'Null while it is not decided.' })
  result!: ChallengeResult | null;
}

@ObjectType('NamedParty')
export class NamedPartyType {
  @Field(() => String) name!: string;
  @Field(() => CasePart) part!: CasePart;
}

@ObjectType('CaseToDeclare', {
  description:
    'A case on which you are asked to declare whether you have a conflict of interest: whom it is about and who works on it, nothing of its file.',
})
export class CaseToDeclareType {
  @Field(() => ID) caseId!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => DeclarationPart) part!: DeclarationPart;
  @Field(() => String) subjectName!: string;
  @Field(() => LocalizedTextType) subjectDepartment!: LocalizedTextType;
  @Field(() => [NamedPartyType], { description: 'Those who investigate and decide.' }) parties!: NamedPartyType[];
}

@ObjectType('DeclarationOutcome')
export class DeclarationOutcome {
  @Field(() => DeclarationResult) result!: DeclarationResult;
}
