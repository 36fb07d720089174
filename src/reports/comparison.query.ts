import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { type LocalDate, daysBetween } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import type {
  CompletionOverTime,
  CompletionPoint,
  CycleComparison,
  CycleCourse,
  CycleStand,
} from './comparison.type.ts';
import type { Conditions } from './completion.filter.ts';
import { CompletionQuery } from './completion.query.ts';
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
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly requirements: ReportedRequirementQuery,
    private readonly scopes: ScopeQuery,
    private readonly completion: CompletionQuery,
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
    const course = (round: Round, until: LocalDate) => this.course(actor, filter, round, until);
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

  private async course(actor: Actor, filter: Conditions, round: Round, until: LocalDate): Promise<CycleCourse> {
    const { people, assignments } = await this.scopes.ever(actor, { ...filter, cycle: round.cycle, standing: null });
    const found = await rows<Omit<CompletionPoint, 'day'>>(
      this.em,
      changes(sql`where ${people} and ${assignments}`, this.calendar.timeZone, until),
    );
    const last = found.at(-1);
    const points = !last || last.on === until ? found : [...found, { ...last, on: until }];
    return { ...round, points: points.map(point => ({ ...point, day: daysBetween(round.startedOn, point.on) })) };
  }
}

/** Each assignment counts from the day on which its person has it and works here to their last day: so the sums of any day
 * are the numbers as of that day. */
const changes = (where: RawBuilder<unknown>, zone: string, until: LocalDate) => sql`
  with owed as (
    select greatest((a.assigned_at at time zone ${zone})::date, e.hired_on) as begins, e.left_on + 1 as ends,
      (a.fulfilled_at at time zone ${zone})::date as fulfilled
    from shinrai.employees e join shinrai.assignments a on a.employee_id = e.id ${where}
  ), held as (
    select begins, ends, greatest(begins, fulfilled) as done, fulfilled is not null and (ends is null or fulfilled < ends) as is_done
    from owed where ends is null or ends > begins
  ), change as (
    select begins as day, 1 as assigned, 0 as done from held
    union all select done, 0, 1 from held where is_done
    union all select ends, -1, -is_done::int from held where ends is not null
  )
  select day as "on", (sum(sum(assigned)) over so_far)::int as assignments, (sum(sum(done)) over so_far)::int as done
  from change where day <= ${until} group by day window so_far as (order by day) order by day`;
