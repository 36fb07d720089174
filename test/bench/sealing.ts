import { type ChildProcess, spawn } from 'node:child_process';
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import pg from 'pg';

import type { Measurement } from './report.ts';

// sealing and opening a section of 4 kB, and a rotation of all keys that is killed in the middle

interface Place {
  dist: string;
  folder: string;
  databaseUrl: string;
  keys: number;
}

const timesEach = 2000;
const section = '顧客名簿の写しについて、見聞きしたことはありません。'.repeat(60).slice(0, 1360);

export async function* measureSealing(place: Place): AsyncGenerator<Measurement> {
  const folder = join(place.folder, `keys-${randomUUID()}`);
  const shinrai = (...args: string[]) => start(place, folder, args);
  await firstStart(shinrai);
  yield* await measureText(place, folder);
  yield* await measureRotation(place, folder, shinrai);
  await rm(folder, { recursive: true, force: true });
}

type Shinrai = (...args: string[]) => { child: ChildProcess; printed: () => string };

function start({ dist, databaseUrl }: Place, keys: string, args: string[]) {
  const child = spawn(process.execPath, [join(dist, 'src/main.js'), ...args], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      SHINRAI_KEYS: keys,
      SHINRAI_PUBLIC_URL: 'https://localhost',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)));
  return { child, printed: () => said };
}

/** It makes the tables and the key store. */
async function firstStart(shinrai: Shinrai): Promise<void> {
  const { child, printed } = shinrai('start');
  while (!printed().includes('Shinrai is at')) {
    if (child.exitCode !== null) throw new Error(printed());
    await pause(100);
  }
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** What a text costs with its key from the key store; the floor is bare node:crypto with the key at hand. */
async function measureText({ dist }: Place, folder: string): Promise<Measurement[]> {
  const load = (name: string) => import(pathToFileURL(resolve(dist, `src/platform/${name}.js`)).href);
  const [{ KeyFolder }, { seal, unseal }] = await Promise.all([load('key-folder'), load('seal')]);
  const store = new KeyFolder(folder);
  const [id, rowId] = [randomUUID(), randomUUID()];
  await store.create(id);
  const at = { table: 'interview_sections', column: 'text', rowId };
  const sealed = seal(await store.open(id), id, at, section);
  const [key, nonce, plain] = [randomBytes(32), randomBytes(12), Buffer.from(section)];
  const cipher = () => {
    const aes = createCipheriv('aes-256-gcm', key, nonce);
    return { body: Buffer.concat([aes.update(plain), aes.final()]), tag: aes.getAuthTag() };
  };
  const { body, tag } = cipher();
  const decipher = () => {
    const aes = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag);
    return Buffer.concat([aes.update(body), aes.final()]).toString();
  };
  const line = async (name: string, work: () => unknown, floor: () => unknown): Promise<Measurement> => ({
    name: `sealing: ${name} 4 kB`,
    unit: 'ms',
    value: await each(work),
    floor: await each(floor),
  });
  return [
    await line('seal', async () => seal(await store.open(id), id, at, section), cipher),
    await line('open', async () => unseal(await store.open(id), id, at, sealed), decipher),
  ];
}

/** Milliseconds each. */
async function each(work: () => unknown): Promise<number> {
  const from = performance.now();
  for (let time = 0; time < timesEach; time++) await work();
  return (performance.now() - from) / timesEach;
}

/** The command is killed when a third is done, and begun again; then every key must be there. */
async function measureRotation(place: Place, folder: string, shinrai: Shinrai): Promise<Measurement[]> {
  const db = new pg.Client({ connectionString: place.databaseUrl });
  await db.connect();
  await makeKeys(db, folder, place.keys);
  const from = performance.now();
  const first = shinrai('keys', 'rotate');
  while ((await rotated(db)) < place.keys / 3) {
    if (first.child.exitCode !== null) throw new Error(first.printed());
    await pause(20);
  }
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const left = place.keys - (await rotated(db));
  await ended(shinrai('keys', 'rotate'));
  const seconds = (performance.now() - from) / 1000;
  await ended(shinrai('keys', 'check'));
  await db.end();
  return [
    { name: 'sealing: keys left when a rotation is killed', unit: 'rows', value: left, floor: null },
    {
      name: 'sealing: rotation of all keys, killed once: time',
      unit: 's',
      value: seconds,
      floor: await byHand(folder, place.keys),
    },
  ];
}

const rotated = async (db: pg.Client): Promise<number> =>
  (await db.query('select count(*)::int as count from shinrai.data_keys where epoch = 2')).rows[0].count;

async function ended({ child, printed }: ReturnType<Shinrai>): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(printed());
}

/** Rows by hand, and for each a copy of one wrapped key: to wrap it anew is the same work. */
async function makeKeys(db: pg.Client, folder: string, count: number): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `insert into shinrai.data_keys (id, record_type, record_id, created_at, epoch)
     select shinrai.uuid_v7(), 'Bench', gen_random_uuid(), now(), 1 from generate_series(1, $1) returning id`,
    [count],
  );
  const { rows: canary } = await db.query<{ id: string }>('select key_id as id from shinrai.key_canaries');
  const fileOf = (id: string) => join(folder, 'keys', id.slice(-2), id);
  for (const { id } of rows) {
    await mkdir(join(folder, 'keys', id.slice(-2)), { recursive: true });
    await copyFile(fileOf(canary[0]!.id), fileOf(id));
  }
}

/** Bare wrapping, writing, syncing and renaming of as many, as many at once. */
async function byHand(folder: string, count: number): Promise<number> {
  const [kek, key, to] = [randomBytes(32), randomBytes(32), join(folder, 'floor')];
  await mkdir(to);
  const from = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let mine = next++; mine < count; mine = next++) {
      const aes = createCipheriv('id-aes256-wrap-pad', kek, Buffer.from('A65959A6', 'hex'));
      const file = await open(join(to, `${mine}.new`), 'w', 0o600);
      await file.writeFile(Buffer.concat([aes.update(key), aes.final()]));
      await file.sync();
      await file.close();
      await rename(join(to, `${mine}.new`), join(to, String(mine)));
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  const seconds = (performance.now() - from) / 1000;
  if ((await readdir(to)).length !== count) throw new Error('the floor did not write what it should');
  return seconds;
}
