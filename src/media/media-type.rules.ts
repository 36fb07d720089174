import type { MediaKind } from './media-kind.ts';

export interface MediaType {
  kind: MediaKind;
  mimeType: string;
  /** Longer files of this type are refused. */
  mostBytes: number;
}

const mebibyte = 1024 * 1024;

/** So many bytes from the beginning tell the type. */
export const headLength = 4096;

const image = (mimeType: string): MediaType => ({ kind: 'IMAGE', mimeType, mostBytes: 10 * mebibyte });
const video = (mimeType: string): MediaType => ({ kind: 'VIDEO', mimeType, mostBytes: 1024 * mebibyte });
const captions: MediaType = { kind: 'CAPTIONS', mimeType: 'text/vtt', mostBytes: mebibyte };

/** MP4 by its brands; QuickTime's own (`qt  `) and pictures in the same container (`heic`, `avif`) are none. */
const mp4Brands = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|F4V )$/;

/** The type by the first bytes (WHATWG, MIME Sniffing, 6); null for what no course may contain, whatever its name says. */
export function mediaTypeOf(head: Uint8Array): MediaType | null {
  const text = latin1(head);
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return image('image/png');
  if (text.startsWith('\xff\xd8\xff')) return image('image/jpeg');
  if (/^GIF8[79]a/.test(text)) return image('image/gif');
  if (/^RIFF[^]{4}WEBPVP/.test(text)) return image('image/webp');
  if (text.slice(4, 8) === 'ftyp' && mp4Brands.test(text.slice(8, 12))) return video('video/mp4');
  if (text.startsWith('\x1a\x45\xdf\xa3') && docTypeOf(text) === 'webm') return video('video/webm');
  return /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/.test(text) ? captions : null;
}

/** DocType, element 0x4282 of the EBML header (RFC 8794, 11.2.6). */
const docTypeOf = (text: string): string | undefined => /^[^]{4,60}?\x42\x82[\x80-\x9f]([a-z]+)/.exec(text)?.[1];

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 128));
