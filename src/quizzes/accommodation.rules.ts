import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';

/** The days on which an accommodation holds, the last one included; without a last day it holds until it is revoked. */
interface Period {
  validFrom: LocalDate;
  validUntil?: LocalDate | null | undefined;
  revokedAt?: Date | null | undefined;
}

export const AccommodationState = names('PLANNED', 'IN_FORCE', 'OVER', 'REVOKED');
export type AccommodationState = keyof typeof AccommodationState;

export function stateOf({ validFrom, validUntil, revokedAt }: Period, today: LocalDate): AccommodationState {
  if (revokedAt) return 'REVOKED';
  if (validUntil && validUntil < today) return 'OVER';
  return validFrom > today ? 'PLANNED' : 'IN_FORCE';
}

/** Whether two hold on the same day; one that was revoked holds on none. */
export const overlaps = (one: Period, other: Period): boolean =>
  !one.revokedAt && !other.revokedAt && startsBy(one, other) && startsBy(other, one);

const startsBy = ({ validFrom }: Period, { validUntil }: Period): boolean => !validUntil || validFrom <= validUntil;

interface Granted {
  extraTimePercent: number;
  mayPause: boolean;
  extraAttempts: number;
  waivesAttention: boolean;
}

export const grantsNothing = ({ extraTimePercent, mayPause, extraAttempts, waivesAttention }: Granted): boolean =>
  extraTimePercent === 0 && extraAttempts === 0 && !mayPause && !waivesAttention;
