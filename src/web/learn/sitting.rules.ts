export interface Sitting {
  attemptsLeft: number | null;
  nextAttemptAt: string | null;
}

/** Whether the next attempt can be started: none is left, not yet, or now. */
export type Turn = 'usedUp' | 'wait' | 'now';

export function turnOf({ attemptsLeft, nextAttemptAt }: Sitting): Turn {
  if (attemptsLeft === 0) return 'usedUp';
  return nextAttemptAt ? 'wait' : 'now';
}

/** A time as people say it: 90 minutes, 2 hours, 7 days. */
export function spanOf(minutes: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  if (minutes >= 1440 && minutes % 1440 === 0) return { unit: 'days', count: minutes / 1440 };
  if (minutes >= 60 && minutes % 60 === 0) return { unit: 'hours', count: minutes / 60 };
  return { unit: 'minutes', count: minutes };
}
