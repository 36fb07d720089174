import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import { refuse } from '../kernel/refusal.ts';
import { type MediaType, headLength, mediaTypeOf } from './media-type.rules.ts';

/** A file on its way in, on the disk of the server. */
export interface Spooled {
  path: string;
  type: MediaType;
  bytes: number;
  sha256: string;
}

/** Lets `work` have the stream as a file, while it lasts. What no course may contain is refused by its first bytes, and what is too long as soon as it is. */
export async function spooled<T>(stream: Readable, work: (file: Spooled) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'shinrai-media-'));
  try {
    const path = join(folder, 'file');
    const file = await open(path, 'wx', 0o600);
    const taken = await take(stream, file).finally(() => file.close());
    return await work({ path, ...taken });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(stream: Readable, file: FileHandle): Promise<Omit<Spooled, 'path'>> {
  const hash = createHash('sha256');
  let [bytes, head, type] = [0, Buffer.alloc(0), null as MediaType | null];
  // a stream destroyed here would take the connection with it, before the refusal is told
  for await (const piece of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (!type) {
      head = Buffer.concat([head, piece]);
      if (head.length >= headLength) type = typeOf(head);
    }
    if (type && bytes > type.mostBytes) refuse('MEDIA_REFUSED', { reason: 'TOO_LARGE', most: type.mostBytes });
    hash.update(piece);
    await file.write(piece);
  }
  type ??= typeOf(head);
  return { type, bytes, sha256: hash.digest('hex') };
}

const typeOf = (head: Buffer): MediaType => mediaTypeOf(head) ?? refuse('MEDIA_REFUSED', { reason: 'UNKNOWN_TYPE' });
