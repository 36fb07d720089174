import { randomUUID } from 'node:crypto';

/** A UUIDv7: sortable by the millisecond of its making, known before the insert (RFC 9562, 5.7). */
export function newId(now = new Date()): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all; what cannot, does not exist. */
export const isId = (text: string): boolean => shape.test(text);
