import { Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import type { Employee } from './employee.entity.ts';
import type { OutsidePerson } from './outside-person.entity.ts';
import { OutsidePersonService } from './outside-person.service.ts';
import {
  EndOutsidePersonInput,
  OutsidePersonConnection,
  OutsidePersonType,
  RegisterOutsidePersonInput,
  UpdateOutsidePersonInput,
} from './outside-person.type.ts';
import { PersonType } from './person.type.ts';

@Api(() => OutsidePersonType)
export class OutsidePersonResolver {
  constructor(private readonly service: OutsidePersonService) {}

  @Query(() => OutsidePersonConnection, { description: 'By kana, also those whose account has expired.' })
  @Allow('OUTSIDE_PEOPLE_WRITE')
  outsidePeople(@Asked() args: PageArgs): Promise<Connection<OutsidePerson>> {
    return this.service.page(args);
  }

  @Mutation(() => OutsidePersonType, { description: 'They sign in by a password link, and owe nothing.' })
  @Allow('OUTSIDE_PEOPLE_WRITE')
  registerOutsidePerson(@Me() me: Actor, @Input() input: RegisterOutsidePersonInput): Promise<OutsidePerson> {
    return this.service.register(me, input);
  }

  @Mutation(() => OutsidePersonType, {
    description:
      'Corrects who they are and until when they sit; STALE. NOT_FOUND for somebody who is no outside member.',
  })
  @Allow('OUTSIDE_PEOPLE_WRITE')
  updateOutsidePerson(@Me() me: Actor, @Input() input: UpdateOutsidePersonInput): Promise<OutsidePerson> {
    return this.service.update(me, input);
  }

  @Mutation(() => OutsidePersonType, { description: 'At once, also where they are signed in.' })
  @Allow('OUTSIDE_PEOPLE_WRITE')
  endOutsidePerson(@Me() me: Actor, @Input() input: EndOutsidePersonInput): Promise<OutsidePerson> {
    return this.service.end(me, input);
  }

  @ResolveField(() => LocalDateScalar, { description: 'The last day on which they can sign in.' })
  async endsOn(@Parent() { person }: OutsidePerson): Promise<LocalDate> {
    return (await person.loadOrFail()).leftOn!;
  }

  @ResolveField(() => PersonType)
  person(@Parent() { person }: OutsidePerson): Promise<Employee> {
    return person.loadOrFail();
  }
}
