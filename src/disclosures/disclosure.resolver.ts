import { Parent, Query, ResolveField } from '@nestjs/graphql';

import { Allow } from '../access/allow.ts';
import { SecretariatCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api } from '../platform/api.ts';
import type { SanctionDisclosure } from './disclosure.entity.ts';
import { DisclosureService } from './disclosure.service.ts';
import { SanctionDisclosureType } from './disclosure.type.ts';

/** What everybody is told of sanctions. */
@Api()
export class DisclosureResolver {
  constructor(private readonly service: DisclosureService) {}

  @Query(() => [SanctionDisclosureType], {
    description: 'Those that are shown today, the newest first; each for 90 days, so that there are never many.',
  })
  @Allow('RULESET_READ')
  sanctionDisclosures(): Promise<SanctionDisclosure[]> {
    return this.service.shown();
  }
}

@Api(() => SecretariatCase)
export class CaseDisclosureResolver {
  constructor(private readonly service: DisclosureService) {}

  @ResolveField(() => SanctionDisclosureType, { nullable: true, description: 'What everybody was told of it.' })
  disclosure(@Parent() matter: DisciplinaryCase): Promise<SanctionDisclosure | null> {
    return this.service.of(matter);
  }

  @ResolveField(() => Boolean, {
    description: 'DISCLOSE can be proposed: a final sanction, under committee rules that allow it, not yet told.',
  })
  mayDisclose(@Parent() matter: DisciplinaryCase): Promise<boolean> {
    return this.service.isOpen(matter);
  }
}
