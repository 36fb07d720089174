import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';

import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextInput, LocalizedTextType } from '../platform/localized-text.type.ts';
import { PledgeKind } from './pledge-kind.ts';

registerEnumType(PledgeKind, { name: 'PledgeKind', description: 'What a pledge promises.' });

@ObjectType('PledgeFormVersion', { description: 'One wording of a pledge; once reviewed it never changes.' })
export class PledgeFormVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => [LocalizedTextType]) terms!: LocalizedTextType[];
  @Field(() => Date) writtenAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was reviewed, and so can be signed.' })
  publishedAt!: Date | null;
}

@ObjectType('PledgeForm', { description: 'What people may be asked to pledge.' })
export class PledgeFormType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => PledgeKind) kind!: PledgeKind;
  @Field(() => Date) createdAt!: Date;
}

@ObjectType()
export class PledgeFormConnection extends ConnectionOf(PledgeFormType, 'PledgeForm') {}

@InputType()
export class SavePledgeFormInput {
  @Field(() => ID, { nullable: true, description: 'None for a new form.' }) @IsOptional() @IsString() id?:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'The version you saw; required with `id`.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
  @Field(() => PledgeKind, { description: 'Of a new form; it does not change later.' })
  @IsEnum(PledgeKind)
  kind!: PledgeKind;
  @Field(() => LocalizedTextInput, { description: '1–200 characters.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;
  @Field(() => [LocalizedTextInput], { description: '1–20 terms of 1–1,000 characters.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  terms!: LocalizedTextInput[];
}

@InputType()
export class ReviewPledgeFormInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int, { description: 'The version you saw.' }) @IsInt() version!: number;
}
