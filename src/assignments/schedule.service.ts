import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Activities } from '../activities/activity.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { localized } from '../platform/localized-text.type.ts';
import { Transaction } from '../platform/transaction.ts';
import { type Doubt, cycleAfter, cycleFor, doubtOf } from '../schedules/cycle.rules.ts';
import type { EndRequirementInput, SetScheduleInput, StartRequirementInput } from '../schedules/schedule.inputs.ts';
import { scheduleProblems } from '../schedules/schedule.rules.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { LedgerExceptionQuery } from './ledger-exception.query.ts';
import { type Headcount, HeadcountQuery } from './headcount.query.ts';
import { LedgerQuery, type Turn } from './ledger.query.ts';
import { LedgerService } from './ledger.service.ts';
import { type Requirement, RequirementCycle } from './requirement.entity.ts';
import { PromiseQuery, type Promised } from './promise.query.ts';
import { RequirementService } from './requirement.service.ts';
import { RosterRules } from './roster-rules.ts';

const longestReason = 500;

const subject = ({ id }: Requirement) => ({ recordType: 'Requirement', recordId: id });

/** Gives a requirement its schedule, and sets it going. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly activities: Activities,
    private readonly requirements: RequirementService,
    private readonly ledger: LedgerService,
    private readonly sets: LedgerQuery,
    private readonly promised: PromiseQuery,
    private readonly heads: HeadcountQuery,
    private readonly exceptions: LedgerExceptionQuery,
    private readonly rosters: RosterRules,
  ) {}

  /** Who owes it keeps the due day; from the next cycle on the new schedule counts. */
  @Transaction()
  async set(actor: Actor, { id, version, expected, ...input }: SetScheduleInput): Promise<Requirement> {
    const requirement = await this.requirements.seen(id, version);
    await this.check(requirement, input.schedule);
    const { ja = null, en = null } = input.reason ? localized(input.reason) : {};
    if ((ja?.length ?? 0) > longestReason || (en?.length ?? 0) > longestReason) refuseField('reason', 'maxLength');
    Object.assign(requirement, { sharesCompletions: input.sharesCompletions, reasonJa: ja, reasonEn: en });
    if (requirement.changeSchedule(plain(input.schedule))) this.requirements.record(actor, requirement, version + 1);
    const changed = requirement.startedAt ? await this.recount(requirement, expected ?? -1) : 0;
    this.audit.done(actor, 'SET_SCHEDULE', subject(requirement), { changed });
    return requirement;
  }

  /** Assigns everybody who owes it today; from now on the ledger follows by itself. */
  @Transaction()
  async start(actor: Actor, { id, version, expected }: StartRequirementInput): Promise<Requirement> {
    const requirement = await this.requirements.seen(id, version);
    requirement.start(this.clock.now());
    const activity = await this.activities.about(requirement.activityKind, requirement.activityId);
    if (!activity?.published) refuse('ACTIVITY_NOT_PUBLISHED');
    const { owing } = await this.startPreview(requirement);
    if (owing !== expected) refuse('AUDIENCE_CHANGED', { expected, actual: owing });
    const { opened, doubted } = await this.ledger.bringUp(requirement);
    this.audit.done(actor, 'START_REQUIREMENT', subject(requirement), { owing, opened, doubted });
    return requirement;
  }

  /** What is done stays done; what is open is released. */
  @Transaction()
  async end(actor: Actor, { id, version }: EndRequirementInput): Promise<Requirement> {
    const requirement = await this.requirements.seen(id, version);
    requirement.end(this.clock.now());
    const roster = this.rosters.of(requirement);
    await roster?.mayEnd(requirement);
    const turn = this.turn(requirement);
    const released = await this.sets.releaseAll(turn);
    await roster?.ended(requirement);
    await this.exceptions.closeAll(turn);
    this.audit.done(actor, 'END_REQUIREMENT', subject(requirement), { released });
    return requirement;
  }

  /** Whom starting would assign and by when, and about whom somebody would have to decide. */
  async startPreview(requirement: Requirement) {
    const turn = this.turn(requirement);
    const [facts, headcount] = [await this.sets.facts(turn), await this.heads.headcount(turn)];
    const dueDays = new Map<LocalDate, number>();
    const doubts = new Map<Doubt, number>();
    for (const { facts: known, people } of facts) {
      const cycle = cycleFor(turn.requirement.schedule, known, turn.day);
      const doubt = doubtOf(cycle, known, turn.day);
      if (doubt) doubts.set(doubt, (doubts.get(doubt) ?? 0) + people);
      else if (cycle.dueOn) dueDays.set(cycle.dueOn, (dueDays.get(cycle.dueOn) ?? 0) + people);
    }
    return {
      ...headcount,
      owing: headcount.headcount - headcount.outside - headcount.exempt,
      dueDays: [...dueDays].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([dueOn, people]) => ({ dueOn, people })),
      doubts: [...doubts].map(([kind, people]) => ({ kind, people })),
    };
  }

  async headcount(requirement: Requirement): Promise<Headcount | null> {
    const turn = this.ledger.turn(requirement);
    return turn && this.heads.headcount(turn);
  }

  /** On how many people's next due day another schedule would tell. */
  async changedBy(requirement: Requirement, schedule: Schedule): Promise<number> {
    const turn = this.turn(requirement);
    return this.promised.count(turn, await this.promises(turn, schedule));
  }

  private async recount(requirement: Requirement, expected: number): Promise<number> {
    const turn = this.turn(requirement);
    const promises = await this.promises(turn, turn.requirement.schedule);
    const actual = await this.promised.count(turn, promises);
    if (actual !== expected) refuse('AUDIENCE_CHANGED', { expected, actual });
    await this.promised.write(turn, promises);
    return actual;
  }

  /** What follows on each standing row, counted from its due day. */
  private async promises(turn: Turn, schedule: Schedule): Promise<Promised[]> {
    return (await this.promised.standing(turn)).map(kept => {
      const next = cycleAfter(schedule, { ...kept, anchorOn: kept.dueOn, periods: 0 });
      return { kept, opensOn: next?.opensOn ?? null, dueOn: next?.dueOn ?? null };
    });
  }

  private turn(requirement: Requirement): Turn {
    return this.ledger.turn(requirement) ?? refuse('NO_SCHEDULE');
  }

  private async check(requirement: Requirement, schedule: Schedule): Promise<void> {
    const problems = scheduleProblems(schedule);
    const fields = Object.fromEntries(problems.map(({ field, constraint }) => [`schedule.${field}`, [constraint]]));
    if (problems.length > 0) refuse('INVALID_INPUT', { fields });
    const { activityKind, activityId } = schedule.firstDue;
    const isKnown =
      !activityKind || (isId(activityId ?? '') && (await this.activities.about(activityKind, activityId!)));
    if (!isKnown) refuseField('schedule.firstDue.activityId', 'exists');
    if (!requirement.schedule && (await this.em.count(RequirementCycle, { requirement })) > 0) refuse('HAS_ROUNDS');
  }
}

/** As it is stored: nothing of the input's classes, and what is absent left out. */
const plain = (schedule: Schedule): Schedule => JSON.parse(JSON.stringify(schedule));
