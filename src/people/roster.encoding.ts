import { isUtf8 } from 'node:buffer';

import iconv from 'iconv-lite';

import { type Problem, UnreadableRoster } from './roster-problem.ts';

const mark = Buffer.from('\uFEFF');
const pieceSize = 16_384;

/** A file in UTF-8 (with a byte order mark or without) or in CP932, the whole file in one of them: its text, or its bytes in UTF-8, piece by
 * piece. */
export function* decode(bytes: Buffer): Generator<string | Buffer> {
  if (bytes.length === 0) throw new UnreadableRoster('EMPTY');
  if (isUtf16(bytes)) throw new UnreadableRoster('ENCODING', [wrong(1)]);
  if (isBinary(bytes)) throw new UnreadableRoster('BINARY');
  yield* isUtf8(bytes) ? withoutMark(bytes) : decodeCp932(bytes);
}

function* withoutMark(bytes: Buffer): Generator<Buffer> {
  const start = bytes.subarray(0, mark.length).equals(mark) ? mark.length : 0;
  for (let at = start; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

const isUtf16 = (bytes: Buffer): boolean => [0xfeff, 0xfffe].includes(bytes.length < 2 ? 0 : bytes.readUInt16BE());

/** A zip (such as a workbook), or more control characters than any text has. */
function isBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 65_536);
  const controls = start.reduce(
    (count, byte) => count + (byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte) ? 1 : 0),
    0,
  );
  return start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) || controls * 50 > start.length;
}

/** Line by line and before anything is read, so that lines in another encoding are named instead of taken for rubbish. */
function* decodeCp932(bytes: Buffer): Generator<string> {
  const lines = { ASCII: [] as number[], UTF8: [] as number[], CP932: [] as number[], NEITHER: [] as number[] };
  let line = 0;
  for (const part of linesOf(bytes)) {
    if (++line % 500 === 0) yield '';
    lines[kindOf(part)].push(line);
  }
  const odd = [...lines.NEITHER, ...(lines.UTF8.length > lines.CP932.length ? lines.CP932 : lines.UTF8)];
  const first = odd.toSorted((a, b) => a - b).slice(0, 100);
  if (first.length > 0) throw new UnreadableRoster('ENCODING', first.map(wrong));
  for (const part of linesOf(bytes)) yield iconv.decode(part, 'cp932');
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    yield bytes.subarray(start, end);
  }
}

/** Half-width katakana can look like UTF-8 by chance; three bytes that make kana or kanji cannot. */
function kindOf(part: Buffer): 'ASCII' | 'UTF8' | 'CP932' | 'NEITHER' {
  if (part.every(byte => byte < 0x80)) return 'ASCII';
  if (isUtf8(part) && /[\u3000-\u9fff\uff00-\uffef]/.test(part.toString('utf8'))) return 'UTF8';
  return iconv.decode(part, 'cp932').includes('\uFFFD') ? 'NEITHER' : 'CP932';
}

const wrong = (line: number): Problem => ({ line, column: null, reason: 'ENCODING', value: null });
