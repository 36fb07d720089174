import { type LocalDate, plusDays } from '../kernel/local-date.ts';

/** What these rules read of a published version. */
export interface Dated {
  readonly number: number;
  readonly effectiveFrom: LocalDate;
}

const latestFirst = (one: Dated, other: Dated): number =>
  one.effectiveFrom === other.effectiveFrom
    ? other.number - one.number
    : one.effectiveFrom < other.effectiveFrom
      ? 1
      : -1;

/** The version in force on a day: rules never reach back before the day they take effect (不遡及). */
export const inForceOn = <Version extends Dated>(versions: readonly Version[], day: LocalDate): Version | null =>
  versions.filter(({ effectiveFrom }) => effectiveFrom <= day).toSorted(latestFirst)[0] ?? null;

/** Its last day: the one before the next version takes effect; null while there is none. */
export function lastDayOf(versions: readonly Dated[], { effectiveFrom }: Dated): LocalDate | null {
  const next = versions
    .map(version => version.effectiveFrom)
    .filter(day => day > effectiveFrom)
    .toSorted()[0];
  return next ? plusDays(next, -1) : null;
}

/** From when it binds: rules that were not made known bind nobody (フジ興産 最判平15.10.10). */
export const bindsFrom = (effectiveFrom: LocalDate, madeKnownOn: LocalDate | null): LocalDate | null =>
  madeKnownOn && (madeKnownOn > effectiveFrom ? madeKnownOn : effectiveFrom);
