import { activityKey, activityOf } from './activity.rules.ts';
import type { Period, Schedule, ScheduleInput, Scheduled } from './schedule.graphql.ts';
import { wholeNumber } from '../ui/whole-number.ts';

export type How = 'YEARLY' | 'ONCE' | 'CUSTOM';
export type Unit = Period['unit'];
export type Basis = Schedule['firstDue']['basis'];
export type Mode = NonNullable<Schedule['recurrence']>['mode'] | 'NONE';

/** The fields as somebody fills them in; numbers as they are typed. */
export interface ScheduleDraft {
  how: How;
  month: string;
  day: string;
  dueOn: string;
  newHires: string;
  startsOn: string;
  basis: Basis;
  afterCount: string;
  afterUnit: Unit;
  other: string;
  mode: Mode;
  everyCount: string;
  everyUnit: Unit;
  windowCount: string;
  windowUnit: Unit;
  grace: string;
  anchorOn: string;
  atLeastCount: string;
  atLeastUnit: Unit;
  sharesCompletions: boolean;
  reasonJa: string;
  reasonEn: string;
  expected: string;
}

const typed = (value: number | null | undefined): string => (value == null ? '' : String(value));

const counted = (period: Period | null | undefined, count: string, unit: Unit) => ({
  count: typed(period?.count) || count,
  unit: period?.unit ?? unit,
});

const otherOf = (firstDue: Schedule['firstDue'] | undefined): string =>
  firstDue?.activityKind && firstDue.activityId
    ? activityKey({ kind: firstDue.activityKind, id: firstDue.activityId })
    : '';

/** What stands in the fields at first: what is known, or what most companies want. */
export function draftOf({ schedule, sharesCompletions, reason }: Scheduled, today: string): ScheduleDraft {
  const { firstDue, recurrence } = schedule ?? {};
  const after = counted(firstDue?.period, '30', 'DAY');
  const every = counted(recurrence?.every, '1', 'YEAR');
  const window = counted(recurrence?.window, '3', 'MONTH');
  const atLeast = counted(recurrence?.atLeast, '', 'MONTH');
  return {
    how: schedule ? 'CUSTOM' : 'YEARLY',
    month: '11',
    day: '30',
    dueOn: firstDue?.on ?? '',
    newHires: schedule ? typed(schedule.newHiresWithin) : '30',
    startsOn: schedule?.startsOn ?? today,
    basis: firstDue?.basis ?? 'ON_FIXED_DAY',
    afterCount: after.count,
    afterUnit: after.unit,
    other: otherOf(firstDue),
    mode: schedule ? (recurrence?.mode ?? 'NONE') : 'FIXED_DAY',
    everyCount: every.count,
    everyUnit: every.unit,
    windowCount: window.count,
    windowUnit: window.unit,
    grace: typed(recurrence?.graceDays),
    anchorOn: recurrence?.anchorOn ?? '',
    atLeastCount: atLeast.count,
    atLeastUnit: atLeast.unit,
    sharesCompletions,
    reasonJa: reason?.ja ?? '',
    reasonEn: reason?.en ?? '',
    expected: '',
  };
}

/** The field of the form for each part of the input. */
const fields: readonly (readonly [part: string, field: keyof ScheduleDraft])[] = [
  ['schedule.startsOn', 'startsOn'],
  ['schedule.newHiresWithin', 'newHires'],
  ['schedule.firstDue.basis', 'basis'],
  ['schedule.firstDue.on', 'dueOn'],
  ['schedule.firstDue.period', 'afterCount'],
  ['schedule.firstDue.activity', 'other'],
  ['schedule.recurrence.mode', 'mode'],
  ['schedule.recurrence.every', 'everyCount'],
  ['schedule.recurrence.window', 'windowCount'],
  ['schedule.recurrence.graceDays', 'grace'],
  ['schedule.recurrence.anchorOn', 'anchorOn'],
  ['schedule.recurrence.atLeast', 'atLeastCount'],
  ['reason', 'reasonJa'],
];

/** Where what the server refused was filled in. */
export const draftFieldOf = (refused: string): keyof ScheduleDraft | undefined =>
  fields.find(([part]) => refused.startsWith(part))?.[1];

const orNone = (text: string): number | null => (text.trim() === '' ? null : wholeNumber(text));

const isAfter = (basis: Basis): boolean => basis.startsWith('AFTER_');
/** Whether everybody has the same first day, so that new hires may need another. */
export const isCommon = (basis: Basis): boolean => !isAfter(basis);
export const needsPeriod = isAfter;

/** The schedule that the detailed fields describe. */
export function customSchedule(draft: ScheduleDraft): ScheduleInput {
  const { basis, startsOn, mode } = draft;
  return {
    startsOn,
    newHiresWithin: isCommon(basis) ? orNone(draft.newHires) : null,
    firstDue: {
      basis,
      on: basis === 'ON_DAY' ? draft.dueOn : null,
      period: isAfter(basis) ? { count: wholeNumber(draft.afterCount), unit: draft.afterUnit } : null,
      ...(basis === 'AFTER_COMPLETION' ? activityOf(draft.other) : { activityKind: null, activityId: null }),
    },
    recurrence: mode === 'NONE' ? null : recurrenceOf(draft, mode),
  };
}

function recurrenceOf(draft: ScheduleDraft, mode: Exclude<Mode, 'NONE'>): NonNullable<ScheduleInput['recurrence']> {
  const isFixed = mode === 'FIXED_DAY';
  const atLeast = isFixed ? orNone(draft.atLeastCount) : null;
  return {
    mode,
    every: { count: wholeNumber(draft.everyCount), unit: draft.everyUnit },
    window: { count: wholeNumber(draft.windowCount), unit: draft.windowUnit },
    graceDays: mode === 'FROM_EXPIRY' ? orNone(draft.grace) : null,
    anchorOn: isFixed ? draft.anchorOn : null,
    atLeast: atLeast === null ? null : { count: atLeast, unit: draft.atLeastUnit },
  };
}
