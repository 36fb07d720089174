import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { ChangeKind, ChangedPart } from './publish.rules.ts';
import { PublishOutcome, VersionPolicy } from './version-policy.ts';

/** Where somebody stands with a course when a version of it is published. */
export const LearnerStage = names('NOT_BEGUN', 'UNDERWAY', 'SITTING', 'DONE');
export type LearnerStage = keyof typeof LearnerStage;

registerEnumType(LearnerStage, {
  name: 'LearnerStage',
  description:
    'NOT_BEGUN gets the new version. UNDERWAY has begun, SITTING is in an attempt right now. DONE stays done.',
});
registerEnumType(VersionPolicy, {
  name: 'VersionPolicy',
  description:
    'CARRY_ON: nothing changes. REATTEST: they keep their version and confirm what changed. CHANGED_LESSONS: they read what is new. START_AGAIN: they do the new version wholly.',
});
registerEnumType(PublishOutcome, {
  name: 'PublishOutcome',
  description:
    'MOVED: to the new version. ASKED: keeps its version and owes a supplement. The rest stays as it is: NOT_BEGUN gets the new version, CARRIES_ON by choice, NOTHING_NEW finds no lesson otherwise, ASKED_ONCE is asked for another duty, EXCUSED is on leave or exempt, ELSEWHERE was fulfilled by something else than this course.',
});
registerEnumType(ChangedPart, { name: 'ChangedPart', description: 'What of a course a change concerns.' });
registerEnumType(ChangeKind, { name: 'ChangeKind', description: 'What becomes of it.' });

@ObjectType('CourseChange', { description: 'One thing that learners will find otherwise than before.' })
export class CourseChangeType {
  @Field(() => ChangedPart) part!: ChangedPart;
  @Field(() => ChangeKind) kind!: ChangeKind;
  @Field(() => String, {
    description:
      'The slug of a lesson, the code of a question, the name of a file, or the rule as CourseVersion has it.',
  })
  key!: string;
  @Field(() => LocalizedTextType, { nullable: true, description: 'Of a lesson or question.' })
  title!: LocalizedTextType | null;
  @Field(() => [String], { description: 'What of it changes: `title.en`, `body.ja`, `minutes`, `position`.' })
  fields!: string[];
  @Field(() => String, { nullable: true, description: 'Of a rule that is a number, or true or false.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a rule that is a number, or true or false.' })
  after!: string | null;
}

@ObjectType({ description: 'Why a draft cannot be published yet.' })
export class PublishProblem {
  @Field(() => String, { description: 'A code, such as NO_LESSONS.' }) problem!: string;
  @Field(() => String, { nullable: true, description: 'The code of a question or the slug of a lesson.' })
  where!: string | null;
}

@ObjectType({ description: 'What publishing the draft would change, and for how many duties of people who work here.' })
export class PublishPreview {
  @Field(() => Int, { description: 'Of the course: what `publishCourse` must have seen.' }) version!: number;
  @Field(() => Int, { description: 'Of the version that would come.' }) number!: number;
  @Field(() => Int, { nullable: true, description: 'Of the version that new learners get now.' })
  publishedNumber!: number | null;
  @Field(() => [CourseChangeType], { description: 'Everything is ADDED where nothing was published yet.' })
  changes!: CourseChangeType[];
  @Field(() => [PublishProblem], { description: 'None when it can be published.' }) problems!: PublishProblem[];
  @Field(() => VersionPolicy, { description: 'What to choose by the kind of changes.' }) recommended!: VersionPolicy;
  @Field(() => Int) notBegun!: number;
  @Field(() => Int) underway!: number;
  @Field(() => Int) sitting!: number;
  @Field(() => Int) done!: number;
}

@ObjectType({ description: 'A duty to do a course, by whom it concerns when a version is published.' })
export class CourseLearner {
  @Field(() => ID, { description: 'Of the assignment.' }) id!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => LocalizedTextType, { description: 'The title of the requirement.' }) title!: LocalizedTextType;
  @Field(() => Int, { description: 'The fiscal year, by the year in which it starts.' }) cycle!: number;
  @Field(() => LocalDateScalar, { description: 'The last day that is in time.' }) dueOn!: LocalDate;
  @Field(() => Int, { nullable: true, description: 'The number of the version that was begun.' })
  versionNumber!: number | null;
}

@ObjectType()
export class CourseLearnerConnection extends ConnectionOf(CourseLearner, 'CourseLearner') {}

@ArgsType()
export class CourseLearnersArgs extends PageArgs {
  @Field(() => ID) @IsString() courseId!: string;
  @Field(() => LearnerStage) @IsEnum(LearnerStage) stage!: LearnerStage;
}

@ObjectType({ description: 'What publishing the draft would do to the duties that run, by what is chosen.' })
export class PublishDryRun {
  @Field(() => String, { description: 'Of exactly those who are moved or asked: what `publishCourse` must have seen.' })
  mark!: string;
  @Field(() => Int) notBegun!: number;
  @Field(() => Int) moved!: number;
  @Field(() => Int) asked!: number;
  @Field(() => Int) carriesOn!: number;
  @Field(() => Int) nothingNew!: number;
  @Field(() => Int) askedOnce!: number;
  @Field(() => Int) excused!: number;
  @Field(() => Int) elsewhere!: number;
}

@ArgsType()
export class PublishDryRunArgs {
  @Field(() => ID) @IsString() courseId!: string;
  @Field(() => VersionPolicy, { description: 'For those who are in the middle of it.' })
  @IsEnum(VersionPolicy)
  underway!: VersionPolicy;
  @Field(() => VersionPolicy, { description: 'For those who have done it in the cycle that runs.' })
  @IsEnum(VersionPolicy)
  done!: VersionPolicy;
}

@ArgsType()
export class PublishListArgs extends PageArgs {
  @Field(() => ID) @IsString() courseId!: string;
  @Field(() => VersionPolicy) @IsEnum(VersionPolicy) underway!: VersionPolicy;
  @Field(() => VersionPolicy) @IsEnum(VersionPolicy) done!: VersionPolicy;
  @Field(() => PublishOutcome) @IsEnum(PublishOutcome) outcome!: PublishOutcome;
}

@InputType()
export class PublishCourseInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;

  @Field(() => VersionPolicy, {
    defaultValue: VersionPolicy.CARRY_ON,
    description: 'For those who are in the middle of it. Only CARRY_ON for a first version.',
  })
  @IsEnum(VersionPolicy)
  underway!: VersionPolicy;

  @Field(() => VersionPolicy, {
    defaultValue: VersionPolicy.CARRY_ON,
    description: 'For those who have done it in the cycle that runs. Only CARRY_ON for a first version.',
  })
  @IsEnum(VersionPolicy)
  done!: VersionPolicy;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day in time of what is asked, today or later; required where somebody is asked.',
  })
  @IsOptional()
  @IsString()
  supplementDueOn?: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of `publishDryRun`, required unless all carry on; LEARNERS_CHANGED with `moved` and `asked` otherwise.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  mark?: string | null;
}
