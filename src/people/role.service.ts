import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { type Role, derivedRoles } from '../access/roles.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import type { Employee } from './employee.entity.ts';
import { PersonQuery } from './person.query.ts';
import type { GrantRoleInput } from './person.type.ts';
import { RoleGrant } from './role-grant.entity.ts';

@Injectable()
export class RoleService {
  constructor(
    private readonly em: EntityManager,
    private readonly people: PersonQuery,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
  ) {}

  /** Granting what somebody holds already changes nothing. */
  @Transaction()
  async grant(actor: Actor, { personId, role }: GrantRoleInput): Promise<Employee> {
    const person = await this.changeable(actor, personId, role);
    const isHere = !person.leftOn || person.leftOn >= this.calendar.today();
    if (!isHere || person.employment === 'OUTSIDE') refuseField('personId', 'worksHere');
    const grant = await this.em.findOne(RoleGrant, { employee: person, role });
    if (!grant) this.em.create(RoleGrant, { employee: person, role, grantedAt: this.clock.now(), grantedBy: actor.id });
    this.audit.done(
      actor,
      'GRANT_ROLE',
      { recordType: 'Person', recordId: person.id },
      { number: person.number, role },
    );
    return person;
  }

  @Transaction()
  async revoke(actor: Actor, { personId, role }: GrantRoleInput): Promise<Employee> {
    const person = await this.changeable(actor, personId, role);
    const grant = await this.em.findOne(RoleGrant, { employee: person, role });
    if (grant && role === 'ADMIN' && !(await this.hasOtherAdmin(person.id))) refuse('LAST_ADMIN');
    if (grant) this.em.remove(grant);
    this.audit.done(
      actor,
      'REVOKE_ROLE',
      { recordType: 'Person', recordId: person.id },
      { number: person.number, role },
    );
    return person;
  }

  /** One change of roles at a time, so that two administrators cannot revoke each other. */
  private async changeable(actor: Actor, personId: string, role: Role): Promise<Employee> {
    if (derivedRoles.includes(role)) refuseField('role', 'isGrantable');
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext('shinrai.role_grants'))`);
    const person = await this.people.visible(actor, personId);
    return person.id === actor.id ? refuse('OWN_ROLE') : person;
  }

  private async hasOtherAdmin(id: string): Promise<boolean> {
    const found = sql`select exists (select from shinrai.role_grants g join shinrai.employees e on e.id = g.employee_id
      where g.role = 'ADMIN' and e.id <> ${id} and (e.left_on is null or e.left_on >= ${this.calendar.today()})) as other`;
    return (await row<{ other: boolean }>(this.em, found)).other;
  }
}
