import { createHash } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { visiblePeopleSql } from '../people/visible-people.query.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { Proof } from './proof.entity.ts';
import { proofTypeOf } from './proof-type.rules.ts';

@Injectable()
export class ProofService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Keeps the file as it is; what it is, its bytes say. */
  @Transaction()
  async keep(actor: Actor, { name, bytes }: { name: string; bytes: Buffer }): Promise<Proof> {
    const mimeType = proofTypeOf(bytes) ?? refuse('PROOF_REFUSED');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const by = { uploadedAt: this.clock.now(), uploadedBy: actor.id };
    const proof = this.em.create(Proof, { name, mimeType, bytes, sha256, ...by });
    this.audit.done(
      actor,
      'UPLOAD_PROOF',
      { recordType: 'Proof', recordId: proof.id },
      { bytes: bytes.length, sha256 },
    );
    return proof;
  }

  /** For whoever handed it in, whom it is for, and those who watch over them. */
  async visible(actor: Actor, id: string): Promise<{ name: string; mimeType: string; bytes: Buffer }> {
    const watched = isGranted(actor, 'PETITION_READ') ? visiblePeopleSql(actor, 'p.employee_id') : sql`false`;
    const found = isId(id)
      ? await rows<{ name: string; mimeType: string; bytes: Buffer }>(
          this.em,
          sql`select f.name, f.mime_type as "mimeType", f.bytes from shinrai.proofs f
              where f.id = ${id} and (f.uploaded_by = ${actor.id}::uuid
                or exists (select from shinrai.petitions p where p.proof_id = f.id and (p.employee_id = ${actor.id}::uuid or ${watched})))`,
        )
      : [];
    return found[0] ?? refuse('NOT_FOUND');
  }
}
