import type { EntityManager } from '@mikro-orm/core';

import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { rows, sql } from '../platform/sql.ts';

/** Everybody who had any part in a case, also those who left it: none of them hears its appeal. The panel itself is not meant. */
export async function involvedIn(em: EntityManager, { id }: DisciplinaryCase): Promise<Set<string>> {
  const found = await rows<{ id: string }>(
    em,
    sql`select c.subject_id as id from shinrai.cases c where c.id = ${id}
        union select c.opened_by from shinrai.cases c where c.id = ${id}
        union select y.person_id from shinrai.case_parties y where y.case_id = ${id} and y.part <> 'PANEL'
        union select x.person_id from shinrai.case_exclusions x where x.case_id = ${id}
        union select u.person_id from shinrai.case_substitutes u where u.case_id = ${id}
        union select a.added_by from shinrai.allegations a where a.case_id = ${id}
        union select s.by from shinrai.case_steps s where s.case_id = ${id}
          and s.move not in ('UPHOLD', 'LIGHTEN', 'REMAND', 'ANNUL')
        union select p.by from shinrai.case_proposals p where p.case_id = ${id}
        union select p.decided_by from shinrai.case_proposals p where p.case_id = ${id}
        union select g.employee_id from shinrai.role_grants g where g.role = 'COMMITTEE_SECRETARIAT'`,
  );
  return new Set(found.map(({ id: person }) => person));
}
