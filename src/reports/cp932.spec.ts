import { describe, expect, it } from '@jest/globals';

import { fitsCp932, toCp932 } from './cp932.ts';

describe('CP932', () => {
  it.each(['髙橋', '﨑山', '㈱①', 'ﾔﾏﾀﾞ', '9：30〜17：00', '—', '¥1,000'])('has %s', text =>
    expect(fitsCp932(text)).toBe(true),
  );
  it.each(['𠮷田', '葛󠄀城', 'José', '李 俊昊 이준호'])('lacks something of %s', text =>
    expect(fitsCp932(text)).toBe(false),
  );
  it('writes 髙 as Excel in Japan reads it', () => expect(toCp932('髙').toString('hex')).toBe('fbfc'));
});
