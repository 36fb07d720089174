import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, ValidateNested } from 'class-validator';

import { LocalizedTextInput, LocalizedTextType } from '../platform/localized-text.type.ts';

@ObjectType('Department', { description: 'A part of the company; departments form a tree.' })
export class DepartmentType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'What the roster calls it; unique, never changed.' }) code!: string;
  @Field(() => LocalizedTextType) name!: LocalizedTextType;
}

@InputType()
export class AddDepartmentInput {
  @Field(() => String, { description: '1–50 characters; CODE_TAKEN when another department has it.' })
  @IsString()
  @Length(1, 50)
  code!: string;

  @Field(() => LocalizedTextInput, { description: 'Up to 200 characters in each language.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => ID, { nullable: true, description: 'The department above; null for one at the top.' })
  @IsOptional()
  @IsString()
  parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who answers for it: somebody who works here today (NOT_FOUND, INVALID_INPUT); null for nobody.',
  })
  @IsOptional()
  @IsString()
  headId?: string | null;
}

@InputType()
export class ChangeDepartmentInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;

  @Field(() => LocalizedTextInput, { description: 'Up to 200 characters in each language.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => ID, {
    nullable: true,
    description: 'DEPARTMENT_CYCLE when it is the department itself or one below it.',
  })
  @IsOptional()
  @IsString()
  parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who answers for it: somebody who works here today (NOT_FOUND, INVALID_INPUT); null for nobody.',
  })
  @IsOptional()
  @IsString()
  headId?: string | null;
}
