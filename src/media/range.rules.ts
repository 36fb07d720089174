/** Which bytes are sent: both ends are included. */
export interface ByteRange {
  first: number;
  last: number;
}

/** One range of a request (RFC 9110, 14.2); null for the whole, which also answers what is no single range of bytes. */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'UNSATISFIABLE' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') return Number(to) > 0 ? { first: Math.max(0, size - Number(to)), last: size - 1 } : 'UNSATISFIABLE';
  const first = Number(from);
  if (first >= size) return 'UNSATISFIABLE';
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return last < first ? null : { first, last };
}
