import { describe, expect, it } from '@jest/globals';

import { isId, newId } from './id.ts';

describe('an id', () => {
  it('is a UUIDv7 that sorts by the moment of its making', () => {
    const [earlier, later] = [newId(new Date('2026-11-22T00:00:00.000Z')), newId(new Date('2026-11-22T00:00:00.001Z'))];
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(earlier < later).toBe(true);
    expect(newId()).not.toBe(newId());
  });

  it.each(['', '1', 'not-an-id', '00000000-0000-0000-0000-00000000000', "' or 1=1 --"])('%p cannot be one', text => {
    expect(isId(text)).toBe(false);
  });
});
