import { describe, expect, it } from '@jest/globals';

import { proofTypeOf } from './proof-type.rules.ts';

describe('a proof', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['MZ\x90', null],
    [' %PDF-1.7', null],
    ['', null],
  ])('that begins with %j is %s', (head, type) => expect(proofTypeOf(Buffer.from(head, 'latin1'))).toBe(type));
});
