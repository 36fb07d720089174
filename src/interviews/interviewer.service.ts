import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, holds } from '../access/actor.ts';
import { permissions } from '../access/permissions.ts';
import type { Role } from '../access/roles.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { PersonQuery } from '../people/person.query.ts';
import { RoleGrant } from '../people/role-grant.entity.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { rows, sql } from '../platform/sql.ts';
import { isWhole, startAfter } from '../platform/start-after.ts';
import { Transaction } from '../platform/transaction.ts';
import { InterviewerSetting } from './interviewer.entity.ts';
import { InterviewerQuery } from './interviewer.query.ts';
import { type InterviewerRule, unfitFor, usualInterviewers } from './interviewer.rules.ts';
import type { ChangeInterviewersInput } from './interviewer.type.ts';

export type InterviewerVersion = InterviewerRule & {
  version: number;
  changedAt: Date | null;
  changedBy: string | null;
};

/** Who holds interviews with whom. */
@Injectable()
export class InterviewerService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly people: PersonQuery,
    private readonly query: InterviewerQuery,
  ) {}

  async current(): Promise<InterviewerVersion> {
    const [latest] = await this.em.find(InterviewerSetting, {}, { orderBy: { version: 'desc' }, limit: 1 });
    if (!latest) return { ...usualInterviewers, version: 0, changedAt: null, changedBy: null };
    const { version, officersBy = null, officersByRole, managers, changedAt, changedBy = null } = latest;
    return { version, officersBy, officersByRole, managers, changedAt, changedBy };
  }

  /** What was decided, the latest first. */
  async history({ first, after }: PageArgs): Promise<Connection<InterviewerSetting>> {
    const start = startAfter(after, isWhole);
    const older = start ? { version: { $lt: start.key } } : {};
    const [found, total] = await Promise.all([
      this.em.find(InterviewerSetting, older, { orderBy: { version: 'desc' }, limit: first + 1 }),
      this.em.count(InterviewerSetting, {}),
    ]);
    return toConnection(found, first, total, ({ version, id }) => [version, id]);
  }

  /** Refuses an interview that this person must not hold: INTERVIEW_SELF, INTERVIEW_CONFLICT, INTERVIEWER_NOT_APPOINTED. */
  async check(interviewerId: string, employeeId: string): Promise<void> {
    const [pairing] = await this.query.pairings([interviewerId], [employeeId]);
    const unfit = unfitFor(pairing ?? refuse('NOT_FOUND'), await this.current());
    if (unfit) refuse(unfit);
  }

  /** Those of them who may interview this employee. */
  async fit(interviewerIds: readonly string[], employeeId: string): Promise<string[]> {
    const pairings = await this.query.pairings(interviewerIds, [employeeId]);
    const rule = await this.current();
    return pairings.filter(each => !unfitFor(each, rule)).map(each => each.interviewerId);
  }

  /** Those of them whom this person may interview. */
  async mayBeHeldWith(interviewerId: string, employeeIds: readonly string[]): Promise<ReadonlySet<string>> {
    const pairings = await this.query.pairings([interviewerId], employeeIds);
    const rule = await this.current();
    return new Set(pairings.filter(each => !unfitFor(each, rule)).map(each => each.employeeId));
  }

  /** Not by a security officer: nobody chooses by whom they are interviewed. */
  @Transaction()
  async change(actor: Actor, { version, ...input }: ChangeInterviewersInput): Promise<InterviewerVersion> {
    if (holds(actor, 'SECURITY_OFFICER')) refuse('SAME_PERSON');
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext('shinrai.interviewer_settings'))`);
    const now = await this.current();
    if (now.version !== version) refuse('STALE');
    const rule = await this.checked(actor, input);
    const next = { ...rule, version: version + 1, changedAt: this.clock.now(), changedBy: actor.id };
    const { id } = this.em.create(InterviewerSetting, next);
    this.audit.done(
      actor,
      'CHANGE_INTERVIEWERS',
      { recordType: 'InterviewerSetting', recordId: id },
      {
        version: next.version,
        officersBy: rule.officersBy ?? rule.officersByRole,
      },
    );
    return next;
  }

  /** Whoever is named must come through the door behind which interviews are held. */
  private async checked(actor: Actor, input: Omit<ChangeInterviewersInput, 'version'>): Promise<InterviewerRule> {
    const { officersBy = null, officersByRole, managers } = input;
    if (!mayHold.includes(officersByRole) || officersByRole === 'SECURITY_OFFICER')
      refuseField('officersByRole', 'mayInterview');
    if (officersBy !== null && !(isId(officersBy) && (await this.holdsInterviews(actor, officersBy))))
      refuseField('officersBy', 'mayInterview');
    return { officersBy, officersByRole, managers };
  }

  private async holdsInterviews(actor: Actor, id: string): Promise<boolean> {
    const employee = await this.people.visible(actor, id);
    return (await this.em.count(RoleGrant, { employee, role: { $in: [...mayHold] } })) > 0;
  }
}

const mayHold: readonly Role[] = permissions.INTERVIEW_HOLD;
