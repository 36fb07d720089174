import { Int, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Input } from '../platform/api.ts';
import type { Department } from './department.entity.ts';
import { DepartmentService } from './department.service.ts';
import { AddDepartmentInput, ChangeDepartmentInput, DepartmentType } from './department.type.ts';
import type { ListedDepartment } from './listed-people.query.ts';

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

  @Mutation(() => DepartmentType, { description: 'Name and place in the tree; STALE, DEPARTMENT_CYCLE.' })
  @Allow('DEPARTMENTS_WRITE')
  changeDepartment(@Me() me: Actor, @Input() input: ChangeDepartmentInput): Promise<Department> {
    return this.service.change(me, input);
  }

  @ResolveField(() => DepartmentType, { nullable: true, description: 'Null at the top.' })
  parent(@Parent() department: ListedDepartment): Promise<Department> | null {
    return this.service.above(department);
  }

  @ResolveField(() => Int, { description: 'How many departments stand above it.' })
  depth(@Parent() department: ListedDepartment): Promise<number> | number {
    return department.depth ?? this.service.depthOf(department);
  }
}
