import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';

import { ZipFile } from 'yazl';

import type { CourseFiles } from './course.files.ts';
import { mediaPath } from './course-files.rules.ts';

/** A course as a zip, made while it is read. Its table of contents comes last: what was cut off is no zip. */
export function zipOf({ texts, media }: CourseFiles, mtime: Date): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: Error): void => void output.destroy(error);
  zip.on('error', fail);
  for (const [path, text] of texts) zip.addBuffer(Buffer.from(text, 'utf8'), path, { mtime });
  for (const { name, open } of media) {
    // pictures and videos are compressed already
    const opened = callbackify(async () => (await open()).on('error', fail));
    zip.addReadStreamLazy(mediaPath(name), { mtime, compress: false }, opened);
  }
  zip.end();
  return output;
}
