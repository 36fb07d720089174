import { Int, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Input } from '../platform/api.ts';
import type { Department } from './department.entity.ts';
import { DepartmentService } from './department.service.ts';
import { AddDepartmentInput, ChangeDepartmentInput, DepartmentType } from './department.type.ts';
import type { Employee } from './employee.entity.ts';
import type { ListedDepartment } from './listed-people.query.ts';
import { PersonType } from './person.type.ts';

@Api(() => DepartmentType)
export class DepartmentResolver {
  constructor(private readonly service: DepartmentService) {}

  @Query(() => [DepartmentType], {
    description: 'The whole tree, each department followed by those below it, by code.',
  })
  @Allow('PEOPLE_READ')
  departments(): Promise<Department[]> {
    return this.service.tree();
  }

  @Mutation(() => DepartmentType, { description: 'CODE_TAKEN; NOT_FOUND for an unknown parent.' })
  @Allow('DEPARTMENTS_WRITE')
  addDepartment(@Me() me: Actor, @Input() input: AddDepartmentInput): Promise<Department> {
    return this.service.add(me, input);
  }

  @Mutation(() => DepartmentType, { description: 'Name, head and place in the tree; STALE, DEPARTMENT_CYCLE.' })
  @Allow('DEPARTMENTS_WRITE')
  changeDepartment(@Me() me: Actor, @Input() input: ChangeDepartmentInput): Promise<Department> {
    return this.service.change(me, input);
  }

  @ResolveField(() => DepartmentType, { nullable: true, description: 'Null at the top.' })
  parent(@Parent() department: ListedDepartment): Promise<Department> | null {
    return this.service.above(department);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who answers for it; null where nobody was named, and for who does not see everybody.',
  })
  head(@Me() me: Actor | null, @Parent() department: ListedDepartment): Promise<Employee | null> {
    return this.service.headFor(me, department);
  }

  @ResolveField(() => Int, { description: 'How many departments stand above it.' })
  depth(@Parent() department: ListedDepartment): Promise<number> | number {
    return department.depth ?? this.service.depthOf(department);
  }
}
