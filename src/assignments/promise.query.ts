import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { LocalDate } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { changed, row, rows, sql } from '../platform/sql.ts';
import type { Kept } from '../schedules/cycle.rules.ts';
import { type Turn, isCurrent, keptOf } from './ledger.query.ts';
import type { Requirement } from './requirement.entity.ts';

/** What follows on the rows that the rules see so. */
export interface Promised {
  kept: Kept;
  opensOn: LocalDate | null;
  dueOn: LocalDate | null;
}

/** When the next cycles open and are due, as it stands on the rows of now. */
@Injectable()
export class PromiseQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** The different standing rows, each as the rules see it. */
  async standing({ requirement }: Turn): Promise<Kept[]> {
    const found = await rows<{ kept: Kept }>(
      this.em,
      sql`select ${keptOf(this.calendar)} as kept from shinrai.assignments a
          where a.requirement_id = ${requirement.id} and ${isCurrent} group by 1`,
    );
    return found.map(({ kept }) => kept);
  }

  /** How many standing rows would be followed on another day than now. */
  async count({ requirement }: Turn, promises: readonly Promised[]): Promise<number> {
    const { count } = await row<{ count: number }>(
      this.em,
      sql`select count(*)::int as count from ${this.promised(requirement, promises)}
          where (a.next_opens_on, a.next_due_on) is distinct from (p."opensOn", p."dueOn")`,
    );
    return count;
  }

  /** Counts what follows on the standing rows anew, from their due days on: what is due stays due as it is. */
  write({ requirement }: Turn, promises: readonly Promised[]): Promise<number> {
    return changed(
      this.em,
      sql`
      update shinrai.assignments a
      set next_opens_on = p."opensOn", next_due_on = p."dueOn", anchor_on = a.baseline_on, periods = 0
      from jsonb_to_recordset(${JSON.stringify(promises)}::jsonb) as p(kept jsonb, "opensOn" date, "dueOn" date)
      where a.requirement_id = ${requirement.id} and ${isCurrent} and p.kept = ${keptOf(this.calendar)}`,
    );
  }

  private promised({ id }: Requirement, promises: readonly Promised[]): RawBuilder<unknown> {
    return sql`shinrai.assignments a
      join jsonb_to_recordset(${JSON.stringify(promises)}::jsonb) as p(kept jsonb, "opensOn" date, "dueOn" date)
        on p.kept = ${keptOf(this.calendar)} and a.requirement_id = ${id} and ${isCurrent}`;
  }
}
