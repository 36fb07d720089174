import { isUtf8 } from 'node:buffer';

import iconv from 'iconv-lite';

import { type Problem, UnreadableRoster } from './roster-problem.ts';

/** The text of a file in UTF-8 (with a byte order mark or without) or in CP932, the whole file in one of them; piece by piece. */
export function* decode(bytes: Buffer): Generator<string> {
  if (bytes.length === 0) throw new UnreadableRoster('EMPTY');
  if (isUtf16(bytes)) throw new UnreadableRoster('ENCODING', [wrong(1)]);
  if (isBinary(bytes)) throw new UnreadableRoster('BINARY');
  yield* isUtf8(bytes) ? decodeUtf8(bytes) : decodeCp932(bytes);
}

function* decodeUtf8(bytes: Buffer): Generator<string> {
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += pieceSize)
    yield decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true });
  yield decoder.decode();
}

const pieceSize = 16_384;

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
  const texts: string[] = [];
  for (const { text, kind, line } of linesOf(bytes)) {
    if (line % 500 === 0) yield '';
    lines[kind].push(line);
    texts.push(text);
  }
  const odd = [...lines.NEITHER, ...(lines.UTF8.length > lines.CP932.length ? lines.CP932 : lines.UTF8)];
  if (odd.length > 0)
    throw new UnreadableRoster(
      'ENCODING',
      odd
        .toSorted((a, b) => a - b)
        .slice(0, 100)
        .map(wrong),
    );
  yield* texts;
}

function* linesOf(bytes: Buffer) {
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    const part = bytes.subarray(start, end);
    const text = iconv.decode(part, 'cp932');
    yield { text, kind: kindOf(part, text), line };
    start = end;
  }
}

/** Half-width katakana can look like UTF-8 by chance; three bytes that make kana or kanji cannot. */
function kindOf(part: Buffer, text: string): 'ASCII' | 'UTF8' | 'CP932' | 'NEITHER' {
  if (part.every(byte => byte < 0x80)) return 'ASCII';
  if (isUtf8(part) && /[\u3000-\u9fff\uff00-\uffef]/.test(part.toString('utf8'))) return 'UTF8';
  return text.includes('\uFFFD') ? 'NEITHER' : 'CP932';
}

const wrong = (line: number): Problem => ({ line, column: null, reason: 'ENCODING', value: null });
