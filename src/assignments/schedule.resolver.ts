import { Args, ID, Int, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { campaignSchedule, fiscalYearSchedule } from '../schedules/schedule-presets.rules.ts';
import {
  CampaignArgs,
  EndRequirementInput,
  FiscalYearArgs,
  SchedulePreviewArgs,
  SetScheduleInput,
  StartRequirementInput,
} from '../schedules/schedule.inputs.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { HeadcountType, ScheduleType, StartPreview } from '../schedules/schedule.type.ts';
import type { Requirement } from './requirement.entity.ts';
import { RequirementQuery } from './requirement.query.ts';
import { RequirementType } from './requirement.type.ts';
import { ScheduleService } from './schedule.service.ts';

@Api(() => RequirementType)
export class ScheduleResolver {
  constructor(
    private readonly schedules: ScheduleService,
    private readonly requirements: RequirementQuery,
    private readonly calendar: Calendar,
  ) {}

  @Query(() => ScheduleType, {
    description: 'Once in every fiscal year, done by a chosen day: a schedule to begin with.',
  })
  @Allow('REQUIREMENT_ASSIGN')
  fiscalYearSchedule(@Asked() { month, day, newHiresWithin }: FiscalYearArgs): Schedule {
    return fiscalYearSchedule({
      firstMonth: this.calendar.fiscalYearFirstMonth,
      doneBy: { month, day },
      newHiresWithin: newHiresWithin ?? null,
      today: this.calendar.today(),
    });
  }

  @Query(() => ScheduleType, { description: 'Once, by one day, for everybody: a schedule to begin with.' })
  @Allow('REQUIREMENT_ASSIGN')
  campaignSchedule(@Asked() { dueOn, newHiresWithin }: CampaignArgs): Schedule {
    return campaignSchedule({ dueOn, newHiresWithin, today: this.calendar.today() });
  }

  @Query(() => StartPreview, { description: 'Whom starting would assign and by when, before anything is written.' })
  @Allow('REQUIREMENT_ASSIGN')
  async startPreview(@Args('requirementId', { type: () => ID }) id: string) {
    return this.schedules.startPreview(await this.requirements.one(id));
  }

  @Query(() => Int, {
    description: 'How many people would be asked again on another day than now; what is due now stays due as it is.',
  })
  @Allow('REQUIREMENT_ASSIGN')
  async schedulePreview(@Asked() { requirementId, schedule }: SchedulePreviewArgs): Promise<number> {
    return this.schedules.changedBy(await this.requirements.one(requirementId), schedule);
  }

  @Mutation(() => RequirementType, { description: 'By when it is owed; once it has started, from the next cycle on.' })
  @Allow('REQUIREMENT_ASSIGN')
  setSchedule(@Me() me: Actor, @Input() input: SetScheduleInput): Promise<Requirement> {
    return this.schedules.set(me, input);
  }

  @Mutation(() => RequirementType, {
    description: 'Assigns everybody who owes it today; who joins, moves, leaves or is due again follows by itself.',
  })
  @Allow('REQUIREMENT_ASSIGN')
  startRequirement(@Me() me: Actor, @Input() input: StartRequirementInput): Promise<Requirement> {
    return this.schedules.start(me, input);
  }

  @Mutation(() => RequirementType, {
    description: 'Nobody is asked any more; what is done stays, what is open is released.',
  })
  @Allow('REQUIREMENT_ASSIGN')
  endRequirement(@Me() me: Actor, @Input() input: EndRequirementInput): Promise<Requirement> {
    return this.schedules.end(me, input);
  }

  @ResolveField(() => ScheduleType, { nullable: true, description: 'None for rounds that are assigned by hand.' })
  schedule(@Parent() { schedule }: Requirement): Schedule | null | undefined {
    return schedule;
  }

  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'Why it is asked, as those read who owe it.' })
  reason(@Parent() { reasonJa, reasonEn }: Requirement) {
    return reasonJa ? { ja: reasonJa, en: reasonEn ?? null } : null;
  }

  @ResolveField(() => HeadcountType, {
    nullable: true,
    description: 'Everybody who works here, in one group each; none without a schedule.',
  })
  headcount(@Parent() requirement: Requirement) {
    return this.schedules.headcount(requirement);
  }
}
