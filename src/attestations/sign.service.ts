import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { HoldQuery } from '../holds/hold.query.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { AttestationNotices } from './attestation.notices.ts';
import { Signature, SignatureDecision, SignatureFile } from './signature.entity.ts';
import { missingIn } from './signature.rules.ts';
import type { SignStatementInput } from './signature.type.ts';
import { noteOf, signatureSubject } from './signature-note.ts';
import { Statement, type StatementVersion } from './statement.entity.ts';

/** Signing binds a person, in their own session, to exactly the text that they were shown. */
@Injectable()
export class SignService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
    private readonly holds: HoldQuery,
    private readonly seals: SealService,
    private readonly notices: AttestationNotices,
  ) {}

  /** YES fulfils the duty at once; NO leaves it open; an EXCEPTION waits for the security officer. Tells the duty. */
  @Transaction()
  async sign(actor: Actor, input: SignStatementInput): Promise<string> {
    const known = await this.mine(actor, input.assignmentId);
    if (await this.isRepeated(actor, input)) return known.id;
    const statement = await this.signable(known);
    const version = this.shown(statement, input);
    const duty = await this.assignments.mine(actor, known.id, LockMode.PESSIMISTIC_WRITE);
    await this.em.refresh(duty);
    if (await this.isRepeated(actor, input)) return duty.id;
    await this.checkOpen(duty, version);
    const signature = await this.write(actor, duty, version, input);
    if (input.answer === 'YES') await this.assignments.fulfil(duty.id, signature.id, signature.signedAt);
    if (input.answer === 'EXCEPTION') await this.notices.claimed(signature);
    this.audit.done(actor, 'SIGN_STATEMENT', signatureSubject(signature.id), {
      answer: input.answer,
      textHash: signature.textHash,
      number: version.number,
    });
    return duty.id;
  }

  /** Nobody signs for anybody else: whoever may know of the duty is told so, for all others it does not exist. */
  private async mine(actor: Actor, id: string): Promise<Assignment> {
    const duty = isId(id) ? await this.em.findOne(Assignment, { id, activityKind: 'ATTESTATION' }) : null;
    if (!duty) return refuse('NOT_FOUND');
    if (actor.id !== null && duty.employee.id === actor.id) return duty;
    return refuse(isGranted(actor, 'ATTESTATION_READ') ? 'ATTEST_PROXY' : 'NOT_FOUND');
  }

  /** A second click, or a retry after the answer was lost. */
  private async isRepeated(actor: Actor, { signatureId, assignmentId }: SignStatementInput): Promise<boolean> {
    const found = await this.em.findOne(Signature, { id: signatureId });
    if (!found) return false;
    if (found.employee.id !== actor.id || found.assignment.id !== assignmentId) refuseField('signatureId', 'isNew');
    this.audit.done(actor, 'SIGN_STATEMENT', signatureSubject(signatureId), { again: 1 });
    return true;
  }

  /** Until this is over no hold is set or released for this person, and no other wording is published. */
  private async signable(duty: Assignment): Promise<Statement> {
    const isHeld = await this.holds.isHeldThroughout(duty.employee.id);
    const lockMode = LockMode.PESSIMISTIC_READ;
    const statement = await this.em.findOneOrFail(Statement, { id: duty.activityId }, { lockMode });
    if (statement.nature === 'DELETE' && isHeld) refuse('ATTEST_HOLD');
    await statement.versions.loadItems();
    return statement;
  }

  private shown(statement: Statement, { textHash }: SignStatementInput): StatementVersion {
    const version = statement.published() ?? refuse('ACTIVITY_NOT_PUBLISHED');
    return version.textHash === textHash ? version : refuse('ATTEST_TEXT_CHANGED');
  }

  private async checkOpen(duty: Assignment, version: StatementVersion): Promise<void> {
    if (duty.endedAt) refuse('DUTY_CLOSED');
    if (duty.fulfilledAt) refuse('ALREADY_SIGNED');
    const of = { assignment: duty, statementVersion: version, answer: 'EXCEPTION' } as const;
    const last = await this.em.findOne(Signature, of, { orderBy: { signedAt: 'desc' } });
    if (!last) return;
    // an exception that waits is answered first
    if ((await this.em.count(SignatureDecision, { signature: last })) === 0) refuse('ALREADY_SIGNED');
  }

  private async write(
    { id: employee, requestId }: Actor,
    assignment: Assignment,
    statementVersion: StatementVersion,
    { signatureId: id, answer, devices, proofIds, note }: SignStatementInput,
  ): Promise<Signature> {
    const text = note?.trim() ?? '';
    const missing = missingIn({ answer, note: text, devices, files: proofIds.length }, statementVersion);
    if (missing) refuseField(...missing);
    const sealed = text ? await this.sealed(id, text) : { note: null, keyId: null };
    const signature = this.em.create(Signature, {
      id,
      assignment,
      employee: employee!,
      statementVersion,
      textHash: statementVersion.textHash!,
      answer,
      devices: devices.map(({ assetTag, owner }) => ({ assetTag: assetTag.trim(), owner })),
      signedAt: this.clock.now(),
      requestId,
      ...sealed,
    });
    for (const proof of await this.ownProofs(employee, proofIds)) this.em.create(SignatureFile, { signature, proof });
    return signature;
  }

  private async sealed(id: string, text: string) {
    const keyId = await this.seals.newKey(signatureSubject(id));
    return { keyId, note: await this.seals.seal(keyId, noteOf(id), text) };
  }

  private async ownProofs(uploadedBy: string | null, ids: readonly string[]): Promise<Proof[]> {
    const found = await this.em.find(Proof, { id: { $in: ids.filter(isId) }, uploadedBy });
    return found.length === new Set(ids).size ? found : refuseField('proofIds', 'exists');
  }
}
