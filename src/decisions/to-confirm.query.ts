import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { rows, sql } from '../platform/sql.ts';
import type { CaseToConfirm } from './decision.type.ts';

/** Cases whose committee has advised somebody, who decides. */
@Injectable()
export class ToConfirmQuery {
  constructor(private readonly em: EntityManager) {}

  /** The oldest first; none about oneself, none in which one has a part, and none that one has decided. */
  all({ id }: Actor): Promise<CaseToConfirm[]> {
    return rows(
      this.em,
      sql`select c.id as "caseId", c.number from shinrai.cases c
          where c.state = 'DECIDED' and c.subject_id <> ${id}::uuid
            and ${id}::uuid = (select a.person_id from shinrai.decision_authorities a where a.case_id = c.id order by a.at desc, a.id desc limit 1)
            and not exists (select from shinrai.case_parties p where p.case_id = c.id and p.person_id = ${id}::uuid)
            and not exists (select from shinrai.case_exclusions x where x.case_id = c.id and x.person_id = ${id}::uuid)
            and not exists (select from shinrai.decision_confirmations f join shinrai.case_decisions d on d.id = f.decision_id
              where d.case_id = c.id and d.at = (select max(at) from shinrai.case_decisions where case_id = c.id))
          order by c.decided_at, c.id`,
    );
  }
}
