import type { LocalizedText } from '../api/graphql.ts';
import { regionOf, type Locale } from './locale.ts';

interface Way {
  locale: Locale;
  timeZone: string;
  /** Years by Japanese era: 令和8年. */
  era: boolean;
}

interface Named {
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const shortDate: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };
const monthOnly: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' };
const longDate: Intl.DateTimeFormatOptions = { ...shortDate, weekday: 'short' };

function dayWriter({ locale, era }: Way, timeZone: string, wanted = longDate): (date: Date) => string {
  if (locale === 'ja') {
    const calendar = era ? 'ja-JP-u-ca-japanese' : 'ja-JP';
    const options = { ...wanted, month: 'long', timeZone } as const;
    const written = new Intl.DateTimeFormat(calendar, era ? { ...options, era: 'long' } : options);
    return date => written.format(date);
  }
  const written = new Intl.DateTimeFormat('en-GB', { ...wanted, timeZone });
  const eraYear = new Intl.DateTimeFormat('en-GB-u-ca-japanese', { era: 'long', year: 'numeric', timeZone });
  const inEra = (date: Date): string => {
    const parts = eraYear.formatToParts(date);
    const part = (type: string): string => parts.find(found => found.type === type)?.value ?? '';
    return ` (${part('era')} ${part('year')})`;
  };
  return date => written.format(date) + (era ? inEra(date) : '');
}

/** How this reader writes days, times, numbers and names. */
export function writer(way: Way) {
  const { locale, timeZone } = way;
  const region = regionOf[locale];
  const writeDay = dayWriter(way, 'UTC');
  const writeDayHere = dayWriter(way, timeZone);
  const writeShort = dayWriter(way, 'UTC', shortDate);
  const writeShortHere = dayWriter(way, timeZone, shortDate);
  const writeMonth = dayWriter(way, 'UTC', monthOnly);
  const time = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit', timeZone });
  const number = new Intl.NumberFormat(region);
  const decimal = new Intl.NumberFormat(region, { maximumFractionDigits: 1 });
  const hundredths = new Intl.NumberFormat(region, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 1 });
  const tenth = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const part = new Intl.NumberFormat(region, { style: 'percent', ...tenth });
  const difference = new Intl.NumberFormat(region, { ...tenth, signDisplay: 'exceptZero' });
  return {
    /** A LocalDate: 2026年11月22日(日). */
    day: (day: string): string => writeDay(noon(day)),
    /** The day of an instant, where the organisation is. */
    dayOf: (instant: string): string => writeDayHere(new Date(instant)),
    /** The same without the day of the week, for the columns of a table. */
    shortDay: (day: string): string => writeShort(noon(day)),
    shortDayOf: (instant: string): string => writeShortHere(new Date(instant)),
    /** 2017-03: 2017年3月. */
    month: (month: string): string => writeMonth(noon(`${month}-01`)),
    time: (instant: string): string => time.format(new Date(instant)),
    instant: (instant: string): string => `${writeDayHere(new Date(instant))} ${time.format(new Date(instant))}`,
    number: (value: number): string => number.format(value),
    decimal: (value: number): string => decimal.format(value),
    /** An index such as a correlation: 0.42. */
    hundredths: (value: number): string => hundredths.format(value),
    /** From a share of 0…1. */
    share: (share: number): string => percent.format(share),
    /** How much is complete, from a share of 0…1: 0%, 0.1%…99.9%, 100%; only what is whole reads as whole. */
    rate: (share: number): string =>
      share === 0 || share === 1 ? percent.format(share) : part.format(Math.min(0.999, Math.max(0.001, share))),
    /** From a difference of two shares, in points: +3.2. */
    points: (shares: number): string => difference.format(shares * 100),
    /** From a percentage of 0…100, as the API sends it. */
    percent: (value: number): string => percent.format(value / 100),
    name: (person: Pick<Named, 'familyName' | 'givenName'>): string => `${person.familyName} ${person.givenName}`,
    kana: (person: Pick<Named, 'familyKana' | 'givenKana'>): string => `${person.familyKana} ${person.givenKana}`,
    /** The reader's language where somebody wrote it, the Japanese otherwise. */
    pick: (text: LocalizedText): string => pick(text, locale),
  };
}

export const pick = (text: LocalizedText, locale: Locale): string => (locale === 'en' ? text.en : text.ja) || text.ja;
