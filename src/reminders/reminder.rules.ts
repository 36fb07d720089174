import { type LocalDate, daysBetween, plusDays } from '../kernel/local-date.ts';
import type { Ladder } from './ladder.ts';

/** The time that somebody has for a duty, or for what came on top of one. */
export interface DutyTime {
  /** How it began; TOLD: whoever asked it has told them. */
  readonly opening: 'ASSIGNED' | 'WINDOW_OPEN' | 'DUE_MOVED' | 'TOLD';
  /** The day on which it began: it was assigned, or got this due day. */
  readonly since: LocalDate;
  readonly dueOn: LocalDate;
}

export type StepKind = Exclude<DutyTime['opening'], 'TOLD'> | 'DUE_SOON' | 'DUE_TODAY' | 'OVERDUE';

/** One step of the ladder for one duty. */
export interface ReminderStep {
  readonly kind: StepKind;
  /** The day on which it falls. */
  readonly on: LocalDate;
  /** DUE_SOON: so many days before the due day; OVERDUE: after it. */
  readonly days: number | null;
}

/** The last business day up to a day. */
export type BusinessDayUntil = (day: LocalDate) => LocalDate;

/** A step before the due day that is later than this is left to the next one. */
const latestDaysBehind = 7;

/**
 * Where somebody stands on the ladder on a day: the latest step that has come, so that whoever was not told for a week is told once and
 * not five times. Null where none has come, or where it is too late for it.
 */
export function stepOn(ladder: Ladder, duty: DutyTime, day: LocalDate, until: BusinessDayUntil): ReminderStep | null {
  const come = [...openingOf(ladder, duty), ...stepsAhead(ladder, duty, until), ...overdueStep(ladder, duty, day)]
    .filter(({ on }) => on <= day)
    .reduce<ReminderStep | null>((latest, step) => (latest && latest.on > step.on ? latest : step), null);
  return come?.kind === 'DUE_SOON' && isTooLate(come, duty, day) ? null : come;
}

function openingOf(ladder: Ladder, { opening, since }: DutyTime): ReminderStep[] {
  if (opening === 'TOLD') return [];
  const isTold = { ASSIGNED: ladder.assigned, WINDOW_OPEN: ladder.windowOpen, DUE_MOVED: ladder.dueMoved }[opening];
  return isTold ? [{ kind: opening, on: since, days: null }] : [];
}

/** Up to the due day a step falls on a business day, or the mail would come after it. */
function stepsAhead({ daysBefore, dueToday }: Ladder, { since, dueOn }: DutyTime, until: BusinessDayUntil) {
  const soon = daysBefore
    .filter(days => isSensible(days, { since, dueOn }))
    .toSorted((one, other) => other - one)
    .map((days): ReminderStep => ({ kind: 'DUE_SOON', on: until(plusDays(dueOn, -days)), days }));
  const today: ReminderStep[] = dueToday ? [{ kind: 'DUE_TODAY', on: until(dueOn), days: null }] : [];
  return [...soon, ...today].filter(({ on }) => on > since);
}

/** Nobody is reminded who has only just begun: a third of the time has gone by. */
const isSensible = (days: number, { since, dueOn }: Pick<DutyTime, 'since' | 'dueOn'>): boolean =>
  days * 3 <= daysBetween(since, dueOn) * 2;

/** The last of those after the due day: on the day after it, then every so many days. */
function overdueStep({ overdueEvery }: Ladder, { since, dueOn }: DutyTime, day: LocalDate): ReminderStep[] {
  const late = daysBetween(dueOn, day);
  if (overdueEvery === null || late < 1) return [];
  const days = late - ((late - 1) % overdueEvery);
  const on = plusDays(dueOn, days);
  return on > since ? [{ kind: 'OVERDUE', on, days }] : [];
}

const isTooLate = ({ on }: ReminderStep, { dueOn }: DutyTime, day: LocalDate): boolean =>
  day > dueOn || daysBetween(on, day) > latestDaysBehind;

/** Names the step for good: whoever was told under it is not told again. What was moved is told anew for the new day. */
export function keyOf({ kind, days }: ReminderStep, { since, dueOn }: DutyTime, id: string): string {
  const step = kind.toLowerCase().replace('_', '-');
  if (kind === 'DUE_MOVED') return `${step}:${since}:${id}:${dueOn}`;
  if (days !== null) return `${step}:${days}:${id}:${dueOn}`;
  return kind === 'DUE_TODAY' ? `${step}:${id}:${dueOn}` : `${step}:${id}`;
}
