import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('RuleSource', { description: 'Where a rule comes from, as it is cited.' })
export class RuleSourceType {
  @Field(() => String) ja!: string;
  @Field(() => String) en!: string;
  @Field(() => Boolean, { description: 'False: counsel must confirm it.' }) confirmed!: boolean;
}
