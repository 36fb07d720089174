import type { Readable } from 'node:stream';

import { Logger, StreamableFile } from '@nestjs/common';

import type { Reply } from '../platform/download.ts';
import type { Encoding } from './completion-export.inputs.ts';
import { toCp932 } from './cp932.ts';

/** A file on its way, and how many rows it will have below its heading. */
export interface ExportFile {
  rows: number;
  bytes: Readable | Buffer;
}

/** How many people a refusal names; it also says how many there are. */
export const named = 20;

/** How many rows the file has below its heading: whoever reads fewer has not got all of it. */
const rowsHeader = 'x-rows';
const log = new Logger('Export');

export function sent(
  { rows, bytes }: ExportFile,
  reply: Reply,
  as: { type: string; disposition: string },
): StreamableFile {
  reply.header(rowsHeader, String(rows));
  if (Buffer.isBuffer(bytes)) return new StreamableFile(bytes, { ...as, length: bytes.length });
  bytes.on('error', error => log.error(error));
  return new StreamableFile(bytes, as);
}

export const csvType = (encoding: Encoding): string =>
  `text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}`;

export async function* csvBytes(
  encoding: Encoding,
  heading: readonly string[],
  pieces: AsyncIterable<string>,
): AsyncGenerator<Buffer> {
  const isCp932 = encoding === 'cp932';
  const bytes = isCp932 ? toCp932 : (piece: string) => Buffer.from(piece);
  yield bytes(`${isCp932 ? '' : '\uFEFF'}${heading.join(',')}\r\n`);
  for await (const piece of pieces) yield bytes(piece);
}
