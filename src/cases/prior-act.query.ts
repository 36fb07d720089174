import type { EntityManager } from '@mikro-orm/core';

import { rows, sql } from '../platform/sql.ts';

interface Prior {
  allegationId: string;
  number: string;
}

/** For each allegation of a case, another case that was decided for good on the same act: by its key, or because somebody said so. */
export async function priorActs(em: EntityManager, caseId: string): Promise<Map<string, string>> {
  const found = await rows<Prior>(
    em,
    sql`select distinct on (a.id) a.id as "allegationId", c.number
        from shinrai.allegations a
        join shinrai.allegations o on o.case_id <> a.case_id
          and (o.conduct_key = a.conduct_key or o.id = a.same_act_as_id or o.same_act_as_id = a.id)
        join shinrai.cases c on c.id = o.case_id
          and exists (select from shinrai.case_steps s where s.case_id = c.id and s.to = 'FINAL') and c.state <> 'ANNULLED'
        where a.case_id = ${caseId} order by a.id, c.number`,
  );
  return new Map(found.map(({ allegationId, number }) => [allegationId, number]));
}
