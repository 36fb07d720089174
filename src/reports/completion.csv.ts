import type { Cell } from './export.words.ts';

/** What a spreadsheet would reckon with instead of showing it, in half and in full width. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
const formulaOrMark = new RegExp(`${formula.source}|[",\r\n]`);

function cell(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  if (!formulaOrMark.test(value)) return value;
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines for a spreadsheet (RFC 4180): CRLF, quotes where needed, and nothing that begins like a formula stays one. */
export const csv = (records: readonly (readonly Cell[])[]): string =>
  records.map(record => `${record.map(cell).join(',')}\r\n`).join('');
