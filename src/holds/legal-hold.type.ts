import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { HoldMove, HoldState, HoldStepKind } from './hold.rules.ts';

registerEnumType(HoldState, {
  name: 'HoldState',
  description: 'A hold holds until a second person has confirmed its release.',
});
registerEnumType(HoldMove, { name: 'HoldMove', description: 'What can be done about a legal hold.' });
registerEnumType(HoldStepKind, { name: 'HoldStepKind', description: 'What happened to a legal hold.' });

const reason = '1–4,000 characters, sealed.';

@ObjectType('HoldStep')
export class HoldStepType {
  @Field(() => HoldStepKind) kind!: HoldStepKind;
  @Field(() => Date) at!: Date;
  @Field(() => PersonType, { nullable: true }) by!: PersonType | null;
}

@ObjectType('LegalHold', {
  description:
    'The things of a person must be preserved (訴訟ホールド). Whoever is held never sees it: where they are asked to delete, they are told to preserve.',
})
export class LegalHoldType {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => String, { nullable: true, description: 'Null: everything this person has.' }) device!: string | null;
  @Field(() => HoldState) state!: HoldState;
  @Field(() => Date) setAt!: Date;
  @Field(() => PersonType, { nullable: true }) setBy!: PersonType | null;
  @Field(() => Date, { nullable: true, description: 'From then on it does not hold.' }) releasedAt!: Date | null;
  @Field(() => [HoldStepType], { description: 'What happened to it since, the first one first.' })
  steps!: HoldStepType[];
  @Field(() => [HoldMove], { description: 'What you may do about it now.' }) moves!: HoldMove[];
}

@ObjectType()
export class LegalHoldConnection extends ConnectionOf(LegalHoldType, 'LegalHold') {}

@ArgsType()
export class LegalHoldsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() personId?: string | null;
}

@InputType()
export class SetLegalHoldInput {
  @Field(() => ID) @IsString() personId!: string;
  @Field(() => String, { nullable: true, description: 'Up to 200 characters; none means everything this person has.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  device?: string | null;
  @Field(() => String, { description: reason }) @IsString() @Length(1, 4000) reason!: string;
}

@InputType()
export class ProposeHoldReleaseInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => String, { description: reason }) @IsString() @Length(1, 4000) reason!: string;
}

@InputType()
export class LegalHoldInput {
  @Field(() => ID) @IsString() id!: string;
}

@ObjectType('HoldReasons', { description: 'That they were opened stands in the audit log.' })
export class HoldReasons {
  @Field(() => [String], { description: 'Why it was set; then why each proposal would release it, in their order.' })
  reasons!: string[];
}
