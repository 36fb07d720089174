import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { permissions } from '../access/permissions.ts';
import type { Role } from '../access/roles.ts';
import { Owed } from '../assignments/owed.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { type NoticeTemplate, NoticeTemplates } from '../notices/notice-template.ts';
import { seeEverybody } from '../people/person.policy.ts';
import { type RawBuilder, rows, sql } from '../platform/sql.ts';
import { type DigestFacts, type ListedDuty, digestWords, mostNames } from './digest.words.ts';

type Row = ListedDuty & { place: number; isOpen: boolean; isSeen: boolean };

/** How the list of those who watch over others is worded: numbers, a link, and the first names that its reader may see. */
@Injectable()
export class DigestTemplate implements NoticeTemplate<'DIGEST', DigestFacts>, OnModuleInit {
  readonly kind = 'DIGEST';
  readonly words = digestWords;

  constructor(
    private readonly em: EntityManager,
    private readonly templates: NoticeTemplates,
    private readonly owed: Owed,
  ) {}

  onModuleInit(): void {
    this.templates.register(this);
  }

  async facts(all: readonly NoticeParams['DIGEST'][]): Promise<DigestFacts[]> {
    const found = Map.groupBy(await this.read(all), ({ place }) => place);
    const readers = await this.readers(all.map(({ toId }) => toId));
    return all.map(({ toId, on, dueSoon, team, department, company }, place) => {
      const listed = found.get(place) ?? [];
      const open = listed.filter(({ isOpen }) => isOpen);
      return {
        on: on as LocalDate,
        dueSoon,
        team,
        department,
        company,
        named: open.filter(({ isSeen }) => isSeen),
        sees: readers.has(toId),
        // where more stand on the list than are named, nobody has looked at the rest
        isOver: open.length === 0 && listed.length < mostNames,
      };
    });
  }

  isOver({ isOver }: DigestFacts): boolean {
    return isOver;
  }

  /** What the lists name, and whether their readers see those who owe them: everybody, or the line below (`visiblePeople`). */
  private read(all: readonly NoticeParams['DIGEST'][]): Promise<Row[]> {
    const lists = JSON.stringify(all.map(({ toId, duties }, place) => ({ place, toId, ids: duties.split(',') })));
    return rows(
      this.em,
      sql`with recursive listed as (
            select l.place, l."toId" as to_id, i.id::uuid as id, i.at
            from jsonb_to_recordset(${lists}::jsonb) l(place int, "toId" uuid, ids jsonb)
            cross join lateral jsonb_array_elements_text(l.ids) with ordinality i(id, at)
          ), up as (
            select distinct a.employee_id as below_id, e.manager_id as above_id
            from listed join ${this.owed.rows} a on a.id = listed.id join shinrai.employees e on e.id = a.employee_id
            union
            select up.below_id, e.manager_id from up join shinrai.employees e on e.id = up.above_id
          )
          select l.place, e.family_name as "familyName", e.given_name as "givenName", a.due_on::text as "dueOn",
            a.title,
            (a.fulfilled_at is null and a.ended_at is null) as "isOpen",
            (exists (select from up where up.below_id = e.id and up.above_id = l.to_id) or ${holdsOneOf(seeEverybody, sql`l.to_id`)}) as "isSeen"
          from listed l join ${this.owed.rows} a on a.id = l.id join shinrai.employees e on e.id = a.employee_id order by l.place, l.at`,
    );
  }

  /** Those of them to whom the reports are open. */
  private async readers(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await rows<{ id: string }>(
      this.em,
      sql`select e.id from shinrai.employees e where e.id = any(${ids}::uuid[])
            and (${holdsOneOf(permissions.REPORT_READ, sql`e.id`)}
              or exists (select from shinrai.employees below where below.manager_id = e.id))`,
    );
    return new Set(found.map(({ id }) => id));
  }
}

const holdsOneOf = (roles: readonly Role[], id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select from shinrai.role_grants g where g.employee_id = ${id} and g.role = any(${roles}::text[]))`;
