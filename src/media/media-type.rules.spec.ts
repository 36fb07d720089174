import { describe, expect, it } from '@jest/globals';

import { mediaTypeOf } from './media-type.rules.ts';

const type = (head: string) => mediaTypeOf(Buffer.from(head, 'latin1'))?.mimeType ?? null;
const ebml = (docType: string) => `\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84${docType}\x42\x87\x81\x04`;

describe('the type of a file', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF87a', 'image/gif'],
    ['GIF89a', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['\0\0\0\x20ftypmp42', 'video/mp4'],
    [ebml('webm'), 'video/webm'],
    ['WEBVTT\n', 'text/vtt'],
    ['\xef\xbb\xbfWEBVTT - x', 'text/vtt'],
    ['', null],
    ['\x89PNG\n', null],
    ['RIFF\0\0\0\0WAVEfmt ', null],
    ['\0\0\0\x20ftypqt  ', null],
    ['\0\0\0\x20ftypavif', null],
    [ebml('matroska'), null],
    ['WEBVTTX', null],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['<?xml version="1.0"?><svg>', null],
    ['<!DOCTYPE html>', null],
    ['%PDF-1.7', null],
    ['PK\x03\x04', null],
    ['BM', null],
  ])('%j is %s', (head, expected) => expect(type(head)).toBe(expected));
});
