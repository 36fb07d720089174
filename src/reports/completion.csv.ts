import type { RawBuilder } from 'kysely';

import { sql } from '../platform/sql.ts';

/** What a spreadsheet would reckon with instead of showing it, in half and in full width. */
const formula = String.raw`^[=+\-@\t\r＝＋－＠]`;
const mark = String.raw`[",\r\n]`;

/** A text as a cell (RFC 4180): in quotes where needed, and what begins like a formula does not stay one. */
export function csvText(value: RawBuilder<unknown>): RawBuilder<unknown> {
  const text = sql`(${value})`;
  const shown = sql`case when ${text} ~ ${sql.lit(formula)} then '''' || ${text} else ${text} end`;
  return sql`case when ${text} !~ ${sql.lit(`${formula}|${mark}`)} then ${text}
    when ${text} ~ ${sql.lit(mark)} then '"' || replace(${shown}, '"', '""') || '"' else ${shown} end`;
}

/** A line of cells; a null leaves its cell empty. */
export const csvLine = (cells: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`concat(${sql.join(cells, sql`, ',', `)}, e'\r\n')`;
