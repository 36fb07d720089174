import { EntityManager } from '@mikro-orm/core';
import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Input } from '../platform/api.ts';
import { Employee, type LeavePeriod } from './employee.entity.ts';
import { LeaveService } from './leave.service.ts';
import { EndLeaveInput, LeaveType, RecordLeaveInput, RevokeLeaveInput } from './leave.type.ts';
import { PersonType } from './person.type.ts';

@Api(() => LeaveType)
export class LeaveResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly service: LeaveService,
  ) {}

  @Query(() => [LeaveType], { description: 'All that was ever known of a person’s leave, the latest first.' })
  @Allow('LEAVE_WRITE')
  leaves(@Me() me: Actor, @Args('personId', { type: () => ID }) personId: string): Promise<LeavePeriod[]> {
    return this.service.of(me, personId);
  }

  @Mutation(() => LeaveType, {
    description:
      'Moves the due days that fall into it, or shortly after, once its end is known. BENEFICIARY for one’s own; LEAVE_OVERLAPS { from, until }.',
  })
  @Allow('LEAVE_WRITE')
  recordLeave(@Me() me: Actor, @Input() input: RecordLeaveInput): Promise<LeavePeriod> {
    return this.service.record(me, input);
  }

  @Mutation(() => LeaveType, {
    description:
      'Its last day, known now or known better; gives the row that tells it, the one of before is revoked. BENEFICIARY, ALREADY_REVOKED, LEAVE_OVERLAPS.',
  })
  @Allow('LEAVE_WRITE')
  endLeave(@Me() me: Actor, @Input() input: EndLeaveInput): Promise<LeavePeriod> {
    return this.service.end(me, input);
  }

  @Mutation(() => LeaveType, {
    description: 'It was a mistake. Due days go back, but not before today. BENEFICIARY, ALREADY_REVOKED.',
  })
  @Allow('LEAVE_WRITE')
  revokeLeave(@Me() me: Actor, @Input() { id }: RevokeLeaveInput): Promise<LeavePeriod> {
    return this.service.revoke(me, id);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for the operator, and for old rows.' })
  recordedBy(@Parent() { recordedBy }: LeavePeriod): Promise<Employee> | null {
    return this.employee(recordedBy);
  }

  @ResolveField(() => PersonType, { nullable: true })
  revokedBy(@Parent() { revokedBy }: LeavePeriod): Promise<Employee> | null {
    return this.employee(revokedBy);
  }

  private employee(id: string | null | undefined): Promise<Employee> | null {
    return id ? this.em.getReference(Employee, id, { wrapped: true }).loadOrFail() : null;
  }
}
