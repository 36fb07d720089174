import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { fromBufferPromise } from 'yauzl';

import { Jobs } from '../../src/index.ts';
import type { TestApp } from './app.ts';

/** The paths of a pack and their bytes. */
export type Files = ReadonlyMap<string, Buffer>;

const make = `mutation ($input: MakeEvidencePackInput!) { makeEvidencePack(input: $input) { id } }`;

/** A pack that is ready. */
export async function madePack(app: TestApp, number: string, input: object): Promise<string> {
  const { makeEvidencePack } = await app.as(number)(make, { input: { locale: 'JA', ...input } });
  await app.nest.get(Jobs, { strict: false }).run('evidence.make');
  return makeEvidencePack.id;
}

export async function filesOf(app: TestApp, number: string, id: string): Promise<Map<string, Buffer>> {
  const { rawPayload } = await app.nest.inject({
    method: 'GET',
    url: `/evidence-packs/${id}`,
    headers: { 'x-employee': number },
  });
  const files = new Map<string, Buffer>();
  const zip = await fromBufferPromise(rawPayload);
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    files.set(entry.fileName, Buffer.concat(pieces));
  }
  return files;
}

/** What the verifier of a pack says of a folder with these files. */
export async function verified(files: Files, ...args: string[]): Promise<{ code: number; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'shinrai-evidence-'));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const told = await new Promise<{ code: number; said: string }>(resolve => {
    const child = execFile(process.execPath, [join(folder, 'verify.mjs'), ...args], (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: out + err }),
    );
  });
  await rm(folder, { recursive: true, force: true });
  return told;
}

export const textOf = (files: Files, path: string): string => files.get(path)!.toString('utf8');

/** The lines of a CSV below its heading. */
export const linesOf = (files: Files, path: string): string[] => textOf(files, path).trimEnd().split('\r\n').slice(1);
