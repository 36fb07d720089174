import { parentPort, workerData } from 'node:worker_threads';

import writeExcelFile from 'write-excel-file/node';

import type { Sheet } from './completion.xlsx.ts';
import type { Cell } from './export.words.ts';

const { name, headings, days } = workerData as Sheet;
const rows: Cell[][] = [];

/** What XML cannot hold. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/** Text stays text, whatever it looks like; days and numbers can be reckoned with. */
function cell(value: Cell, column: number) {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value };
  if (days[column]) return { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' };
  return { type: String, value: value.replaceAll(unwritable, '') };
}

/** As wide as what stands in the first rows, Japanese letters being twice as wide as others. */
function widthOf(column: number): number {
  const shown = [headings, ...rows.slice(0, 200)].map(row => String(row[column] ?? ''));
  return Math.min(50, 2 + Math.max(...shown.map(text => text.length + (text.match(/[^\0-\xFF]/g)?.length ?? 0))));
}

async function finish(): Promise<void> {
  const top = headings.map(value => ({ type: String, value, fontWeight: 'bold' as const }));
  const columns = headings.map((_, column) => ({ width: widthOf(column) }));
  const sheet = [top, ...rows.map(row => row.map((value, column) => cell(value, column)))];
  const bytes = Uint8Array.from(await writeExcelFile(sheet, { sheet: name, stickyRowsCount: 1, columns }).toBuffer());
  parentPort!.postMessage(bytes, [bytes.buffer]);
}

/** Portions of rows, and null after the last. */
parentPort!.on('message', (portion: Cell[][] | null) => {
  if (portion === null) void finish();
  else rows.push(...portion);
});
