import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Activities } from '../activities/activity.ts';
import { belongsTo, worksHere } from '../audiences/audience.query.ts';
import { type Audience, conditionsOf } from '../audiences/audience.rules.ts';
import { AudienceService } from '../audiences/audience.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { localized } from '../platform/localized-text.type.ts';
import { row, sql, takeTime } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { AudiencePreviewQuery } from './audience-preview.query.ts';
import { DutyWatchers } from './duty-watchers.ts';
import { LedgerService } from './ledger.service.ts';
import { RosterRules } from './roster-rules.ts';
import { Requirement, RequirementCycle, RequirementRule } from './requirement.entity.ts';
import type { AssignRequirementInput, ChangeAudienceInput, DraftRequirementInput } from './requirement.type.ts';

const longestTitle = 200;

const subject = ({ id }: Requirement) => ({ recordType: 'Requirement', recordId: id });

@Injectable()
export class RequirementService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly activities: Activities,
    private readonly audiences: AudienceService,
    private readonly previews: AudiencePreviewQuery,
    private readonly ledger: LedgerService,
    private readonly watchers: DutyWatchers,
    private readonly rosters: RosterRules,
  ) {}

  @Transaction()
  async draft(
    actor: Actor,
    { activityKind, activityId, title, ...input }: DraftRequirementInput,
  ): Promise<Requirement> {
    const { ja, en } = localized(title);
    if (ja.length > longestTitle || (en?.length ?? 0) > longestTitle) refuseField('title', 'maxLength');
    if (!isId(activityId) || !(await this.activities.about(activityKind, activityId)))
      refuseField('activityId', 'exists');
    const audience = await this.audiences.read(input.audience);
    const requirement = this.em.create(Requirement, {
      titleJa: ja,
      titleEn: en,
      activityKind,
      activityId,
      audience,
      createdAt: this.clock.now(),
      createdBy: actor.id,
    });
    this.record(actor, requirement, 1);
    this.audit.done(actor, 'DRAFT_REQUIREMENT', subject(requirement), sizeOf(audience));
    return requirement;
  }

  @Transaction()
  async changeAudience(actor: Actor, { id, version, expected, ...input }: ChangeAudienceInput): Promise<Requirement> {
    const requirement = await this.seen(id, version);
    const audience = await this.audiences.read(input.audience);
    if (requirement.startedAt) {
      await this.expect(expected, requirement, audience);
      await this.rosters.of(requirement)?.mayNarrow(requirement, audience);
    }
    if (requirement.changeAudience(audience)) this.record(actor, requirement, version + 1);
    const { opened, released } = await this.ledger.bringUp(requirement);
    this.audit.done(actor, 'CHANGE_AUDIENCE', subject(requirement), { ...sizeOf(audience), opened, released });
    return requirement;
  }

  /** Where the ledger follows, the number that was shown must still be that of those who will owe it. */
  private async expect(
    expected: number | null | undefined,
    requirement: Requirement,
    audience: Audience,
  ): Promise<void> {
    const actual = await this.previews.owing(requirement, audience);
    if (actual !== expected) refuse('AUDIENCE_CHANGED', { expected: expected ?? null, actual });
  }

  /** Assigns all whom the preview showed, in one statement, or nobody. */
  @Transaction()
  async assign(actor: Actor, { id, version, cycle, dueOn, expected }: AssignRequirementInput): Promise<Requirement> {
    const requirement = await this.seen(id, version);
    if (requirement.schedule) refuse('HAS_SCHEDULE');
    const today = this.calendar.today();
    if (dueOn < today) refuse('DUE_DAY_PAST', { dueOn, today });
    const activity = await this.activities.about(requirement.activityKind, requirement.activityId);
    if (!activity?.published) refuse('ACTIVITY_NOT_PUBLISHED');
    await takeTime(this.em);
    const actual = await this.assignAll(requirement, cycle, dueOn);
    if (actual === 0 && (await this.em.count(RequirementCycle, { requirement, cycle })) > 0)
      refuse('CYCLE_ALREADY_ASSIGNED', { cycle });
    if (actual !== expected) refuse('AUDIENCE_CHANGED', { expected, actual });
    await this.count(actor, requirement, { cycle, dueOn, actual });
    await this.watchers.tell();
    this.audit.done(actor, 'ASSIGN_REQUIREMENT', subject(requirement), { cycle, dueOn, people: actual });
    return requirement;
  }

  /** What it says from this version on. */
  record({ id: recordedBy }: Actor, requirement: Requirement, version: number): void {
    const { id: requirementId, audience, schedule } = requirement;
    const recordedAt = this.clock.now();
    this.em.create(RequirementRule, { requirementId, version, recordedAt, recordedBy, audience, schedule });
  }

  /** One statement, however many they are; who is assigned already stays as they are. Tells how many were added. */
  private async assignAll(requirement: Requirement, cycle: number, dueOn: LocalDate): Promise<number> {
    const { id, activityKind, activityId, audience } = requirement;
    const today = this.calendar.today();
    const belongs = belongsTo(audience, { day: today, timeZone: this.calendar.timeZone });
    const { added } = await row<{ added: number }>(
      this.em,
      sql`with added as (
            insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on)
            select shinrai.uuid_v7(), e.id, ${id}::uuid, ${cycle}::int, ${activityKind}, ${activityId}::uuid, ${this.clock.now()}::timestamptz, ${dueOn}::date, ${dueOn}::date
            from shinrai.employees e
            where ${worksHere(today)} and ${belongs}
            on conflict (requirement_id, cycle, employee_id, part) do nothing
            returning 1
          ) select count(*)::int as added from added`,
    );
    return added;
  }

  private async count(
    { id: assignedBy }: Actor,
    requirement: Requirement,
    { cycle, dueOn, actual }: { cycle: number; dueOn: LocalDate; actual: number },
  ): Promise<void> {
    const known = await this.em.findOne(RequirementCycle, { requirement, cycle });
    if (known) known.add(actual, dueOn);
    else
      this.em.create(RequirementCycle, {
        requirement,
        cycle,
        dueOn,
        assignedAt: this.clock.now(),
        assignedBy,
        assignedCount: actual,
      });
  }

  /** The requirement, locked, if it is still as the actor saw it. */
  async seen(id: string, version: number): Promise<Requirement> {
    if (!isId(id)) refuse('NOT_FOUND');
    const found =
      (await this.em.findOne(Requirement, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })) ?? refuse('NOT_FOUND');
    return found.version === version ? found : refuse('STALE');
  }
}

/** How many conditions; none is everybody. */
const sizeOf = (audience: Audience) => ({ conditions: conditionsOf(audience).length });
