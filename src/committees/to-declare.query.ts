import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { rows, sql } from '../platform/sql.ts';
import type { CaseToDeclareType } from './committee.type.ts';

/** Cases that wait for somebody's declaration. */
@Injectable()
export class ToDeclareQuery {
  constructor(private readonly em: EntityManager) {}

  /** The oldest first; none about oneself, and none from which one is excluded. */
  all({ id }: Actor): Promise<CaseToDeclareType[]> {
    return rows(
      this.em,
      sql`with asked as (
            select case_id, part, from_at as at from shinrai.case_parties
            where person_id = ${id}::uuid and part in ('MEMBER', 'PANEL') and until_at is null and cleared_at is null
            union all
            select case_id, 'SUBSTITUTE', added_at from shinrai.case_substitutes
            where person_id = ${id}::uuid and seated_at is null and ended_at is null and cleared_at is null)
          select c.id as "caseId", c.number, a.part, e.family_name || ' ' || e.given_name as "subjectName",
            json_build_object('ja', d.name_ja, 'en', d.name_en) as "subjectDepartment",
            coalesce((select json_agg(json_build_object('part', p.part, 'name', w.family_name || ' ' || w.given_name) order by p.part, p.seat, w.kana_key)
              from shinrai.case_parties p join shinrai.employees w on w.id = p.person_id
              where p.case_id = c.id and p.part in ('INVESTIGATOR', 'MEMBER') and p.until_at is null and p.person_id <> ${id}::uuid), '[]') as parties
          from asked a join shinrai.cases c on c.id = a.case_id
            join shinrai.employees e on e.id = c.subject_id join shinrai.departments d on d.id = e.department_id
          where c.subject_id <> ${id}::uuid and c.state not in ('RETENTION', 'PURGED')
            and not exists (select from shinrai.case_exclusions x where x.case_id = c.id and x.person_id = ${id}::uuid)
          order by a.at, c.id`,
    );
  }
}
