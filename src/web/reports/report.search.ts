import type { Employment, Standing } from '../api/graphql.ts';
import { choiceParam, choicesParam, textParam, withoutEmpty } from '../ui/search-params.ts';

export const views = ['departments', 'people', 'duties', 'makeUp', 'trend'] as const;
export type View = (typeof views)[number];

export const sorts = ['KANA', 'NUMBER', 'DEPARTMENT', 'OVERDUE', 'NEXT_DUE'] as const;
export type Sort = (typeof sorts)[number];

/** Who failed: still to pass, or passed since. */
export const makeUpStates = ['OPEN', 'CLOSED'] as const;

export const standings = ['DONE', 'DUE', 'OVERDUE'] as const satisfies Standing[];
export const employments = [
  'REGULAR',
  'CONTRACT',
  'DISPATCHED',
  'OFFICER',
  'CONTRACTOR',
] as const satisfies Employment[];

/** What a report is about, and how it is shown: all of it stands in the address. */
export interface ReportSearch {
  view?: View;
  sort?: Sort;
  search?: string;
  departmentId?: string;
  /** Without the departments below. */
  directly?: true;
  employments?: Employment[];
  requirementId?: string;
  cycle?: number;
  standing?: Standing;
  managerId?: string;
  /** As it stood at the end of this day. */
  asOf?: string;
  /** Of the make-up list; those still to pass unless the others are asked for. */
  state?: (typeof makeUpStates)[number];
}

function yearParam(value: unknown): number | undefined {
  const year = Number(value);
  return Number.isInteger(year) && year >= 1900 && year <= 2199 ? year : undefined;
}

const dayParam = (value: unknown): string | undefined =>
  typeof value === 'string' && new Date(`${value}T00:00Z`).toJSON()?.slice(0, 10) === value ? value : undefined;

export function reportSearch(raw: Record<string, unknown>): ReportSearch {
  const view = choiceParam(raw, 'view', views);
  const isList = view === 'people' || view === 'duties';
  return withoutEmpty({
    view,
    sort: choiceParam(raw, 'sort', sorts),
    search: textParam(raw, 'search')?.slice(0, 100),
    departmentId: textParam(raw, 'departmentId'),
    directly: isList && (raw['directly'] === true || raw['directly'] === 'true') ? (true as const) : undefined,
    employments: choicesParam(raw, 'employments', employments),
    requirementId: textParam(raw, 'requirementId'),
    cycle: yearParam(raw['cycle']),
    // the tree, the trend and the make-up list show every standing side by side
    standing: isList ? choiceParam(raw, 'standing', standings) : undefined,
    managerId: textParam(raw, 'managerId'),
    asOf: dayParam(raw['asOf']),
    state: view === 'makeUp' ? choiceParam(raw, 'state', makeUpStates) : undefined,
  });
}

/** The filter that the server knows; how it is shown stays here. */
export function filterOf({
  view: _view,
  sort: _sort,
  state: _state,
  ...filter
}: ReportSearch): Omit<ReportSearch, 'view' | 'sort' | 'state'> {
  return filter;
}

/** The whole that the three numbers are parts of. */
export function wholeOf(search: ReportSearch): Omit<ReportSearch, 'view' | 'sort' | 'state' | 'standing'> {
  const { standing: _standing, ...whole } = filterOf(search);
  return whole;
}

/** The same filter as the parameters of the export's address. */
export function exportParams(search: ReportSearch): URLSearchParams {
  const { employments: kinds = [], ...rest } = filterOf(search);
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  const params = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  for (const kind of kinds) params.append('employments', kind);
  return params;
}
