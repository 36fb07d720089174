import { Int, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked } from '../platform/api.ts';
import { CompletionQuery } from './completion.query.ts';
import {
  CompletionByDepartmentArgs,
  CompletionByEmployeeArgs,
  CompletionCounts,
  DepartmentCompletion,
  EmployeeCompletionConnection,
} from './completion.type.ts';
import type { Scope } from './scope.query.ts';
import { WatchedAssignmentQuery } from './watched-assignment.query.ts';
import { AssignmentConnection, AssignmentsArgs } from './watched-assignment.type.ts';

@Api()
export class CompletionResolver {
  constructor(
    private readonly completion: CompletionQuery,
    private readonly watched: WatchedAssignmentQuery,
  ) {}

  @Query(() => EmployeeCompletionConnection, {
    description: 'Everybody whom you watch over and how far they are; a manager: the line below.',
  })
  @Allow('REPORT_READ')
  completionByEmployee(@Me() me: Actor, @Asked() args: CompletionByEmployeeArgs) {
    return this.completion.byEmployee(me, args);
  }

  @Query(() => [DepartmentCompletion], {
    description:
      'The tree depth-first. A manager sees the departments of the line and those above, counting only the line.',
  })
  @Allow('REPORT_READ')
  completionByDepartment(@Me() me: Actor, @Asked() args: CompletionByDepartmentArgs) {
    return this.completion.byDepartment(me, args);
  }

  @Query(() => AssignmentConnection, { description: 'The rows behind every number, by person (kana) and due day.' })
  @Allow('REPORT_READ')
  assignments(@Me() me: Actor, @Asked() args: AssignmentsArgs) {
    return this.watched.page(me, args);
  }
}

/** What costs a look at everybody is only counted when it is asked for. */
@Api(() => EmployeeCompletionConnection)
export class EmployeeCompletionConnectionResolver {
  constructor(private readonly completion: CompletionQuery) {}

  @ResolveField(() => Int)
  totalCount(@Parent() { scope }: { scope: Scope }): Promise<number> {
    return this.completion.headcount(scope);
  }

  @ResolveField(() => CompletionCounts, { description: 'Over all pages. Ask for it once, not with every page.' })
  totals(@Parent() { scope }: { scope: Scope }): Promise<CompletionCounts> {
    return this.completion.totals(scope);
  }
}

@Api(() => AssignmentConnection)
export class AssignmentConnectionResolver {
  constructor(private readonly watched: WatchedAssignmentQuery) {}

  @ResolveField(() => Int)
  totalCount(@Parent() { scope }: { scope: Scope }): Promise<number> {
    return this.watched.count(scope);
  }
}
