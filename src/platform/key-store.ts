/** What became of a key that cannot be had: destroyed on purpose, or simply not there. */
export type KeyGone = 'SHREDDED' | 'LOST';

/**
 * Port: where the data keys are, outside the database and its backups. Each is kept wrapped by a key of the store's own; those come in
 * epochs, and the store opens what any of its epochs wrapped.
 */
export abstract class KeyStore {
  /** What new keys are wrapped under, from 1; null while nothing was ever kept here. */
  abstract epoch(): Promise<number | null>;

  /** Makes the store ready for its first key; harmless when it is. */
  abstract found(): Promise<void>;

  /** A new data key of 32 bytes under this id, which outlives a power cut when this returns; tells its epoch. */
  abstract create(id: string): Promise<number>;

  abstract open(id: string): Promise<Uint8Array | KeyGone>;

  /** SHA-256 (hex) of the wrapped key, also of one that was destroyed; null when it was never here. */
  abstract digest(id: string): Promise<string | null>;

  /** For good: no call and no restart brings it back. Harmless when it is gone. */
  abstract destroy(id: string): Promise<void>;

  /** Begins a new epoch; tells it. */
  abstract turn(): Promise<number>;

  /** Wraps these keys under the newest epoch; harmless for those that are, or are gone. */
  abstract rewrap(ids: readonly string[]): Promise<void>;

  /** Lets go of every epoch but the newest, once nothing is wrapped under it. */
  abstract retire(): Promise<void>;
}

/** Where no host gave one: nothing can be sealed. */
export class NoKeyStore extends KeyStore {
  override epoch = async (): Promise<null> => null;
  override open = async (): Promise<KeyGone> => 'LOST';
  override digest = async (): Promise<null> => null;
  override destroy = async (): Promise<void> => {};
  override rewrap = async (): Promise<void> => {};
  override retire = async (): Promise<void> => {};
  override found = (): Promise<never> => this.missing();
  override create = (): Promise<never> => this.missing();
  override turn = (): Promise<never> => this.missing();

  private async missing(): Promise<never> {
    throw new Error('there is no key store: ShinraiOptions.keyStore, such as new KeyFolder(path)');
  }
}
