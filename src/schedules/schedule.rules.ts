import { plusDays } from '../kernel/local-date.ts';
import { type Period, fromAnyDay, minus, plus } from './period.rules.ts';
import type { Recurrence, Schedule } from './schedule.ts';

/** A field of a schedule that cannot be, and why, in the shape in which an input is refused. */
export interface ScheduleProblem {
  field: string;
  constraint: string;
}

/** Each line is a field, what must hold of it, and the constraint that says so. */
type Check = [field: string, constraint: string, holds: boolean];

/** Ten years. */
const mostOf = { DAY: 3652, WEEK: 521, MONTH: 120, YEAR: 10 };
const mostDaysForNewHires = 366;

/** What is wrong with a schedule; nothing when every date that follows from it can be computed and makes sense. */
export function scheduleProblems(schedule: Schedule): ScheduleProblem[] {
  const { recurrence } = schedule;
  const broken = [...firstDueChecks(schedule), ...(recurrence ? recurrenceChecks(recurrence) : [])];
  return broken.filter(([, , holds]) => !holds).map(([field, constraint]) => ({ field, constraint }));
}

function firstDueChecks({ startsOn, firstDue, newHiresWithin, recurrence }: Schedule): Check[] {
  const { basis, on, period, activityKind, activityId } = firstDue;
  const isOnDay = basis === 'ON_DAY';
  const isFixed = basis === 'ON_FIXED_DAY';
  return [
    ['firstDue.on', 'isDefined', !isOnDay || Boolean(on)],
    ['firstDue.on', 'notBeforeTheStart', !isOnDay || !on || on >= startsOn],
    ['firstDue.basis', 'needsFixedDay', !isFixed || recurrence?.mode === 'FIXED_DAY'],
    ['firstDue.period', 'isPeriod', isOnDay || isFixed || isPeriod(period)],
    ['firstDue.activityId', 'isDefined', basis !== 'AFTER_COMPLETION' || Boolean(activityKind && activityId)],
    ['newHiresWithin', 'isDays', isAbsent(newHiresWithin) || isWithin(newHiresWithin, 1, mostDaysForNewHires)],
    ['newHiresWithin', 'needsCommonDay', isAbsent(newHiresWithin) || isOnDay || isFixed],
  ];
}

function recurrenceChecks(recurrence: Recurrence): Check[] {
  const { mode, every, window, graceDays, anchorOn, atLeast } = recurrence;
  const lengths: Check[] = [
    ['recurrence.every', 'isPeriod', isPeriod(every)],
    ['recurrence.window', 'isPeriod', isPeriod(window)],
    ['recurrence.atLeast', 'isPeriod', isAbsent(atLeast) || isPeriod(atLeast)],
    ['recurrence.graceDays', 'isDays', isAbsent(graceDays) || isWithin(graceDays, 0, mostOf.DAY)],
  ];
  const isFixed = mode === 'FIXED_DAY';
  const needs: Check[] = [
    ['recurrence.anchorOn', 'isDefined', !isFixed || Boolean(anchorOn)],
    ['recurrence.anchorOn', 'onlyWithFixedDay', isFixed || isAbsent(anchorOn)],
    ['recurrence.atLeast', 'onlyWithFixedDay', isFixed || isAbsent(atLeast)],
    ['recurrence.graceDays', 'onlyFromExpiry', mode === 'FROM_EXPIRY' || !graceDays],
  ];
  return [...lengths, ...needs, ...(lengths.every(([, , holds]) => holds) ? comparisons(recurrence) : [])];
}

/** A month is longer or shorter than 30 days, so each must hold from whatever day it is counted. */
function comparisons({ every, window, graceDays, atLeast }: Recurrence): Check[] {
  const ofWindow = fromAnyDay(day => plus(day, window) <= plus(day, every));
  const ofGrace = !graceDays || fromAnyDay(day => plusDays(day, graceDays) <= minus(plus(day, every), window));
  return [
    ['recurrence.window', 'notLongerThanPeriod', ofWindow],
    ['recurrence.graceDays', 'overBeforeNextWindow', ofGrace],
    ...(atLeast ? minimumChecks(every, window, atLeast) : []),
  ];
}

/** Shorter, it would bring back the day just done; as long as the period, a day too late would earn a whole one. */
const minimumChecks = (every: Period, window: Period, atLeast: Period): Check[] => [
  ['recurrence.atLeast', 'notShorterThanWindow', fromAnyDay(day => plus(day, atLeast) >= plus(day, window))],
  ['recurrence.atLeast', 'shorterThanPeriod', fromAnyDay(day => plus(day, atLeast) < plus(day, every))],
];

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const isPeriod = (period: Period | null | undefined): period is Period =>
  !isAbsent(period) && isWithin(period.count, 1, mostOf[period.unit]);
