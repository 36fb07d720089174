import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import { type Columns, recordset } from '../platform/recordset.ts';
import { rows, sql } from '../platform/sql.ts';
import type { RosterImportState } from './roster-import.entity.ts';
import type { UnreadableRoster } from './roster-problem.ts';
import { type Findings, type RosterChange, fieldsOf } from './roster.rules.ts';

const pieceSize = 49_152;

const changed = {
  position: 'int',
  line: 'int',
  kind: 'text',
  number: 'text',
  name: 'text',
  changes: 'jsonb',
} as const satisfies Columns;

const wrong = {
  position: 'int',
  line: 'int',
  column: 'text',
  reason: 'text',
  value: 'text',
} as const satisfies Columns;

/** The books of the imports. */
@Injectable()
export class RosterLedger {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** The oldest first. */
  async unfinished(): Promise<string[]> {
    const found = await rows<{ id: string }>(
      this.em,
      sql`select id from shinrai.roster_imports where state in ('WAITING', 'CHECKING', 'APPLYING') order by created_at, id`,
    );
    return found.map(({ id }) => id);
  }

  async begin(id: string): Promise<void> {
    const begun = sql`update shinrai.roster_imports set state = 'CHECKING', version = version + 1 where id = ${id} and state = 'WAITING'`;
    await rows(this.em, begun);
  }

  /** The file, fetched in pieces: one answer of 32 MiB would hold everybody up, and take several times its size. */
  bytesOf(id: string): Promise<Buffer> {
    const file = sql`select bytes || ''::bytea as bytes from shinrai.roster_files where id = (select file_id from shinrai.roster_imports where id = ${id})`;
    const pieces = sql`with file as materialized (${file}) select length(bytes) as size, at, substring(bytes from at + 1 for ${pieceSize}) as piece
      from file, generate_series(0, length(bytes) - 1, ${pieceSize}) at`;
    return this.em.fork().transactional(async em => {
      await rows(em, sql`declare pieces no scroll cursor for ${pieces}`);
      let bytes = Buffer.alloc(0);
      for (;;) {
        const found = await rows<{ size: number; at: number; piece: Buffer }>(em, sql`fetch 8 from pieces`);
        if (found.length === 0) return bytes;
        if (bytes.length === 0) bytes = Buffer.allocUnsafe(found[0]!.size);
        for (const { at, piece } of found) piece.copy(bytes, at);
      }
    });
  }

  /** How far the work is: outside the transaction that does it, to be seen at once. */
  async progress(id: string, told: { state?: RosterImportState; rows?: number; rowsDone: number }): Promise<void> {
    const { state = null, rows: all = null, rowsDone } = told;
    await rows(
      this.em.fork(),
      sql`update shinrai.roster_imports
          set rows = coalesce(${all}::int, rows), rows_done = least(${rowsDone}, coalesce(${all}::int, rows)), state = coalesce(${state}::text, state),
            version = version + (state <> coalesce(${state}::text, state))::int
          where id = ${id}`,
    );
  }

  /** What an earlier check found is forgotten. */
  async clear(id: string): Promise<void> {
    await rows(this.em, sql`delete from shinrai.roster_changes where import_id = ${id}`);
    await rows(this.em, sql`delete from shinrai.roster_problems where import_id = ${id}`);
  }

  /** What the roster changes, behind what it was found to change so far. */
  async keep(id: string, changes: readonly RosterChange[], first: number): Promise<void> {
    if (changes.length === 0) return;
    const told = changes.map((change, i) => ({
      position: first + i,
      line: change.line,
      kind: change.kind,
      number: change.after.number,
      name: `${change.after.familyName} ${change.after.givenName}`,
      changes: fieldsOf(change),
    }));
    await rows(
      this.em,
      sql`insert into shinrai.roster_changes (import_id, position, line, kind, number, name, changes)
          select ${id}::uuid, r.* from (${recordset(changed, told)}) r`,
    );
  }

  async finish(
    id: string,
    state: 'CHECKED' | 'APPLIED',
    { sum, problemCount, leaversToConfirm }: Findings,
  ): Promise<void> {
    await rows(
      this.em,
      sql`update shinrai.roster_imports
          set state = ${state}, version = version + 1, finished_at = ${this.clock.now()}, rows = ${sum.rows}, rows_done = ${sum.rows}, joined = ${sum.joined},
            changed = ${sum.changed}, "left" = ${sum.left}, unchanged = ${sum.unchanged}, problem_count = ${problemCount},
            leavers_to_confirm = ${leaversToConfirm}
          where id = ${id}`,
    );
  }

  async fail(id: string, { failure, problems }: UnreadableRoster): Promise<void> {
    await this.em.transactional(async () => {
      const failed = await rows(
        this.em,
        sql`update shinrai.roster_imports
            set state = 'FAILED', version = version + 1, failure = ${failure}, finished_at = ${this.clock.now()}, problem_count = ${problems.length}
            where id = ${id} and state in ('WAITING', 'CHECKING', 'APPLYING') returning id`,
      );
      if (failed.length === 0) return;
      await this.clear(id);
      const told = problems.map((problem, position) => ({ position, ...problem }));
      await rows(
        this.em,
        sql`insert into shinrai.roster_problems (import_id, position, line, "column", reason, value)
            select ${id}::uuid, r.* from (${recordset(wrong, told)}) r`,
      );
    });
  }
}
