import { Field, ID, InputType, ObjectType, OmitType, registerEnumType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { IsEnum, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

import { CompletionFilter } from './completion.filter.ts';
import { CompletionSort } from './completion.type.ts';
import { ReportView } from './report-view.ts';

registerEnumType(ReportView, {
  name: 'ReportView',
  description:
    'By department, by employee, assignment by assignment, by who failed and makes up for it, or over time beside the cycle before.',
});

@ObjectType({ description: 'What a saved report asks for, as in CompletionFilter.' })
export class SavedFilter extends OmitType(CompletionFilter, [] as const, ObjectType) {}

@ObjectType({ description: 'A report that you named to find it again; nobody else sees it.' })
export class SavedReportType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => SavedFilter) filter!: SavedFilter;
  @Field(() => ReportView, { nullable: true }) view?: ReportView | null;
  @Field(() => CompletionSort, { nullable: true }) sort?: CompletionSort | null;
  @Field(() => Date) savedAt!: Date;
}

@InputType()
export class SaveReportInput {
  @Field(() => String, {
    description: '1–60 characters; a report that you saved by this name before is replaced. SAVED_REPORTS_FULL at 50.',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name!: string;

  @Field(() => CompletionFilter) @ValidateNested() @Type(() => CompletionFilter) filter!: CompletionFilter;

  @Field(() => ReportView, { nullable: true }) @IsOptional() @IsEnum(ReportView) view?: ReportView | null;
  @Field(() => CompletionSort, { nullable: true }) @IsOptional() @IsEnum(CompletionSort) sort?: CompletionSort | null;
}

@InputType()
export class DeleteReportInput {
  @Field(() => ID) @IsString() id!: string;
}
