import type { EntityManager } from '@mikro-orm/core';

import { type RawBuilder, rows, sql } from '../platform/sql.ts';

/** The data keys of some cases `c`, and whose hold keeps them: of the file, of each round of ballots, and of every file that was handed in for it. */
export const keysOf = (which: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select k.id as key_id, c.subject_id as employee_id
  from shinrai.cases c join shinrai.data_keys k on k.record_id in (${recordsOf}) where ${which}`;

/** Where the files of a case are named; the rounds of its ballots are sealed under its own id, a report under its own. */
const files = [
  ['evidence_items', 'proof_id'],
  ['hearing_notices', 'receipt_id'],
  ['hearing_notices', 'waiver_id'],
  ['subject_statements', 'paper_id'],
  ['case_letters', 'proof_id'],
  ['appeals', 'delivery_proof_id'],
  ['execution_items', 'proof_id'],
] as const;

const named = files.map(
  ([table, column]) => sql`select f.${sql.ref(column)} from ${sql.table(`shinrai.${table}`)} f where f.case_id = c.id`,
);
const recordsOf = sql.join(
  [sql`select c.id`, sql`select r.id from shinrai.case_reporters r where r.case_id = c.id`, ...named],
  sql` union all `,
);

/** SHA-256 of everything that is sealed in the tables of a case, in the order of their names and rows. */
export async function sealedIn(em: EntityManager, caseId: string): Promise<{ hashes: string[]; texts: number }> {
  const columns = await rows<{ table: string; column: string }>(
    em,
    sql`select b.table_name as "table", b.column_name as "column" from information_schema.columns b
        join information_schema.columns o on o.table_schema = b.table_schema and o.table_name = b.table_name and o.column_name = 'case_id'
        where b.table_schema = 'shinrai' and b.data_type = 'bytea' order by b.table_name, b.column_name`,
  );
  const hashes: string[] = [];
  for (const { table, column } of columns) {
    const found = await rows<{ hash: string }>(
      em,
      sql`select encode(sha256(${sql.ref(column)}), 'hex') as hash from ${sql.table(`shinrai.${table}`)}
          where case_id = ${caseId} and ${sql.ref(column)} is not null order by id`,
    );
    hashes.push(...found.map(({ hash }) => `${table}.${column} ${hash}`));
  }
  return { hashes, texts: hashes.length };
}
