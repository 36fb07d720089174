import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { HearingBook } from './hearing.book.ts';
import { HearingAmendment } from './hearing.entity.ts';

/** A record is never rewritten: what was wrong in it is put right beside it, while the hearing is open. */
@Injectable()
export class HearingAmendmentService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly book: HearingBook,
  ) {}

  /** The same id again is the same correction. NO_HEARING, SEALED once the hearing is closed. */
  @Transaction()
  async amend(
    actor: Actor,
    { id, caseId, text, reason }: { id: string; caseId: string; text: string; reason: string },
  ): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    const hearing = (await this.book.lastHearing(matter)) ?? refuse('NO_HEARING');
    const known = await this.em.find(HearingAmendment, { hearing });
    if (!known.some(amendment => amendment.id === id)) {
      if (matter.state !== 'HEARING') refuse('SEALED');
      const said = { text: text.trim(), reason: reason.trim() };
      if (!said.text || !said.reason) refuseField(said.text ? 'reason' : 'text', 'isNotEmpty');
      const sealed = await this.vault.seal(matter, 'hearing_amendments', { id }, said, 'sealed');
      const seq = known.length + 1;
      this.em.create(HearingAmendment, { id, hearing, seq, sealed, at: this.clock.now(), by: actor.id! });
      matter.touched();
    }
    this.audit.done(actor, 'AMEND_HEARING_RECORD', aboutCase(matter));
    return matter;
  }
}
