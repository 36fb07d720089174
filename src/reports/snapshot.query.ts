import type { EntityManager } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely, RawBuilder } from 'kysely';

import { sql } from '../platform/sql.ts';

/** How many rows are fetched at once: enough to be quick, few enough to hold nobody up. */
const portion = 1000;

/** The whole is wanted and not the first rows soon; to sort a million takes memory and longer than an ordinary question may,
 * and a reader may be slow. */
const settings = sql`select set_config(name, setting, true) from (values ('cursor_tuple_fraction', '1'), ('work_mem', '32MB'),
  ('statement_timeout', '10min'), ('idle_in_transaction_session_timeout', '2min'), ('datestyle', 'ISO')) s(name, setting)`;

/** One moment of the database, read a portion at a time on a connection of its own, in a transaction that cannot write. */
export class Snapshot {
  private constructor(
    private readonly connection: Kysely<unknown>,
    /** Lets the connection go. */
    readonly end: () => void,
  ) {}

  /** The connection goes back to the pool once the snapshot has ended, also when it was lost. */
  static async of(em: EntityManager): Promise<Snapshot> {
    const opened = Promise.withResolvers<Snapshot>();
    const ended = Promise.withResolvers<void>();
    const pool: Kysely<unknown> = (em.fork() as SqlEntityManager).getKysely();
    const held = pool.connection().execute(async connection => {
      await sql`begin isolation level repeatable read read only`.execute(connection);
      await settings.execute(connection);
      opened.resolve(new Snapshot(connection, ended.resolve));
      await ended.promise;
      await sql`rollback`.execute(connection);
    });
    held.catch(opened.reject); // once it is open, whoever reads hears of a lost connection first
    return opened.promise;
  }

  async rows<Row>(query: RawBuilder<unknown>): Promise<Row[]> {
    return (await query.execute(this.connection)).rows as Row[];
  }

  async count(source: RawBuilder<unknown>): Promise<number> {
    const [counted] = await this.rows<{ count: number }>(sql`select count(*)::int as count from (${source}) p`);
    return counted!.count;
  }

  /** All rows of a query, a portion at a time; the database prepares the next one while the reader has the last. */
  async *read<Row>(query: RawBuilder<unknown>, size = portion): AsyncGenerator<Row[]> {
    await this.rows(sql`declare portions no scroll cursor for ${query}`);
    let coming = this.fetch<Row>(size);
    for (;;) {
      const found = await coming;
      const isLast = found.length < size;
      if (!isLast) coming = this.fetch(size);
      if (found.length > 0) yield found;
      if (isLast) break;
    }
    await this.rows(sql`close portions`);
  }

  private fetch<Row>(size: number): Promise<Row[]> {
    const fetched = this.rows<Row>(sql`fetch ${sql.lit(size)} from portions`);
    fetched.catch(() => {}); // whoever reads on hears of it; whoever does not need not
    return fetched;
  }
}
