import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { readRoster, rowsIn } from './roster.csv.ts';

const header = '社員番号,姓,名,セイ,メイ,雇用区分,入社日,部署コード';
const line = (number: string, name = '髙橋') => `${number},${name},花子,タカハシ,ハナコ,正社員,2026-04-01,110`;
const text = (eol: string, ...lines: string[]) => [header, ...lines].join(eol);
async function read(bytes: Buffer) {
  const portions = await Array.fromAsync(readRoster(bytes));
  return { rows: portions.flatMap(({ rows }) => rows), problems: portions.flatMap(({ problems }) => problems) };
}
const found = async (bytes: Buffer) =>
  (await read(bytes)).rows.map(row => `${row.line} ${row.number} ${row.familyName}`);

describe('a roster file', () => {
  const whole = text('\n', line('1'), line('2', '﨑山'));

  it.each([
    ['UTF-8', Buffer.from(whole)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${whole}`)],
    ['CP932', iconv.encode(whole, 'cp932')],
    ['CRLF', Buffer.from(whole.replaceAll('\n', '\r\n'))],
    ['a last line that ends', Buffer.from(`${whole}\r\n`)],
    ['quotes', Buffer.from(whole.replaceAll('髙橋', '"髙橋"'))],
  ])('is read in %s', async (_, bytes) => {
    expect(await found(bytes)).toEqual(['2 1 髙橋', '3 2 﨑山']);
  });

  it('is read in CP932 with half-width kana that would pass for UTF-8', async () => {
    const bytes = iconv.encode(text('\n', line('1'), '2,Tanaka,Taro,ﾃｽ,ﾃｽ,regular,2026-04-01,110'), 'cp932');
    expect((await read(bytes)).rows[1]).toMatchObject({ familyKana: 'テス' });
  });

  it('counts lines as an editor does', async () => {
    const bytes = Buffer.from(text('\n', '', line('1', '"髙\n橋"'), '', line('2')));
    const { rows, problems } = await read(bytes);
    expect(rows.map(row => row.line)).toEqual([3, 6]);
    expect(problems).toMatchObject([{ line: 3, column: 'familyName', reason: 'CONTROL_CHARACTER' }]);
  });

  it('comes some lines at a time, each with what is wrong with it', async () => {
    const lines = Array.from({ length: 1201 }, (_, i) => line(String(i + 1), i % 600 === 599 ? '=1+1' : '髙橋'));
    const portions = await Array.fromAsync(readRoster(Buffer.from(text('\r\n', ...lines))));
    expect(portions.map(({ rows, problems }) => [rows.length, problems.map(problem => problem.line)])).toEqual([
      [500, []],
      [500, [601]],
      [201, [1201]],
    ]);
    expect(portions.flatMap(({ rows }) => rows).map(row => row.number)).toEqual(lines.map((_, i) => String(i + 1)));
  });

  it.each([
    ['', 0],
    [header, 0],
    [`${header}\r\n`, 0],
    [text('\n', line('1'), line('2')), 2],
    [`${text('\r\n', line('1'), line('2'))}\r\n`, 2],
  ])('%j is seen to have so many rows before it is read: %i', (content, count) => {
    expect(rowsIn(Buffer.from(content))).toBe(count);
  });

  it('that holds a formula, NUL or too few cells is blamed by line', async () => {
    const { problems } = await read(Buffer.from(text('\n', line('1', '=1+1'), line('2', '髙\0'), '3,髙橋')));
    expect(problems.map(problem => [problem.line, problem.reason])).toEqual([
      [2, 'FORMULA'],
      [3, 'CONTROL_CHARACTER'],
      [4, 'COLUMN_COUNT'],
      ...['givenName', 'familyKana', 'givenKana', 'employment', 'hiredOn', 'departmentCode'].map(() => [4, 'REQUIRED']),
    ]);
  });

  const cp932 = (content: string) => iconv.encode(content, 'cp932');
  const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex');
  it.each<[string, Buffer, object]>([
    ['nothing', Buffer.alloc(0), { failure: 'EMPTY' }],
    ['a mark and nothing', Buffer.from('\uFEFF'), { failure: 'EMPTY' }],
    ['empty lines', Buffer.from('\n\n'), { failure: 'EMPTY' }],
    ['a header alone', Buffer.from(`${header}\n`), { failure: 'NO_ROWS' }],
    ['a picture', png, { failure: 'BINARY' }],
    ['UTF-16', Buffer.from(`\uFEFF${whole}`, 'utf16le'), { failure: 'ENCODING', problems: [{ line: 1 }] }],
    [
      'CP932 with one line of UTF-8',
      Buffer.concat([cp932(`${whole}\n`), Buffer.from(line('3'))]),
      { failure: 'ENCODING', problems: [{ line: 4 }] },
    ],
    [
      'UTF-8 with one line of CP932',
      Buffer.concat([Buffer.from(`${whole}\n`), cp932(line('3'))]),
      { failure: 'ENCODING', problems: [{ line: 4 }] },
    ],
    [
      'UTF-8 cut in a letter',
      Buffer.from(`${whole}\n4,髙`).subarray(0, -1),
      { failure: 'ENCODING', problems: [{ line: 4 }] },
    ],
    [
      'lone surrogates',
      Buffer.concat([Buffer.from(`${whole}\n4,髙橋,`), Buffer.from([0xed, 0xa0, 0x80])]),
      { failure: 'ENCODING', problems: [{ line: 4 }] },
    ],
    ['1,000 columns', Buffer.from(`${'a,'.repeat(999)}a`), { failure: 'TOO_MANY_COLUMNS' }],
    [
      'a quote that never ends',
      Buffer.from(text('\n', '1,"髙橋')),
      { failure: 'MALFORMED', problems: [{ reason: 'MALFORMED' }] },
    ],
    [
      'a quote in the middle',
      Buffer.from(text('\n', line('1', '髙"橋'))),
      { failure: 'MALFORMED', problems: [{ line: 2 }] },
    ],
    ['a cell of 1 MB', Buffer.from(text('\n', line('1', 'あ'.repeat(350_000)))), { failure: 'MALFORMED' }],
  ])('of %s cannot be read', async (_, bytes, failure) => {
    await expect(read(bytes)).rejects.toMatchObject(failure);
  });
});
