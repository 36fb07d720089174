import { open, readFile } from 'node:fs/promises';

import { imageSize } from 'image-size';
import { parseFile } from 'music-metadata';

import { refuse } from '../kernel/refusal.ts';
import { brokenLineOf } from './captions.rules.ts';
import { isFragmented } from './fragments.ts';
import type { Media } from './media.entity.ts';
import type { Spooled } from './spool.ts';

const mostPixels = 40_000_000;
const mostSeconds = 4 * 3600;
const imageHeader = 1024 * 1024;

type Facts = Pick<Media, 'width' | 'height' | 'durationSeconds'>;

/** What is inside: nothing is decoded, the headers are read. Refused: a picture of too many pixels, a video without picture or length, captions that no player shows. */
export const factsOf = (file: Spooled): Promise<Facts> => readers[file.type.kind](file);

const readers = { IMAGE: imageFacts, VIDEO: videoFacts, CAPTIONS: captionFacts };

async function imageFacts({ path, type }: Spooled): Promise<Facts> {
  const { width, height } = await readable(async () => imageSize(await beginningOf(path)));
  if (!(width > 0 && height > 0)) refuse('MEDIA_REFUSED', { reason: 'UNREADABLE', type: type.mimeType });
  if (width * height > mostPixels) refuse('MEDIA_REFUSED', { reason: 'TOO_MANY_PIXELS', width, height });
  return { width, height, durationSeconds: null };
}

async function videoFacts({ path, type }: Spooled): Promise<Facts> {
  if (type.mimeType === 'video/mp4' && (await isFragmented(path))) refuse('MEDIA_REFUSED', { reason: 'NO_DURATION' });
  const { format } = await readable(() => parseFile(path, { duration: false, skipCovers: true }));
  const picture = format.trackInfo.find(({ type: kind }) => kind === 1 || kind === undefined);
  const duration = picture?.duration ?? format.duration ?? 0;
  if (!format.hasVideo && !picture?.video) refuse('MEDIA_REFUSED', { reason: 'NO_PICTURE', type: type.mimeType });
  if (!(duration > 0 && duration <= mostSeconds)) refuse('MEDIA_REFUSED', { reason: 'NO_DURATION' });
  return { width: null, height: null, durationSeconds: Math.round(duration * 1000) / 1000 };
}

async function captionFacts({ path }: Spooled): Promise<Facts> {
  const text = await readable(async () => new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
  const line = brokenLineOf(text);
  if (line !== null) refuse('MEDIA_REFUSED', { reason: 'BROKEN_CAPTIONS', line });
  return { width: null, height: null, durationSeconds: null };
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(imageHeader) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a reader of the format stumbles over is no file of that format. */
async function readable<T>(reading: () => Promise<T>): Promise<T> {
  try {
    return await reading();
  } catch {
    return refuse('MEDIA_REFUSED', { reason: 'UNREADABLE' });
  }
}
