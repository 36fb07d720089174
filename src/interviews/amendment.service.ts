import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { row, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { AcknowledgementNotices } from './acknowledgement.notices.ts';
import type { AcknowledgeInterviewInput, AmendInterviewInput } from './after.inputs.ts';
import { InterviewAcknowledgement, InterviewAmendment } from './amendment.entity.ts';
import { InterviewAccess, aboutInterview } from './interview.access.ts';
import type { Interview } from './interview.entity.ts';
import { InterviewVault } from './vault.ts';

/** After the seal: corrections are appended, and the one who was asked says what they think of them. */
@Injectable()
export class AmendmentService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: InterviewAccess,
    private readonly vault: InterviewVault,
    private readonly notices: AcknowledgementNotices,
  ) {}

  @Transaction()
  async amend(
    actor: Actor,
    { interviewId, section: key, text, reason, requestedBy }: AmendInterviewInput,
  ): Promise<Interview> {
    const interview = await this.access.held(actor, interviewId);
    if (interview.isOpen()) refuse('NOT_SEALED');
    const section = await this.access.section(interview, key);
    if (!(await this.tookPart(interview, requestedBy))) refuseField('requestedBy', 'tookPart');
    const id = newId();
    const seq = (await this.seqOf(interview)) + 1;
    const sealed = await this.vault.seal(interview, 'interview_amendments', { id }, { text, reason });
    const by = { requestedBy, amendedAt: this.clock.now(), amendedBy: actor.id! };
    this.em.create(InterviewAmendment, { id, interview, section, seq, sealed, ...by });
    this.audit.done(actor, 'AMEND_INTERVIEW', aboutInterview(interview), { section: key, seq });
    await this.notices.ask(interview, seq);
    return interview;
  }

  /** Of one's own interview, up to the amendment that was shown; of one that came since, STALE. */
  @Transaction()
  async acknowledge(
    actor: Actor,
    { id: interviewId, seq, result, comment }: AcknowledgeInterviewInput,
  ): Promise<Interview> {
    const interview = await this.access.mine(actor, interviewId);
    const said = result === 'WITH_COMMENT' ? (comment?.trim() ? comment : refuseField('comment', 'isNotEmpty')) : null;
    await this.checkSeen(interview, seq);
    const id = newId();
    const sealed = said === null ? null : await this.vault.seal(interview, 'acknowledgements', { id }, said);
    this.em.create(InterviewAcknowledgement, {
      id,
      interview,
      seq,
      result,
      method: 'PORTAL',
      sealed,
      acknowledgedAt: this.clock.now(),
      recordedBy: actor.id!,
    });
    this.audit.done(actor, 'ACKNOWLEDGE_INTERVIEW', aboutInterview(interview), { result, seq });
    return interview;
  }

  /** With the interview locked: nothing was amended since, and nothing said of it yet. */
  async checkSeen(interview: Interview, seq: number): Promise<void> {
    const latest = await this.seqOf(interview);
    if (seq !== latest) refuse('STALE', { seq: latest });
    const known = await this.em.findOne(InterviewAcknowledgement, { interview, seq });
    if (known) refuse('ALREADY_ACKNOWLEDGED', { at: known.acknowledgedAt });
  }

  private async seqOf({ id }: Interview): Promise<number> {
    const latest = sql`select coalesce(max(seq), 0)::int as seq from shinrai.interview_amendments where interview_id = ${id}`;
    return (await row<{ seq: number }>(this.em, latest)).seq;
  }

  private async tookPart(interview: Interview, employee: string): Promise<boolean> {
    if (interview.employee.id === employee) return true;
    return this.access.isInterviewer({ id: employee }, interview.id);
  }
}
