import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import type { AddInspectionInput, AddInterviewStatementInput, CheckInterviewStatementInput } from './after.inputs.ts';
import { checkConsent } from './inspection.rules.ts';
import { InterviewAccess, aboutInterview } from './interview.access.ts';
import type { Interview } from './interview.entity.ts';
import { isRoutine } from './purpose.ts';
import { InterviewInspection, InterviewStatement, InterviewStatementCheck } from './statement.entity.ts';
import { InterviewVault } from './vault.ts';

/** What an investigation brings: statements, how far they were checked, and what was looked at. */
@Injectable()
export class StatementService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: InterviewAccess,
    private readonly vault: InterviewVault,
  ) {}

  @Transaction()
  async state(actor: Actor, { interviewId, text, about }: AddInterviewStatementInput): Promise<Interview> {
    const interview = await this.underway(actor, interviewId);
    const id = newId();
    const said = { text, about: about?.trim() ? about : null };
    const sealed = await this.vault.seal(interview, 'interview_statements', { id }, said);
    const seq = (await this.em.count(InterviewStatement, { interview })) + 1;
    const by = { statedAt: this.clock.now(), recordedBy: actor.id! };
    this.em.create(InterviewStatement, { id, interview, seq, sealed, ...by });
    this.audit.done(actor, 'ADD_INTERVIEW_STATEMENT', aboutInterview(interview), { seq });
    return interview;
  }

  /** Also after the seal: what was said stays, and what is known of it grows. */
  @Transaction()
  async check(actor: Actor, { statementId, verification, evidence }: CheckInterviewStatementInput): Promise<Interview> {
    const found = isId(statementId) ? await this.em.findOne(InterviewStatement, { id: statementId }) : null;
    const statement = found ?? refuse('NOT_FOUND');
    const interview = await this.access.held(actor, statement.interview.id);
    const id = newId();
    const sealed = evidence?.trim() ? await this.vault.seal(interview, 'statement_checks', { id }, evidence) : null;
    const by = { checkedAt: this.clock.now(), checkedBy: actor.id! };
    this.em.create(InterviewStatementCheck, { id, statement, verification, sealed, ...by });
    this.audit.done(actor, 'CHECK_INTERVIEW_STATEMENT', aboutInterview(interview), {
      seq: statement.seq,
      verification,
    });
    return interview;
  }

  @Transaction()
  async inspect(
    actor: Actor,
    { interviewId, owner, consent, ruleReference, ...seen }: AddInspectionInput,
  ): Promise<Interview> {
    const interview = await this.underway(actor, interviewId);
    checkConsent(owner, consent, ruleReference ?? null);
    const id = newId();
    const sealed = await this.vault.seal(interview, 'interview_inspections', { id }, seen);
    const by = { inspectedAt: this.clock.now(), inspectedBy: actor.id! };
    this.em.create(InterviewInspection, {
      id,
      interview,
      owner,
      consent,
      ruleReference: ruleReference ?? null,
      sealed,
      ...by,
    });
    this.audit.done(actor, 'ADD_INSPECTION', aboutInterview(interview), { owner, consent });
    return interview;
  }

  private async underway(actor: Actor, id: string): Promise<Interview> {
    const interview = await this.access.held(actor, id);
    if (isRoutine(interview.purpose)) refuse('INTERVIEW_PURPOSE', { questions: [] });
    return interview.isOpen() ? interview : refuse('SEALED');
  }
}
