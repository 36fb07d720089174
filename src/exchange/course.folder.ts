import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { type CourseFiles, type NamedStream, refuseEntry, textOf } from './course.files.ts';
import { fileKindOf, mediaPath } from './course-files.rules.ts';

/** Reads what stands in a folder. */
export async function readFolder(folder: string): Promise<CourseFiles> {
  const paths = await pathsIn(folder);
  const texts = new Map<string, string>();
  const media: NamedStream[] = [];
  for (const path of paths) {
    const kind = fileKindOf(path);
    if (kind === null) refuseEntry(path, 'UNKNOWN');
    if (kind === 'TEXT') texts.set(path, textOf(path, await readFile(join(folder, path))));
    if (kind === 'MEDIA')
      media.push({ name: path.slice(mediaPath('').length), open: async () => createReadStream(join(folder, path)) });
  }
  return { texts, media };
}

/** Writes a course into a folder that is not there yet; it appears when it is whole. */
export async function writeFolder(folder: string, { texts, media }: CourseFiles): Promise<void> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  const unfinished = await mkdtemp(`${target}.unfinished-`);
  try {
    for (const name of ['lessons', ...(media.length > 0 ? ['media'] : [])]) await mkdir(join(unfinished, name));
    for (const [path, text] of texts) await writeFile(join(unfinished, path), text);
    for (const { name, open } of media)
      await pipeline(await open(), createWriteStream(join(unfinished, mediaPath(name))));
    await rename(unfinished, target).catch(error => refuseTaken(folder, error));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** A folder with anything in it stays as it is. */
function refuseTaken(folder: string, error: NodeJS.ErrnoException): never {
  if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(error.code ?? '')) throw error;
  throw new Error(`${folder} is there already; name a folder that is not.`, { cause: error });
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(cause => {
    throw new Error(`The folder ${folder} cannot be read.`, { cause });
  });
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}
