import { createHash } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import type { Opening } from '../audit/audit-action.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { visiblePeopleSql } from '../people/visible-people.query.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { Proof } from './proof.entity.ts';
import { proofTypeOf } from './proof-type.rules.ts';

export interface HandedIn {
  name: string;
  mimeType: string;
  bytes: Buffer;
}

interface Subject {
  recordType: string;
  recordId: string;
}

const aboutProof = (id: string): Subject => ({ recordType: 'Proof', recordId: id });
const bytesOf = (rowId: string) => ({ table: 'proofs', column: 'bytes', rowId });

@Injectable()
export class ProofService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly seals: SealService,
  ) {}

  /** Keeps the file as it is; what it is, its bytes say. */
  @Transaction()
  async keep(actor: Actor, { name, bytes }: Pick<HandedIn, 'name' | 'bytes'>): Promise<Proof> {
    const mimeType = proofTypeOf(bytes, name) ?? refuse('PROOF_REFUSED');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const by = { uploadedAt: this.clock.now(), uploadedBy: actor.id };
    const id = newId();
    const keyId = await this.seals.newKey(aboutProof(id));
    const sealed = await this.seals.seal(keyId, bytesOf(id), bytes);
    const proof = this.em.create(Proof, { id, name, mimeType, keyId, bytes: sealed, sha256, ...by });
    this.audit.done(actor, 'UPLOAD_PROOF', aboutProof(id), { bytes: bytes.length, sha256 });
    return proof;
  }

  /** For whoever handed it in, whom it is for, and those who watch over them. */
  @Transaction()
  async visible(actor: Actor, id: string): Promise<HandedIn> {
    const watched = isGranted(actor, 'PETITION_READ') ? visiblePeopleSql(actor, 'p.employee_id') : sql`false`;
    const found = isId(id)
      ? await rows<{ id: string }>(
          this.em,
          sql`select f.id from shinrai.proofs f
              where f.id = ${id} and (f.uploaded_by = ${actor.id}::uuid
                or exists (select from shinrai.petitions p where p.proof_id = f.id and (p.employee_id = ${actor.id}::uuid or ${watched})))`,
        )
      : [];
    if (found.length === 0) refuse('NOT_FOUND');
    return this.open(actor, 'READ', aboutProof(id), id);
  }

  /** In the caller's transaction, for whoever may see it: the log says first that `action` was done to `subject`. */
  async open(actor: Actor, action: Opening, subject: Subject, id: string): Promise<HandedIn> {
    const { name, mimeType, keyId, bytes } = await this.em.findOneOrFail(Proof, { id }, { populate: ['bytes'] });
    const sealed = keyId ? [{ keyId, at: bytesOf(id), bytes }] : [];
    const [opened] = await this.seals.openBytes(actor, action, subject, sealed);
    return { name, mimeType, bytes: opened ?? Buffer.from(bytes) };
  }
}
