import { Transform, Type } from 'class-transformer';
import { ArrayUnique, IsEnum, IsIn, IsOptional } from 'class-validator';

import { Locale } from '../kernel/locale.ts';
import type { Employment } from '../people/employment.ts';
import { CompletionFilter } from './completion.filter.ts';
import { type ExportColumn, exportColumns } from './export.words.ts';

export const encodings = ['utf-8', 'cp932'] as const;
export type Encoding = (typeof encodings)[number];

type Given = { value: unknown };

const asList = ({ value }: Given): unknown => (value === undefined ? value : [value].flat());
const asYesOrNo = ({ value }: Given): unknown => ({ true: true, false: false })[String(value)] ?? value;

/** The filter as the parameters of an address, where all is text and a list is a name said again. */
export class FileQuery extends CompletionFilter {
  @Type(() => Number) override cycle?: number | null = null;
  @Transform(asYesOrNo) override directly?: boolean | null = null;
  @Transform(asList) override employments?: Employment[] | null = null;

  /** Of a CSV file. */
  @IsOptional() @IsIn(encodings) encoding: Encoding = 'utf-8';

  @Transform(({ value }: Given) => (typeof value === 'string' ? value.toUpperCase() : value))
  @IsOptional()
  @IsEnum(Locale)
  locale: Locale = 'JA';
}

export class CompletionExportQuery extends FileQuery {
  /** All of them, in their own order, unless some are named. */
  @Transform(asList)
  @IsOptional()
  @ArrayUnique()
  @IsIn(exportColumns, { each: true })
  columns?: ExportColumn[] | null = null;
}
