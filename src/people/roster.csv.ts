import { Readable } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';

import { CsvError, type Info, parse } from 'csv-parse';

import { common, sharing } from './repeated.ts';
import { type RosterColumn, readHeader } from './roster-column.rules.ts';
import { type Problem, UnreadableRoster } from './roster-problem.ts';
import { type RosterRow, readRow } from './roster-row.rules.ts';
import { decode } from './roster.encoding.ts';

const maxRows = 300_000;
const maxRecordSize = 65_536;

export interface Roster {
  rows: RosterRow[];
  /** What is wrong with single lines; such a row is good for nothing but its number. */
  problems: Problem[];
}

/** What a file says, line by line; a file that cannot be read throws `UnreadableRoster`. */
export async function readRoster(bytes: Buffer): Promise<Roster> {
  const roster: Roster = { rows: [], problems: [] };
  const share = sharing<RosterRow>(...common);
  let columns: RosterColumn[] | undefined;
  for await (const { line, cells } of records(bytes)) {
    if (columns) take(roster, readRow(line, columns, cells), share);
    else columns = readHeader(cells, line);
  }
  if (!columns) throw new UnreadableRoster('EMPTY');
  if (roster.rows.length === 0) throw new UnreadableRoster('NO_ROWS');
  return roster;
}

function take(
  { rows, problems }: Roster,
  read: ReturnType<typeof readRow>,
  share: (row: RosterRow) => RosterRow,
): void {
  rows.push(share(read.row));
  problems.push(...read.problems);
  if (rows.length > maxRows) throw new UnreadableRoster('TOO_MANY_ROWS');
}

/** The lines of a file with the number of the line each begins on; empty ones are passed over. */
async function* records(bytes: Buffer): AsyncGenerator<{ line: number; cells: string[] }> {
  const parser = parse({ info: true, skipEmptyLines: true, relaxColumnCount: true, maxRecordSize });
  const source = Readable.from(pieces(bytes)).on('error', error => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{ record: string[]; info: Info }>) {
      const inside = record.join('').split(/\r\n|\r|\n/).length - 1;
      yield { line: info.lines - inside, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? malformed(error) : error;
  } finally {
    source.destroy();
  }
}

/** With a breath after each piece: a long file must not hold up everybody else. */
async function* pieces(bytes: Buffer): AsyncGenerator<string> {
  let size = 0;
  for (const piece of decode(bytes)) {
    yield piece;
    size += piece.length;
    if (piece !== '' && size < 8192) continue;
    size = 0;
    await breath();
  }
}

function malformed(error: CsvError): UnreadableRoster {
  const line = Number((error as { lines?: unknown }).lines) || 1;
  return new UnreadableRoster('MALFORMED', [{ line, column: null, reason: 'MALFORMED', value: null }]);
}
