import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { AuditAction } from '../audit/audit-action.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { isOpenToSubject } from '../investigations/evidence.rules.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { latestPostponed } from './deadline.rules.ts';
import { HearingBook } from './hearing.book.ts';
import { type Waiver, checkWaiver } from './waiver.ts';
import { FileInspection, type HearingNotice, SubjectStatement } from './notice.entity.ts';

/** What the person does whom a case is about: in their own session, and nobody for them. */
@Injectable()
export class SubjectService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly book: HearingBook,
  ) {}

  /** They have read the last notice: it is delivered today. Again, it was delivered before. */
  @Transaction()
  async acknowledge(actor: Actor, caseId: string): Promise<DisciplinaryCase> {
    const { matter, notice } = await this.told(actor, caseId);
    if (!notice.deliveredOn) notice.reached('PORTAL', this.calendar.today());
    return this.noted(actor, matter, 'ACKNOWLEDGE_NOTICE');
  }

  /** They give up the days to prepare, or being heard at all; again is the same. */
  @Transaction()
  async waive(actor: Actor, caseId: string, what: Waiver): Promise<DisciplinaryCase> {
    const { matter, notice } = await this.told(actor, caseId);
    checkWaiver(matter, notice);
    if (what === 'HEARING') notice.renounce(this.clock.now());
    else notice.waive(this.clock.now());
    return this.noted(actor, matter, 'WAIVE_NOTICE');
  }

  /** The file is opened for them: each time is written down. INSPECTION_CLOSED before the notice and after the hearing. */
  @Transaction()
  async inspect(actor: Actor, caseId: string): Promise<DisciplinaryCase> {
    const { matter, notice } = await this.told(actor, caseId);
    if (!isOpenToSubject(matter.state)) refuse('INSPECTION_CLOSED');
    this.em.create(FileInspection, { case: matter, notice, at: this.clock.now() });
    this.audit.done(actor, 'INSPECT_FILE', aboutCase(matter));
    return matter;
  }

  /** Once, and granted by itself within the days of the committee rules. POSTPONEMENT_USED. */
  @Transaction()
  async postpone(actor: Actor, caseId: string, hearingAt: Date): Promise<DisciplinaryCase> {
    const { matter, notice } = await this.told(actor, caseId);
    if (matter.state !== 'NOTICE_SERVED') refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    const { postponementDays } = await this.book.rule(matter);
    if (notice.postponedAt) refuse('POSTPONEMENT_USED');
    if (hearingAt <= notice.hearingAt || hearingAt <= this.clock.now()) refuseField('hearingAt', 'notBefore');
    const until = latestPostponed(this.calendar.dayOf(notice.hearingAt), postponementDays, this.calendar);
    if (this.calendar.dayOf(hearingAt) > until) refuse('POSTPONEMENT_TOO_LONG', { until });
    if (notice.delayedTo) refuse('POSTPONEMENT_USED');
    notice.postpone(hearingAt);
    return this.noted(actor, matter, 'REQUEST_POSTPONEMENT');
  }

  /** Who stands by them at the hearing. */
  @Transaction()
  async bring(actor: Actor, caseId: string, name: string): Promise<DisciplinaryCase> {
    const { matter, notice } = await this.told(actor, caseId);
    if (matter.state !== 'NOTICE_SERVED' && matter.state !== 'HEARING')
      refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    const who = name.trim() || refuseField('name', 'isNotEmpty');
    notice.companion = await this.vault.seal(matter, 'hearing_notices', notice, who, 'companion');
    return this.noted(actor, matter, 'NAME_COMPANION');
  }

  /** What they say in writing, until the hearing closes; the same id again is the same statement. */
  @Transaction()
  async state(actor: Actor, caseId: string, { id, text }: { id: string; text: string }): Promise<DisciplinaryCase> {
    const { matter, notice } = await this.told(actor, caseId);
    if (await this.em.count(SubjectStatement, { id, case: matter }))
      return this.noted(actor, matter, 'SUBMIT_STATEMENT');
    if (matter.state !== 'NOTICE_SERVED' && matter.state !== 'HEARING') refuse('SEALED');
    const said = text.trim() || refuseField('text', 'isNotEmpty');
    const sealed = await this.vault.seal(matter, 'subject_statements', { id }, said, 'text');
    this.em.create(SubjectStatement, { id, case: matter, notice, text: sealed, at: this.clock.now(), by: actor.id! });
    return this.noted(actor, matter, 'SUBMIT_STATEMENT');
  }

  /** What they say of the record, or that they have nothing to add (null); once. */
  @Transaction()
  async comment(actor: Actor, caseId: string, text: string | null): Promise<DisciplinaryCase> {
    const { matter } = await this.told(actor, caseId);
    const hearing = (await this.book.lastHearing(matter)) ?? refuse('NO_HEARING');
    const said = text?.trim();
    if (hearing.commentedAt) refuse('ALREADY_DONE');
    if (matter.state !== 'HEARING') refuse('SEALED');
    if (said) hearing.comment = await this.vault.seal(matter, 'hearings', hearing, said, 'comment');
    hearing.commentedAt = this.clock.now();
    return this.noted(actor, matter, 'COMMENT_ON_RECORD');
  }

  private async told(actor: Actor, caseId: string): Promise<{ matter: DisciplinaryCase; notice: HearingNotice }> {
    const matter = await this.access.subject(actor, caseId);
    return { matter, notice: (await this.book.lastNotice(matter)) ?? refuse('NOT_FOUND') };
  }

  private noted(actor: Actor, matter: DisciplinaryCase, action: AuditAction): DisciplinaryCase {
    matter.touched();
    this.audit.done(actor, action, aboutCase(matter));
    return matter;
  }
}
