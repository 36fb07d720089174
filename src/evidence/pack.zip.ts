import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { callbackify } from 'node:util';

import { ZipFile } from 'yazl';

/** A file of a pack; its bytes are asked for when its turn comes, and once. */
export interface PackFile {
  path: string;
  bytes: () => AsyncIterable<Buffer> | Iterable<Buffer> | Promise<Buffer>;
}

/** What the manifest says of a file. */
export interface Listed {
  path: string;
  bytes: number;
  sha256: string;
}

/** A zip on its way; `listed` is whole, and the manifest hashed, once it has been read to its end. */
export interface Zipped {
  zip: Readable;
  listed: Listed[];
  manifestSha256: () => string;
}

export const manifestPath = 'manifest.json';
export const sumsPath = 'SHA256SUMS';

/** The files in their order, one after the other and no faster than they are taken; then what they hash to. */
export function zipped(files: readonly PackFile[], mtime: Date): Zipped {
  const listed: Listed[] = [];
  const manifest = { path: manifestPath, bytes: () => [Buffer.from(manifestOf(listed), 'utf8')] };
  const sums = { path: sumsPath, bytes: () => [Buffer.from(sumsOf(listed), 'utf8')] };
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: Error): void => void output.destroy(error);
  zip.on('error', fail);
  for (const file of [...files, manifest, sums]) {
    const opened = callbackify(async () =>
      Readable.from(hashed(file, listed), { objectMode: false }).on('error', fail),
    );
    zip.addReadStreamLazy(file.path, { mtime }, opened);
  }
  zip.end();
  return { zip: output, listed, manifestSha256: () => listed.find(({ path }) => path === manifestPath)!.sha256 };
}

async function* hashed({ path, bytes }: PackFile, listed: Listed[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let length = 0;
  const pieces = await bytes();
  for await (const piece of Buffer.isBuffer(pieces) ? [pieces] : pieces) {
    hash.update(piece);
    length += piece.length;
    yield piece;
  }
  listed.push({ path, bytes: length, sha256: hash.digest('hex') });
}

const manifestOf = (listed: readonly Listed[]): string =>
  `${JSON.stringify({ format: 'shinrai-evidence', formatVersion: 1, files: listed }, null, 2)}\n`;

/** As `sha256sum` and `shasum -a 256` read it. */
const sumsOf = (listed: readonly Listed[]): string => listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
