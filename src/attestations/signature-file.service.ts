import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type HandedIn, ProofService } from '../petitions/proof.service.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { signatureSubject } from './signature-note.ts';

@Injectable()
export class SignatureFileService {
  constructor(
    private readonly em: EntityManager,
    private readonly proofs: ProofService,
  ) {}

  /** For whoever signed, and for the security officer. */
  @Transaction()
  async read(actor: Actor, id: string): Promise<HandedIn> {
    const seen = isGranted(actor, 'ATTESTATION_DECIDE') ? sql`true` : sql`s.employee_id = ${actor.id}::uuid`;
    const found = isId(id)
      ? await rows<{ proofId: string; signatureId: string }>(
          this.em,
          sql`select f.proof_id as "proofId", s.id as "signatureId" from shinrai.signature_files f
              join shinrai.signatures s on s.id = f.signature_id where f.id = ${id} and ${seen}`,
        )
      : [];
    const { proofId, signatureId } = found[0] ?? refuse('NOT_FOUND');
    return this.proofs.open(actor, 'OPEN_SIGNATURE_FILE', signatureSubject(signatureId), proofId);
  }
}
