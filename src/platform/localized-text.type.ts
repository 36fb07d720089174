import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuseField } from '../kernel/refusal.ts';

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

/** One that somebody wrote, up to so many characters in each language; refused by its path. */
export function localizedUpTo(most: number, text: LocalizedTextInput, path: string): LocalizedText {
  const { ja, en } = localized(text);
  if (ja.trim() === '') refuseField(path, 'isNotEmpty');
  return ja.length > most || (en?.length ?? 0) > most ? refuseField(path, 'maxLength') : { ja: ja.trim(), en };
}
