import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { ActivityKind } from './activity-kind.ts';

registerEnumType(ActivityKind, { name: 'ActivityKind', description: 'What a duty can be about.' });

@ObjectType('Activity', { description: 'Something that can be owed.' })
export class ActivityType {
  @Field(() => ActivityKind) kind!: ActivityKind;
  @Field(() => ID, { description: 'Unique within its kind.' }) id!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => Boolean, { description: 'Whether people can do it now.' }) published!: boolean;
}

@ObjectType()
export class ActivityConnection extends ConnectionOf(ActivityType, 'Activity') {}
