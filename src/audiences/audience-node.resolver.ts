import { EntityManager } from '@mikro-orm/core';
import { Parent, ResolveField } from '@nestjs/graphql';

import { Activities, type Activity } from '../activities/activity.ts';
import { ActivityType } from '../activities/activity.type.ts';
import { Department } from '../people/department.entity.ts';
import { DepartmentType } from '../people/department.type.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Asked } from '../platform/api.ts';
import { AudienceNodeType, NamedPeopleArgs } from './audience.type.ts';

/** What a condition names, by name. */
@Api(() => AudienceNodeType)
export class AudienceNodeResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly activities: Activities,
  ) {}

  @ResolveField(() => [DepartmentType], { nullable: true, description: 'Of DEPARTMENTS.' })
  departments(@Parent() { part }: AudienceNodeType): Promise<Department[]> | null {
    if (!('departments' in part)) return null;
    return Promise.all(
      part.departments.ids.map(id => this.em.getReference(Department, id, { wrapped: true }).loadOrFail()),
    );
  }

  @ResolveField(() => [PersonType], { nullable: true, description: 'Of PEOPLE, as many as asked for.' })
  people(@Parent() { part }: AudienceNodeType, @Asked() { first }: NamedPeopleArgs): Promise<Employee[]> | null {
    return 'people' in part ? Promise.all(part.people.slice(0, first).map(id => this.person(id))) : null;
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Of REPORTS_TO: to whom.' })
  manager(@Parent() { part }: AudienceNodeType): Promise<Employee> | null {
    return 'reportsTo' in part ? this.person(part.reportsTo.id) : null;
  }

  @ResolveField(() => ActivityType, { nullable: true, description: 'Of COMPLETED.' })
  async activity(@Parent() { part }: AudienceNodeType): Promise<Activity | null> {
    if (!('completed' in part)) return null;
    return this.activities.about(part.completed.activityKind, part.completed.activityId);
  }

  private person(id: string): Promise<Employee> {
    return this.em.getReference(Employee, id, { wrapped: true }).loadOrFail();
  }
}
