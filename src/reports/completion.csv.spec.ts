import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { csv } from './completion.csv.ts';

describe('lines of a spreadsheet', () => {
  it.each([
    ['佐藤 一郎', '佐藤 一郎'],
    ['営業, 第一', '"営業, 第一"'],
    ['"花"', '"""花"""'],
    ['上\r\n下', '"上\r\n下"'],
    ['=1+1', "'=1+1"],
    ['＝1', "'＝1"],
    ['@a,b', `"'@a,b"`],
    ['-', "'-"],
    ['\t', "'\t"],
    [-5, '-5'],
    [90, '90'],
    [null, ''],
    ['', ''],
  ])('%j', (value, expected) => {
    expect(csv([[value]])).toBe(`${expected}\r\n`);
  });

  it('are read again as they were, but for the mark before what looks like a formula', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\r\n', '=', 'あ', ' ', '𠮷') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1 }), records => {
        const read = parse(csv([['a', 'b', 'c'], ...records]), { record_delimiter: '\r\n' }).slice(1);
        const marked = records.map(record => record.map(value => (/^[=\r]/.test(value) ? `'${value}` : value)));
        expect(read).toEqual(marked);
      }),
    );
  });
});
