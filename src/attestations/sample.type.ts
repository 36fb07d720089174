import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { CheckMethod, CheckResult } from './signature.rules.ts';

@ObjectType('SampleDraw', {
  description:
    'Whoever has the seed can draw again: the population in the order of SHA-256(seed ":" signature id), both as text in UTF-8; the first ones are drawn.',
})
export class SampleDrawType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: '1–100.' }) percent!: number;
  @Field(() => String) seed!: string;
  @Field(() => Int, { description: 'Signatures that counted and from which nobody had drawn.' }) population!: number;
  @Field(() => Int) drawn!: number;
  @Field(() => Int) matched!: number;
  @Field(() => Int) mismatched!: number;
  @Field(() => Date) drawnAt!: Date;
}

@ObjectType('AttestationCycle', { description: 'One cycle of a requirement to sign something.' })
export class AttestationCycleType {
  @Field(() => ID) requirementId!: string;
  @Field(() => LocalizedTextType, { description: 'Of the requirement.' }) title!: LocalizedTextType;
  @Field(() => Int, { description: 'The fiscal year of the round.' }) cycle!: number;
  @Field(() => Int, { description: 'Signatures that count.' }) signed!: number;
  @Field(() => Int, { description: 'Exceptions that wait for the security officer.' }) waiting!: number;
  @Field(() => Int, {
    description:
      'Who answered nothing by the end of their due day and is not excused; `attestationNoReplies` names them.',
  })
  noReply!: number;
  @Field(() => Int, { description: 'Signatures that count and from which nobody has drawn yet.' }) undrawn!: number;
  @Field(() => [SampleDrawType], { description: 'The latest first.' }) draws!: SampleDrawType[];
}

@InputType()
export class DrawSampleInput {
  @Field(() => ID) @IsString() requirementId!: string;
  @Field(() => Int) @IsInt() cycle!: number;
  @Field(() => Int, { defaultValue: 10, description: 'How many of a hundred, 1–100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  percent!: number;
}

@InputType()
export class CheckSignatureInput {
  @Field(() => ID) @IsString() signatureId!: string;
  @Field(() => CheckMethod) @IsEnum(CheckMethod) method!: CheckMethod;
  @Field(() => CheckResult) @IsEnum(CheckResult) result!: CheckResult;
  @Field(() => String, {
    nullable: true,
    description: 'What was found; required for MISMATCH. Up to 4,000 characters, sealed.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string | null;
}
