import { inflateSync } from 'node:zlib';

/** A name as it can be spelled, with codes for letters: /J#61vaScript. */
const name = (word: string): string => {
  const code = (letter: string) =>
    letter
      .codePointAt(0)!
      .toString(16)
      .replaceAll(/[a-f]/g, hex => `[${hex}${hex.toUpperCase()}]`);
  return `/${Array.from(word, letter => `(?:${letter}|#${code(letter)})`).join('')}`;
};

/** Programs, other programs to start, and files inside (PDF 32000-1, 12.6 and 7.11.4); names this long do not occur in packed data by chance. */
const acts = new RegExp(
  `(?:${['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles'].map(name).join('|')})(?![A-Za-z0-9])`,
);
const script = new RegExp(`${name('JS')}(?![A-Za-z0-9])`);
const opening = new RegExp(name('OpenAction'), 'g');
/** All that is unpacked of one file: what unpacks to more is a bomb. */
const mostUnpacked = 32 * 1024 * 1024;
const mostOpenings = 10;

/** Whether a PDF does nothing when it is opened: no scripts, no programs to start, no files inside. */
export function isHarmlessPdf(file: Buffer): boolean {
  const text = file.toString('latin1');
  if (acts.test(text) || opens(text) || script.test(outsideStreams(text))) return false;
  const packed = packedObjects(file, text);
  return packed !== null && !acts.test(packed) && !opens(packed) && !script.test(packed);
}

/** What is packed may hold any three letters by chance. */
function outsideStreams(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: head } of text.matchAll(/>>\s{0,20}stream\r?\n/g)) {
    if (index < from) continue;
    const end = text.indexOf('endstream', index + head.length);
    if (end < 0) break;
    parts.push(text.slice(from, index));
    from = end;
  }
  return [...parts, text.slice(from)].join('\n');
}

/** An action on opening. A page to begin with (an array) is none; what stands elsewhere (7 0 R) is one unless it is an array there. */
function opens(text: string): boolean {
  let found = 0;
  for (const { index, 0: key } of text.matchAll(opening)) {
    const start = index + key.length;
    if (++found > mostOpenings || isAction(text, text.slice(start, start + 100).trimStart())) return true;
  }
  return false;
}

function isAction(text: string, value: string): boolean {
  if (value.startsWith('[')) return false;
  const [, number] = /^(\d{1,10})\s+\d+\s+R/.exec(value) ?? [];
  return !number || !new RegExp(`(?:^|\\s)${number}\\s{1,20}\\d{1,5}\\s{1,20}obj\\s{0,20}\\[`).test(text);
}

/** Objects that are packed together, unpacked; null where they cannot be looked into. */
function packedObjects(file: Buffer, raw: string): string | null {
  const parts: string[] = [];
  let left = mostUnpacked;
  for (const { index, 0: head } of raw.matchAll(/\/ObjStm[\s\S]{0,2000}?stream\r?\n/g)) {
    const start = index + head.length;
    const before = raw.slice(Math.max(0, index - 2000), start);
    const isPacked = before.slice(Math.max(0, before.lastIndexOf(' obj'))).includes('/Filter');
    const part = isPacked ? unpacked(file.subarray(start), left) : unpackedAlready(raw, start);
    left -= part?.length ?? 0;
    if (part === null || left < 0) return null;
    parts.push(part);
  }
  return parts.join('\n');
}

function unpacked(bytes: Buffer, maxOutputLength: number): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength }).toString('latin1');
  } catch {
    return null;
  }
}

function unpackedAlready(raw: string, start: number): string | null {
  const end = raw.indexOf('endstream', start);
  return end < 0 ? null : raw.slice(start, end);
}
