import { EntityManager } from '@mikro-orm/core';
import { Parent, ResolveField } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api } from '../platform/api.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { bindsFrom, lastDayOf } from './in-force.rules.ts';
import { RulesetKind, type RulesetVersion } from './ruleset.entity.ts';
import { RulesetDraftType, RulesetFile, RulesetVersionType } from './ruleset.type.ts';

@Api(() => RulesetVersionType)
export class RulesetVersionResolver {
  @ResolveField(() => RulesetKind)
  async kind(@Parent() { ruleset }: RulesetVersion): Promise<RulesetKind> {
    return (await ruleset.loadOrFail()).kind;
  }

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description: 'Its last day: the one before the next version takes effect; null while there is none.',
  })
  async effectiveUntil(@Parent() version: RulesetVersion): Promise<LocalDate | null> {
    const ruleset = await version.ruleset.loadOrFail({ populate: ['versions'] });
    return lastDayOf(ruleset.published(), version);
  }

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description:
      'The later of the days on which it took effect and was made known: acts before it cannot be judged by it.',
  })
  bindsFrom(@Parent() { effectiveFrom, madeKnownOn }: RulesetVersion): LocalDate | null {
    return bindsFrom(effectiveFrom, madeKnownOn ?? null);
  }

  @ResolveField(() => RulesetFile, { nullable: true, description: 'The text itself, if it is attached.' })
  async file(@Parent() { source }: RulesetVersion): Promise<RulesetFile | null> {
    return (await source?.loadOrFail()) ?? null;
  }
}

@Api(() => RulesetDraftType)
export class RulesetDraftResolver {
  constructor(private readonly em: EntityManager) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who wrote it, and so cannot publish it.' })
  async writtenBy(@Parent() { writtenBy }: RulesetVersion): Promise<Employee | null> {
    return writtenBy ? this.em.findOne(Employee, { id: writtenBy }) : null;
  }

  @ResolveField(() => RulesetFile, { nullable: true, description: 'The text itself, if it is attached.' })
  async file(@Parent() { source }: RulesetVersion): Promise<RulesetFile | null> {
    return (await source?.loadOrFail()) ?? null;
  }
}
