import { EntityManager } from '@mikro-orm/core';
import { Parent, ResolveField } from '@nestjs/graphql';
import DataLoader from 'dataloader';

import type { RequirementCycle } from '../assignments/requirement.entity.ts';
import { RequirementCycleType } from '../assignments/requirement.type.ts';
import { worksHere } from '../audiences/audience.query.ts';
import { Api } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { type Counts, none } from './completion.rules.ts';
import { countsOf, withRate } from './completion.query.ts';
import { CompletionCounts } from './completion.type.ts';
import { momentOf } from './moment.query.ts';

/** Adds to each round of a requirement how far its people are; whoever may read requirements watches over everybody. */
@Api(() => RequirementCycleType)
export class RequirementCycleResolver {
  /** One query for all rounds on a page; nothing is remembered. */
  private readonly loader = new DataLoader<RequirementCycle, Counts>(cycles => this.countsOf(cycles), { cache: false });

  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  @ResolveField(() => CompletionCounts, { description: 'Of those who work here today.' })
  async counts(@Parent() cycle: RequirementCycle): Promise<CompletionCounts> {
    return withRate(await this.loader.load(cycle));
  }

  private async countsOf(cycles: readonly RequirementCycle[]): Promise<Counts[]> {
    const now = momentOf(this.calendar);
    const rounds = sql`unnest(${cycles.map(({ requirement }) => requirement.id)}::uuid[], ${cycles.map(({ cycle }) => cycle)}::int[])`;
    const found = await rows<Counts & { requirementId: string; cycle: number }>(
      this.em.fork(),
      sql`select a.requirement_id as "requirementId", a.cycle, count(*)::int as people, ${countsOf(now)}
          from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
          where (a.requirement_id, a.cycle) in (select * from ${rounds}) and ${worksHere(now.day)} group by 1, 2`,
    );
    const counted = new Map(found.map(counts => [`${counts.requirementId} ${counts.cycle}`, counts]));
    return cycles.map(({ requirement, cycle }) => counted.get(`${requirement.id} ${cycle}`) ?? none);
  }
}
