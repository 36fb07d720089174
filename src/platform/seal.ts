import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Which cell a sealed text belongs to; in any other it does not open. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** It was changed, stands in another place, or another key sealed it. It says nothing of what it holds. */
export class SealBroken extends Error {}

const [format, idLength, nonceLength, tagLength] = [1, 16, 12, 16];
const headLength = 1 + idLength + nonceLength;

export const newSecret = (): Buffer => randomBytes(32);

/** `0x01 | key's id | nonce | AES-256-GCM of the padded content | tag` (NIST SP 800-38D, with random nonces of 96 bits). */
export function seal(key: Uint8Array, keyId: string, at: Place, content: string | Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(keyId, at));
  const body = [cipher.update(pad(content)), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([Buffer.of(format), idBytes(keyId), nonce, ...body]);
}

export const unseal = (...sealed: Parameters<typeof unsealBytes>): string => unsealBytes(...sealed).toString('utf8');

export function unsealBytes(key: Uint8Array, keyId: string, at: Place, bytes: Uint8Array): Buffer {
  const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isOurs = sealed.length >= headLength + tagLength && sealed[0] === format;
  if (!isOurs || !sealed.subarray(1, 1 + idLength).equals(idBytes(keyId)))
    throw new SealBroken('not sealed by this key');
  const nonce = sealed.subarray(1 + idLength, headLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    .setAAD(bound(keyId, at))
    .setAuthTag(sealed.subarray(-tagLength));
  try {
    return unpad(Buffer.concat([decipher.update(sealed.subarray(headLength, -tagLength)), decipher.final()]));
  } catch {
    throw new SealBroken('it does not open');
  }
}

const wrapping = ['id-aes256-wrap-pad', Buffer.from('A65959A6', 'hex')] as const;

/** AES-256-KWP (RFC 5649): a key under a key. */
export function wrap(under: Uint8Array, key: Uint8Array): Buffer {
  const cipher = createCipheriv(wrapping[0], under, wrapping[1]);
  return Buffer.concat([cipher.update(key), cipher.final()]);
}

export function unwrap(under: Uint8Array, wrapped: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv(wrapping[0], under, wrapping[1]);
    return Buffer.concat([decipher.update(wrapped), decipher.final()]);
  } catch {
    throw new SealBroken('it was not wrapped by this key');
  }
}

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const bound = (keyId: string, { table, column, rowId }: Place): Buffer =>
  Buffer.from(JSON.stringify(['shinrai', format, keyId, table, column, rowId]));

/** So that a length tells little: 256 B, 1 KiB, 4 KiB, then whole 4 KiB. */
const paddedLength = (length: number): number =>
  [256, 1024].find(size => length <= size) ?? Math.ceil(length / 4096) * 4096;

function pad(content: string | Uint8Array): Buffer {
  // UTF-8 has no lone surrogates: they would come back as another character
  if (typeof content === 'string' && !content.isWellFormed()) throw new TypeError('a text to seal must be well-formed');
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const padded = Buffer.alloc(paddedLength(4 + bytes.length));
  padded.writeUInt32BE(bytes.length);
  padded.set(bytes, 4);
  return padded;
}

const unpad = (padded: Buffer): Buffer => padded.subarray(4, 4 + padded.readUInt32BE());
