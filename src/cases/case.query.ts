import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { DisciplinaryCase } from './case.entity.ts';
import type { CasesArgs } from './case.inputs.ts';
import type { CaseHat } from './hat.ts';
import { opensTo } from './seen-cases.query.ts';

/** Lists of cases, each under one hat: what is not there for the actor is neither read nor counted. */
@Injectable()
export class CaseQuery {
  constructor(private readonly em: EntityManager) {}

  /** The newest first. */
  async page(actor: Actor, hats: readonly CaseHat[], args: CasesArgs): Promise<Connection<DisciplinaryCase>> {
    const { first, after, states, subjectId } = args;
    const start = startAfter(after, isInstant);
    const seen = sql.join(
      hats.map(hat => opensTo(hat, actor)),
      sql` or `,
    );
    const where = sql`(${seen}) and ${states?.length ? sql`c.state = any(${states})` : sql`true`}
      and ${subjectId ? sql`c.subject_id = ${subjectId} and c.state <> 'PURGED'` : sql`true`}`;
    const later = start ? sql`(c.opened_at, c.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<{ id: string }>(
        this.em,
        sql`select c.id from shinrai.cases c where ${where} and ${later} order by c.opened_at desc, c.id desc limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from shinrai.cases c where ${where}`),
    ]);
    const ids = found.map(({ id }) => id);
    const order = { openedAt: 'desc', id: 'desc' } as const;
    const cases = await this.em.find(DisciplinaryCase, { id: { $in: ids } }, { orderBy: order, populate: ['steps'] });
    return toConnection(cases, first, count, ({ openedAt, id }) => [openedAt.toISOString(), id]);
  }
}
