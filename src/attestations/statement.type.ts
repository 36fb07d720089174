import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, Length, ValidateNested } from 'class-validator';

import { ConnectionOf } from '../platform/connection.ts';
import { type BothLanguages, StatementNature, StatementVersionState } from './statement.rules.ts';

registerEnumType(StatementNature, {
  name: 'StatementNature',
  description:
    'DELETE: that something was searched for and deleted; whoever is under a legal hold is told to preserve instead. CONFIRM: anything else.',
});
registerEnumType(StatementVersionState, {
  name: 'StatementVersionState',
  description: 'What is published never changes.',
});

@ObjectType('BothLanguages', { description: 'A plain text in Japanese and in English.' })
export class BothLanguagesType implements BothLanguages {
  @Field(() => String) ja!: string;
  @Field(() => String) en!: string;
}

@ObjectType('StatementVersion')
export class StatementVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => StatementVersionState) state!: StatementVersionState;
  @Field(() => BothLanguagesType) title!: BothLanguagesType;
  @Field(() => BothLanguagesType) body!: BothLanguagesType;
  @Field(() => BothLanguagesType, {
    nullable: true,
    description: 'DELETE: what somebody under a legal hold reads instead.',
  })
  preserveText!: BothLanguagesType | null;
  @Field(() => Boolean) asksDevices!: boolean;
  @Field(() => Boolean) asksEvidence!: boolean;
  @Field(() => Date, { nullable: true }) publishedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 in hexadecimal of the title and the body in Japanese, then in English, in UTF-8 with an empty line between each; null for a draft.',
  })
  textHash!: string | null;
}

@ObjectType('Statement', { description: 'Something that people sign (確認書).' })
export class StatementType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => StatementNature) nature!: StatementNature;
  @Field(() => Date) createdAt!: Date;
  @Field(() => [StatementVersionType], { description: 'The latest first; a draft is the first one.' })
  versions!: StatementVersionType[];
}

@ObjectType()
export class StatementConnection extends ConnectionOf(StatementType, 'Statement') {}

@ObjectType('PublishedStatement')
export class PublishedStatement {
  @Field(() => StatementType) statement!: { id: string };
  @Field(() => Int, {
    description: 'How many duties of the current cycles are open again, since the wording is another one.',
  })
  askedAnew!: number;
}

@InputType()
export class StatementTitleInput {
  @Field(() => String, { description: '1–200 characters.' }) @IsString() @Length(1, 200) ja!: string;
  @Field(() => String, { description: '1–200 characters.' }) @IsString() @Length(1, 200) en!: string;
}

@InputType()
export class StatementTextInput {
  @Field(() => String, { description: '1–20,000 characters.' }) @IsString() @Length(1, 20_000) ja!: string;
  @Field(() => String, { description: '1–20,000 characters.' }) @IsString() @Length(1, 20_000) en!: string;
}

@InputType()
export class SaveStatementInput {
  @Field(() => ID, { nullable: true, description: 'None for a new one.' }) @IsOptional() @IsString() id?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of the statement, as you saw it.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
  @Field(() => StatementNature, { description: 'Never changes once it was saved.' })
  @IsEnum(StatementNature)
  nature!: StatementNature;
  @Field(() => StatementTitleInput) @ValidateNested() @Type(() => StatementTitleInput) title!: StatementTitleInput;
  @Field(() => StatementTextInput) @ValidateNested() @Type(() => StatementTextInput) body!: StatementTextInput;
  @Field(() => StatementTextInput, { nullable: true, description: 'Required for DELETE, and for nothing else.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => StatementTextInput)
  preserveText?: StatementTextInput | null;
  @Field(() => Boolean) @IsBoolean() asksDevices!: boolean;
  @Field(() => Boolean) @IsBoolean() asksEvidence!: boolean;
}

@InputType()
export class PublishStatementInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
}
