import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/roles.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { isWorkforce } from './past-company.query.ts';
import { rolesOf } from './person.rules.ts';

/** For a host's sign-in: from what somebody typed, or from a session, to an employee and to an actor. */
@Injectable()
export class EmployeeDirectory {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** The id of the one who works here now and has this employee number or e-mail address; null for nobody. */
  async find(login: string): Promise<string | null> {
    const typed = login.normalize('NFKC').trim();
    const [found] = await rows<{ id: string }>(
      this.em,
      sql`select id from shinrai.employees e
          where (number = ${typed} or (lower(email) = lower(${typed}) and (left_on is null or not (${isWorkforce}))))
            and ${this.isHere()} order by number = ${typed} desc, ${isWorkforce} desc limit 1`,
    );
    return found?.id ?? null;
  }

  /** What this employee may do from now on; null once they have left. A host whose sessions are in the same database may
   * give, instead of the id, the query that finds it: then every request asks once. */
  async actor(employeeId: string | RawBuilder<string>, requestId: string | null): Promise<Actor | null> {
    const [found] = await rows<{ id: string; number: string; granted: Role[]; leads: boolean }>(
      this.em,
      sql`select id, number,
            array(select role from shinrai.role_grants where employee_id = e.id) as granted,
            exists (select from shinrai.employees below where below.manager_id = e.id) as leads
          from shinrai.employees e where id = ${employeeId} and ${this.isHere()}`,
    );
    if (!found) return null;
    return { id: found.id, label: found.number, roles: rolesOf(found.granted, found.leads), requestId };
  }

  /** Whether they are an outside member of a committee, whom the secretariat looks after. */
  async isOutside(employeeId: string): Promise<boolean> {
    const found = sql`select from shinrai.employees e where id = ${employeeId} and not (${isWorkforce})`;
    return (await rows(this.em, found)).length > 0;
  }

  private isHere() {
    const today = this.calendar.today();
    return sql`(left_on is null or left_on >= ${today}) and hired_on <= ${today}`;
  }
}
