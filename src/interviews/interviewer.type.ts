import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, Min } from 'class-validator';

import { Role } from '../access/roles.ts';
import { ConnectionOf } from '../platform/connection.ts';

@ObjectType('Interviewers', { description: 'Who holds interviews: security officers with everybody, and with them:' })
export class InterviewersType {
  @Field(() => Int, { description: '0 for what holds from the beginning.' }) version!: number;
  @Field(() => Role, { description: 'Where nobody is named, whoever holds this role.' }) officersByRole!: Role;
  @Field(() => Boolean, { description: 'Whether managers may interview those who report to them directly.' })
  managers!: boolean;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null from the beginning.' }) changedAt!: Date | null;
}

@ObjectType()
export class InterviewersConnection extends ConnectionOf(InterviewersType, 'Interviewers') {}

@InputType({ description: 'All that there is to say about it; what was said before no longer holds.' })
export class ChangeInterviewersInput {
  @Field(() => Int, { description: 'The version that was seen.' }) @IsInt() @Min(0) version!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Interviews the security officers; holds a role that may interview.',
  })
  @IsOptional()
  @IsString()
  officersBy?: string | null;

  @Field(() => Role, { description: 'AUDITOR, LEGAL or HR: interviews the security officers where nobody is named.' })
  @IsEnum(Role)
  officersByRole!: Role;

  @Field(() => Boolean, { description: 'Whether managers may interview those who report to them directly.' })
  @IsBoolean()
  managers!: boolean;
}

@ObjectType('InterviewConflict', { description: 'Two people of whom neither interviews the other. Why is not kept.' })
export class InterviewConflictType {
  @Field(() => ID) id!: string;
  @Field(() => GraphQLISODateTime) declaredAt!: Date;
}

@ObjectType()
export class InterviewConflictConnection extends ConnectionOf(InterviewConflictType, 'InterviewConflict') {}

@InputType()
export class DeclareInterviewConflictInput {
  @Field(() => ID) @IsString() personId!: string;
  @Field(() => ID) @IsString() otherId!: string;
}

@InputType()
export class RevokeInterviewConflictInput {
  @Field(() => ID) @IsString() id!: string;
}
