import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { PetitionNotices } from './petition-notices.ts';
import { Petition } from './petition.entity.ts';
import type { HandInCertificateInput } from './petition.type.ts';
import { Proof } from './proof.entity.ts';

/** That a certificate from elsewhere counts for one duty. */
@Injectable()
export class EquivalenceService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
    private readonly people: PersonQuery,
    private readonly notices: PetitionNotices,
  ) {}

  /** By whoever owes the duty, or by HR for somebody. */
  @Transaction()
  async handIn(actor: Actor, { assignmentId, proofId, ...told }: HandInCertificateInput): Promise<Assignment> {
    const duty = await this.duty(actor, assignmentId);
    // what is signed, said or pledged nobody else can have done
    if (duty.activityKind !== 'COURSE') refuse('MOVE_NOT_ALLOWED', { state: duty.activityKind, move: 'HAND_IN' });
    if (duty.fulfilledAt || duty.endedAt) refuse('DUTY_CLOSED');
    const proof = isId(proofId) ? await this.em.findOne(Proof, { id: proofId, uploadedBy: actor.id }) : null;
    if (!proof) return refuseField('proofId', 'exists');
    this.check(told);
    const open = { assignment: duty, kind: 'EQUIVALENCE', state: 'REQUESTED' } as const;
    if ((await this.em.count(Petition, open)) > 0) refuse('PETITION_OPEN');
    const { issuedOn: startsOn, validUntil: endsOn = null, issuer, certificateTitle, reason } = told;
    const petition = this.em.create(Petition, {
      ...open,
      employee: duty.employee,
      requirement: duty.requirement,
      startsOn,
      endsOn,
      issuer: issuer.trim(),
      certificateTitle: certificateTitle.trim(),
      proof,
      reason: reason?.trim() ?? '',
      requestedAt: this.clock.now(),
      requestedBy: actor.id,
    });
    await this.notices.asked(petition);
    this.audit.done(actor, 'HAND_IN_CERTIFICATE', { recordType: 'Petition', recordId: petition.id });
    return duty;
  }

  private async duty(actor: Actor, id: string): Promise<Assignment> {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    if (!isGranted(actor, 'CERTIFICATE_HAND_IN')) return this.assignments.mine(actor, id, lockMode);
    const duty = isId(id) ? await this.em.findOne(Assignment, { id }, { lockMode }) : null;
    if (!duty) return refuse('NOT_FOUND');
    await this.people.visible(actor, duty.employee.id);
    return duty;
  }

  private check({
    issuer,
    certificateTitle,
    issuedOn,
    validUntil,
  }: Omit<HandInCertificateInput, 'assignmentId' | 'proofId'>): void {
    const today = this.calendar.today();
    if (issuer.trim() === '') refuseField('issuer', 'isNotEmpty');
    if (certificateTitle.trim() === '') refuseField('certificateTitle', 'isNotEmpty');
    if (issuedOn > today) refuseField('issuedOn', 'notInTheFuture');
    if (validUntil && validUntil < issuedOn) refuseField('validUntil', 'notBeforeStartsOn');
    if (validUntil && validUntil < today) refuse('TOO_LATE', { until: validUntil });
  }
}
