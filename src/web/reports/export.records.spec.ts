import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { recordCounter } from './export.records.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the records of a file', () => {
  it('are its lines, but for those within quotes', () => {
    expect(recordCounter()(bytes('a,b\r\n"x\r\n""y""\n",c\r\n'))).toBe(2);
    expect(recordCounter()(bytes('a,b\r\nc,d'))).toBe(1);
  });

  it('are as many however the bytes are cut', () => {
    const file = bytes('社員番号,氏名\r\n1,"鈴木\n花"\r\n2,"a""b"\r\n');
    fc.assert(
      fc.property(fc.array(fc.nat(file.length)), cuts => {
        const count = recordCounter();
        const ends = [0, ...cuts.toSorted((one, other) => one - other), file.length];
        const told = ends.slice(1).map((end, i) => count(file.subarray(ends[i], end)));
        expect(told.at(-1)).toBe(3);
      }),
    );
  });
});
