import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { HearingBook } from './hearing.book.ts';
import { SubjectStatement } from './notice.entity.ts';
import { type SignedPaper, checkWaiver } from './waiver.ts';

interface Filing {
  id: string;
  caseId: string;
  kind: SignedPaper;
  proofId: string;
}

/** For those who write on paper: the secretariat files what they signed. */
@Injectable()
export class HearingPaperService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly book: HearingBook,
  ) {}

  /** The same id again is the same paper. */
  @Transaction()
  async file(actor: Actor, { id, caseId, kind, proofId }: Filing): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    const notice =
      (await this.book.lastNotice(matter)) ?? refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'OPEN_HEARING' });
    const known = notice.waiver?.id === proofId || (await this.em.count(SubjectStatement, { id, case: matter })) > 0;
    if (known) return this.noted(actor, matter, kind);
    checkWaiver(matter, notice);
    const paper = await this.book.uploaded(actor, proofId, 'proofId');
    const at = this.clock.now();
    if (kind === 'STATEMENT') this.em.create(SubjectStatement, { id, case: matter, notice, paper, at, by: actor.id! });
    else {
      if (notice.waiver) refuse('ALREADY_DONE');
      this.em.assign(notice, { waiver: paper });
      if (kind === 'HEARING_WAIVER') notice.renounce(at);
      else notice.waive(at);
    }
    matter.touched();
    return this.noted(actor, matter, kind);
  }

  private noted(actor: Actor, matter: DisciplinaryCase, kind: SignedPaper): DisciplinaryCase {
    this.audit.done(actor, 'FILE_HEARING_PAPER', aboutCase(matter), { kind });
    return matter;
  }
}
