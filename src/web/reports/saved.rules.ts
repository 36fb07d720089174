import type { ReportSearch, View } from './report.search.ts';

type SavedView = 'DEPARTMENTS' | 'EMPLOYEES' | 'ASSIGNMENTS' | 'MAKE_UP' | 'TREND';

const saved: Readonly<Record<View, SavedView>> = {
  departments: 'DEPARTMENTS',
  people: 'EMPLOYEES',
  duties: 'ASSIGNMENTS',
  makeUp: 'MAKE_UP',
  trend: 'TREND',
};
const shown = Object.fromEntries(Object.entries(saved).map(([view, name]) => [name, view])) as Record<SavedView, View>;

/** A report as it is kept. */
export function toSave({ view = 'departments', sort, state: _state, ...filter }: ReportSearch) {
  return { filter, view: saved[view], sort: sort ?? null };
}

interface Saved {
  filter: object;
  view: SavedView | null;
  sort: ReportSearch['sort'] | null;
}

/** The address of a report that was kept. */
export function searchOf({ filter, view, sort }: Saved): ReportSearch {
  const given = Object.entries({ ...filter, sort }).filter(([, value]) => value !== null && value !== undefined);
  return { ...Object.fromEntries(given), ...(view && view !== 'DEPARTMENTS' && { view: shown[view] }) };
}
