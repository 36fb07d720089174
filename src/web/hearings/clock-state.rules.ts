import type { CaseClock } from './said.graphql.ts';

export type ClockState = 'runs' | 'today' | 'open' | 'over' | 'overdue';

const day = 86_400_000;

/** Whole days from one day to another. */
export const daysUntil = (dueOn: string, today: string): number => (Date.parse(dueOn) - Date.parse(today)) / day;

/** Only what somebody had to do by its day is overdue; what somebody could do is over, and what could not begin has opened. */
export function clockState({ kind, dueOn }: Pick<CaseClock, 'kind' | 'dueOn'>, today: string): ClockState {
  const left = daysUntil(dueOn, today);
  if (kind === 'HEARING_EARLIEST') return left > 0 ? 'runs' : 'open';
  if (left === 0) return 'today';
  if (left > 0) return 'runs';
  return kind === 'HEARING' || kind === 'PAUSE_REVIEW' ? 'overdue' : 'over';
}
