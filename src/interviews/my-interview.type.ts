import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';

import { PageArgs } from '../platform/connection.ts';

@ArgsType()
export class MyInterviewsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Those that were held for this duty.' })
  @IsOptional()
  @IsString()
  assignmentId?: string | null;
}

@ArgsType()
export class InterviewOpeningsArgs extends PageArgs {
  @Field(() => ID) @IsString() id!: string;
}
