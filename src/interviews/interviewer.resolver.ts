import { EntityManager } from '@mikro-orm/core';
import { Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { InterviewerConflictService } from './interviewer-conflict.service.ts';
import type { InterviewConflict, InterviewerSetting } from './interviewer.entity.ts';
import { InterviewerService, type InterviewerVersion } from './interviewer.service.ts';
import {
  ChangeInterviewersInput,
  DeclareInterviewConflictInput,
  InterviewConflictConnection,
  InterviewConflictType,
  InterviewersConnection,
  InterviewersType,
  RevokeInterviewConflictInput,
} from './interviewer.type.ts';

type Said = Pick<InterviewerSetting, 'officersBy' | 'changedBy'>;

const personOf = (em: EntityManager, id: string | null | undefined): Promise<Employee> | null =>
  id ? em.getReference(Employee, id, { wrapped: true }).loadOrFail() : null;

@Api(() => InterviewersType)
export class InterviewerResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly service: InterviewerService,
  ) {}

  @Query(() => InterviewersType, { description: 'Who holds interviews with whom: what is in force now.' })
  @Allow('INTERVIEWERS_READ')
  async interviewers(): Promise<InterviewerVersion> {
    return this.service.current();
  }

  @Query(() => InterviewersConnection, { description: 'What was decided of it, the latest first.' })
  @Allow('INTERVIEWERS_READ')
  interviewersHistory(@Asked() page: PageArgs): Promise<Connection<InterviewerSetting>> {
    return this.service.history(page);
  }

  @Mutation(() => InterviewersType, {
    description:
      'From now on it says this. Refusals: STALE; SAME_PERSON for a security officer; INVALID_INPUT for somebody who may not hold interviews.',
  })
  @Allow('INTERVIEWERS_WRITE')
  changeInterviewers(@Me() me: Actor, @Input() input: ChangeInterviewersInput): Promise<InterviewerVersion> {
    return this.service.change(me, input);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Interviews the security officers.' })
  officersBy(@Parent() { officersBy }: Said): Promise<Employee> | null {
    return personOf(this.em, officersBy);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null from the beginning.' })
  changedBy(@Parent() { changedBy }: Said): Promise<Employee> | null {
    return personOf(this.em, changedBy);
  }
}

@Api(() => InterviewConflictType)
export class InterviewConflictResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly conflicts: InterviewerConflictService,
  ) {}

  @Query(() => InterviewConflictConnection, {
    description: 'Declared conflicts that stand, the latest first: all of them for HR and auditors, else your own.',
  })
  @Allow('INTERVIEW_CONFLICT_WRITE')
  interviewConflicts(@Me() me: Actor, @Asked() page: PageArgs): Promise<Connection<InterviewConflict>> {
    return this.conflicts.page(me, page);
  }

  @Mutation(() => InterviewConflictType, {
    description:
      'From now on neither of the two interviews the other; between you and somebody, or as HR between anybody.',
  })
  @Allow('INTERVIEW_CONFLICT_WRITE')
  declareInterviewConflict(@Me() me: Actor, @Input() input: DeclareInterviewConflictInput): Promise<InterviewConflict> {
    return this.conflicts.declare(me, input);
  }

  @Mutation(() => InterviewConflictType, {
    description: 'It stands no longer. Refusals: SAME_PERSON for one of the two; ALREADY_REVOKED.',
  })
  @Allow('INTERVIEW_CONFLICT_WRITE')
  revokeInterviewConflict(@Me() me: Actor, @Input() { id }: RevokeInterviewConflictInput): Promise<InterviewConflict> {
    return this.conflicts.revoke(me, id);
  }

  @ResolveField(() => [PersonType], { description: 'The two.' })
  people(@Parent() { personId, otherId }: InterviewConflict): Promise<Employee[]> {
    const both = [personId, otherId].map(id => this.em.getReference(Employee, id, { wrapped: true }).loadOrFail());
    return Promise.all(both);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null where no person did.' })
  declaredBy(@Parent() { declaredBy }: InterviewConflict): Promise<Employee> | null {
    return personOf(this.em, declaredBy);
  }
}
