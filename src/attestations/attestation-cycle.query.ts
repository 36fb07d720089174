import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { excusedOn } from '../assignments/excused.query.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ListedPeopleQuery, type ListedPerson } from '../people/listed-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import type { SignaturesArgs } from './signature.type.ts';
import type { AttestationCycleType } from './sample.type.ts';

type CycleRow = Omit<AttestationCycleType, 'draws'> & {
  draws: (Omit<AttestationCycleType['draws'][number], 'drawnAt'> & { drawnAt: string })[];
};

const draws = sql`(
  select coalesce(json_agg(json_build_object('id', w.id, 'percent', w.percent, 'seed', w.seed, 'population', w.population, 'drawn', w.drawn,
    'drawnAt', w.drawn_at, 'matched', k.matched, 'mismatched', k.mismatched) order by w.drawn_at desc, w.id desc), '[]')
  from shinrai.sample_draws w cross join lateral (
    select count(*) filter (where c.result = 'MATCH')::int as matched, count(*) filter (where c.result = 'MISMATCH')::int as mismatched
    from shinrai.sample_members m join shinrai.signature_checks c on c.signature_id = m.signature_id where m.draw_id = w.id and m.drawn
  ) k where w.requirement_id = r.id and w.cycle = y.cycle)`;

/** Whether nothing was answered to assignment `a` by the end of its due day, by somebody who is not excused. */
const noReply = (today: LocalDate) =>
  sql`(a.fulfilled_at is null and a.ended_at is null and a.due_on < ${today} and not ${excusedOn(today)}
    and not exists (select from shinrai.signatures s where s.assignment_id = a.id))`;

/** How far each round of what is to be signed is, and how much of it was verified. */
@Injectable()
export class AttestationCycleQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly listed: ListedPeopleQuery,
  ) {}

  /** The latest first; a company makes some dozens in its life. */
  async all(which: { requirementId?: string | null } = {}): Promise<AttestationCycleType[]> {
    const one = which.requirementId ? sql`r.id = ${which.requirementId}` : sql`true`;
    const found = await rows<CycleRow>(
      this.em,
      sql`select r.id as "requirementId", json_build_object('ja', r.title_ja, 'en', r.title_en) as title, y.cycle, n.*, ${draws} as draws,
            (select count(*)::int from shinrai.assignments a
              where a.requirement_id = r.id and a.cycle = y.cycle and ${noReply(this.calendar.today())}) as "noReply"
          from shinrai.requirements r join shinrai.requirement_cycles y on y.requirement_id = r.id
          cross join lateral (
            select count(*) filter (where counts)::int as signed,
              count(*) filter (where counts and not exists (select from shinrai.sample_members m where m.signature_id = s.id))::int as undrawn,
              count(*) filter (where waits)::int as waiting
            from (
              select s.id, a.fulfilled_by = s.id and a.ending is distinct from 'RELEASED' as counts,
                a.fulfilled_at is null and a.ended_at is null and s.answer = 'EXCEPTION'
                  and not exists (select from shinrai.signature_decisions d where d.signature_id = s.id)
                  and not exists (select from shinrai.statement_versions v join shinrai.statement_versions n using (statement_id)
                    where v.id = s.statement_version_id and n.state = 'PUBLISHED' and n.number > v.number) as waits
              from shinrai.assignments a join shinrai.signatures s on s.assignment_id = a.id
              where a.requirement_id = r.id and a.cycle = y.cycle
            ) s
          ) n
          where r.activity_kind = 'ATTESTATION' and ${one} order by y.assigned_at desc, y.id desc`,
    );
    return found.map(cycle => ({
      ...cycle,
      draws: cycle.draws.map(draw => ({ ...draw, drawnAt: new Date(draw.drawnAt) })),
    }));
  }

  /** Those who have answered nothing, by employee number. */
  async noReplies({ requirementId, cycle, first, after }: SignaturesArgs): Promise<Connection<ListedPerson>> {
    const start = startAfter(after, isText);
    const later = start ? sql`(e.number, e.id) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    const of = sql`shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
      where a.requirement_id = ${requirementId} and a.activity_kind = 'ATTESTATION' and a.cycle = ${cycle} and ${noReply(this.calendar.today())}`;
    const [found, { count }] = await Promise.all([
      rows<{ id: string }>(
        this.em,
        sql`select e.id from ${of} and ${later} order by e.number, e.id limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from ${of}`),
    ]);
    const people = await this.listed.people(found.map(({ id }) => id));
    return toConnection(
      found.map(({ id }) => people.get(id)!),
      first,
      count,
      person => [person.number, person.id],
    );
  }
}
