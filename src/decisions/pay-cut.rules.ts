import type { Blocker } from '../cases/blocker.ts';
import { type LocalDate, daysBetween, plusDays, plusMonths } from '../kernel/local-date.ts';

/** What HR knows of somebody's pay, in whole yen. */
export interface Wages {
  /** All wages of the three months before the base day, reckoned back from the last closing day (労基法12条1項・2項). */
  readonly wages3Months: number;
  /** The calendar days of those months; without those that do not count (12条3項; to be confirmed by counsel). */
  readonly calendarDays: number;
  /** The wages of the pay period in which the cut begins. */
  readonly periodWages: number;
  /** The last closing day (賃金締切日) before the base day. */
  readonly closedOn: LocalDate;
}

/** So much less pay for one act. */
export interface Cut {
  readonly allegationId: string;
  readonly yen: number;
}

/** So much less pay on one pay day. */
export interface PayLine {
  readonly payOn: LocalDate;
  readonly amount: number;
}

/** The average wage of a day, in sen: by calendar days and not by days worked, less than a sen dropped (労基法12条; 昭22.11.5基発232号 [K], to be confirmed by counsel). */
export const averageDailySen = ({ wages3Months, calendarDays }: Pick<Wages, 'wages3Months' | 'calendarDays'>): bigint =>
  (BigInt(wages3Months) * 100n) / BigInt(calendarDays);

/** The most for one act: half of the average wage of a day, in whole yen (労基法91条). The higher floor of 12条1項但書 for daily pay is left aside: it would only allow more. */
export const mostPerAct = (wages: Pick<Wages, 'wages3Months' | 'calendarDays'>): number =>
  Number(averageDailySen(wages) / 2n / 100n);

/** The most in one pay period: a tenth of its wages, in whole yen (労基法91条). */
export const mostPerPeriod = ({ periodWages }: Pick<Wages, 'periodWages'>): number => Number(BigInt(periodWages) / 10n);

/** A cut over pay periods, none of which bears more than it may: the rest goes into later ones (労基法91条; 昭23.9.20基収1789号 [K], to be confirmed by counsel). */
export function spread(yen: number, most: number): number[] {
  if (most <= 0) return [];
  const whole = Math.floor(yen / most);
  const rest = yen % most;
  return [...Array.from({ length: whole }, () => most), ...(rest > 0 ? [rest] : [])];
}

/** From the first pay day on, month by month. */
export const linesFrom = (payOn: LocalDate, yen: number, most: number): PayLine[] =>
  spread(yen, most).map((amount, i) => ({ payOn: plusMonths(payOn, i), amount }));

export const sumOf = (cuts: readonly Cut[]): number => cuts.reduce((sum, { yen }) => sum + yen, 0);

/** Why a pay cut cannot be as it is (労基法91条): too much for one act, more than one cut for an act, or nothing that the period could bear. */
export function payCutBlockers(cuts: readonly Cut[], wages: Wages | null): Blocker[] {
  if (wages === null) return [{ code: 'PAY_DATA_MISSING' }];
  const maxYen = mostPerAct(wages);
  const acts = new Set(cuts.map(({ allegationId }) => allegationId));
  const isOver = cuts.some(({ yen }) => yen > maxYen) || acts.size < cuts.length;
  return [
    ...(isOver ? [{ code: 'PAYCUT_PER_ACT' as const, params: { maxYen } }] : []),
    ...(mostPerPeriod(wages) === 0 ? [{ code: 'PAYCUT_PERIOD' as const, params: { maxYen: 0 } }] : []),
  ];
}

/** The same day of another month, the last day staying the last one. */
export function closingDay(closedOn: LocalDate, months: number): LocalDate {
  const isLast = plusDays(closedOn, 1).endsWith('-01');
  return isLast ? plusDays(plusMonths(plusDays(closedOn, 1), months), -1) : plusMonths(closedOn, months);
}

/** How many calendar days lie in the three months that end on a closing day. */
export const daysUntil = (closedOn: LocalDate): number => daysBetween(closingDay(closedOn, -3), closedOn);

/** The base day is the day on which the sanction reaches the employee (昭30.7.19基収5875号): it must lie in the period after the closing day that was reckoned from. */
export function baseDayBlockers(reachedOn: LocalDate, wages: Wages | null): Blocker[] {
  if (wages === null) return [];
  const until = closingDay(wages.closedOn, 1);
  const isWithin = reachedOn > wages.closedOn && reachedOn <= until;
  return isWithin ? [] : [{ code: 'PAYCUT_BASE_DAY', params: { from: plusDays(wages.closedOn, 1), until } }];
}
