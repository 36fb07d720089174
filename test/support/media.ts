import { crc32, deflateSync } from 'node:zlib';

import type { TestApp } from './app.ts';

const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number) => Buffer.concat([u16(Math.floor(value / 65_536)), u16(value % 65_536)]);

/** A picture that says it is this large; what it is made of is a single line. */
export function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), data]);
    return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
  };
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])]);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(width + 1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const gif = (width: number, height: number): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a'),
    u16(width).swap16(),
    u16(height).swap16(),
    Buffer.from('\x00\x00\x00;', 'latin1'),
  ]);

export const jpeg = (width: number, height: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffc0000b08', 'hex'),
    u16(height),
    u16(width),
    Buffer.from('01011100ffd9', 'hex'),
  ]);

export const webp = (width: number, height: number): Buffer => {
  const u24 = (value: number) => Buffer.from([value & 255, (value >> 8) & 255, value >> 16]);
  const extended = Buffer.concat([Buffer.from('VP8X\x0a\0\0\0\0\0\0\0', 'latin1'), u24(width - 1), u24(height - 1)]);
  return Buffer.concat([Buffer.from('RIFF'), u32(extended.length + 4).swap32(), Buffer.from('WEBP'), extended]);
};

const box = (name: string, ...parts: Buffer[]): Buffer => {
  const payload = Buffer.concat(parts);
  return Buffer.concat([u32(payload.length + 8), Buffer.from(name, 'latin1'), payload]);
};

/** A container with one track and no frames: what a reader of headers believes. */
export function mp4(seconds: number, { brand = 'isom', handler = 'vide', padding = 0, fragments = 0 } = {}): Buffer {
  const zeros = (length: number) => Buffer.alloc(length);
  const timed = Buffer.concat([zeros(12), u32(1000), u32(Math.round(seconds * 1000))]);
  const entry =
    handler === 'vide'
      ? box('avc1', zeros(6), u16(1), zeros(70))
      : box('mp4a', zeros(6), u16(1), zeros(8), u16(2), u16(16), zeros(4), u32(0));
  const table = box(
    'stbl',
    box('stsd', u32(0), u32(1), entry),
    ...['stts', 'stsc', 'stco'].map(name => box(name, u32(0), u32(0))),
  );
  const media = box(
    'mdia',
    box('mdhd', timed, zeros(4)),
    box('hdlr', zeros(8), Buffer.from(handler), zeros(13)),
    box('minf', table),
  );
  const track = box('trak', box('tkhd', zeros(84)), media);
  return Buffer.concat([
    box('ftyp', Buffer.from(brand), u32(512), Buffer.from(`${brand}mp41`)),
    box('mdat', zeros(padding)),
    box('moov', box('mvhd', timed, zeros(80)), track),
    ...Array.from({ length: fragments }, () => box('moof')),
  ]);
}

const element = (id: string, ...parts: Buffer[]): Buffer => {
  const payload = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(id, 'hex'), Buffer.from([0x10]), u32(payload.length).subarray(1), payload]);
};

/** The same as WebM; `seconds` null is a recording that never learnt its length. */
export function webm(seconds: number | null, docType = 'webm'): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE((seconds ?? 0) * 1000);
  const number = (value: number) => Buffer.from([value]);
  const header = element(
    '1a45dfa3',
    Buffer.concat([Buffer.from('42868101', 'hex'), Buffer.from('428288', 'hex'), Buffer.from(docType.padEnd(8, '\0'))]),
  );
  const info = element(
    '1549a966',
    element('2ad7b1', Buffer.from('0f4240', 'hex')),
    ...(seconds === null ? [] : [element('4489', duration)]),
  );
  const track = element(
    'ae',
    element('d7', number(1)),
    element('83', number(1)),
    element('86', Buffer.from('V_VP8')),
    element('e0', element('b0', u16(640)), element('ba', u16(360))),
  );
  return Buffer.concat([header, element('18538067', info, element('1654ae6b', track))]);
}

export const captions = (text = '最初の字幕') => `WEBVTT\n\n00:00.000 --> 00:04.000\n${text}\n`;

/** Hands a file in as `author` would; what the route answers. */
export const upload = (app: TestApp, author: string, content: Buffer | string, name = 'file') =>
  app.nest.inject({
    method: 'POST',
    url: '/course-media',
    headers: {
      'x-employee': author,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    },
    payload: content,
  });

/** The id of the media that it became. */
export async function media(app: TestApp, author: string, content: Buffer | string): Promise<string> {
  const answer = await upload(app, author, content);
  if (answer.statusCode !== 201) throw new Error(answer.payload);
  return answer.json<{ id: string }>().id;
}
