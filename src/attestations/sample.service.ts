import { randomBytes } from 'node:crypto';

import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Requirement } from '../assignments/requirement.entity.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { row, rows, sql, takeTime } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { AskedAnew } from './asked-anew.ts';
import { SampleDraw, SampleMember, SignatureCheck } from './sample.entity.ts';
import type { CheckSignatureInput, DrawSampleInput } from './sample.type.ts';
import { Signature } from './signature.entity.ts';
import { sampleSize } from './signature.rules.ts';
import { checkNoteOf, signatureSubject } from './signature-note.ts';

/** Verification of a share of what was signed, by somebody else than the signer. */
@Injectable()
export class SampleService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly seals: SealService,
    private readonly anew: AskedAnew,
  ) {}

  /** Draws from the signatures that count and from which nobody has drawn. */
  @Transaction()
  async draw(actor: Actor, { requirementId, cycle, percent }: DrawSampleInput): Promise<string> {
    const which = { id: requirementId, activityKind: 'ATTESTATION' } as const;
    // one draw at a time
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const requirement = isId(requirementId) ? await this.em.findOne(Requirement, which, { lockMode }) : null;
    if (!requirement) return refuse('NOT_FOUND');
    await takeTime(this.em);
    const waiting = sql`select s.id from shinrai.signatures s join shinrai.assignments a on a.id = s.assignment_id
      where a.requirement_id = ${requirementId} and a.cycle = ${cycle} and a.fulfilled_by = s.id and a.ending is distinct from 'RELEASED'
        and not exists (select from shinrai.sample_members m where m.signature_id = s.id)`;
    const { ids } = await row<{ ids: string[] }>(this.em, sql`select array(${waiting} order by s.id) as ids`);
    if (ids.length === 0) refuse('NOTHING_TO_DRAW');
    const drawn = sampleSize(ids.length, percent);
    const by = { drawnAt: this.clock.now(), drawnBy: actor.id };
    const seed = randomBytes(16).toString('hex');
    const draw = this.em.create(SampleDraw, {
      id: newId(),
      requirement,
      cycle,
      percent,
      seed,
      population: ids.length,
      drawn,
      ...by,
    });
    await this.em.flush();
    await rows(
      this.em,
      sql`insert into shinrai.sample_members (id, draw_id, signature_id, rank, drawn)
          select shinrai.uuid_v7(), ${draw.id}::uuid, id, rank, rank <= ${drawn}::int
          from (select id, row_number() over (order by sha256(convert_to(${`${seed}:`} || id::text, 'UTF8'))) as rank
                from unnest(${ids}::uuid[]) id) ranked`,
    );
    const details = { cycle, percent, population: ids.length, drawn };
    this.audit.done(actor, 'DRAW_SAMPLE', { recordType: 'Requirement', recordId: requirementId }, details);
    return draw.id;
  }

  /** Once for each signature that was drawn; a mismatch asks anew, and what was signed stays as history. */
  @Transaction()
  async check(actor: Actor, { signatureId, method, result, note }: CheckSignatureInput): Promise<string> {
    const signature = await this.drawn(signatureId);
    if (signature.employee.id === actor.id) refuse('BENEFICIARY');
    const found = note?.trim() ?? '';
    if (result === 'MISMATCH' && found === '') refuseField('note', 'isNotEmpty');
    if ((await this.em.count(SignatureCheck, { signature })) > 0) refuse('ALREADY_CHECKED');
    const id = newId();
    const sealed = found ? await this.sealed(id, found) : { note: null, keyId: null };
    const by = { checkedAt: this.clock.now(), checkedBy: actor.id };
    this.em.create(SignatureCheck, { id, signature, method, result, ...sealed, ...by });
    if (result === 'MISMATCH') await this.anew.afterMismatch(signature.id, id, actor.id);
    this.audit.done(actor, 'CHECK_SIGNATURE', signatureSubject(signature.id), { method, result });
    return signature.id;
  }

  private async sealed(id: string, text: string) {
    const keyId = await this.seals.newKey({ recordType: 'SignatureCheck', recordId: id });
    return { keyId, note: await this.seals.seal(keyId, checkNoteOf(id), text) };
  }

  /** One check at a time. */
  private async drawn(id: string): Promise<Signature> {
    if (!isId(id)) refuse('NOT_FOUND');
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext(${`check ${id}`}))`);
    const member = await this.em.findOne(SampleMember, { signature: id, drawn: true }, { populate: ['signature'] });
    return member?.signature.unwrap() ?? refuse('NOT_FOUND');
  }
}
