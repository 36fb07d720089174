/** Crockford's base 32: no I, L, O or U, so that nothing is misread and no word is spelt. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;
const shape = new RegExp(`^[${alphabet}]{${length}}$`);

/** How many random bytes a code is made of: five bits of each count, a hundred together. */
export const codeBytes = length;

export const codeOf = (random: Uint8Array): string => Array.from(random, byte => alphabet[byte & 31]).join('');

/** As it is printed: in fours. */
export const grouped = (code: string): string => code.replaceAll(/.{4}(?!$)/g, '$&-');

/** The code that somebody typed or pasted, full-width and with whatever between the fours; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\u30FC\u2212\u2500]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return shape.test(plain) ? plain : null;
}
