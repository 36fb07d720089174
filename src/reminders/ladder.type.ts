import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum, IsInt, IsOptional, Max, Min } from 'class-validator';

import { PersonType } from '../people/person.type.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { type Ladder, Weekday } from './ladder.ts';

registerEnumType(Weekday, { name: 'Weekday', description: 'A day on which people work.' });

const mostSteps = 6;
const businessDays = 'So many business days after the due day, 1–60; null is never.';

/** A day that is counted, 1–90, or never. */
const Days = () => (target: object, key: string) => {
  for (const check of [IsOptional(), IsInt(), Min(1), Max(90)]) check(target, key);
};
const BusinessDays = () => (target: object, key: string) => {
  for (const check of [IsOptional(), IsInt(), Min(1), Max(60)]) check(target, key);
};

/** What a ladder says, as an answer and as a question. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class LadderFields implements Ladder {
  @Field(() => Boolean, { description: 'Whether somebody is told that they owe something.' })
  @IsBoolean()
  assigned!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody is told that what they did before can be renewed.' })
  @IsBoolean()
  windowOpen!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody is told that their due day is another one now.' })
  @IsBoolean()
  dueMoved!: boolean;

  @Field(() => [Int], {
    description:
      'So many days before the due day, 1–90, each once, at most 6; none is never. Those that fall into the first third of the time are left out.',
  })
  @ArrayMaxSize(mostSteps)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(90, { each: true })
  daysBefore!: number[];

  @Field(() => Boolean, { description: 'Whether somebody is told on the due day.' }) @IsBoolean() dueToday!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'On the day after the due day, and again every so many days, 1–90; null is never.',
  })
  @Days()
  overdueEvery!: number | null;

  @Field(() => Int, { nullable: true, description: `Their manager. ${businessDays}` })
  @BusinessDays()
  managerAfter!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `The head of their department, or of the nearest above it. ${businessDays} Not before the manager.`,
  })
  @BusinessDays()
  headAfter!: number | null;

  @Field(() => Int, { nullable: true, description: `The security officers. ${businessDays} Not before those below.` })
  @BusinessDays()
  securityOfficerAfter!: number | null;

  @Field(() => Int, { nullable: true, description: `HR. ${businessDays} Not before those below.` })
  @BusinessDays()
  hrAfter!: number | null;

  @Field(() => Weekday, {
    nullable: true,
    description:
      'When managers and the others get their list, or on the first business day after it; null is only when somebody new stands on it.',
  })
  @IsOptional()
  @IsEnum(Weekday)
  digestWeekday!: Weekday | null;

  @Field(() => Int, { description: 'Whoever is due within so many days, 0–60, stands on the list of their manager.' })
  @IsInt()
  @Min(0)
  @Max(60)
  digestDaysAhead!: number;
}

@ObjectType('ReminderLadder', {
  description: 'Who is reminded when, and who else is told: for the whole organisation.',
})
export class ReminderLadderType extends LadderFields {
  @Field(() => Int, { description: '0 while nobody has changed what holds from the beginning.' }) version!: number;
  @Field(() => Date, { nullable: true, description: 'Since when it holds; null from the beginning.' })
  changedAt!: Date | null;
  @Field(() => PersonType, { nullable: true, description: 'Null from the beginning, and for the operator.' })
  changedBy!: PersonType | null;
}

@ObjectType()
export class ReminderLadderConnection extends ConnectionOf(ReminderLadderType, 'ReminderLadder') {}

@InputType()
export class LadderInput extends LadderFields {}

@InputType()
export class ChangeReminderLadderInput extends LadderFields {
  @Field(() => Int, { description: 'The version that was seen; STALE when it is another one by now.' })
  @IsInt()
  version!: number;
}
