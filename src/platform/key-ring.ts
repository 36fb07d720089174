import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

import { isThere, readIfThere, syncFolder, wipe, writeOnce } from './durable-file.ts';
import { newSecret, unwrap, wrap } from './seal.ts';

const unusable = 'the key store has no root key, or none of its epochs';

/** One of them, to wrap under. */
export interface Epoch {
  readonly epoch: number;
  readonly kek: Buffer;
}

/**
 * The keys that wrap the data keys, one for each epoch: `epochs/<n>.key`, wrapped by `root.key`. A retired one (`<n>.retired`) still
 * opens and no longer wraps.
 */
export class KeyRing {
  private readonly known = new Map<number, Buffer>();
  private readonly epochs: string;

  constructor(private readonly folder: string) {
    this.epochs = join(folder, 'epochs');
  }

  async found(): Promise<void> {
    if ((await this.newest()) !== null) return;
    await mkdir(this.epochs, { recursive: true, mode: 0o700 });
    await writeOnce(this.rootFile, Buffer.from(`${newSecret().toString('hex')}\n`));
    await this.turn();
  }

  async newest(): Promise<number | null> {
    return (await this.list('key')).at(-1) ?? null;
  }

  async turn(): Promise<number> {
    const root = await this.root();
    if (!root) throw new Error(unusable);
    const next = ((await this.newest()) ?? 0) + 1;
    await writeOnce(this.fileOf(next), wrap(root, newSecret()));
    return next;
  }

  /** What to wrap under now. */
  async current(): Promise<Epoch> {
    const epoch = await this.newest();
    const kek = epoch && (await this.kek(epoch));
    if (!kek) throw new Error(unusable);
    return { epoch, kek };
  }

  /** Null when there is no such epoch, or nothing to open it with. */
  async kek(epoch: number): Promise<Buffer | null> {
    const known = this.known.get(epoch);
    if (known) return known;
    const wrapped = (await readIfThere(this.fileOf(epoch))) ?? (await readIfThere(this.retiredFileOf(epoch)));
    const root = await this.root();
    if (!wrapped || !root) return null;
    const kek = unwrap(root, wrapped);
    this.known.set(epoch, kek);
    return kek;
  }

  /** The folder may have been put right meanwhile. */
  forget(): void {
    this.known.clear();
  }

  async isInUse(epoch: number): Promise<boolean> {
    return isThere(this.fileOf(epoch));
  }

  /** Retires every epoch but the newest; tells those that are retired and not yet removed. */
  async retire(): Promise<number[]> {
    for (const epoch of (await this.list('key')).slice(0, -1))
      await rename(this.fileOf(epoch), this.retiredFileOf(epoch));
    await syncFolder(this.epochs);
    return this.list('retired');
  }

  async remove(epochs: readonly number[]): Promise<void> {
    for (const epoch of epochs) await wipe(this.retiredFileOf(epoch));
    await syncFolder(this.epochs);
    this.forget();
  }

  private async root(): Promise<Buffer | null> {
    const text = (await readIfThere(this.rootFile))?.toString().trim() ?? '';
    return /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : null;
  }

  private async list(kind: 'key' | 'retired'): Promise<number[]> {
    const names = await readdir(this.epochs).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const numbers = names
      .map(name => new RegExp(`^(\\d+)\\.${kind}$`).exec(name)?.[1])
      .filter(found => found !== undefined);
    return numbers.map(Number).toSorted((a, b) => a - b);
  }

  private get rootFile(): string {
    return join(this.folder, 'root.key');
  }

  private fileOf = (epoch: number): string => join(this.epochs, `${epoch}.key`);
  private retiredFileOf = (epoch: number): string => join(this.epochs, `${epoch}.retired`);
}
