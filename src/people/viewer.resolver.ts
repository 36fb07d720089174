import { Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Input } from '../platform/api.ts';
import type { Employee } from './employee.entity.ts';
import { ChooseLocaleInput, PersonType, Viewer } from './person.type.ts';
import { ViewerService } from './viewer.service.ts';

@Api()
export class ViewerResolver {
  constructor(private readonly service: ViewerService) {}

  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for nobody.' })
  @Allow('PUBLIC')
  viewer(@Me() me: Actor | null) {
    return this.service.viewer(me);
  }

  @Mutation(() => PersonType, { description: 'The language that you read.' })
  @Allow('SELF')
  chooseLocale(@Me() me: Actor, @Input() input: ChooseLocaleInput): Promise<Employee> {
    return this.service.chooseLocale(me, input);
  }
}
