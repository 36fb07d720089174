import { EntityManager } from '@mikro-orm/core';
import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Input } from '../platform/api.ts';
import type { ExtraAttempt } from './accommodation.entity.ts';
import { ExtraAttemptService } from './extra-attempt.service.ts';
import { ExtraAttemptType, GrantAttemptInput, LimitedDuty } from './extra-attempt.type.ts';

@Api(() => LimitedDuty)
export class LimitedDutyResolver {
  constructor(private readonly service: ExtraAttemptService) {}

  @Query(() => [LimitedDuty], {
    description: 'For what a person may need another attempt, the earliest due day first.',
  })
  @Allow('ATTEMPT_GRANT')
  limitedDuties(@Me() me: Actor, @Args('personId', { type: () => ID }) personId: string): Promise<LimitedDuty[]> {
    return this.service.limitedDuties(me, personId);
  }

  @Mutation(() => ExtraAttemptType, {
    description: 'One more attempt for one duty. OWN_ACCOMMODATION for one’s own, ALREADY_FULFILLED.',
  })
  @Allow('ATTEMPT_GRANT')
  grantAttempt(@Me() me: Actor, @Input() input: GrantAttemptInput): Promise<ExtraAttempt> {
    return this.service.grant(me, input);
  }

  @ResolveField(() => [ExtraAttemptType], { description: 'What was granted for this duty, the first one first.' })
  extraAttempts(@Parent() duty: LimitedDuty): Promise<ExtraAttempt[]> {
    return this.service.granted(duty);
  }
}

@Api(() => ExtraAttemptType)
export class ExtraAttemptResolver {
  constructor(private readonly em: EntityManager) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for the operator.' })
  grantedBy(@Parent() { grantedBy }: ExtraAttempt): Promise<Employee> | null {
    return grantedBy ? this.em.getReference(Employee, grantedBy, { wrapped: true }).loadOrFail() : null;
  }
}
