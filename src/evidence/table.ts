import type { RawBuilder } from 'kysely';

import type { Audience } from '../audiences/audience.rules.ts';
import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { sql } from '../platform/sql.ts';
import { csvLine, csvText } from '../reports/completion.csv.ts';
import type { Moment } from '../reports/moment.query.ts';
import type { Snapshot } from '../reports/snapshot.query.ts';
import { type ColumnName, words } from './pack.words.ts';

export type Sql = RawBuilder<unknown>;

/** When and to whom a pack tells. */
export interface Telling {
  now: Date;
  /** The civil day of `now`. */
  day: LocalDate;
  zone: string;
  /** Of the fiscal year, 1–12. */
  firstMonth: number;
  locale: Locale;
}

/** One cycle of one requirement. */
export interface Round {
  requirementId: string;
  cycle: number;
  /** The day of its roster, and what was there then. */
  moment: Moment;
  /** Who owed it on that day. */
  audience: Audience;
}

/** A file of lines: what each column says, and of which rows in which order. */
export interface Table {
  name: string;
  cells: Readonly<Partial<Record<ColumnName, Sql>>>;
  /** `from … where … order by …`, with an order that leaves nothing open. */
  rows: Sql;
  /** What `rows` needs before it: `with …`. */
  parts?: Sql;
}

export const columnsOf = ({ cells }: Table): ColumnName[] => Object.keys(cells) as ColumnName[];

/** The table as CSV in UTF-8 with a mark that spreadsheets need, a portion at a time; `told` hears how many lines each has. */
export async function* csvOf(
  from: Snapshot,
  table: Table,
  locale: Locale,
  told: (lines: number) => void,
): AsyncGenerator<Buffer> {
  const columns = columnsOf(table);
  yield Buffer.from(`\uFEFF${columns.map(column => words[locale].columns[column]).join(',')}\r\n`, 'utf8');
  for await (const lines of from.read<{ line: string }>(linesOf(table))) {
    told(lines.length);
    yield Buffer.from(lines.map(({ line }) => line).join(''), 'utf8');
  }
}

/** `offset 0` keeps what a cell costs from being paid again wherever it is looked at. */
function linesOf({ cells, rows, parts = sql`` }: Table): Sql {
  const named = Object.entries(cells).map(([name, cell]) => sql`(${cell})::text as ${sql.ref(name)}`);
  const shown = Object.keys(cells).map(name => csvText(sql.ref(`t.${name}`)));
  return sql`${parts} select ${csvLine(shown)} as line from (select ${sql.join(named)} ${rows} offset 0) t`;
}

/** An instant as the clock on the wall showed it. */
export const onTheClock = (instant: Sql, zone: string): Sql =>
  sql`to_char(${instant} at time zone ${zone}, 'YYYY-MM-DD HH24:MI:SS')`;

export const dayIn = (instant: Sql, zone: string): Sql => sql`(${instant} at time zone ${zone})::date`;

/** The word for a code; a code without one stands as it is. */
export function worded(code: Sql, told: Readonly<Record<string, string>>): Sql {
  const each = Object.entries(told).map(([name, word]) => sql`when ${name}::text then ${word}::text`);
  return each.length === 0 ? code : sql`case ${code} ${sql.join(each, sql` `)} else ${code} end`;
}

/** Who somebody is: number and name; empty for the program itself. */
export const who = (id: Sql): Sql =>
  sql`(select concat_ws(' ', w.number, w.family_name, w.given_name) from shinrai.employees w where w.id = ${id})`;

/** The first two columns of everything that is about person `e`. */
export const person = { number: sql`e.number`, name: sql`concat_ws(' ', e.family_name, e.given_name)` };

/** Assignments `a` of a round, with their people `e`. */
export const dutiesOf = ({ requirementId, cycle }: Round): Sql =>
  sql`shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
    and a.requirement_id = ${requirementId}::uuid and a.cycle = ${cycle}::int`;
