import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { AttestationNotices } from './attestation.notices.ts';
import { SignatureCheck } from './sample.entity.ts';
import { Signature, SignatureDecision } from './signature.entity.ts';
import type { ExceptionDecision } from './signature.rules.ts';
import type { DecideExceptionInput } from './signature.type.ts';
import { checkNoteOf, decisionReasonOf, noteOf, signatureSubject } from './signature-note.ts';
import { Statement } from './statement.entity.ts';

/** What becomes of an exception: the security officer accepts it, and only then the duty is fulfilled, or asks again. */
@Injectable()
export class ExceptionService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
    private readonly seals: SealService,
    private readonly notices: AttestationNotices,
  ) {}

  @Transaction()
  async accept(actor: Actor, input: DecideExceptionInput): Promise<string> {
    const signature = await this.decide(actor, input, 'ACCEPTED');
    await this.assignments.fulfil(signature.assignment.id, signature.id, this.clock.now());
    this.audit.done(actor, 'ACCEPT_EXCEPTION', signatureSubject(signature.id));
    return signature.id;
  }

  @Transaction()
  async askAgain(actor: Actor, input: DecideExceptionInput): Promise<string> {
    const signature = await this.decide(actor, input, 'ASKED_AGAIN');
    await this.notices.declined(signature);
    this.audit.done(actor, 'ASK_AGAIN', signatureSubject(signature.id));
    return signature.id;
  }

  /** What the signer wrote, what was decided about it and what a check found; for whoever signed (but the check), and the security officer. */
  @Transaction()
  async open(actor: Actor, id: string): Promise<string[]> {
    const signature = await this.found(id);
    const isOwn = signature.employee.id === actor.id;
    if (!isOwn && !isGranted(actor, 'ATTESTATION_DECIDE')) refuse('NOT_FOUND');
    const { keyId } = signature;
    const decision = await this.em.findOne(SignatureDecision, { signature });
    const check = isOwn ? null : await this.em.findOne(SignatureCheck, { signature });
    const sealed = [
      ...(keyId && signature.note ? [{ keyId, at: noteOf(id), bytes: signature.note }] : []),
      ...(keyId && decision ? [{ keyId, at: decisionReasonOf(decision.id), bytes: decision.reason }] : []),
      ...(check?.keyId && check.note ? [{ keyId: check.keyId, at: checkNoteOf(check.id), bytes: check.note }] : []),
    ];
    return this.seals.open(actor, 'OPEN_SIGNATURE_NOTE', signatureSubject(id), sealed);
  }

  private async decide(
    actor: Actor,
    { signatureId, reason }: DecideExceptionInput,
    decision: ExceptionDecision,
  ): Promise<Signature> {
    const signature = await this.waiting(actor, signatureId, decision);
    const why = reason.trim() || refuseField('reason', 'isNotEmpty');
    const id = newId();
    const sealed = await this.seals.seal(signature.keyId!, decisionReasonOf(id), why);
    const by = { decidedAt: this.clock.now(), decidedBy: actor.id };
    this.em.create(SignatureDecision, { id, signature, decision, reason: sealed, ...by });
    return signature;
  }

  /** One decision at a time, and no other wording meanwhile; nobody decides about their own. */
  private async waiting(actor: Actor, id: string, decision: ExceptionDecision): Promise<Signature> {
    const signature = await this.found(id);
    if (signature.answer !== 'EXCEPTION') refuse('NOT_FOUND');
    if (signature.employee.id === actor.id) refuse('BENEFICIARY');
    const { activityId, id: dutyId } = await signature.assignment.loadOrFail();
    const statement = await this.em.findOneOrFail(Statement, activityId, { lockMode: LockMode.PESSIMISTIC_READ });
    await rows(this.em, sql`select from shinrai.assignments where id = ${dutyId} for update`);
    if ((await this.em.count(SignatureDecision, { signature })) > 0) refuse('ALREADY_DECIDED');
    await statement.versions.loadItems();
    if (decision === 'ACCEPTED' && statement.published()?.textHash !== signature.textHash)
      refuse('ATTEST_TEXT_CHANGED');
    const duty = await signature.assignment.loadOrFail({ refresh: true });
    if (duty.endedAt || duty.fulfilledAt) refuse('DUTY_CLOSED');
    return signature;
  }

  private async found(id: string): Promise<Signature> {
    return (isId(id) ? await this.em.findOne(Signature, { id }) : null) ?? refuse('NOT_FOUND');
  }
}
