import { Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked } from '../platform/api.ts';
import { ComparisonQuery } from './comparison.query.ts';
import { CompletionOverTime, CycleArgs, CycleComparison } from './comparison.type.ts';
import { ReportedRequirementQuery } from './reported-requirement.query.ts';
import { ReportedRequirementConnection, ReportedRequirementsArgs } from './reported-requirement.type.ts';

@Api()
export class ComparisonResolver {
  constructor(
    private readonly requirements: ReportedRequirementQuery,
    private readonly comparison: ComparisonQuery,
  ) {}

  @Query(() => ReportedRequirementConnection, {
    description: 'What those owe whom you watch over, the newest first: to narrow a report to it.',
  })
  @Allow('REPORT_READ')
  reportedRequirements(@Me() me: Actor, @Asked() args: ReportedRequirementsArgs) {
    return this.requirements.page(me, args);
  }

  @Query(() => CycleComparison, { description: 'A cycle of a requirement beside the one before it.' })
  @Allow('REPORT_READ')
  cycleComparison(@Me() me: Actor, @Asked() { filter }: CycleArgs): Promise<CycleComparison> {
    return this.comparison.compare(me, filter);
  }

  @Query(() => CompletionOverTime, { description: 'How a cycle of a requirement got on, day by day.' })
  @Allow('REPORT_READ')
  completionOverTime(@Me() me: Actor, @Asked() { filter }: CycleArgs): Promise<CompletionOverTime> {
    return this.comparison.overTime(me, filter);
  }
}
