import { Transform, Type } from 'class-transformer';
import { IsEnum, IsIn, IsOptional } from 'class-validator';

import { Locale } from '../kernel/locale.ts';
import { Employment } from '../people/employment.ts';
import { CompletionFilter } from './completion.type.ts';

export const encodings = ['utf-8', 'cp932'] as const;
export type Encoding = (typeof encodings)[number];

/** The filter as the parameters of an address, where all is text and a list is a name said again. */
export class CompletionExportQuery extends CompletionFilter {
  @Type(() => Number) override cycle?: number | null = null;

  @Transform(({ value }: { value: unknown }) => (value === undefined ? value : [value].flat()))
  override employments?: Employment[] | null = null;

  @IsOptional() @IsIn(encodings) encoding: Encoding = 'utf-8';

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))
  @IsOptional()
  @IsEnum(Locale)
  locale: Locale = 'JA';
}
