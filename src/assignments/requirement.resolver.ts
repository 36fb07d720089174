import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Activities, type Activity } from '../activities/activity.ts';
import { ActivityType } from '../activities/activity.type.ts';
import { shown } from '../audiences/audience.nodes.ts';
import { AudienceType } from '../audiences/audience.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { PageArgs } from '../platform/connection.ts';
import type { Requirement, RequirementCycle } from './requirement.entity.ts';
import { RequirementQuery } from './requirement.query.ts';
import { RequirementService } from './requirement.service.ts';
import {
  AssignRequirementInput,
  AssignmentPreview,
  AssignmentPreviewArgs,
  ChangeAudienceInput,
  DraftRequirementInput,
  RequirementConnection,
  RequirementCycleType,
  RequirementType,
} from './requirement.type.ts';

@Api(() => RequirementType)
export class RequirementResolver {
  constructor(
    private readonly requirements: RequirementService,
    private readonly query: RequirementQuery,
    private readonly activities: Activities,
  ) {}

  @Query(() => RequirementConnection, { name: 'requirements', description: 'The newest first.' })
  @Allow('REQUIREMENT_READ')
  page(@Asked() page: PageArgs) {
    return this.query.page(page);
  }

  @Query(() => RequirementType, { description: 'One requirement; NOT_FOUND where there is none.' })
  @Allow('REQUIREMENT_READ')
  requirement(@Args('id', { type: () => ID }) id: string): Promise<Requirement> {
    return this.query.one(id);
  }

  @Query(() => AssignmentPreview, { description: 'Whom `assignRequirement` would hit now.' })
  @Allow('REQUIREMENT_ASSIGN')
  assignmentPreview(@Asked() args: AssignmentPreviewArgs) {
    return this.query.preview(args);
  }

  @Mutation(() => RequirementType, { description: 'Writes down who owes what; nobody is assigned yet.' })
  @Allow('REQUIREMENT_ASSIGN')
  draftRequirement(@Me() me: Actor, @Input() input: DraftRequirementInput): Promise<Requirement> {
    return this.requirements.draft(me, input);
  }

  @Mutation(() => RequirementType, {
    description:
      'Where the ledger follows, whom the preview showed is assigned or released; what a round assigned stays assigned.',
  })
  @Allow('REQUIREMENT_ASSIGN')
  changeAudience(@Me() me: Actor, @Input() input: ChangeAudienceInput): Promise<Requirement> {
    return this.requirements.changeAudience(me, input);
  }

  @Mutation(() => RequirementType, {
    description: 'Assigns whom the preview showed, all or nobody; again in the same cycle it adds those who joined.',
  })
  @Allow('REQUIREMENT_ASSIGN')
  assignRequirement(@Me() me: Actor, @Input() input: AssignRequirementInput): Promise<Requirement> {
    return this.requirements.assign(me, input);
  }

  @ResolveField(() => ActivityType, { nullable: true, description: 'What is owed.' })
  activity(@Parent() { activityKind, activityId }: Requirement): Promise<Activity | null> {
    return this.activities.about(activityKind, activityId);
  }

  @ResolveField(() => AudienceType)
  audience(@Parent() { audience }: Requirement): AudienceType {
    return shown(audience);
  }

  @ResolveField(() => [RequirementCycleType], { description: 'The latest first.' })
  cycles(@Parent() { cycles }: Requirement): Promise<RequirementCycle[]> {
    return cycles.loadItems();
  }
}
