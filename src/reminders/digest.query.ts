import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { excusedOn, onLeave } from '../assignments/excused.query.ts';
import { Owed } from '../assignments/owed.ts';
import { worksHere } from '../audiences/audience.query.ts';
import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { recordset } from '../platform/recordset.ts';
import { rows, sql } from '../platform/sql.ts';
import { reachedBy } from './digest.rules.ts';
import { mostNames } from './digest.words.ts';
import type { Ladder } from './ladder.ts';
import { isOpen } from './reminder.query.ts';

/** Which lists go out: everybody's; those on which somebody new stands since the last one, or who comes on that very day. */
export type WhichLists = 'ALL' | 'NEW' | 'NEW_THAT_DAY';

const columns = {
  dueOn: 'date',
  managerAfter: 'date',
  headAfter: 'date',
  securityOfficerAfter: 'date',
  hrAfter: 'date',
} as const;

/** How long ago a list may be for it to be known whether somebody has come since. */
const memory = 60;

/** One list for each of those who watch over others, never one notice a head. */
@Injectable()
export class DigestQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly owed: Owed,
  ) {}

  /** The last day on which any list went out. */
  async lastOn(): Promise<LocalDate | null> {
    const [last] = await rows<{ on: LocalDate }>(
      this.em,
      sql`select params->>'on' as "on" from shinrai.notices where kind = 'DIGEST' order by told_at desc, id desc limit 1`,
    );
    return last?.on ?? null;
  }

  /** Whom the lists of a day tell what, as the outbox takes it. */
  async told(ladder: Ladder, day: LocalDate, which: WhichLists): Promise<RawBuilder<unknown>> {
    const goesOut = {
      ALL: sql`true`,
      NEW: sql`c.reached_on > coalesce(recent."on", ${plusDays(day, -memory)})`,
      NEW_THAT_DAY: sql`c.reached_on = ${day}`,
    }[which];
    return sql`
      with recursive ${this.watchers(day)}, ${await this.duties(ladder, day)}, ${listed}, recent as (
        select n.employee_id, max((n.params->>'on')::date) as "on" from shinrai.notices n
        where n.kind = 'DIGEST' and n.told_at >= ${plusDays(day, -memory)}::date group by 1
      )
      select 'DIGEST' as kind, null::int as days, c.to_id as employee_id, null::uuid as owed_id, null::date as due_on,
        'digest:' || c.to_id || ':' || ${day}::text as key,
        jsonb_build_object('toId', c.to_id, 'on', ${day}::text, 'dueSoon', c.due_soon, 'team', c.team, 'department', c.department,
          'company', c.company, 'duties', f.duties) as params
      from counted c join first_ones f on f.to_id = c.to_id left join recent on recent.employee_id = c.to_id
      where ${goesOut}`;
  }

  /** Who can be told: those who work here and are not away; for each department its head, then those above it. */
  private watchers(day: LocalDate): RawBuilder<unknown> {
    return sql`
      present as materialized (
        select e.id from shinrai.employees e
        where ${worksHere(day)} and not ${onLeave(sql`e.id`, day, null)} and (
          e.id in (select manager_id from shinrai.employees where manager_id is not null)
          or e.id in (select head_id from shinrai.departments where head_id is not null)
          or e.id in (select employee_id from shinrai.role_grants where role in ('SECURITY_OFFICER', 'HR')))
      ), above as (
        select d.id as department_id, d.id as above_id, 0 as steps from shinrai.departments d
        union all
        select w.department_id, d.parent_id, w.steps + 1 from above w join shinrai.departments d on d.id = w.above_id
        where d.parent_id is not null
      ), heads as (
        select w.department_id, array_agg(d.head_id order by w.steps) as ids
        from above w join shinrai.departments d on d.id = w.above_id join present p on p.id = d.head_id group by 1
      ), grants as (
        select array_agg(g.employee_id) filter (where g.role = 'SECURITY_OFFICER') as officers,
          array_agg(g.employee_id) filter (where g.role = 'HR') as hr
        from shinrai.role_grants g join present p on p.id = g.employee_id
      )`;
  }

  /** What is due soon or overdue, with who stands above: the nearest head is never the manager again, and nobody is told of themselves. */
  private async duties(ladder: Ladder, day: LocalDate): Promise<RawBuilder<unknown>> {
    const reached = await this.reached(ladder, day);
    return sql`
      duty as materialized (
        select a.id, a.employee_id, a.due_on, r."managerAfter", r."headAfter", r."securityOfficerAfter", r."hrAfter",
          array[m.id] as manager,
          array(select h.id from unnest(heads.ids) with ordinality h(id, place)
            where h.id <> e.id and h.id is distinct from m.id order by h.place limit 1) as head,
          array_remove(grants.officers, e.id) as officers, array_remove(grants.hr, e.id) as hr
        from ${this.owed.rows} a join shinrai.employees e on e.id = a.employee_id cross join grants
        left join present m on m.id = e.manager_id and m.id <> e.id
        left join heads on heads.department_id = e.department_id
        left join (${recordset(columns, reached)}) r on r."dueOn" = a.due_on
        where ${isOpen} and a.due_on <= ${plusDays(day, ladder.digestDaysAhead)} and ${worksHere(day)} and not ${excusedOn(day)}
      ), step as (
        select d.*, s.place, s.reached_on, s.place = 0 as is_soon from duty d
        cross join lateral (values (0, case when d.due_on >= ${day} and ${ladder.managerAfter !== null} then ${day}::date end), (1, d."managerAfter"),
          (2, d."headAfter"), (3, d."securityOfficerAfter"), (4, d."hrAfter")) s(place, reached_on)
        where s.reached_on is not null
      )`;
  }

  /** On which days what was due on the different due days has come to each of them. */
  private async reached(ladder: Ladder, day: LocalDate) {
    const overdue = await rows<{ dueOn: LocalDate }>(
      this.em,
      sql`select distinct a.due_on::text as "dueOn" from ${this.owed.rows} a where ${isOpen} and a.due_on < ${day}`,
    );
    return overdue.map(({ dueOn }) => ({ dueOn, ...reachedBy(ladder, dueOn, day, this.calendar) }));
  }
}

/** Where the one to be told is missing, the next above is; but what is only due soon is for the manager alone. */
const listed = sql`
  told as materialized (
    select to_id, s.id, s.employee_id, s.due_on, s.is_soon, s.reached_on, above.scope
    from step s
    cross join lateral (
      select w.scope, w.ids from (values (1, 'team', s.manager), (2, 'department', s.head), (3, 'company', s.officers),
        (4, 'company', s.hr)) w(place, scope, ids)
      where w.place >= s.place and array_length(array_remove(w.ids, null), 1) > 0 and (not s.is_soon or w.place = 1)
      order by w.place limit 1
    ) above
    cross join lateral unnest(above.ids) to_id
  ), counted as (
    select to_id, count(distinct employee_id) filter (where is_soon) as due_soon,
      count(distinct employee_id) filter (where not is_soon and scope = 'team') as team,
      count(distinct employee_id) filter (where not is_soon and scope = 'department') as department,
      count(distinct employee_id) filter (where not is_soon and scope = 'company') as company,
      max(reached_on) filter (where not is_soon) as reached_on
    from told group by 1
  ), first_ones as (
    select to_id, string_agg(id::text, ',' order by place) as duties from (
      select to_id, id, row_number() over (partition by to_id order by due_on, id) as place
      from (select distinct to_id, id, due_on from told) each
    ) ranked where place <= ${mostNames} group by 1
  )`;
