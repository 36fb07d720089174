import type { RawBuilder } from 'kysely';

import { isId } from '../kernel/id.ts';
import { parseLocalDate } from '../kernel/local-date.ts';
import { refuseField } from '../kernel/refusal.ts';
import { type CursorKey, decodeCursor } from '../platform/connection.ts';
import { sql } from '../platform/sql.ts';
import type { CompletionSort } from './completion.type.ts';
import type { Moment } from './moment.query.ts';
import { type Scope, standsAs } from './scope.query.ts';

type Part = CursorKey[number];
type Fits = (part: Part) => boolean;

/** An order of rows: its columns, all ascending and down to an id, and what a cursor may hold for each. */
export type Order = Readonly<Record<string, Fits>>;

export const text: Fits = part => typeof part === 'string';
export const day: Fits = part => text(part) && (part === 'infinity' || parseLocalDate(String(part)) !== null);
export const whole: Fits = part => Number.isSafeInteger(part);
export const id: Fits = part => text(part) && isId(String(part));

/** The columns, of the rows of `table` where others have some of the same name. */
export const columns = (order: Order, table?: string): RawBuilder<unknown> =>
  sql.join(Object.keys(order).map(name => sql.ref(table === undefined ? name : `${table}.${name}`)));

/** What comes after a cursor; the first column is said twice, since a comparison of rows alone reaches no index across a join. */
export function comesAfter(order: Order, after: string | null | undefined): RawBuilder<unknown> {
  const fits = Object.values(order);
  const key = decodeCursor(after, fits.length);
  if (key === null) return sql`true`;
  if (!key.every((part, i) => fits[i]!(part))) return refuseField('after', 'isCursor');
  return sql`${sql.ref(Object.keys(order)[0]!)} >= ${key[0]} and (${columns(order)}) > (${sql.join([...key])})`;
}

export const keyIn = (order: Order, row: object): CursorKey =>
  Object.keys(order).map(name => (row as Record<string, Part>)[name] ?? null);

/** People in an order: the segments follow one another, so that a page that the first one fills never runs the next. */
interface SortedPeople {
  order: Order;
  segments: readonly RawBuilder<unknown>[];
}

export const sorted: Readonly<Record<CompletionSort, (scope: Scope) => SortedPeople>> = {
  KANA: ({ counted, moment }) => ({
    order: { k: text, id },
    segments: [sql`select e.kana_key as k, e.id from ${moment.employees} e where ${counted}`],
  }),

  NUMBER: ({ counted, moment }) => ({
    order: { k: text, id },
    segments: [sql`select e.number as k, e.id from ${moment.employees} e where ${counted}`],
  }),

  DEPARTMENT: ({ counted, moment }) => ({
    order: { path: text, k: text, id },
    segments: [
      sql`select d.path, e.kana_key as k, e.id from (${departmentsByPath(moment)}) d join ${moment.employees} e on e.department_id = d.id where ${counted}`,
    ],
  }),

  OVERDUE: scope => {
    const overdue = sql`a.employee_id = e.id and ${scope.assignments} and ${standsAs('OVERDUE', scope.moment)}`;
    return worstFirst(scope, {
      order: { k: whole, kanaKey: text, id },
      worst: sql`-count(*)::int`,
      last: sql`0`,
      open: overdue,
    });
  },

  NEXT_DUE: scope => {
    const open = sql`a.employee_id = e.id and ${scope.assignments} and ${scope.moment.fulfilledAt} is null`;
    return worstFirst(scope, {
      order: { k: day, kanaKey: text, id },
      worst: sql`min(${scope.moment.dueOn})`,
      last: sql`date 'infinity'`,
      open,
    });
  },
};

interface Worst {
  order: Order;
  worst: RawBuilder<unknown>;
  last: RawBuilder<unknown>;
  open: RawBuilder<unknown>;
}

/** First those who have something open, the worst first; then those who have nothing, by kana. */
const worstFirst = ({ counted, moment }: Scope, { order, worst, last, open }: Worst): SortedPeople => ({
  order,
  segments: [
    sql`select ${worst} as k, e.kana_key as "kanaKey", e.id from ${moment.employees} e join shinrai.assignments a on ${open} where ${counted} group by e.id, e.kana_key`,
    sql`select ${last} as k, e.kana_key as "kanaKey", e.id from ${moment.employees} e
        where ${counted} and not exists (select from shinrai.assignments a where ${open})`,
  ],
});

/** The tree depth-first: the codes from the top down, compared byte by byte with a separator below every letter. */
const departmentsByPath = ({ departments }: Moment) => sql`
  select id, path collate "C" as path from (
    with recursive tree as (
      select id, code::text as path from ${departments} d where parent_id is null
      union all select below.id, tree.path || chr(1) || below.code from ${departments} below join tree on below.parent_id = tree.id
    ) select * from tree
  ) tree order by path collate "C"`;
