import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { KeyStore } from '../platform/key-store.ts';
import { rows, sql } from '../platform/sql.ts';
import { KeyGuard, type KeyState } from './key-guard.ts';

export interface KeyCheck {
  readonly state: KeyState;
  /** How many keys should open. */
  readonly keys: number;
  /** How many of them do not. */
  readonly missing: number;
}

const portion = 1000;

/** Whether the canary sings, and every key opens that nobody shredded. A key that went missing is better noticed tonight than in three years. */
@Injectable()
export class KeyCheckService {
  constructor(
    private readonly em: EntityManager,
    private readonly store: KeyStore,
    private readonly guard: KeyGuard,
  ) {}

  async check(signal: AbortSignal | null = null): Promise<KeyCheck> {
    const state = await this.guard.state();
    let [keys, missing] = [0, 0];
    if (state !== 'READY') return { state, keys, missing };
    for (let ids = await this.after(''); ids.length > 0; ids = await this.after(ids.at(-1)!)) {
      if (signal?.aborted) break;
      const opened = await Promise.all(ids.map(id => this.store.open(id)));
      keys += ids.length;
      missing += opened.filter(key => typeof key === 'string').length;
    }
    return { state, keys, missing };
  }

  /** Those since the newest canary: what came before it was given up when that was made. */
  private async after(last: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      this.em,
      sql`select id from shinrai.data_keys k
          where (${last} = '' or id > nullif(${last}, '')::uuid)
            and id >= (select key_id from shinrai.key_canaries order by made_at desc, id desc limit 1)
            and not exists (select from shinrai.shredded_keys gone where gone.key_id = k.id)
          order by id limit ${portion}`,
    );
    return found.map(({ id }) => id);
  }
}
