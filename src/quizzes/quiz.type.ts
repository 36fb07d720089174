import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';

@ObjectType('TopicCount', { description: 'At least so many questions of an attempt are about this topic.' })
export class TopicCountType {
  @Field(() => String, { description: 'The slug of a lesson.' }) topic!: string;
  @Field(() => Int) count!: number;
}

@InputType()
export class TopicCountInput {
  @Field(() => String, { description: 'The slug of a lesson of the course.' })
  @IsString()
  @Length(1, 100)
  topic!: string;
  @Field(() => Int, { description: '1–100; all together not more than `questionCount` when it is published.' })
  @IsInt()
  @Min(1)
  @Max(100)
  count!: number;
}
