import { names } from '../kernel/names.ts';

/** A day on which people work. */
export const Weekday = names('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY');
export type Weekday = keyof typeof Weekday;

/** Who is told what, and when: one ladder for the whole organisation. What is null is not told. */
export interface Ladder {
  /** That somebody owes something. */
  readonly assigned: boolean;
  /** That what was done before can be renewed. */
  readonly windowOpen: boolean;
  /** That the due day is another one now. */
  readonly dueMoved: boolean;
  /** So many days before the due day. */
  readonly daysBefore: readonly number[];
  readonly dueToday: boolean;
  /** On the day after the due day, and again every so many days. */
  readonly overdueEvery: number | null;
  /** From so many business days overdue on, these are told as well. */
  readonly managerAfter: number | null;
  readonly headAfter: number | null;
  readonly securityOfficerAfter: number | null;
  readonly hrAfter: number | null;
  /** When those who watch over others get their list; null is only when somebody new stands on it. */
  readonly digestWeekday: Weekday | null;
  /** Whoever is due within so many days stands on the list of their manager. */
  readonly digestDaysAhead: number;
}

/** The steps up the reporting line, from below. */
export const escalations = ['managerAfter', 'headAfter', 'securityOfficerAfter', 'hrAfter'] as const;
export type Escalation = (typeof escalations)[number];

/** What holds until somebody decides otherwise. */
export const usualLadder: Ladder = {
  assigned: true,
  windowOpen: true,
  dueMoved: true,
  daysBefore: [30, 14, 7, 1],
  dueToday: true,
  overdueEvery: 7,
  managerAfter: 1,
  headAfter: 5,
  securityOfficerAfter: 10,
  hrAfter: 15,
  digestWeekday: 'MONDAY',
  digestDaysAhead: 14,
};
