import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Requirement, RequirementCycle } from '../assignments/requirement.entity.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Jobs } from '../platform/jobs.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { EvidencePack } from './evidence-pack.entity.ts';
import { EvidencePackQuery } from './evidence-pack.query.ts';
import type { MakeEvidencePackInput } from './evidence-pack.type.ts';
import { making } from './pack.names.ts';
import { underway } from './pack.rules.ts';

const subject = ({ id }: EvidencePack) => ({ recordType: 'EvidencePack', recordId: id });

@Injectable()
export class EvidencePackService {
  constructor(
    private readonly em: EntityManager,
    private readonly query: EvidencePackQuery,
    private readonly audit: AuditService,
    private readonly calendar: Calendar,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Asks for a pack; it is made in the background, as of the instant it is begun. */
  @Transaction()
  async make(actor: Actor, { requirementId = null, cycle, locale }: MakeEvidencePackInput): Promise<EvidencePack> {
    const askedBy = actor.id ?? refuse('FORBIDDEN');
    const requirement = requirementId === null ? null : await this.roundOf(requirementId, cycle);
    if (!requirement && cycle > this.calendar.fiscalYear()) refuseField('cycle', 'notInTheFuture');
    // one after the other for each person: a double click must not meet the unique index
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext(${`evidence ${askedBy}`}))`);
    if ((await this.em.count(EvidencePack, { askedBy, state: { $in: [...underway] } })) > 0) refuse('PACK_UNDERWAY');
    const pack = this.em.create(EvidencePack, {
      kind: requirement ? 'CYCLE' : 'TWO_YEARS',
      requirement,
      cycle,
      locale,
      state: 'WAITING',
      askedAt: this.clock.now(),
      askedBy,
      askedByLabel: actor.label,
      requestId: actor.requestId,
    });
    const about = requirement ? { requirementId: requirement.id } : {};
    this.audit.done(actor, 'MAKE_EVIDENCE_PACK', subject(pack), { cycle, ...about });
    await this.jobs.request(making);
    return pack;
  }

  @Transaction()
  async cancel(actor: Actor, id: string): Promise<EvidencePack> {
    const pack = await this.query.one(id);
    pack.cancel(this.clock.now());
    this.audit.done(actor, 'CANCEL_EVIDENCE_PACK', subject(pack));
    return pack;
  }

  /** Says that a pack leaves, before the first byte of it does. */
  @Transaction()
  async download(actor: Actor, id: string, first: number): Promise<EvidencePack> {
    const pack = await this.query.one(id);
    if (pack.state !== 'READY') refuse('NOT_FOUND');
    const { manifestSha256, bytes } = pack;
    this.audit.done(actor, 'DOWNLOAD_EVIDENCE_PACK', subject(pack), {
      manifestSha256: manifestSha256!,
      bytes: bytes!,
      ...(first > 0 && { offset: first }),
    });
    return pack;
  }

  private async roundOf(id: string, cycle: number): Promise<Requirement> {
    const requirement = (isId(id) && (await this.em.findOne(Requirement, { id }))) || refuse('NOT_FOUND');
    const known = await this.em.count(RequirementCycle, { requirement, cycle });
    return known > 0 ? requirement : refuse('NOT_FOUND');
  }
}
