import { isDeepStrictEqual } from 'node:util';

import { OptionalProps, defineEntity, p } from '@mikro-orm/core';

import type { ActivityKind } from '../activities/activity-kind.ts';
import type { Audience } from '../audiences/audience.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { appendOnly } from '../platform/append-only.ts';
import { base, identified } from '../platform/base.properties.ts';
import type { Schedule } from '../schedules/schedule.ts';

const RequirementSchema = defineEntity({
  name: 'Requirement',
  schema: 'shinrai',
  tableName: 'requirements',
  properties: {
    ...base,
    titleJa: p.string(),
    titleEn: p.string().nullable(),
    activityKind: p.string().$type<ActivityKind>(),
    activityId: p.uuid(),
    audience: p.json().$type<Audience>(),
    /** When it is owed, by itself; null for rounds that somebody assigns by hand. */
    schedule: p.json().$type<Schedule>().nullable(),
    /** Whether what fulfils it also fulfils what else is owed of the same activity. */
    sharesCompletions: p.boolean().default(false),
    /** Why it is there, as told to those who owe it. */
    reasonJa: p.string().nullable(),
    reasonEn: p.string().nullable(),
    createdAt: p.datetime(),
    createdBy: p.uuid().nullable(),
    /** From then on the ledger follows its schedule. */
    startedAt: p.datetime().nullable(),
    /** From then on nobody is assigned any more; what is open is released. */
    endedAt: p.datetime().nullable(),
    cycles: () => p.oneToMany(RequirementCycle).mappedBy('requirement').orderBy({ cycle: 'desc' }),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

/** A rule that some people owe an activity. */
export class Requirement extends RequirementSchema.class {
  declare [OptionalProps]?: 'title' | 'sharesCompletions';

  get title(): LocalizedText {
    return { ja: this.titleJa, en: this.titleEn ?? null };
  }

  /** Decides anew whom it is for; tells whether that is something else than before. */
  changeAudience(audience: Audience): boolean {
    if (this.endedAt) refuse('ALREADY_ENDED');
    if (isDeepStrictEqual(this.audience, audience)) return false;
    this.audience = audience;
    return true;
  }

  /** Decides by when it is owed; tells whether that is something else than before. */
  changeSchedule(schedule: Schedule): boolean {
    if (this.endedAt) refuse('ALREADY_ENDED');
    if (isDeepStrictEqual(this.schedule, schedule)) return false;
    this.schedule = schedule;
    return true;
  }

  /** From now on the ledger follows the schedule. */
  start(at: Date): void {
    if (!this.schedule) refuse('NO_SCHEDULE');
    if (this.startedAt) refuse('ALREADY_STARTED');
    this.startedAt = at;
  }

  /** From now on nobody is assigned any more. */
  end(at: Date): void {
    if (!this.startedAt) refuse('MOVE_NOT_ALLOWED');
    if (this.endedAt) refuse('ALREADY_ENDED');
    this.endedAt = at;
  }
}
RequirementSchema.setClass(Requirement);

const RequirementRuleSchema = defineEntity({
  name: 'RequirementRule',
  schema: 'shinrai',
  tableName: 'requirement_rules',
  properties: {
    ...identified,
    requirementId: p.uuid(),
    /** The version of the requirement from which on it held. */
    version: p.integer(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    audience: p.json().$type<Audience>(),
    schedule: p.json().$type<Schedule>().nullable(),
  },
  uniques: [{ properties: ['requirementId', 'version'] }],
  triggers: [appendOnly('requirement_rules')],
});

/** What a requirement said from an instant on: one row for each change, so that a past due day can be explained. */
export class RequirementRule extends RequirementRuleSchema.class {}
RequirementRuleSchema.setClass(RequirementRule);

const RequirementCycleSchema = defineEntity({
  name: 'RequirementCycle',
  schema: 'shinrai',
  tableName: 'requirement_cycles',
  properties: {
    ...identified,
    requirement: () => p.manyToOne(Requirement).ref(),
    cycle: p.integer(),
    dueOn: p.date().$type<LocalDate>(),
    assignedAt: p.datetime(),
    assignedBy: p.uuid().nullable(),
    assignedCount: p.integer(),
  },
  uniques: [{ properties: ['requirement', 'cycle'] }],
});

/** One round of a requirement, named by its fiscal year: everybody in the audience was assigned then; who joins later is added. */
export class RequirementCycle extends RequirementCycleSchema.class {
  /** Later joiners may get more time than the first, never less. */
  add(count: number, dueOn: LocalDate): void {
    if (dueOn < this.dueOn) refuseField('dueOn', 'notBeforeTheCycle');
    this.assignedCount += count;
  }
}
RequirementCycleSchema.setClass(RequirementCycle);
