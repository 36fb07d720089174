import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import { listOf } from '../kernel/names.ts';
import { type Escalation, type Ladder, Weekday, escalations } from './ladder.ts';

/** The days on which the organisation works, as far as the rules ask. */
export interface BusinessDays {
  businessDayFrom(day: LocalDate): LocalDate;
  plusBusinessDays(day: LocalDate, n: number): LocalDate;
}

/** The latest day, up to this one, on which lists go out: the weekday that was chosen, or the first business day after it. */
export function lastDigestDay({ digestWeekday }: Ladder, day: LocalDate, days: BusinessDays): LocalDate | null {
  if (digestWeekday === null) return null;
  const chosen = plusDays(mondayOf(day), listOf(Weekday).indexOf(digestWeekday));
  const thisWeek = days.businessDayFrom(chosen);
  return thisWeek <= day ? thisWeek : days.businessDayFrom(plusDays(chosen, -7));
}

/** On which day each of them is told of what was due on this day; only of those days that have come. */
export type Reached = Record<Escalation, LocalDate | null>;

/** So many business days after the due day (Civil Code, article 140: the due day itself does not count). */
export function reachedBy(ladder: Ladder, dueOn: LocalDate, day: LocalDate, days: BusinessDays): Reached {
  const reached = escalations.map(step => {
    const after = ladder[step];
    const on = after === null ? null : days.plusBusinessDays(dueOn, after);
    return [step, on !== null && on <= day ? on : null] as const;
  });
  return Object.fromEntries(reached) as Reached;
}

const mondayOf = (day: LocalDate): LocalDate => plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
