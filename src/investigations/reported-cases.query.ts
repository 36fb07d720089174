import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { type RawBuilder, row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';

/** Cases as the officers of the reporting line find them: not those about themselves, or from which they are excluded. */
@Injectable()
export class ReportedCases {
  constructor(private readonly em: EntityManager) {}

  /** Any case that was taken in, by its id or its number: the report may be written down later than the case. */
  async any(actor: Actor, known: string): Promise<DisciplinaryCase> {
    const number = known.normalize('NFKC').trim().toUpperCase();
    const numbered = isId(known) ? null : await this.em.findOne(DisciplinaryCase, { number });
    return this.found(numbered?.id ?? known, notAbout(actor));
  }

  /** One that began with a report. */
  one(actor: Actor, id: string): Promise<DisciplinaryCase> {
    return this.found(id, sql`${notAbout(actor)} and ${wasReported}`);
  }

  /** The newest first. */
  async page(actor: Actor, { first, after }: PageArgs): Promise<Connection<DisciplinaryCase>> {
    const start = startAfter(after, isInstant);
    const where = sql`${notAbout(actor)} and ${wasReported}`;
    const later = start ? sql`(c.opened_at, c.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<{ id: string }>(
        this.em,
        sql`select c.id from shinrai.cases c where ${where} and ${later} order by c.opened_at desc, c.id desc limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from shinrai.cases c where ${where}`),
    ]);
    const ids = found.map(({ id }) => id);
    const orderBy = { openedAt: 'desc', id: 'desc' } as const;
    const cases = await this.em.find(DisciplinaryCase, { id: { $in: ids } }, { orderBy, populate: ['steps'] });
    return toConnection(cases, first, count, ({ openedAt, id }) => [openedAt.toISOString(), id]);
  }

  private async found(id: string, where: RawBuilder<unknown>): Promise<DisciplinaryCase> {
    const seen = isId(id) ? await rows(this.em, sql`select from shinrai.cases c where c.id = ${id} and ${where}`) : [];
    if (seen.length === 0) refuse('NOT_FOUND');
    return this.em.findOneOrFail(DisciplinaryCase, { id }, { populate: ['steps'] });
  }
}

const wasReported = sql`exists (select from shinrai.case_reporters r where r.case_id = c.id)`;
const notAbout = ({ id }: Actor) => sql`(c.state not in ('DRAFT', 'PURGED') and c.subject_id <> ${id}::uuid
  and not exists (select from shinrai.case_exclusions x where x.case_id = c.id and x.person_id = ${id}::uuid))`;
