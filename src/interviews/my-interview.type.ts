import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString } from 'class-validator';

import { PageArgs } from '../platform/connection.ts';

@ArgsType()
export class MyInterviewsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Those that were held for this duty.' })
  @IsOptional()
  @IsString()
  assignmentId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those whose record waits for me, where true.' })
  @IsOptional()
  @IsBoolean()
  waiting?: boolean | null;
}

@ArgsType()
export class InterviewOpeningsArgs extends PageArgs {
  @Field(() => ID) @IsString() id!: string;
}
