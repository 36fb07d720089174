import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

import { type Entry, type ZipFile, getFileNameLowLevel, openPromise, validateFileName } from 'yauzl';

import { type CourseFiles, type NamedStream, refuseEntry, textOf } from './course.files.ts';
import { type FileKind, fileKindOf, mediaPath, topOf } from './course-files.rules.ts';
import { faultOf, faultOfAll, mostEntries, mostZipBytes } from './zip.rules.ts';

/** Lets `work` have the files of a zip, while it lasts. What has no place in a course is refused before anything is unpacked. */
export async function unzipped<T>(upload: Readable, work: (files: CourseFiles) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'shinrai-course-'));
  try {
    const path = join(folder, 'course.zip');
    // a stream destroyed here would take the connection with it, before the refusal is told
    await pipeline(upload.iterator({ destroyOnReturn: false }), measured, createWriteStream(path, { mode: 0o600 }));
    const zip = await open(path);
    try {
      return await work(await filesOf(zip));
    } finally {
      zip.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* measured(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > mostZipBytes) refuseEntry(null, 'TOO_LARGE');
    yield piece;
  }
}

const open = (path: string): Promise<ZipFile> =>
  openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false }).catch(() =>
    refuseEntry(null, 'NOT_ZIP'),
  );

interface Place {
  /** As it is called in the zip. */
  entry: string;
  /** Where it stands in the course. */
  path: string;
  kind: FileKind;
  content: Entry;
}

async function filesOf(zip: ZipFile): Promise<CourseFiles> {
  const places = await placesIn(zip);
  const texts = new Map<string, string>();
  const media: NamedStream[] = [];
  for (const { entry, path, kind, content } of places) {
    if (kind === 'TEXT') texts.set(path, textOf(entry, await whole(zip, entry, content)));
    if (kind === 'MEDIA')
      media.push({ name: path.slice(mediaPath('').length), open: () => zip.openReadStreamPromise(content) });
  }
  return { texts, media };
}

/** All that stands in the zip, each thing in its place. */
async function placesIn(zip: ZipFile): Promise<Place[]> {
  const entries = await entriesOf(zip);
  const top = topOf([...entries.keys()]);
  const places = [...entries].map(([entry, content]) => {
    const path = entry.startsWith(top) ? entry.slice(top.length) : entry;
    return { entry, path, content, kind: fileKindOf(path) };
  });
  for (const { entry, content, kind } of places) {
    const fault = kind === null ? 'UNKNOWN' : faultOf(content, kind);
    if (fault) refuseEntry(entry, fault);
  }
  const fault = faultOfAll(places.map(({ kind, content }) => ({ kind, uncompressedSize: content.uncompressedSize })));
  if (fault) refuseEntry(null, fault);
  return places;
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) refuseEntry(null, 'TOO_MANY');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    if (validateFileName(name) !== null) refuseEntry(name, 'PATH');
    if (entries.has(name)) refuseEntry(name, 'TWICE');
    entries.set(name, entry);
  }
  return entries;
}

/** Fails where the entry is longer or shorter than the table of contents says. */
const whole = async (zip: ZipFile, name: string, entry: Entry): Promise<Buffer> =>
  zip
    .openReadStreamPromise(entry)
    .then(buffer)
    .catch(() => refuseEntry(name, 'DAMAGED'));
