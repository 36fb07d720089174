import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, Min } from 'class-validator';

import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { RosterChangeKind, RosterImportState } from './roster-import.entity.ts';
import { RosterFailure, RosterProblemReason } from './roster-problem.ts';

registerEnumType(RosterImportState, {
  name: 'RosterImportState',
  description:
    'CHECKED: nothing was written yet; APPLIED: written as a whole; FAILED: the file cannot be read, see `failure`.',
});
registerEnumType(RosterChangeKind, {
  name: 'RosterChangeKind',
  description: 'LEFT: has a last day now, by the roster or because it is silent.',
});
registerEnumType(RosterFailure, { name: 'RosterFailure', description: 'Why a whole file cannot be read.' });
registerEnumType(RosterProblemReason, { name: 'RosterProblemReason', description: 'Why a line cannot be taken.' });

@ObjectType('RosterProblem', { description: 'A line of the file that cannot be taken.' })
export class RosterProblemType {
  @Field(() => Int, { description: 'The header is line 1.' }) line!: number;
  @Field(() => String, {
    nullable: true,
    description:
      'The field (number, familyName, givenName, familyKana, givenKana, email, employment, hiredOn, leftOn, departmentCode, managerNumber, locale, leaveFrom, leaveUntil), or the header as it stands there when it is the header that is wrong.',
  })
  column!: string | null;
  @Field(() => RosterProblemReason) reason!: RosterProblemReason;
  @Field(() => String, { nullable: true, description: 'What stood there, up to 100 characters.' }) value!:
    | string
    | null;
}

@ObjectType('RosterFieldChange')
export class RosterFieldChangeType {
  @Field(() => String, { description: 'The field, named as in `RosterProblem.column`.' }) column!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType('RosterChange', { description: 'What a roster changes for one person.' })
export class RosterChangeType {
  @Field(() => Int, { nullable: true, description: 'Null for somebody of whom the roster says nothing any more.' })
  line!: number | null;
  @Field(() => RosterChangeKind) kind!: RosterChangeKind;
  @Field(() => String, { description: 'The employee number.' }) number!: string;
  @Field(() => String) name!: string;
  @Field(() => [RosterFieldChangeType]) changes!: RosterFieldChangeType[];
}

@ObjectType()
export class RosterProblemConnection extends ConnectionOf(RosterProblemType, 'RosterProblem') {}
@ObjectType()
export class RosterChangeConnection extends ConnectionOf(RosterChangeType, 'RosterChange') {}

@ObjectType('RosterImport', {
  description: 'One reading of a roster file: what it would change, what is wrong with it, and whether it was applied.',
})
export class RosterImportType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => RosterImportState) state!: RosterImportState;
  @Field(() => Boolean, { description: 'Whether it was only to be checked.' }) dryRun!: boolean;
  @Field(() => String) fileName!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was last checked, applied or found unreadable.' })
  finishedAt!: Date | null;
  @Field(() => Int, { description: 'How many people the file tells of; 0 until it is read.' }) rows!: number;
  @Field(() => Int, { description: 'How many of them are dealt with in the present state.' }) rowsDone!: number;
  @Field(() => Int) joined!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) left!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => Int) problemCount!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'More than 30 % of the staff are missing from the file, this many: to apply it, pass this number as `acceptLeavers`.',
  })
  leaversToConfirm!: number | null;
  @Field(() => RosterFailure, { nullable: true }) failure!: RosterFailure | null;
}

@ObjectType()
export class RosterImportConnection extends ConnectionOf(RosterImportType, 'RosterImport') {}

@ArgsType()
export class RosterChangesArgs extends PageArgs {
  @Field(() => RosterChangeKind, { nullable: true })
  @IsOptional()
  @IsEnum(RosterChangeKind)
  kind?: RosterChangeKind | null;
}

@InputType()
export class ImportRosterInput {
  @Field(() => ID, { description: 'What `POST /roster-files` answered.' }) @IsString() fileId!: string;
  @Field(() => Boolean, { description: 'False: applied at once when nothing is wrong with it.' })
  @IsBoolean()
  dryRun!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: '`leaversToConfirm` of a check before; without it such a file stays CHECKED.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  acceptLeavers?: number | null;
}

@InputType()
export class ApplyRosterInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
  @Field(() => Int, { nullable: true, description: 'The `leaversToConfirm` that somebody has said yes to.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  acceptLeavers?: number | null;
}
