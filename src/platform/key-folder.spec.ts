import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { newId } from '../kernel/id.ts';
import { KeyFolder } from './key-folder.ts';

let folder: string;
let store: KeyFolder;
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'shinrai-keys-')), 'keys');
  store = new KeyFolder(folder);
  await store.found();
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const made = async (count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId());
  for (const id of ids) await store.create(id);
  return ids;
};
const keysOf = (ids: string[], by = new KeyFolder(folder)) => Promise.all(ids.map(id => by.open(id)));
const fileOf = (id: string) => join(folder, 'keys', id.slice(-2), id);
const epochs = () => readdirSync(join(folder, 'epochs')).toSorted();

describe('a folder of keys', () => {
  it('gives back what it made, also to another process', async () => {
    const [id] = await made(1);
    const [key] = await keysOf([id!]);
    expect(key).toHaveLength(32);
    expect(await store.open(id!)).toEqual(key);
    expect(await store.open(newId())).toBe('LOST');
  });

  it('is for its owner alone, and holds no key in the clear', async () => {
    const [id] = await made(1);
    const key = (await store.open(id!)) as Buffer;
    expect(statSync(join(folder, 'root.key')).mode & 0o777).toBe(0o400);
    for (const name of ['', 'keys', 'epochs']) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    expect(readFileSync(fileOf(id!)).includes(key)).toBe(false);
  });

  it('is made once, whoever comes second', async () => {
    await made(1);
    const root = readFileSync(join(folder, 'root.key'), 'utf8');
    await Promise.all([new KeyFolder(folder).found(), new KeyFolder(folder).found()]);
    expect(readFileSync(join(folder, 'root.key'), 'utf8')).toBe(root);
    expect(await store.epoch()).toBe(1);
  });

  it('made by two at once is one store', async () => {
    rmSync(folder, { recursive: true });
    const [one, other] = [new KeyFolder(folder), new KeyFolder(folder)];
    await Promise.all([one.found(), other.found()]);
    const [a, b] = [newId(), newId()];
    await Promise.all([one.create(a), other.create(b)]);
    expect(await other.open(a)).toEqual(await one.open(a));
    expect(await one.open(b)).toHaveLength(32);
  });

  it('has lost what it cannot open: a file that is damaged, a root key that is gone or another', async () => {
    const [id] = await made(1);
    writeFileSync(fileOf(id!), readFileSync(fileOf(id!)).subarray(0, 20));
    expect(await store.open(id!)).toBe('LOST');
    const [second] = await made(1);
    const root = join(folder, 'root.key');
    renameSync(root, `${root}.aside`);
    expect(await keysOf([second!])).toEqual(['LOST']);
    writeFileSync(root, `${'ab'.repeat(32)}\n`);
    expect(await keysOf([second!])).toEqual(['LOST']);
    rmSync(root);
    renameSync(`${root}.aside`, root);
    expect((await keysOf([second!]))[0]).toHaveLength(32);
  });
});

describe('an epoch that turns', () => {
  it('leaves every key as it was, before, while and after they are wrapped anew', async () => {
    const ids = await made(40);
    const before = await keysOf(ids);
    expect(await store.turn()).toBe(2);
    await store.rewrap(ids.slice(0, 20));
    expect(await keysOf(ids)).toEqual(before);
    await store.rewrap(ids);
    await store.retire();
    expect(epochs()).toEqual(['2.key']);
    expect(await keysOf(ids)).toEqual(before);
    expect(await store.open(ids[0]!)).toEqual(before[0]);
  });

  it('keeps the old key until nothing needs it: what nobody named is wrapped anew first', async () => {
    const ids = await made(10);
    const before = await keysOf(ids);
    await store.turn();
    await store.retire();
    expect(epochs()).toEqual(['2.key']);
    expect(await keysOf(ids)).toEqual(before);
  });

  it('loses no key to another process that makes some meanwhile', async () => {
    const other = new KeyFolder(folder);
    const ids = await made(30);
    const meanwhile: string[] = [];
    const work = { goesOn: true };
    const making = (async () => {
      while (work.goesOn) {
        const id = newId();
        await other.create(id);
        meanwhile.push(id);
      }
    })();
    for (let turn = 0; turn < 3; turn++) {
      await store.turn();
      await store.rewrap(ids);
      await store.retire();
    }
    work.goesOn = false;
    await making;
    const all = await keysOf([...ids, ...meanwhile]);
    expect(all.filter(key => typeof key === 'string')).toEqual([]);
    expect(meanwhile.length).toBeGreaterThan(0);
  });
});

describe('a key that is destroyed', () => {
  it('is gone, says so, and its digest stays', async () => {
    const [id, other] = await made(2);
    const digest = await store.digest(id!);
    await store.destroy(id!);
    await store.destroy(id!);
    expect(await store.open(id!)).toBe('SHREDDED');
    expect(await store.digest(id!)).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(join(folder, 'keys', id!.slice(-2)))).toContain(`${id}.shredded`);
    expect(readdirSync(join(folder, 'keys', id!.slice(-2)))).not.toContain(id);
    expect(await store.open(other!)).toHaveLength(32);
  });

  it('takes with it what a write left behind that was cut off', async () => {
    const [id] = await made(1);
    writeFileSync(`${fileOf(id!)}.new`, readFileSync(fileOf(id!)));
    chmodSync(`${fileOf(id!)}.new`, 0o600);
    await store.destroy(id!);
    expect(readdirSync(join(folder, 'keys', id!.slice(-2)))).toEqual([`${id}.shredded`]);
  });

  it('does not come back by being wrapped anew at the same moment', async () => {
    const ids = await made(30);
    await store.turn();
    const other = new KeyFolder(folder);
    await Promise.all([store.rewrap(ids), ...ids.map(id => other.destroy(id))]);
    expect(new Set(await keysOf(ids))).toEqual(new Set(['SHREDDED']));
  });
});
