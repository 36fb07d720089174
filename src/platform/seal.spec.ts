import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { newId } from '../kernel/id.ts';
import { type Place, SealBroken, newSecret, seal, unseal, unwrap, wrap } from './seal.ts';

const key = newSecret();
const keyId = newId();
const at: Place = { table: 'interview_sections', column: 'text', rowId: newId() };
const text = fc.string({ unit: 'grapheme', maxLength: 2000 }).filter(given => given.isWellFormed());

describe('a sealed text', () => {
  it('opens to what it was', () => {
    fc.assert(fc.property(text, given => unseal(key, keyId, at, seal(key, keyId, at, given)) === given));
  });

  it('does not open when any one bit of it was changed', () => {
    const sealed = seal(key, keyId, at, '顧客名簿を持ち出したことはありません。');
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), bit => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => unseal(key, keyId, at, changed)).toThrow(SealBroken);
      }),
      { numRuns: 500 },
    );
  });

  it('does not open when it was cut or lengthened', () => {
    const sealed = seal(key, keyId, at, '秘密');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), length => {
        expect(() => unseal(key, keyId, at, sealed.subarray(0, length))).toThrow(SealBroken);
      }),
    );
    expect(() => unseal(key, keyId, at, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(SealBroken);
  });

  it('opens in its own row and column alone, and with its own key', () => {
    const sealed = seal(key, keyId, at, '秘密');
    const elsewhere: Place[] = [
      { ...at, table: 'interview_section' },
      { ...at, column: 'texts' },
      { ...at, rowId: newId() },
      { table: 'interview', column: 'sections_text', rowId: at.rowId },
    ];
    for (const place of elsewhere) expect(() => unseal(key, keyId, place, sealed)).toThrow(SealBroken);
    expect(() => unseal(newSecret(), keyId, at, sealed)).toThrow(SealBroken);
    expect(() => unseal(key, newId(), at, sealed)).toThrow(SealBroken);
  });

  it('tells little of its length, and nothing of being the same text again', () => {
    const body = (given: string) => seal(key, keyId, at, given).length - 45;
    expect([0, 252, 253, 1020, 1021, 4092, 4093, 200_000].map(length => body('a'.repeat(length)))).toEqual([
      256, 256, 1024, 1024, 4096, 4096, 8192, 200_704,
    ]);
    expect(seal(key, keyId, at, '同じ')).not.toEqual(seal(key, keyId, at, '同じ'));
  });

  it('is never made of a text that would come back as another', () => {
    expect(() => seal(key, keyId, at, 'half \ud842')).toThrow(TypeError);
  });
});

describe('a wrapped key', () => {
  it('opens under the key that wrapped it, unchanged', () => {
    const [under, wrapped] = [newSecret(), (secret: Buffer, by: Buffer) => wrap(by, secret)];
    expect(unwrap(under, wrapped(key, under))).toEqual(key);
    expect(() => unwrap(newSecret(), wrapped(key, under))).toThrow(SealBroken);
    fc.assert(
      fc.property(fc.nat(319), bit => {
        const changed = wrapped(key, under);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => unwrap(under, changed)).toThrow(SealBroken);
      }),
    );
  });
});
