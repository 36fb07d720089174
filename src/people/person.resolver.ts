import { EntityManager } from '@mikro-orm/core';
import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Role } from '../access/roles.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import type { Connection } from '../platform/connection.ts';
import { DepartmentType } from './department.type.ts';
import { Employee, type LeavePeriod } from './employee.entity.ts';
import type { ListedDepartment, ListedPerson } from './listed-people.query.ts';
import { maySeeManagerOf } from './person.policy.ts';
import { PersonQuery } from './person.query.ts';
import { isOnLeave, rolesOf } from './person.rules.ts';
import { GrantRoleInput, LeavePeriodType, PeopleArgs, PersonConnection, PersonType } from './person.type.ts';
import { RoleService } from './role.service.ts';

@Api(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly query: PersonQuery,
    private readonly service: RoleService,
    private readonly calendar: Calendar,
  ) {}

  @Query(() => PersonConnection, { description: 'Whom you may see, by kana; a manager sees the line below.' })
  @Allow('PEOPLE_READ')
  people(@Me() me: Actor, @Asked() args: PeopleArgs): Promise<Connection<Employee>> {
    return this.query.page(me, args);
  }

  @Query(() => PersonType, { description: 'NOT_FOUND also for whom you may not see.' })
  @Allow('PEOPLE_READ')
  person(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<Employee> {
    return this.query.visible(me, id);
  }

  @Mutation(() => PersonType, { description: 'Granting twice is the same as once; OWN_ROLE.' })
  @Allow('ROLES_GRANT')
  grantRole(@Me() me: Actor, @Input() input: GrantRoleInput): Promise<Employee> {
    return this.service.grant(me, input);
  }

  @Mutation(() => PersonType, { description: 'OWN_ROLE; LAST_ADMIN when nobody else who works here is one.' })
  @Allow('ROLES_GRANT')
  revokeRole(@Me() me: Actor, @Input() input: GrantRoleInput): Promise<Employee> {
    return this.service.revoke(me, input);
  }

  @ResolveField(() => DepartmentType)
  department(@Parent() person: Person): Promise<ListedDepartment> | ListedDepartment {
    return person instanceof Employee ? person.department.loadOrFail() : person.department;
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null at the top, and above your own line.' })
  async manager(@Me() me: Actor | null, @Parent() person: Person): Promise<Employee | null> {
    if (!me || !maySeeManagerOf(me, person)) return null;
    return (await this.employee(person)).manager?.loadOrFail() ?? null;
  }

  @ResolveField(() => Boolean, { description: 'Whether today falls into a leave.' })
  async onLeave(@Parent() person: Person): Promise<boolean> {
    return person instanceof Employee
      ? isOnLeave(await this.leavePeriods(person), this.calendar.today())
      : person.onLeave;
  }

  @ResolveField(() => [LeavePeriodType], { description: 'The earliest first.' })
  async leavePeriods(@Parent() person: Person): Promise<LeavePeriod[]> {
    const all = await (await this.employee(person)).leavePeriods.loadItems();
    return all.filter(({ revokedAt }) => !revokedAt);
  }

  @ResolveField(() => [Role])
  async roles(@Parent() person: Person): Promise<Role[]> {
    const employee = await this.employee(person);
    const grants = await employee.roleGrants.loadItems();
    return rolesOf(
      grants.map(({ role }) => role),
      employee.leads ?? false,
    );
  }

  /** All of a person of whom a list has read a part. */
  private employee(person: Person): Promise<Employee> | Employee {
    return person instanceof Employee
      ? person
      : this.em.getReference(Employee, person.id, { wrapped: true }).loadOrFail();
  }
}

type Person = Employee | ListedPerson;
