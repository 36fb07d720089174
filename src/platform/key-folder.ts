import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { draftOf, isThere, readIfThere, syncFolder, wipe, writeOnce, writeWhole } from './durable-file.ts';
import { type Epoch, KeyRing } from './key-ring.ts';
import { type KeyGone, KeyStore } from './key-store.ts';
import { SealBroken, newSecret, unwrap, wrap } from './seal.ts';

const readMe = `The keys of Shinrai's sealed texts.

Without this folder those texts cannot be read by anybody, ever. Whoever has it and a copy of the database can read them all.
Back it up apart from the database, and let no backup of it live longer than 30 days: a key that was destroyed lives on in every copy.
`;

/** A data key as it lies in its file. */
interface Wrapped {
  readonly epoch: number;
  readonly bytes: Buffer;
}

/**
 * The key store as a folder: the ring of epochs (`root.key`, `epochs/`), and each data key in a small file of its own, `keys/4f/<id>`. Whoever
 * writes looks again afterwards: processes that share the folder have no lock between them.
 */
export class KeyFolder extends KeyStore {
  private readonly ring: KeyRing;

  constructor(private readonly folder: string) {
    super();
    this.ring = new KeyRing(folder);
  }

  override epoch = (): Promise<number | null> => this.ring.newest();
  override turn = (): Promise<number> => this.ring.turn();

  override async found(): Promise<void> {
    await mkdir(join(this.folder, 'keys'), { recursive: true, mode: 0o700 });
    await this.ring.found();
    await writeOnce(join(this.folder, 'README.txt'), Buffer.from(readMe));
  }

  override async create(id: string): Promise<number> {
    const key = newSecret();
    const epoch = await this.keep(id, key, await this.ring.current());
    await syncFolder(this.shardOf(id));
    return epoch;
  }

  override async open(id: string): Promise<Buffer | KeyGone> {
    // again, since between two reads the key may have been wrapped anew and its epoch retired
    const key = (await this.read(id)) ?? (this.ring.forget(), await this.read(id));
    if (key) return key;
    return (await readIfThere(this.tombstoneOf(id))) ? 'SHREDDED' : 'LOST';
  }

  override async digest(id: string): Promise<string | null> {
    const file = await readIfThere(this.fileOf(id));
    return file ? digestOf(file) : ((await readIfThere(this.tombstoneOf(id)))?.toString() ?? null);
  }

  /** The tombstone first, for a writer who has read the key already (`rewrapAll`). */
  override async destroy(id: string): Promise<void> {
    const digest = await this.digest(id);
    if (digest === null) return;
    await writeOnce(this.tombstoneOf(id), Buffer.from(digest));
    for (const path of [this.fileOf(id), draftOf(this.fileOf(id))]) await wipe(path);
    await syncFolder(this.shardOf(id));
  }

  override async rewrap(ids: readonly string[]): Promise<void> {
    await this.rewrapAll(ids);
  }

  /** Retired first and removed when no file names it: who wraps under it meanwhile sees that it is retired, and wraps again. */
  override async retire(): Promise<void> {
    const older = await this.ring.retire();
    if (older.length === 0) return;
    const inUse = new Set<number>();
    const keys = join(this.folder, 'keys');
    for (const shard of await readdir(keys)) {
      const ids = (await readdir(join(keys, shard))).filter(name => !name.includes('.'));
      for (const epoch of await this.rewrapAll(ids)) inUse.add(epoch);
    }
    await this.ring.remove(older.filter(epoch => !inUse.has(epoch)));
  }

  /** The older epochs that are still needed, by keys that do not open. */
  private async rewrapAll(ids: readonly string[]): Promise<Set<number>> {
    const newest = await this.ring.current();
    const [touched, needed] = [new Set<string>(), new Set<number>()];
    await inParallel(ids, async id => {
      const wrapped = await this.wrapped(id);
      if (!wrapped || wrapped.epoch === newest.epoch) return;
      const key = await this.unwrapped(wrapped);
      if (!key) {
        needed.add(wrapped.epoch);
        return;
      }
      await this.keep(id, key, newest);
      if (await isThere(this.tombstoneOf(id))) await wipe(this.fileOf(id));
      touched.add(this.shardOf(id));
    });
    await inParallel([...touched], syncFolder);
    return needed;
  }

  /** Under the epoch given or, when that is retired meanwhile, a newer one; tells which. */
  private async keep(id: string, key: Uint8Array, { epoch, kek }: Epoch): Promise<number> {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(epoch);
    await this.write(id, Buffer.concat([head, wrap(kek, key)]));
    return (await this.ring.isInUse(epoch)) ? epoch : this.keep(id, key, await this.ring.current());
  }

  private async write(id: string, bytes: Buffer): Promise<void> {
    try {
      await writeWhole(this.fileOf(id), bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await mkdir(this.shardOf(id), { recursive: true, mode: 0o700 });
      await syncFolder(join(this.folder, 'keys'));
      await writeWhole(this.fileOf(id), bytes);
    }
  }

  private async wrapped(id: string): Promise<Wrapped | null> {
    const file = await readIfThere(this.fileOf(id));
    return file && file.length > 4 ? { epoch: file.readUInt32BE(), bytes: file.subarray(4) } : null;
  }

  /** Null when it is not there or not ours. */
  private async read(id: string): Promise<Buffer | null> {
    const wrapped = await this.wrapped(id);
    return wrapped && this.unwrapped(wrapped);
  }

  private async unwrapped({ epoch, bytes }: Wrapped): Promise<Buffer | null> {
    try {
      const kek = await this.ring.kek(epoch);
      return kek && unwrap(kek, bytes);
    } catch (error) {
      if (error instanceof SealBroken) return null;
      throw error;
    }
  }

  // the end of an id is random, its beginning is the time
  private shardOf = (id: string): string => join(this.folder, 'keys', id.slice(-2));
  private fileOf = (id: string): string => join(this.shardOf(id), id);
  private tombstoneOf = (id: string): string => `${this.fileOf(id)}.shredded`;
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** As many at once as keep a disk busy. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}
