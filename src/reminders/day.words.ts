import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';

const printers: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  JA: new Intl.DateTimeFormat('ja-JP', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }),
  EN: new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }),
};

/** 2026年11月30日(月); Monday, 30 November 2026. */
export const dayIn = (locale: Locale, day: LocalDate): string => printers[locale].format(new Date(`${day}T00:00:00Z`));
