import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import { RefusalCode } from '../kernel/refusal-codes.ts';
import { RuleSourceType } from '../platform/rule-source.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { CasePersonType } from './case-person.type.ts';
import { CaseMove, CaseState } from './case.machine.ts';
import { CaseHat } from './hat.ts';
import { StandbyKind } from './standby.ts';
import { Track } from './track.ts';
import { ProposedAct } from './two-person.rules.ts';

registerEnumType(ProposedAct, {
  name: 'ProposedAct',
  description: 'What one person proposes and another one confirms.',
});
registerEnumType(StandbyKind, {
  name: 'StandbyKind',
  description: 'What holds for the subject until the decision; without pay only as an act of two (UNPAID_STANDBY).',
});

@ObjectType('BlockerParam', { description: 'One thing that a refusal tells; several values with commas between.' })
export class BlockerParam {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@ObjectType('Blocker', {
  description: 'What still stands in the way of a move: the refusal that it would be answered with.',
})
export class BlockerType {
  @Field(() => RefusalCode) code!: RefusalCode;
  @Field(() => [BlockerParam]) params!: BlockerParam[];
  @Field(() => RuleSourceType, { nullable: true }) source!: RuleSourceType | null;
}

@ObjectType('NextMove', { description: 'What may come next in a case.' })
export class NextMove {
  @Field(() => CaseMove) move!: CaseMove;
  @Field(() => CaseState, { nullable: true, description: 'Where it leads; null back to where the case was.' })
  to!: CaseState | null;
  @Field(() => [CaseHat], { description: 'Whose move it is: one of these; with `two`, two different people.' })
  by!: CaseHat[];
  @Field(() => Boolean, { description: 'One proposes it and another one confirms it.' }) two!: boolean;
  @Field(() => Boolean, { description: 'Whether it is yours.' }) yours!: boolean;
  @Field(() => [BlockerType], { description: 'Empty: it can be done now.' }) blockers!: BlockerType[];
}

@ObjectType('CaseStep', { description: 'That a case moved on.' })
export class CaseStepType {
  @Field(() => Int) seq!: number;
  @Field(() => CaseMove) move!: CaseMove;
  @Field(() => CaseState) from!: CaseState;
  @Field(() => CaseState) to!: CaseState;
  @Field(() => Date) at!: Date;
  @Field(() => String, { nullable: true, description: 'A code that says why, where one was asked for.' })
  cause!: string | null;
}

@ObjectType('SignedCaseStep', { description: 'That a case moved on, and who moved it.' })
export class SignedStepType extends CaseStepType {
  @Field(() => CasePersonType, {
    nullable: true,
    description: 'Who did it, of two the one who confirmed; null where the program did, and once the case was purged.',
  })
  by!: CasePersonType | null;
}

@ObjectType('Standby', { description: 'What holds for the subject until the decision (自宅待機), and since when.' })
export class StandbyType {
  @Field(() => StandbyKind) kind!: StandbyKind;
  @Field(() => Date) at!: Date;
}

@ObjectType('Allegation', { description: 'One act that somebody is said to have done.' })
export class AllegationType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Its number within the case, from 1.' }) seq!: number;
  @Field(() => LocalDateScalar) conductFrom!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The last day of the act; the first one where it was one day.' })
  conductTo!: LocalDate;
  @Field(() => String, { description: 'The key of the offence in the work rules.' }) offence!: string;
  @Field(() => String, { description: 'The clause, as it was named.' }) reference!: string;
  @Field(() => String, { description: 'What somebody is said to have done. Each reading is logged.' }) text!: string;
}

@ObjectType('CaseProposal', { description: 'An act that takes two people, proposed by one of them.' })
export class CaseProposalType {
  @Field(() => ID) id!: string;
  @Field(() => ProposedAct) act!: ProposedAct;
  @Field(() => Date) at!: Date;
  @Field(() => String, { nullable: true, description: 'A code that says why, of a pause or of an end.' })
  cause!: string | null;
  @Field(() => Track, { nullable: true, description: 'Where another procedure goes on.' }) track!: Track | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'By when a pause is looked at again; the day of knowledge that it was moved to.',
  })
  day!: LocalDate | null;
  @Field(() => CasePersonType, { description: 'Who proposed it.' }) by!: CasePersonType;
  @Field(() => String, { description: 'Why. Each reading is logged.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'What the second person said to it.' }) answer!: string | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => CasePersonType, { nullable: true, description: 'Who answered it.' }) decidedBy!: CasePersonType | null;
  @Field(() => Boolean, { nullable: true, description: 'Null while it waits for the second person.' })
  accepted!: boolean | null;
  @Field(() => Boolean, { description: 'You may confirm it: the hat fits, and somebody else proposed it.' })
  yoursToConfirm!: boolean;
}
