import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { type LocalDate, daysBetween } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import type { CompletionOverTime, CycleComparison, CycleStand } from './comparison.type.ts';
import type { Conditions } from './completion.filter.ts';
import { CompletionQuery } from './completion.query.ts';
import { CycleCourseQuery } from './cycle-course.query.ts';
import { momentOf } from './moment.query.ts';
import { ReportedRequirementQuery } from './reported-requirement.query.ts';
import { type Round, lastDayOf, sameDayOf } from './round.rules.ts';
import { ScopeQuery } from './scope.query.ts';

interface Neighbours {
  now: Round;
  previous: Round | undefined;
  next: Round | undefined;
}

@Injectable()
export class ComparisonQuery {
  constructor(
    private readonly calendar: Calendar,
    private readonly requirements: ReportedRequirementQuery,
    private readonly scopes: ScopeQuery,
    private readonly completion: CompletionQuery,
    private readonly courses: CycleCourseQuery,
  ) {}

  async compare(actor: Actor, filter: Conditions): Promise<CycleComparison> {
    const { now, previous } = await this.neighbours(actor, filter);
    const { day } = momentOf(this.calendar, filter.asOf);
    const stand = (round: Round, asOf: LocalDate) => this.stand(actor, filter, round, asOf);
    return {
      now: await stand(now, day),
      sameDay: previous ? await stand(previous, sameDayOf(previous, now, day)) : null,
      end: previous ? await stand(previous, lastDayOf(previous, now, day)) : null,
    };
  }

  async overTime(actor: Actor, filter: Conditions): Promise<CompletionOverTime> {
    const { now, previous, next } = await this.neighbours(actor, filter);
    const { day } = momentOf(this.calendar, filter.asOf);
    const course = (round: Round, until: LocalDate) => this.courses.course(actor, filter, round, until);
    return {
      now: await course(now, lastDayOf(now, next, day)),
      previous: previous ? await course(previous, lastDayOf(previous, now, day)) : null,
    };
  }

  private async neighbours(actor: Actor, { requirementId, cycle }: Conditions): Promise<Neighbours> {
    if (!requirementId) return refuseField('filter.requirementId', 'isNotEmpty');
    if (!cycle) return refuseField('filter.cycle', 'isNotEmpty');
    const rounds = await this.requirements.rounds(actor, requirementId);
    const at = rounds.findIndex(round => round.cycle === cycle);
    return { now: rounds[at] ?? refuse('NOT_FOUND'), previous: rounds[at - 1], next: rounds[at + 1] };
  }

  private async stand(
    actor: Actor,
    filter: Conditions,
    { cycle, startedOn }: Round,
    asOf: LocalDate,
  ): Promise<CycleStand> {
    const scope = await this.scopes.of(actor, { ...filter, cycle, asOf, standing: null });
    return { cycle, asOf, day: daysBetween(startedOn, asOf), counts: await this.completion.totals(scope) };
  }
}
