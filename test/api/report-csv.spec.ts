import { EntityManager } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { rows, sql } from '../../src/platform/sql.ts';
import { csvLine, csvText } from '../../src/reports/completion.csv.ts';
import { type TestApp, startApp } from '../support/app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Records of three texts as the database writes them. */
async function csv(records: (string | null)[][]): Promise<string> {
  const line = csvLine([sql`r->>0`, sql`r->>1`, sql`r->>2`].map(csvText));
  const found = await rows<{ line: string }>(
    app.nest.get(EntityManager).fork(),
    sql`select ${line} as line from json_array_elements(${JSON.stringify(records)}) with ordinality t(r, place) order by place`,
  );
  return found.map(({ line: text }) => text).join('');
}

describe('lines of a spreadsheet', () => {
  it.each([
    ['佐藤 一郎', '佐藤 一郎'],
    ['営業, 第一', '"営業, 第一"'],
    ['"花"', '"""花"""'],
    ['上\r\n下', '"上\r\n下"'],
    ['上\r下', '"上\r下"'],
    ['=1+1', "'=1+1"],
    ['＝1', "'＝1"],
    ['＠a\n=1', `"'＠a\n=1"`],
    ['@a,b', `"'@a,b"`],
    ['a@b', 'a@b'],
    ['上\n=1', '"上\n=1"'],
    ['-', "'-"],
    ['\t', "'\t"],
    ['\\', '\\'],
    ['', ''],
    [null, ''],
  ])('%j', async (value, expected) => {
    expect(await csv([[value, 'b', null]])).toBe(`${expected},b,\r\n`);
  });

  it('are read again as they were, but for the mark before what looks like a formula', async () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\r\n', '=', 'あ', ' ', '𠮷', '\\', "'") });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1 }), async records => {
        const read = parse(await csv([['a', 'b', 'c'], ...records]), { record_delimiter: '\r\n' }).slice(1);
        const marked = records.map(record => record.map(value => (/^[=\r]/.test(value) ? `'${value}` : value)));
        expect(read).toEqual(marked);
      }),
      { numRuns: 50 },
    );
  });
});
