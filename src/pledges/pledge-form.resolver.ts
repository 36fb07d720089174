import { EntityManager } from '@mikro-orm/core';
import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { PageArgs } from '../platform/connection.ts';
import type { PledgeForm, PledgeFormVersion } from './pledge-form.entity.ts';
import { PledgeFormQuery } from './pledge-form.query.ts';
import { PledgeFormService } from './pledge-form.service.ts';
import {
  PledgeFormConnection,
  PledgeFormType,
  PledgeFormVersionType,
  ReviewPledgeFormInput,
  SavePledgeFormInput,
} from './pledge-form.type.ts';

@Api(() => PledgeFormType)
export class PledgeFormResolver {
  constructor(
    private readonly query: PledgeFormQuery,
    private readonly service: PledgeFormService,
  ) {}

  @Query(() => PledgeFormConnection, { description: 'The newest first.' })
  @Allow('PLEDGE_READ')
  pledgeForms(@Asked() page: PageArgs) {
    return this.query.page(page);
  }

  @Query(() => PledgeFormType, { description: 'One form; NOT_FOUND where there is none.' })
  @Allow('PLEDGE_READ')
  pledgeForm(@Args('id', { type: () => ID }) id: string): Promise<PledgeForm> {
    return this.query.one(id);
  }

  @Mutation(() => PledgeFormType, {
    description:
      'Writes the wording that waits for its review. PLEDGE_FIXED_PENALTY { term, locale } for a sum fixed in advance (労働基準法16条), PLEDGE_FORCED_APOLOGY { term, locale }; STALE.',
  })
  @Allow('PLEDGE_FORM_WRITE')
  savePledgeForm(@Me() me: Actor, @Input() input: SavePledgeFormInput): Promise<PledgeForm> {
    return this.service.save(me, input);
  }

  @Mutation(() => PledgeFormType, {
    description:
      'Says that the wording is in order with the law: from now on it is signed, and never changes. SAME_PERSON for who wrote it; MOVE_NOT_ALLOWED, STALE.',
  })
  @Allow('PLEDGE_FORM_REVIEW')
  reviewPledgeForm(@Me() me: Actor, @Input() input: ReviewPledgeFormInput): Promise<PledgeForm> {
    return this.service.review(me, input);
  }

  @ResolveField(() => [PledgeFormVersionType], { description: 'The latest first.' })
  versions(@Parent() { versions }: PledgeForm): Promise<PledgeFormVersion[]> {
    return versions.loadItems();
  }
}

@Api(() => PledgeFormVersionType)
export class PledgeFormVersionResolver {
  constructor(private readonly em: EntityManager) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for the operator.' })
  writtenBy(@Parent() { writtenBy }: PledgeFormVersion): Promise<Employee | null> {
    return this.person(writtenBy);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who said that it is in order with the law.' })
  reviewedBy(@Parent() { reviewedBy }: PledgeFormVersion): Promise<Employee | null> {
    return this.person(reviewedBy);
  }

  private async person(id: string | null | undefined): Promise<Employee | null> {
    return id ? this.em.findOne(Employee, { id }) : null;
  }
}
