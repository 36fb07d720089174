import { Migration } from '@mikro-orm/migrations';

/** What the tables stand on: their own schema, trigram search, and ids that the database makes in set-based inserts. */
export class Prepare extends Migration {
  override up(): void {
    this.addSql('create schema if not exists shinrai;');
    this.addSql('create extension if not exists pg_trgm;');
    // PostgreSQL before 18 has no uuidv7(); RFC 9562, 5.7: 48 bits of milliseconds, version 7, the rest random
    this.addSql(`
      create function shinrai.uuid_v7() returns uuid language sql volatile parallel safe as $$
        select encode(
          set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
            placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
            from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
      $$;`);
  }

  override down(): void {
    this.addSql('drop function shinrai.uuid_v7();');
  }
}
