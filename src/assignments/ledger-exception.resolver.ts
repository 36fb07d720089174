import { Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import type { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import type { LedgerException } from './ledger-exception.entity.ts';
import { LedgerExceptionService } from './ledger-exception.service.ts';
import {
  LedgerExceptionConnection,
  LedgerExceptionType,
  LedgerExceptionsArgs,
  ResolveExceptionsInput,
  ResolvedExceptions,
} from './ledger-exception.type.ts';
import type { Requirement } from './requirement.entity.ts';
import { RequirementType } from './requirement.type.ts';

@Api(() => LedgerExceptionType)
export class LedgerExceptionResolver {
  constructor(private readonly exceptions: LedgerExceptionService) {}

  @Query(() => LedgerExceptionConnection, {
    name: 'ledgerExceptions',
    description: 'Those about whom a person must decide, the latest first.',
  })
  @Allow('REQUIREMENT_READ')
  page(@Asked() args: LedgerExceptionsArgs) {
    return this.exceptions.page(args);
  }

  @Mutation(() => ResolvedExceptions, {
    description: 'Decides about some of them in the same way; all or none. ALREADY_DECIDED, ALREADY_ENDED.',
  })
  @Allow('REQUIREMENT_ASSIGN')
  async resolveExceptions(@Me() me: Actor, @Input() input: ResolveExceptionsInput): Promise<ResolvedExceptions> {
    return { resolved: await this.exceptions.resolve(me, input) };
  }

  @ResolveField(() => PersonType)
  person(@Parent() { employee }: LedgerException): Promise<Employee> {
    return employee.loadOrFail();
  }

  @ResolveField(() => RequirementType)
  requirement(@Parent() { requirement }: LedgerException): Promise<Requirement> {
    return requirement.loadOrFail();
  }
}
