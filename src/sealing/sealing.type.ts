import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import { KeyState } from './key-guard.ts';

registerEnumType(KeyState, {
  name: 'KeyState',
  description:
    'Whether the keys of the sealed texts are at hand. NEW: nothing was sealed yet. LOST: the key store is empty, damaged or another’s.',
});

@ObjectType('KeyRotation', { description: 'All keys wrapped under a new one.' })
export class KeyRotationType {
  @Field(() => Date) askedAt!: Date;
  @Field(() => String, { description: 'The employee number of who asked, or `operator`.' }) askedByLabel!: string;
  @Field(() => Int, { nullable: true, description: 'The epoch that it leads to; null until it has begun.' })
  epoch: number | null | undefined;
  @Field(() => Date, { nullable: true, description: 'Null while it is under way.' }) finishedAt:
    | Date
    | null
    | undefined;
}

@ObjectType({ description: 'How it stands with the keys of the sealed texts.' })
export class KeyStatus {
  @Field(() => KeyState) state!: KeyState;
  @Field(() => Int, { description: 'How many keys there are that were not shredded.' }) keys!: number;
  @Field(() => Int, { description: 'How many of them are wrapped under the newest epoch.' }) rotated!: number;
  @Field(() => Int, { description: 'How many were shredded when their time was up.' }) shredded!: number;
  @Field(() => KeyRotationType, { nullable: true, description: 'The latest rotation.' })
  rotation!: KeyRotationType | null;
}
