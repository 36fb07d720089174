import { isId } from '../kernel/id.ts';
import { refuseField } from '../kernel/refusal.ts';
import { decodeCursor } from './connection.ts';

type Part = string | number | null;

export const isText = (part: Part): part is string => typeof part === 'string';
export const isInstant = (part: Part): part is string =>
  isText(part) && /^\d{4}-/.test(part) && !Number.isNaN(Date.parse(part));
export const isWhole = (part: Part): part is number => Number.isInteger(part) && Math.abs(Number(part)) < 2 ** 31;

/** The sort key and the id after which a page begins, null for the first page; a forged cursor is refused, not asked of the database. */
export function startAfter<Key extends Part>(
  after: string | null | undefined,
  isKey: (part: Part) => part is Key,
): { key: Key; id: string } | null {
  const [key, id] = decodeCursor(after, 2) ?? [];
  if (key === undefined || id === undefined) return null;
  return isKey(key) && typeof id === 'string' && isId(id) ? { key, id } : refuseField('after', 'isCursor');
}
