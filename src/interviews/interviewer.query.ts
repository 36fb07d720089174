import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import type { Pairing } from './interviewer.rules.ts';

/** Facts about who stands how to whom. */
@Injectable()
export class InterviewerQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** Everybody of the one side with everybody of the other who exists; an interviewer who has left holds no role any more. */
  pairings(interviewerIds: readonly string[], employeeIds: readonly string[]): Promise<Pairing[]> {
    const today = this.calendar.today();
    return rows(
      this.em,
      sql`select i.id as "interviewerId", e.id as "employeeId", e.manager_id is not distinct from i.id as "isManager",
            array(select g.role from shinrai.role_grants g
              where g.employee_id = i.id and (i.left_on is null or i.left_on >= ${today})) as "interviewerRoles",
            exists (select from shinrai.role_grants g where g.employee_id = e.id and g.role = 'SECURITY_OFFICER') as "isOfficer",
            exists (select from shinrai.interview_conflicts c where c.revoked_at is null
              and ((c.person_id, c.other_id) = (i.id, e.id) or (c.person_id, c.other_id) = (e.id, i.id))) as "isConflicted"
          from shinrai.employees i cross join shinrai.employees e
          where i.id = any(${interviewerIds}::uuid[]) and e.id = any(${employeeIds}::uuid[])`,
    );
  }
}
