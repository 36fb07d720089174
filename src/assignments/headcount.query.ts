import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { worksHere } from '../audiences/audience.query.ts';
import { row, sql } from '../platform/sql.ts';
import { exemptOn } from './excused.query.ts';
import { type Turn, isCurrent } from './ledger.query.ts';

const headcountGroups = ['assigned', 'exempt', 'waiting', 'outside', 'unseen'] as const;

/** assigned + exempt + waiting + outside + unseen = headcount, and after a run nobody is unseen. */
export type Headcount = Record<(typeof headcountGroups)[number] | 'headcount', number>;

/** That nobody is silently missing. */
@Injectable()
export class HeadcountQuery {
  constructor(private readonly em: EntityManager) {}

  /** Everybody who works here stands in one group: outside, exempt, assigned, waiting for a decision, or not yet seen. */
  headcount(turn: Turn): Promise<Headcount> {
    return row(
      this.em,
      sql`select count(*)::int as headcount, ${sql.join(
        headcountGroups.map(
          group => sql`count(*) filter (where ${groupOf(turn)} = ${group})::int as ${sql.ref(group)}`,
        ),
      )} from shinrai.employees e where ${worksHere(turn.day)}`,
    );
  }
}

/** The group in which employee `e` stands. */
const groupOf = ({
  requirement: { id },
  day,
  owes,
}: Turn): RawBuilder<unknown> => sql`(case when not ${owes} then 'outside' when ${exemptOn(id, day)} then 'exempt'
      when exists (select from shinrai.assignments a where a.requirement_id = ${id} and a.employee_id = e.id and ${isCurrent}) then 'assigned'
      when exists (select from shinrai.ledger_exceptions x where x.requirement_id = ${id} and x.employee_id = e.id
        and x.resolved_at is null and x.kind in ('NO_DUE_DAY', 'DUE_PAST', 'DUE_TOO_NEAR')) then 'waiting'
      else 'unseen' end)`;
