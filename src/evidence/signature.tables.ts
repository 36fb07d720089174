import { sql } from '../platform/sql.ts';
import { type Round, type Table, type Telling, dutiesOf, onTheClock, person } from './table.ts';

/** Who signed which text: that and when, and never what was answered. */
export function signatures(round: Round, { zone }: Telling): Table {
  return {
    name: 'signatures.csv',
    cells: {
      signature: sql`s.id`,
      ...person,
      statementVersion: sql`v.number`,
      textHash: sql`s.text_hash`,
      signedAt: onTheClock(sql`s.signed_at`, zone),
    },
    rows: sql`from ${dutiesOf(round)} join shinrai.signatures s on s.assignment_id = a.id
      join shinrai.statement_versions v on v.id = s.statement_version_id order by e.kana_key, e.id, s.signed_at, s.id`,
  };
}
