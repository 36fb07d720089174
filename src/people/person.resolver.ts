import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Role } from '../access/roles.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import type { Connection } from '../platform/connection.ts';
import type { Department } from './department.entity.ts';
import { DepartmentType } from './department.type.ts';
import type { Employee, LeavePeriod } from './employee.entity.ts';
import { maySeeManagerOf } from './person.policy.ts';
import { PersonQuery } from './person.query.ts';
import { isOnLeave, rolesOf } from './person.rules.ts';
import { GrantRoleInput, LeavePeriodType, PeopleArgs, PersonConnection, PersonType } from './person.type.ts';
import { RoleService } from './role.service.ts';

@Api(() => PersonType)
export class PersonResolver {
  constructor(
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
  department(@Parent() person: Employee): Promise<Department> {
    return person.department.loadOrFail();
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null at the top, and above your own line.' })
  manager(@Me() me: Actor | null, @Parent() person: Employee): Promise<Employee> | null {
    return me && person.manager && maySeeManagerOf(me, person) ? person.manager.loadOrFail() : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether today falls into a leave.' })
  async onLeave(@Parent() person: Employee): Promise<boolean> {
    return isOnLeave(await this.leavePeriods(person), this.calendar.today());
  }

  @ResolveField(() => [LeavePeriodType], { description: 'The earliest first.' })
  async leavePeriods(@Parent() person: Employee): Promise<LeavePeriod[]> {
    return person.leavePeriods.loadItems();
  }

  @ResolveField(() => [Role])
  async roles(@Parent() person: Employee): Promise<Role[]> {
    const grants = await person.roleGrants.loadItems();
    return rolesOf(
      grants.map(({ role }) => role),
      person.leads ?? false,
    );
  }
}
