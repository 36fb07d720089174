import { createHash } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { proofTypeOf } from '../petitions/proof-type.rules.ts';
import { Transaction } from '../platform/transaction.ts';
import { type AcknowledgementResult, InterviewAcknowledgement } from './amendment.entity.ts';
import { AmendmentService } from './amendment.service.ts';
import { InterviewAccess, aboutInterview } from './interview.access.ts';
import { InterviewVault } from './vault.ts';

/** A signed scan as it is sealed. */
interface Scan {
  mimeType: string;
  base64: string;
}

export interface Signed {
  seq: number;
  result: Exclude<AcknowledgementResult, 'WITH_COMMENT'>;
  bytes: Buffer;
}

/** For those who sign on paper: the interviewer files the signed scan, which says whatever it says. */
@Injectable()
export class PaperService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: InterviewAccess,
    private readonly amendments: AmendmentService,
    private readonly vault: InterviewVault,
  ) {}

  @Transaction()
  async file(actor: Actor, interviewId: string, { seq, result, bytes }: Signed): Promise<InterviewAcknowledgement> {
    const interview = await this.access.held(actor, interviewId);
    if (interview.isOpen()) refuse('NOT_SEALED');
    await this.amendments.checkSeen(interview, seq);
    const scan: Scan = { mimeType: proofTypeOf(bytes) ?? refuse('PROOF_REFUSED'), base64: bytes.toString('base64') };
    const id = newId();
    const sealed = await this.vault.seal(interview, 'acknowledgements', { id }, scan);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const by = { acknowledgedAt: this.clock.now(), recordedBy: actor.id! };
    const filed = { id, interview, seq, result, method: 'PAPER' as const, sealed, sha256, ...by };
    const acknowledgement = this.em.create(InterviewAcknowledgement, filed);
    this.audit.done(actor, 'FILE_INTERVIEW_PAPER', aboutInterview(interview), { seq, result, sha256 });
    return acknowledgement;
  }

  /** For those who hold the interview, and the one who signed. */
  @Transaction()
  async read(actor: Actor, id: string): Promise<{ mimeType: string; bytes: Buffer }> {
    const where = { id, method: 'PAPER' as const };
    const options = { populate: ['interview'] as const };
    const found =
      (isId(id) && (await this.em.findOne(InterviewAcknowledgement, where, options))) || refuse('NOT_FOUND');
    const interview = found.interview.unwrap();
    const isTheirs = interview.employee.id === actor.id || (await this.access.isInterviewer(actor, interview.id));
    if (!isTheirs) refuse('NOT_FOUND');
    const kept = { table: 'acknowledgements', row: found, bytes: found.sealed } as const;
    const text = await this.vault.open(actor, interview, [kept]);
    const { mimeType, base64 } = text(found) as Scan;
    return { mimeType, bytes: Buffer.from(base64, 'base64') };
  }
}
