import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { PdfRenderer } from '../documents/pdf.renderer.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { AppealBook } from './appeal.book.ts';
import type { Appeal } from './appeal.entity.ts';
import type { DeliverAppealLetterInput } from './appeal.inputs.ts';
import { letterOf } from './appeal-letter.words.ts';

/** What the panel writes to the subject: the same file whenever it is asked for, delivered once and with proof. */
@Injectable()
export class AppealLetterService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly vault: CaseVault,
    private readonly pdf: PdfRenderer,
    private readonly book: AppealBook,
    private readonly notices: CaseNotices,
  ) {}

  onModuleInit(): void {
    this.guards.register('RETURN', async matter =>
      (await this.book.latest(matter))?.deliveredOn ? [] : [{ code: 'APPEAL_LETTER_UNDELIVERED' }],
    );
  }

  @Transaction()
  async deliver(
    actor: Actor,
    { caseId, version, deliveredOn, how, proofId }: DeliverAppealLetterInput,
  ): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    const appeal = await this.decided(matter);
    if (appeal.deliveredOn) refuse('ALREADY_DONE');
    if (deliveredOn < this.calendar.dayOf(appeal.decidedAt!)) refuseField('deliveredOn', 'notBefore');
    if (deliveredOn > this.calendar.today()) refuseField('deliveredOn', 'notInTheFuture');
    const proof = isId(proofId) ? await this.em.findOne(Proof, { id: proofId, uploadedBy: actor.id }) : null;
    const shown = {
      deliveryProof: proof ?? refuseField('proofId', 'exists'),
      deliveredHow: how.trim() || refuseField('how', 'isNotEmpty'),
    };
    this.em.assign(appeal, { ...shown, deliveredOn, deliveredBy: actor.id });
    matter.touched();
    await this.notices.wait(matter, matter.subject.id, 'SUBJECT', appeal.id);
    this.audit.done(actor, 'DELIVER_APPEAL_LETTER', aboutCase(matter), { on: deliveredOn });
    return matter;
  }

  /** For whoever reads decisions; for the subject once it was delivered. */
  async file(actor: Actor, caseId: string): Promise<Buffer> {
    const data = await this.written(actor, caseId);
    return this.pdf.render({ template: new URL('appeal-letter.typ', import.meta.url), data, maxPages: 20 });
  }

  @Transaction()
  async written(actor: Actor, caseId: string): Promise<Record<string, unknown>> {
    const hats = ['SUBJECT', 'SECRETARY', 'LEGAL', 'PANELIST', 'HR', 'AUDITOR'] as const;
    const matter = await this.access.seen(actor, caseId, hats);
    const appeal = await this.decided(matter);
    if (matter.subject.id === actor.id && !appeal.deliveredOn) refuse('NOT_FOUND');
    const opened = await this.vault.open(actor, matter, [
      { table: 'appeals', row: appeal, column: 'reasons', bytes: appeal.reasons },
    ]);
    const rules = await matter.workRules?.loadOrFail();
    const subject = await matter.subject.loadOrFail();
    const decidedOn = this.calendar.dayOf(appeal.decidedAt!);
    return letterOf(subject.locale, {
      number: matter.number ?? '',
      name: `${subject.familyName} ${subject.givenName}`,
      decidedOn,
      filedOn: this.calendar.dayOf(appeal.filedAt),
      result: appeal.result!,
      sanction: rules?.ladder.find(({ sanction }) => sanction === appeal.sanction)?.name ?? null,
      amount: appeal.amount ?? null,
      unit: appeal.sanction === 'PAY_CUT' ? 'YEN' : 'DAYS',
      reasons: opened(appeal, 'reasons') ?? '',
    });
  }

  private async decided(matter: DisciplinaryCase): Promise<Appeal> {
    const appeal = await this.book.latest(matter);
    return appeal?.decidedAt ? appeal : refuse('NOT_FOUND');
  }
}
