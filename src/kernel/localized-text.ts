import type { Locale } from './locale.ts';

/** A text in the organisation's languages: Japanese always, English where somebody wrote it. */
export interface LocalizedText {
  ja: string;
  en: string | null;
}

/** In the reader's language where somebody wrote it, in Japanese otherwise. */
export const textIn = (locale: Locale, { ja, en }: LocalizedText): string => (locale === 'EN' && en ? en : ja);
