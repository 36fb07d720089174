import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Department } from '../people/department.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { localized } from '../platform/localized-text.type.ts';
import { row, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { Activities } from './activity.ts';
import { belongsTo, worksHere } from './audience.query.ts';
import { Requirement, RequirementCycle } from './requirement.entity.ts';
import type {
  AssignRequirementInput,
  AudienceInput,
  ChangeAudienceInput,
  DraftRequirementInput,
} from './requirement.type.ts';

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
  ) {}

  @Transaction()
  async draft(
    actor: Actor,
    { activityKind, activityId, title, audience }: DraftRequirementInput,
  ): Promise<Requirement> {
    const { ja, en } = localized(title);
    if (ja.length > longestTitle || (en?.length ?? 0) > longestTitle) refuseField('title', 'maxLength');
    if (!isId(activityId) || !(await this.activities.about(activityKind, activityId)))
      refuseField('activityId', 'exists');
    await this.checkDepartments(audience);
    const requirement = this.em.create(Requirement, {
      titleJa: ja,
      titleEn: en,
      activityKind,
      activityId,
      departmentIds: audience.departmentIds,
      employments: audience.employments,
      createdAt: this.clock.now(),
      createdBy: actor.id,
    });
    this.audit.done(actor, 'DRAFT_REQUIREMENT', subject(requirement), sizes(audience));
    return requirement;
  }

  @Transaction()
  async changeAudience(actor: Actor, { id, version, audience }: ChangeAudienceInput): Promise<Requirement> {
    const requirement = await this.seen(id, version);
    await this.checkDepartments(audience);
    requirement.changeAudience(audience);
    this.audit.done(actor, 'CHANGE_AUDIENCE', subject(requirement), sizes(audience));
    return requirement;
  }

  /** Assigns all whom the preview showed, in one statement, or nobody. */
  @Transaction()
  async assign(actor: Actor, { id, version, cycle, dueOn, expected }: AssignRequirementInput): Promise<Requirement> {
    const requirement = await this.seen(id, version);
    const today = this.calendar.today();
    if (dueOn < today) refuse('DUE_DAY_PAST', { dueOn, today });
    const activity = await this.activities.about(requirement.activityKind, requirement.activityId);
    if (!activity?.published) refuse('ACTIVITY_NOT_PUBLISHED');
    const actual = await this.assignAll(requirement, cycle, dueOn);
    if (actual === 0 && (await this.em.count(RequirementCycle, { requirement, cycle })) > 0)
      refuse('CYCLE_ALREADY_ASSIGNED', { cycle });
    if (actual !== expected) refuse('AUDIENCE_CHANGED', { expected, actual });
    await this.count(actor, requirement, { cycle, dueOn, actual });
    this.audit.done(actor, 'ASSIGN_REQUIREMENT', subject(requirement), { cycle, dueOn, people: actual });
    return requirement;
  }

  /** One statement, however many they are; who is assigned already stays as they are. Tells how many were added. */
  private async assignAll(requirement: Requirement, cycle: number, dueOn: LocalDate): Promise<number> {
    const { id, activityKind, activityId } = requirement;
    const { added } = await row<{ added: number }>(
      this.em,
      sql`with added as (
            insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on)
            select shinrai.uuid_v7(), e.id, ${id}::uuid, ${cycle}::int, ${activityKind}, ${activityId}::uuid, ${this.clock.now()}::timestamptz, ${dueOn}::date
            from shinrai.employees e
            where ${worksHere(this.calendar.today())} and ${belongsTo(requirement)}
            on conflict (requirement_id, cycle, employee_id) do nothing
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

  private async checkDepartments({ departmentIds }: AudienceInput): Promise<void> {
    const ids = [...new Set(departmentIds)];
    const known = ids.every(isId) ? await this.em.count(Department, { id: { $in: ids } }) : -1;
    if (known !== ids.length) refuseField('audience.departmentIds', 'exists');
  }

  /** The requirement, locked, if it is still as the actor saw it. */
  private async seen(id: string, version: number): Promise<Requirement> {
    if (!isId(id)) refuse('NOT_FOUND');
    const found =
      (await this.em.findOne(Requirement, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })) ?? refuse('NOT_FOUND');
    return found.version === version ? found : refuse('STALE');
  }
}

const sizes = ({ departmentIds, employments }: AudienceInput) => ({
  departments: departmentIds.length,
  employments: employments.join(' '),
});
