export const locales = ['ja', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What BCP 47 calls the reader's way of writing dates and numbers. */
export const regionOf = { ja: 'ja-JP', en: 'en-GB' } as const satisfies Record<Locale, string>;

export const isLocale = (text: string | null | undefined): text is Locale => text === 'ja' || text === 'en';
