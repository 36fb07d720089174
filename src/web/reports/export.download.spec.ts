import { describe, expect, it } from '@jest/globals';

import { nameIn, sizeIn } from './export.download.ts';

describe('a downloaded file', () => {
  it('is called what the server says, in Japanese where it can', () => {
    const both = `attachment; filename="training-completion_2026-11-22.csv"; filename*=UTF-8''%E7%A0%94%E4%BF%AE_2026-11-22.csv`;
    expect(nameIn(both)).toBe('研修_2026-11-22.csv');
    expect(nameIn('attachment; filename="plain.csv"')).toBe('plain.csv');
    expect(nameIn(`attachment; filename="plain.csv"; filename*=UTF-8''%E7%A`)).toBe('plain.csv');
    expect(nameIn(null)).toBe('export.csv');
  });

  it('has a size that people read', () => {
    expect([0, 999, 1_000, 1_250_000].map(bytes => sizeIn('en-GB', bytes))).toEqual([
      '0 byte',
      '999 byte',
      '1 kB',
      '1.3 MB',
    ]);
  });
});
