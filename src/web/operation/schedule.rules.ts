/** What a cron expression comes to, as far as it can be said in a few words. */
export type Recurrence =
  | { every: 'MINUTE' }
  | { every: 'MINUTES'; count: number }
  | { every: 'HOUR'; minute: string }
  | { every: 'DAY'; time: string };

const two = (digits: string): string => digits.padStart(2, '0');

export function recurrenceOf(cron: string): Recurrence | null {
  const [minute = '', hour = '', ...days] = cron.split(' ');
  if (days.join(' ') !== '* * *') return null;
  if (hour === '*' && minute === '*') return { every: 'MINUTE' };
  const step = /^\*\/(\d+)$/.exec(minute)?.[1];
  if (hour === '*' && step) return { every: 'MINUTES', count: Number(step) };
  if (!/^\d+$/.test(minute)) return null;
  if (hour === '*') return { every: 'HOUR', minute: two(minute) };
  return /^\d+$/.test(hour) ? { every: 'DAY', time: `${hour}:${two(minute)}` } : null;
}
