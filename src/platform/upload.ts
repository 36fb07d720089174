import { Readable } from 'node:stream';

import { refuseField } from '../kernel/refusal.ts';

/** A request of Express is the stream itself; that of Fastify has it as its body (see `acceptRosterFiles`). */
export type Upload = Readable & { headers: Record<string, string | undefined>; body?: unknown; raw?: Readable };

/** The body, unread; or the bytes that a host has read of it. What a host took for something else than a file is refused. */
export function bodyOf(request: Upload): Readable {
  if (Buffer.isBuffer(request.body)) return Readable.from([request.body]);
  const { body } = request;
  if (body !== undefined && body !== null && !(body instanceof Readable)) refuseField('content-type', 'isFile');
  return [request.body, request.raw, request].find(candidate => candidate instanceof Readable)!;
}

/** The whole body, up to so many bytes; a length that is told is refused unread, which leaves the connection in order. */
export async function bytesOf(request: Upload, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) tooLong();
  if (Buffer.isBuffer(request.body)) return request.body;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bodyOf(request) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) tooLong();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const tooLong = (): never => refuseField('file', 'maxLength');

/** The name that the header `x-file-name` tells, percent-encoded, without a path. */
export function fileNameOf(encoded: string): string {
  const name = decoded(encoded).split(/[/\\]/).at(-1)!.trim();
  return /^[^\p{C}]{1,200}$/u.test(name) ? name : refuseField('x-file-name', 'isFileName');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return refuseField('x-file-name', 'isEncoded');
  }
}
