import { lastDayOfFiscalYear } from '../kernel/fiscal-year.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';

/** What a pack is about: one cycle of one requirement, or what every requirement asked for in two fiscal years. */
export const PackKind = names('CYCLE', 'TWO_YEARS');
export type PackKind = keyof typeof PackKind;

/** WAITING and MAKING until it is READY; the bytes of an EXPIRED one are gone, its hashes are not. */
export const PackState = names('WAITING', 'MAKING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED');
export type PackState = keyof typeof PackState;

export const underway: readonly PackState[] = ['WAITING', 'MAKING'];

/** Where somebody stands with a requirement on the day of a pack, each in one place; all but LEFT add up to the headcount. */
export const Group = names('ASSIGNED', 'ON_LEAVE', 'EXEMPT', 'RELEASED', 'NOT_YET', 'NOT_IN_AUDIENCE', 'LEFT');
export type Group = keyof typeof Group;

export const PackStanding = names('DONE', 'DUE', 'OVERDUE', 'MISSED');
export type PackStanding = keyof typeof PackStanding;

export const Fulfilment = names('ATTEMPT', 'EQUIVALENCE', 'SIGNATURE', 'OTHER');
export type Fulfilment = keyof typeof Fulfilment;

/** The day of the roster of a cycle: the last one that the cycle is about, of its fiscal year or its due day if that is later; the day on
 * which the pack is made, as long as that one has not come. */
export function rosterDayOf(
  cycle: number,
  dueOn: LocalDate,
  { day, firstMonth }: { day: LocalDate; firstMonth: number },
): LocalDate {
  const end = lastDayOfFiscalYear(cycle, firstMonth);
  const last = end > dueOn ? end : dueOn;
  return last < day ? last : day;
}

/** What a finished pack is known by. */
export interface Made {
  files: number;
  bytes: number;
  sha256: string;
  manifestSha256: string;
}

/** How many days the bytes of a pack are kept: long enough to fetch them, too short for one more archive of personal data. */
export const daysKept = 30;

/** How often a pack is begun that a server did not live to finish. */
export const mostTries = 3;

/** 0–100: how far a pack is, of so many rows to be written. */
export const percentOf = (done: number, total: number): number =>
  total === 0 ? 0 : Math.min(99, Math.floor((done * 100) / total));
