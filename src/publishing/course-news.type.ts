import { Field, Int, ObjectType } from '@nestjs/graphql';

import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { ChangeKind } from './publish.rules.ts';

@ObjectType('LessonChange', { description: 'A lesson that a new version has, has otherwise, or has no longer.' })
export class LessonChangeType {
  @Field(() => ChangeKind) kind!: ChangeKind;
  @Field(() => String) slug!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
}

@ObjectType({ description: 'What a new version of a course brought to a duty.' })
export class CourseNews {
  @Field(() => Date) changedAt!: Date;
  @Field(() => Int) versionNumber!: number;
  @Field(() => Int, { description: 'Of the version that was learnt before.' }) sinceNumber!: number;
  @Field(() => Boolean, {
    description: 'Whether the duty is done with the new version now; a supplement comes on top.',
  })
  moved!: boolean;
  @Field(() => Boolean, { description: 'Whether nothing of what was read before counts.' }) startsAgain!: boolean;
  @Field(() => [LessonChangeType], { description: 'In the order of reading; what is gone comes last.' })
  lessons!: LessonChangeType[];
}
