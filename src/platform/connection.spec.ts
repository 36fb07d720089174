import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { decodeCursor, encodeCursor, toConnection } from './connection.ts';

describe('a cursor', () => {
  it('comes back as it was given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null)), { minLength: 1 }),
        key => {
          expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
        },
      ),
    );
  });

  it.each([
    '',
    'x',
    'bm90IGpzb24',
    encodeCursor([1]),
    encodeCursor([1, 2, 3]),
    Buffer.from('[{"$ne":null},1]').toString('base64url'),
    encodeCursor(['\0', 1]),
    encodeCursor(['\ud800', 1]),
  ])('%p is refused as the second page of a list with two keys', after => {
    expect(() => decodeCursor(after, 2)).toThrow('INVALID_INPUT');
  });
});

describe('a page', () => {
  it('knows of the next one by the row more that was fetched', () => {
    const page = toConnection(['a', 'b', 'c'], 2, 3, row => [row]);
    expect(page.edges.map(({ node }) => node)).toEqual(['a', 'b']);
    expect(page.pageInfo).toEqual({ hasNextPage: true, endCursor: encodeCursor(['b']) });
    expect(toConnection(['a'], 2, 1, row => [row]).pageInfo.hasNextPage).toBe(false);
    expect(toConnection([], 2, 0, () => []).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });
});
