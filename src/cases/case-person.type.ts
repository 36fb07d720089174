import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('CasePerson', {
  description:
    'Somebody who has to do with a case: who they are, and nothing else of them (no leave, no roles, no address).',
})
export class CasePersonType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The employee number.' }) number!: string;
  @Field(() => String) familyName!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyKana!: string;
  @Field(() => String) givenKana!: string;
}
