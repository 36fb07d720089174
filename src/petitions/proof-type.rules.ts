import { isHarmlessPdf } from './pdf.rules.ts';

const extensions: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
};

/** What a proof may be, by its first bytes and its name: a paper, or a picture of one, that does nothing when it is opened. */
export function proofTypeOf(bytes: Uint8Array, name = ''): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = typeByHead(file);
  if (type === null || !fits(name, type) || holdsArchive(file)) return null;
  if (type === 'application/pdf') return isHarmlessPdf(file) ? type : null;
  return type === 'image/png' && isBomb(file) ? null : type;
}

export const mostProofBytes = 10 * 1024 * 1024;
/** A picture of this many fills 400 MB of memory when it is shown. */
const mostPixels = 100_000_000;

function typeByHead(file: Buffer): string | null {
  const head = file.toString('latin1', 0, 8);
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (head === '\x89PNG\r\n\x1a\n') return 'image/png';
  return head.startsWith('\xff\xd8\xff') ? 'image/jpeg' : null;
}

/** A name may say nothing of what a file is, but nothing else than it is. */
function fits(name: string, type: string): boolean {
  const extension = /\.([^.\s/\\]+)\s*$/.exec(name)?.[1]?.normalize('NFKC').toLowerCase();
  return extension === undefined || !/^[a-z][a-z0-9]{1,4}$/.test(extension) || extensions[type]!.includes(extension);
}

/** A zip is read from its end: the same file could be a paper to one program and an archive to another. */
function holdsArchive(file: Buffer): boolean {
  return file.subarray(-65_557).includes(Buffer.from('PK\x05\x06', 'latin1'));
}

/** A picture says its size before it is unpacked. */
function isBomb(file: Buffer): boolean {
  if (file.length < 24 || file.toString('latin1', 12, 16) !== 'IHDR') return false;
  return file.readUInt32BE(16) * file.readUInt32BE(20) > mostPixels;
}
