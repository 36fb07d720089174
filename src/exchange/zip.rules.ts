import type { FileKind } from './course-files.rules.ts';

const mebibyte = 1024 * 1024;

/** More is no course: a bomb, or somebody's whole disk. */
export const mostZipBytes = 2048 * mebibyte;
export const mostEntries = 1000;
const mostTextBytes = 4 * mebibyte;
const mostBytesOfTexts = 32 * mebibyte;
/** Texts shrink to a tenth; pictures and videos hardly at all. */
const mostRatio = 200;
const alwaysFine = mebibyte;

/** What the table of contents of a zip says of an entry. */
export interface ZipEntry {
  compressedSize: number;
  uncompressedSize: number;
  compressionMethod: number;
  externalFileAttributes: number;
  isEncrypted(): boolean;
}

const typeMask = 0o170000;
/** Nothing said, a file, a folder. */
const plainTypes = [0, 0o100000, 0o040000];

/** Why an entry is refused; null when it can be unpacked. What is said of its size is held to while it is unpacked. */
export function faultOf(entry: ZipEntry, kind: FileKind): string | null {
  const { compressedSize, uncompressedSize } = entry;
  if (!plainTypes.includes((entry.externalFileAttributes >>> 16) & typeMask)) return 'LINK';
  if (entry.isEncrypted()) return 'ENCRYPTED';
  if (![0, 8].includes(entry.compressionMethod)) return 'COMPRESSION';
  if (kind === 'TEXT' && uncompressedSize > mostTextBytes) return 'TOO_LARGE';
  if (uncompressedSize > alwaysFine && uncompressedSize > compressedSize * mostRatio) return 'BOMB';
  return null;
}

/** Why a zip as a whole is refused; null when it may be unpacked. */
export function faultOfAll(entries: readonly { kind: FileKind; uncompressedSize: number }[]): string | null {
  const bytesOf = (kind: FileKind) =>
    entries.filter(entry => entry.kind === kind).reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  return bytesOf('TEXT') > mostBytesOfTexts || bytesOf('MEDIA') > mostZipBytes ? 'TOO_LARGE' : null;
}
