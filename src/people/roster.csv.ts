import { Readable } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';

import { CsvError, type Info, parse } from 'csv-parse';

import { type RosterColumn, readHeader } from './roster-column.rules.ts';
import { UnreadableRoster } from './roster-problem.ts';
import { readRow } from './roster-row.rules.ts';
import { decode } from './roster.encoding.ts';
import type { Portion } from './roster.rules.ts';

const maxRows = 300_000;
const maxRecordSize = 65_536;
const portion = 500;

/** About how many rows a file has, before it is read. */
export function rowsIn(bytes: Buffer): number {
  let count = -1; // the header is none
  for (let at = 0; at !== -1 && at < bytes.length; count++) at = bytes.indexOf(0x0a, at) + 1 || -1;
  return Math.max(count, 0);
}

/** What a file says, some lines at a time; a file that cannot be read throws `UnreadableRoster`, sooner or later. */
export async function* readRoster(bytes: Buffer): AsyncGenerator<Portion> {
  let columns: RosterColumn[] | undefined;
  const read: ReturnType<typeof readRow>[] = [];
  let count = 0;
  for await (const { line, cells } of records(bytes)) {
    if (!columns) {
      columns = readHeader(cells, line);
      continue;
    }
    if (++count > maxRows) throw new UnreadableRoster('TOO_MANY_ROWS');
    read.push(readRow(line, columns, cells));
    if (read.length === portion) yield portionOf(read.splice(0));
  }
  if (!columns) throw new UnreadableRoster('EMPTY');
  if (count === 0) throw new UnreadableRoster('NO_ROWS');
  if (read.length > 0) yield portionOf(read);
}

const portionOf = (read: ReturnType<typeof readRow>[]): Portion => ({
  rows: read.map(({ row }) => row),
  problems: read.flatMap(({ problems }) => problems),
});

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
async function* pieces(bytes: Buffer): AsyncGenerator<string | Buffer> {
  let size = 0;
  for (const piece of decode(bytes)) {
    yield piece;
    size += piece.length;
    if (piece.length > 0 && size < 8192) continue;
    size = 0;
    await breath();
  }
}

function malformed(error: CsvError): UnreadableRoster {
  const line = Number((error as { lines?: unknown }).lines) || 1;
  return new UnreadableRoster('MALFORMED', [{ line, column: null, reason: 'MALFORMED', value: null }]);
}
