import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { among } from '../audiences/audience.query.ts';
import { changed, sql } from '../platform/sql.ts';
import { exemptOn } from './excused.query.ts';
import { type Turn, isCurrent } from './ledger.query.ts';

/** What makes an open duty `a` of employee `e` worth a look, although it is assigned. */
const worthALook = ({ requirement: { id, activityKind, activityId } }: Turn) => ({
  NO_MANAGER: sql`e.manager_id is null`,
  SAME_ACTIVITY: among(
    sql`a.employee_id`,
    sql`select b.employee_id from shinrai.assignments b
      where b.fulfilled_at is null and b.ended_at is null and b.requirement_id in (
        select r.id from shinrai.requirements r
        where r.activity_kind = ${activityKind} and r.activity_id = ${activityId} and r.id <> ${id})`,
  ),
});

@Injectable()
export class LedgerExceptionQuery {
  constructor(private readonly em: EntityManager) {}

  /** Finds what is worth a look after a run, and closes what is so no longer. Tells how many are new. */
  async refresh(turn: Turn): Promise<number> {
    const conditions = Object.entries(worthALook(turn));
    let found = 0;
    for (const [kind, condition] of conditions) found += await this.find(turn, kind, condition);
    await this.closeDoubts(turn);
    for (const [kind, condition] of conditions) await this.closeSeen(turn, kind, condition);
    return found;
  }

  /** Whoever was accepted once is not found again. */
  private find({ requirement: { id }, now }: Turn, kind: string, condition: RawBuilder<unknown>): Promise<number> {
    return changed(
      this.em,
      sql`
      insert into shinrai.ledger_exceptions (id, version, requirement_id, employee_id, kind, steps, found_at)
      select shinrai.uuid_v7(), 1, a.requirement_id, a.employee_id, ${kind}, '[]', ${now}::timestamptz
      from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
      where a.requirement_id = ${id} and ${isCurrent} and a.fulfilled_at is null and ${condition}
        and not exists (select from shinrai.ledger_exceptions x
          where x.requirement_id = a.requirement_id and x.employee_id = a.employee_id and x.kind = ${kind} and x.resolution = 'ACCEPTED')
      on conflict (requirement_id, employee_id, kind) where resolved_at is null do nothing`,
    );
  }

  /** Nobody decides about a requirement that has ended. */
  closeAll({ requirement: { id }, now }: Turn): Promise<number> {
    return this.close(now, sql`x.requirement_id = ${id}`);
  }

  /** A doubt is over once the person has a row, is exempt or no longer owes it, or another doubt took its place. */
  private closeDoubts({ requirement: { id }, day, now, owes }: Turn): Promise<number> {
    return this.close(
      now,
      sql`
      x.requirement_id = ${id} and x.kind not in ('NO_MANAGER', 'SAME_ACTIVITY') and (not ${owes} or ${exemptOn(id, day)}
        or exists (select from shinrai.assignments a where a.requirement_id = ${id} and a.employee_id = e.id and ${isCurrent})
        or exists (select from shinrai.ledger_exceptions y where y.requirement_id = ${id} and y.employee_id = e.id
          and y.resolved_at is null and y.kind not in ('NO_MANAGER', 'SAME_ACTIVITY') and y.found_at > x.found_at))`,
    );
  }

  private closeSeen({ requirement: { id }, now }: Turn, kind: string, condition: RawBuilder<unknown>): Promise<number> {
    return this.close(
      now,
      sql`
      x.requirement_id = ${id} and x.kind = ${kind} and not exists (select from shinrai.assignments a
        where a.requirement_id = ${id} and a.employee_id = e.id and ${isCurrent} and a.fulfilled_at is null and ${condition})`,
    );
  }

  private close(now: Date, over: RawBuilder<unknown>): Promise<number> {
    return changed(
      this.em,
      sql`
      update shinrai.ledger_exceptions x set resolved_at = ${now}, resolution = 'GONE', version = x.version + 1
      from shinrai.employees e where e.id = x.employee_id and x.resolved_at is null and ${over}`,
    );
  }
}
