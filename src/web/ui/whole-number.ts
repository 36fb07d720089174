/** What somebody typed as a whole number of up to nine digits: full-width, and with its thousands apart, as one does; NaN where it is none. */
export function wholeNumber(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
}
