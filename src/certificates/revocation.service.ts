import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { NoticeService } from '../notices/notice.service.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { CertificateRevocation } from './revocation.entity.ts';
import type { RevokeCertificateInput } from './revocation.type.ts';
import { Certificate } from './certificate.entity.ts';

/** Who may revoke sees everybody, so every certificate is visible to them. */
@Injectable()
export class RevocationService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly notices: NoticeService,
  ) {}

  async of(assignmentId: string): Promise<CertificateRevocation | null> {
    const { assignment } = await this.find(assignmentId);
    return this.em.findOne(CertificateRevocation, { assignment: assignment.id });
  }

  /** The duty stays fulfilled as the ledger has it: what follows for the person is decided by people. */
  @Transaction()
  async revoke(actor: Actor, { assignmentId, reason, explanation }: RevokeCertificateInput): Promise<Certificate> {
    const certificate = await this.find(assignmentId);
    const { employee } = certificate.assignment.unwrap();
    if (employee.id === actor.id) refuse('BENEFICIARY');
    if (explanation.trim() === '') refuseField('explanation', 'isNotEmpty');
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext(${`certificate ${assignmentId}`}))`);
    if (await this.em.count(CertificateRevocation, { assignment: assignmentId })) refuse('ALREADY_REVOKED');
    this.em.create(CertificateRevocation, {
      assignment: certificate.assignment,
      reason,
      explanation: explanation.trim(),
      revokedAt: this.clock.now(),
      revokedBy: actor.id,
    });
    await this.tell(employee.id, assignmentId);
    const subject = { recordType: 'Certificate', recordId: assignmentId };
    this.audit.done(actor, 'REVOKE_CERTIFICATE', subject, { number: certificate.number, reason });
    return certificate;
  }

  private async tell(to: string, assignmentId: string): Promise<void> {
    const key = `certificate-revoked:${assignmentId}`;
    await this.notices.tell('CERTIFICATE_REVOKED', { to, key, params: { assignmentId } });
  }

  private async find(assignmentId: string) {
    const found = isId(assignmentId)
      ? await this.em.findOne(Certificate, { assignment: assignmentId }, { populate: ['assignment'] })
      : null;
    return found ?? refuse('NOT_FOUND');
  }
}
