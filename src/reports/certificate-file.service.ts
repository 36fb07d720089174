import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CertificatePdf } from '../certificates/certificate-pdf.service.ts';
import type { Certificate } from '../certificates/certificate.entity.ts';
import { CertificateService } from '../certificates/certificate.service.ts';
import { isId } from '../kernel/id.ts';
import type { Locale } from '../kernel/locale.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { watchedSql } from './scope.query.ts';

@Injectable()
export class CertificateFileService {
  constructor(
    private readonly em: EntityManager,
    private readonly audit: AuditService,
    private readonly certificates: CertificateService,
    private readonly pdf: CertificatePdf,
  ) {}

  /** For the holder, and for who watches over the duty. */
  async file(actor: Actor, assignmentId: string, locale: Locale): Promise<{ certificate: Certificate; bytes: Buffer }> {
    const certificate = (await this.visible(actor, assignmentId)) ?? refuse('NOT_FOUND');
    const bytes = await this.pdf.of(certificate, locale);
    await this.done(actor, certificate);
    return { certificate, bytes };
  }

  private async visible(actor: Actor, assignmentId: string): Promise<Certificate | null> {
    if (!isId(assignmentId)) return null;
    const [seen] = await rows(
      this.em,
      sql`select from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
          where a.id = ${assignmentId} and (e.id = ${actor.id} or ${watchedSql(actor)})`,
    );
    return seen ? this.certificates.of(assignmentId) : null;
  }

  @Transaction()
  private async done(actor: Actor, { assignment, number }: Certificate): Promise<void> {
    this.audit.done(actor, 'DOWNLOAD_CERTIFICATE', { recordType: 'Certificate', recordId: assignment.id }, { number });
  }
}
