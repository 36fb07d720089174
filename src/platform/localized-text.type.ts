import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

import type { LocalizedText } from '../kernel/localized-text.ts';

@ObjectType('LocalizedText', { description: 'A text in Japanese and, where somebody wrote it, in English.' })
export class LocalizedTextType implements LocalizedText {
  @Field(() => String) ja!: string;
  @Field(() => String, { nullable: true, description: 'Null where it is not translated: show the Japanese.' }) en!:
    | string
    | null;
}

@InputType({ description: 'Up to 100,000 characters in each language; Japanese is required.' })
export class LocalizedTextInput {
  @Field(() => String)
  @IsString()
  @MinLength(1)
  @MaxLength(100_000)
  ja!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100_000)
  en?: string | null;
}

/** An empty translation is none. */
export const localized = ({ ja, en }: LocalizedTextInput): LocalizedText => ({ ja, en: en?.trim() ? en : null });
