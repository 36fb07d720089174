import { textParam, withoutEmpty } from '../ui/search-params.ts';

export interface RemindersSearch {
  /** The day whose notices are shown; today without it. */
  day?: string;
}

export function remindersSearch(raw: Record<string, unknown>): RemindersSearch {
  const day = textParam(raw, 'day');
  return withoutEmpty({ day: day && new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) === day ? day : undefined });
}
