/** How urgent it is: 5 minutes and 1 minute before the end are announced. */
export type Phase = 'plenty' | 'few' | 'last' | 'over';

export const secondsUntil = (endsAt: number, now: number): number => Math.max(0, Math.ceil((endsAt - now) / 1000));

export function phaseOf(seconds: number): Phase {
  if (seconds > 300) return 'plenty';
  if (seconds > 60) return 'few';
  return seconds > 0 ? 'last' : 'over';
}

/** 29:05 */
export const asClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
