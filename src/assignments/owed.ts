import { Injectable } from '@nestjs/common';

import { type RawBuilder, sql } from '../platform/sql.ts';

/** One kind of thing that is owed by a day, and where its due day and the moves of that are kept. */
export interface OwedKind {
  /** One row for each of them, in the words of the ledger: id, assignment_id (the duty, or the one it comes on top of), employee_id,
   * requirement_id, activity_kind, activity_id, title, assigned_at, opening (`DutyTime`), due_on, agreed_on (before any absence), fulfilled_at, ended_at. */
  readonly rows: RawBuilder<unknown>;
  readonly table: string;
  /** A table like `due_changes`, and the column that names what was moved. */
  readonly moves: { readonly table: string; readonly of: string };
}

/** By rule, by the last extension that holds, or by a decision. */
const agreedOn = sql`coalesce((
  select c.to_on from shinrai.due_changes c left join shinrai.petitions x on x.id = c.cause_id
  where c.assignment_id = a.id and (c.kind = 'DECISION' or (c.kind = 'EXTENSION' and x.state = 'GRANTED'))
  order by c.changed_at desc, c.id desc limit 1), a.baseline_on)`;

/** It follows on one that was done: its due day is counted from that. */
const isRenewal = sql`a.due_steps @> '[{"code": "COMPLETED"}]'`;

const duties: OwedKind = {
  table: 'shinrai.assignments',
  moves: { table: 'shinrai.due_changes', of: 'assignment_id' },
  rows: sql`
    select a.id, a.id as assignment_id, a.employee_id, a.requirement_id, a.activity_kind, a.activity_id,
      (select jsonb_build_object('ja', r.title_ja, 'en', r.title_en) from shinrai.requirements r where r.id = a.requirement_id) as title,
      a.assigned_at, case when ${isRenewal} then 'WINDOW_OPEN' else 'ASSIGNED' end as opening,
      a.due_on, ${agreedOn} as agreed_on, a.fulfilled_at, a.ended_at
    from shinrai.assignments a`,
};

/** Port: all that is owed by a day. Who reminds of it or moves its due day sees no difference between a duty and what a later folder
 * asks on top of one. */
@Injectable()
export class Owed {
  private readonly registered: OwedKind[] = [duties];

  register(kind: OwedKind): void {
    this.registered.push(kind);
  }

  get kinds(): readonly OwedKind[] {
    return this.registered;
  }

  /** As a table; each kind keeps its own indexes. */
  get rows(): RawBuilder<unknown> {
    return this.union(({ rows }) => rows);
  }

  /** Every move of a due day, as a table: owed_id, changed_at. */
  get moves(): RawBuilder<unknown> {
    return this.union(
      ({ moves: { table, of } }) => sql`select ${sql.ref(of)} as owed_id, changed_at from ${sql.table(table)}`,
    );
  }

  private union(of: (kind: OwedKind) => RawBuilder<unknown>): RawBuilder<unknown> {
    return sql`(${sql.join(this.registered.map(of), sql` union all `)})`;
  }
}
