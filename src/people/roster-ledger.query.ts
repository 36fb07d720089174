import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import { rows, sql } from '../platform/sql.ts';
import type { RosterImportState } from './roster-import.entity.ts';
import type { Problem, UnreadableRoster } from './roster-problem.ts';
import { type RosterPlan, countsOf, fieldsOf } from './roster.rules.ts';

const keptProblems = 10_000;
const batchSize = 500;
const pieceSize = 4_194_304;

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

  /** The file, fetched in pieces: one answer of 32 MiB would hold everybody up. */
  async bytesOf(id: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (;;) {
      const [found] = await rows<{ piece: Buffer }>(
        this.em,
        sql`select substring(f.bytes from ${pieces.length * pieceSize + 1} for ${pieceSize}) as piece
            from shinrai.roster_imports i join shinrai.roster_files f on f.id = i.file_id where i.id = ${id}`,
      );
      if (!found || found.piece.length === 0) return Buffer.concat(pieces);
      pieces.push(found.piece);
    }
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

  /** What the roster changes and what is wrong with it, instead of what an earlier check found. */
  async keep(id: string, { changes, problems, unchanged }: Omit<RosterPlan, 'leaversToConfirm'>): Promise<void> {
    await rows(this.em, sql`delete from shinrai.roster_changes where import_id = ${id}`);
    await rows(this.em, sql`delete from shinrai.roster_problems where import_id = ${id}`);
    await this.keepProblems(id, problems);
    for (let start = 0; start < changes.length; start += batchSize) {
      const batch = changes.slice(start, start + batchSize).map((change, i) => ({
        position: start + i,
        line: change.line,
        kind: change.kind,
        number: change.after.number,
        name: `${change.after.familyName} ${change.after.givenName}`,
        changes: fieldsOf(change),
      }));
      await rows(
        this.em,
        sql`insert into shinrai.roster_changes (import_id, position, line, kind, number, name, changes)
            select ${id}, * from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
              as r(position int, line int, kind text, number text, name text, changes jsonb)`,
      );
      await this.progress(id, { rowsDone: unchanged + start + batch.length });
    }
  }

  async finish(id: string, state: 'CHECKED' | 'APPLIED', plan: RosterPlan): Promise<void> {
    const { joined, changed, left, unchanged } = countsOf(plan);
    await rows(
      this.em,
      sql`update shinrai.roster_imports
          set state = ${state}, version = version + 1, finished_at = ${this.clock.now()}, rows_done = rows, joined = ${joined}, changed = ${changed},
            "left" = ${left}, unchanged = ${unchanged}, problem_count = ${plan.problems.length}, leavers_to_confirm = ${plan.leaversToConfirm}
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
      if (failed.length > 0) await this.keep(id, { changes: [], problems: [...problems], unchanged: 0 });
    });
  }

  private async keepProblems(id: string, problems: readonly Problem[]): Promise<void> {
    const kept = problems.slice(0, keptProblems).map((problem, position) => ({ position, ...problem }));
    await rows(
      this.em,
      sql`insert into shinrai.roster_problems (import_id, position, line, "column", reason, value)
          select ${id}, * from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
            as r(position int, line int, "column" text, reason text, value text)`,
    );
  }
}
