import { EntityManager } from '@mikro-orm/core';
import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Input } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import type { Accommodation } from './accommodation.entity.ts';
import { AccommodationState, stateOf } from './accommodation.rules.ts';
import { AccommodationService } from './accommodation.service.ts';
import { AccommodationType, GrantAccommodationInput, RevokeAccommodationInput } from './accommodation.type.ts';

@Api(() => AccommodationType)
export class AccommodationResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly service: AccommodationService,
    private readonly calendar: Calendar,
  ) {}

  @Query(() => [AccommodationType], { description: 'All that was ever granted to a person, the latest first.' })
  @Allow('ACCOMMODATION_GRANT')
  accommodations(@Me() me: Actor, @Args('personId', { type: () => ID }) personId: string): Promise<Accommodation[]> {
    return this.service.of(me, personId);
  }

  @Mutation(() => AccommodationType, {
    description:
      'OWN_ACCOMMODATION; ACCOMMODATION_OVERLAPS { from, until } while another one holds on one of these days: revoke that one first.',
  })
  @Allow('ACCOMMODATION_GRANT')
  grantAccommodation(@Me() me: Actor, @Input() input: GrantAccommodationInput): Promise<Accommodation> {
    return this.service.grant(me, input);
  }

  @Mutation(() => AccommodationType, {
    description: 'Attempts that were started under it keep their time. OWN_ACCOMMODATION, ALREADY_REVOKED.',
  })
  @Allow('ACCOMMODATION_GRANT')
  revokeAccommodation(@Me() me: Actor, @Input() { id }: RevokeAccommodationInput): Promise<Accommodation> {
    return this.service.revoke(me, id);
  }

  @ResolveField(() => AccommodationState, { description: 'As of today.' })
  state(@Parent() accommodation: Accommodation): AccommodationState {
    return stateOf(accommodation, this.calendar.today());
  }

  @ResolveField(() => PersonType)
  person(@Parent() { employee }: Accommodation): Promise<Employee> {
    return employee.loadOrFail();
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for the operator.' })
  grantedBy(@Parent() { grantedBy }: Accommodation): Promise<Employee> | null {
    return this.employee(grantedBy);
  }

  @ResolveField(() => PersonType, { nullable: true })
  revokedBy(@Parent() { revokedBy }: Accommodation): Promise<Employee> | null {
    return this.employee(revokedBy);
  }

  private employee(id: string | null | undefined): Promise<Employee> | null {
    return id ? this.em.getReference(Employee, id, { wrapped: true }).loadOrFail() : null;
  }
}
