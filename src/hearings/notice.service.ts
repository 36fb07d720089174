import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { AuditAction } from '../audit/audit-action.ts';
import { AuditService } from '../audit/audit.service.ts';
import { whyNoAllegation } from '../cases/allegation.rules.ts';
import { AllegationService, type NewAllegation } from '../cases/allegation.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { transitions } from '../cases/case.machine.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CompositionService } from '../committees/composition.service.ts';
import { EvidenceService, type NewEvidence } from '../investigations/evidence.service.ts';
import { Clock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { HearingBook } from './hearing.book.ts';
import type { ServiceMethod } from './hearing.ts';
import { HearingNotice } from './notice.entity.ts';
import { NoticeWriter, type Plan } from './notice.writer.ts';

interface Delivered {
  delivery: ServiceMethod;
  /** None while the portal has not told that it was read. */
  deliveredOn?: LocalDate | null;
  receiptId?: string | null;
}

interface Serving extends Plan, Delivered {
  readonly caseId: string;
  readonly version: number;
}

interface AddingGrounds extends Serving {
  readonly allegations: readonly NewAllegation[];
  readonly evidence: readonly NewEvidence[];
}

/** What the subject is told before they are heard: once, again with new grounds, or again because nobody came. */
@Injectable()
export class HearingNoticeService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly vault: CaseVault,
    private readonly composition: CompositionService,
    private readonly alleged: AllegationService,
    private readonly file: EvidenceService,
    private readonly notices: CaseNotices,
    private readonly book: HearingBook,
    private readonly writer: NoticeWriter,
  ) {}

  onModuleInit(): void {
    this.guards.register('SERVE_NOTICE', matter => this.composition.blockers(matter));
    this.guards.register('ADD_GROUNDS', matter => this.composition.blockers(matter));
  }

  /** The same id again is the same notice. NOTICE_SHORT, NOTICE_INCOMPLETE, RUNG_NOT_IN_RULES, STALE, and what the committee still lacks. */
  @Transaction()
  async serve(actor: Actor, input: Serving): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, input.caseId);
    if (await this.isKnown(matter, input)) return this.noted(actor, matter, 'SERVE_NOTICE');
    if (!transitions.SERVE_NOTICE.from.includes(matter.state))
      refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'SERVE_NOTICE' });
    if (matter.version !== input.version) refuse('STALE');
    await this.guards.pass(matter, 'SERVE_NOTICE');
    matter.take('SERVE_NOTICE', { by: actor.id, at: this.clock.now() });
    await this.tell(actor, matter, input);
    return this.noted(actor, matter, 'SERVE_NOTICE');
  }

  /** New acts, or none when the notice is only given again: heard anew in any case, and what was voted before is void. Once it is decided SEALED: a new case is the way. */
  @Transaction()
  async addGrounds(actor: Actor, input: AddingGrounds): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, input.caseId);
    if (await this.isKnown(matter, input)) return this.noted(actor, matter, 'ADD_GROUNDS');
    if (whyNoAllegation(matter.state) === 'SEALED') refuse('SEALED', { hint: 'NEW_CASE' });
    if (!transitions.ADD_GROUNDS.from.includes(matter.state))
      refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'ADD_GROUNDS' });
    if (matter.version !== input.version) refuse('STALE');
    await this.guards.pass(matter, 'ADD_GROUNDS');
    for (const allegation of input.allegations) await this.alleged.write(actor, matter, allegation);
    for (const item of input.evidence) await this.file.write(actor, matter, item);
    await this.em.flush(); // the notice lists it
    matter.take('ADD_GROUNDS', { by: actor.id, at: this.clock.now() });
    await this.tell(actor, matter, input);
    return this.noted(actor, matter, 'ADD_GROUNDS');
  }

  /** That the last notice arrived, by hand or by post. ALREADY_DONE. */
  @Transaction()
  async record(actor: Actor, { caseId, ...told }: Delivered & { caseId: string }): Promise<DisciplinaryCase> {
    const { matter, notice } = await this.open(actor, caseId);
    await this.arrived(actor, notice, told);
    matter.touched();
    return this.noted(actor, matter, 'RECORD_NOTICE_DELIVERY');
  }

  /** Moves the hearing for the company, once and with a reason. POSTPONEMENT_USED. */
  @Transaction()
  async delay(
    actor: Actor,
    { caseId, version, hearingAt, reason }: { caseId: string; version: number; hearingAt: Date; reason: string },
  ): Promise<DisciplinaryCase> {
    const { matter, notice } = await this.open(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    if (hearingAt <= notice.heldFrom() || hearingAt <= this.clock.now()) refuseField('hearingAt', 'notBefore');
    const said = reason.trim() || refuseField('reason', 'isNotEmpty');
    notice.delay(hearingAt, await this.vault.seal(matter, 'hearing_notices', notice, said, 'delay_reason'));
    matter.touched();
    await this.notices.wait(matter, matter.subject.id, 'SUBJECT', `${notice.id}:delayed`);
    return this.noted(actor, matter, 'DELAY_HEARING');
  }

  /** The last notice, while its hearing is still to come. */
  private async open(actor: Actor, caseId: string): Promise<{ matter: DisciplinaryCase; notice: HearingNotice }> {
    const matter = await this.access.secretary(actor, caseId);
    const notice = await this.book.lastNotice(matter);
    const isOpen = matter.state === 'NOTICE_SERVED' || matter.state === 'HEARING';
    return notice && isOpen
      ? { matter, notice }
      : refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'OPEN_HEARING' });
  }

  private async tell(actor: Actor, matter: DisciplinaryCase, input: Serving): Promise<void> {
    const notice = await this.writer.write(actor, matter, input);
    notice.delivery = input.delivery;
    if (input.deliveredOn) await this.arrived(actor, notice, input);
    await this.notices.wait(matter, matter.subject.id, 'SUBJECT', notice.id);
  }

  /** Not before it was made, not in the future, and by post not without the receipt. */
  private async arrived(
    actor: Actor,
    notice: HearingNotice,
    { delivery, deliveredOn, receiptId }: Delivered,
  ): Promise<void> {
    if (delivery === 'PORTAL') refuseField('delivery', 'isIn');
    if (!deliveredOn || deliveredOn > this.calendar.today()) return refuseField('deliveredOn', 'notInTheFuture');
    if (deliveredOn < this.calendar.dayOf(notice.servedAt)) refuseField('deliveredOn', 'notBefore');
    if (!receiptId) return refuseField('receiptId', 'isDefined');
    const receipt = await this.book.uploaded(actor, receiptId, 'receiptId');
    notice.reached(delivery, deliveredOn);
    this.em.assign(notice, { receipt });
  }

  private async isKnown(matter: DisciplinaryCase, { id }: Plan): Promise<boolean> {
    return id ? (await this.em.count(HearingNotice, { id, case: matter })) > 0 : false;
  }

  private noted(actor: Actor, matter: DisciplinaryCase, action: AuditAction): DisciplinaryCase {
    this.audit.done(actor, action, aboutCase(matter));
    return matter;
  }
}
