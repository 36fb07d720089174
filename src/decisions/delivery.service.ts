import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { type Actor, system } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { Blocker } from '../cases/blocker.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { DecisionBook } from './decision.book.ts';
import { DecisionFactsService } from './decision.facts.ts';
import type { DeliverLetterInput } from './decision.inputs.ts';
import type { CaseLetter } from './letter.entity.ts';
import { baseDayBlockers } from './pay-cut.rules.ts';

/** The letter goes to the subject; once it is shown that it came, the days of an appeal begin to run. */
@Injectable()
export class DeliveryService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly facts: DecisionFactsService,
    private readonly book: DecisionBook,
    private readonly notices: CaseNotices,
  ) {}

  onModuleInit(): void {
    this.guards.register('DELIVER', matter => this.unfit(matter));
    this.guards.register('OPEN_APPEAL_WINDOW', matter => this.unproven(matter));
    this.guards.register('EXECUTE', async matter =>
      matter.deliveredOn ? this.wrongBase(matter, matter.deliveredOn) : [],
    );
  }

  /** By the secretariat: sent, and shown to have come at once or later. */
  @Transaction()
  async deliver(actor: Actor, { caseId, version, method, ...shown }: DeliverLetterInput): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    if (matter.state !== 'LETTER_APPROVED' && matter.state !== 'DELIVERED')
      refuse(matter.deliveredOn ? 'SEALED' : 'MOVE_NOT_ALLOWED', { state: matter.state, move: 'DELIVER' });
    if (matter.version !== version) refuse('STALE');
    const letter = (await this.book.approved(matter)) ?? refuse('LETTER_MISSING');
    const reached = await this.reached(actor, letter, { method, ...shown });
    const at = this.clock.now();
    if (matter.state === 'LETTER_APPROVED') {
      await this.guards.pass(matter, 'DELIVER');
      if (reached) await this.checkTold(actor, matter, reached.on);
      letter.send(method, actor.id!, at);
      await this.notices.wait(matter, matter.subject.id, 'SUBJECT', letter.id);
      matter.take('DELIVER', { by: actor.id, at });
    }
    if (reached) await this.open(actor, matter, letter, reached);
    else if (letter.sentAt !== at) refuse('DELIVERY_UNPROVEN');
    this.audit.done(actor, 'DELIVER_LETTER', aboutCase(matter), { method, ...(reached && { on: reached.on }) });
    return matter;
  }

  /** By the subject, who has read it here, or has it in their hands. */
  @Transaction()
  async acknowledge(actor: Actor, caseId: string): Promise<DisciplinaryCase> {
    const matter = await this.access.subject(actor, caseId);
    const letter = await this.book.approved(matter);
    if (!letter?.sentAt) return refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'OPEN_APPEAL_WINDOW' });
    if (letter.acknowledgedAt) return matter;
    const at = this.clock.now();
    letter.acknowledgedAt = at;
    matter.deliveredOn ??= this.calendar.today();
    if (matter.state === 'DELIVERED') matter.take('OPEN_APPEAL_WINDOW', { by: actor.id, at });
    else matter.touched();
    this.audit.done(actor, 'ACKNOWLEDGE_LETTER', aboutCase(matter));
    return matter;
  }

  private async open(
    actor: Actor,
    matter: DisciplinaryCase,
    letter: CaseLetter,
    { on, proof }: { on: LocalDate; proof: Proof },
  ): Promise<void> {
    // reckoned from another pay period than it came in: HR writes the pay data of that one first
    const [wrong] = await this.wrongBase(matter, on);
    if (wrong) refuse(wrong.code, wrong.params);
    matter.deliveredOn = on;
    this.em.assign(letter, { proof });
    matter.take('OPEN_APPEAL_WINDOW', { by: actor.id, at: this.clock.now() });
  }

  /** On which day, and what shows it; null while that is not known. */
  private async reached(
    actor: Actor,
    { approvedAt }: CaseLetter,
    { method, deliveredOn, proofId }: Pick<DeliverLetterInput, 'method' | 'deliveredOn' | 'proofId'>,
  ) {
    if (!deliveredOn && !proofId) return null;
    if (method === 'PORTAL') return refuseField(deliveredOn ? 'deliveredOn' : 'proofId', 'isEmpty');
    if (!deliveredOn) return refuseField('deliveredOn', 'isDefined');
    if (deliveredOn < this.calendar.dayOf(approvedAt!)) refuseField('deliveredOn', 'notBefore');
    if (deliveredOn > this.calendar.today()) refuseField('deliveredOn', 'notInTheFuture');
    if (!proofId) return refuse('DELIVERY_UNPROVEN');
    const proof = isId(proofId) ? await this.em.findOne(Proof, { id: proofId, uploadedBy: actor.id }) : null;
    return { on: deliveredOn, proof: proof ?? refuseField('proofId', 'exists') };
  }

  private async checkTold(actor: Actor, matter: DisciplinaryCase, on: LocalDate): Promise<void> {
    const [wrong] = await this.facts.told(actor, matter, on);
    if (wrong) refuse(wrong.code, wrong.params);
  }

  private async wrongBase(matter: DisciplinaryCase, on: LocalDate): Promise<Blocker[]> {
    if (matter.outcome !== 'PAY_CUT') return [];
    return baseDayBlockers(on, await this.book.wages(system, matter));
  }

  private async unfit(matter: DisciplinaryCase): Promise<Blocker[]> {
    const letter = await this.book.approved(matter);
    return letter && !(await this.facts.isOutdated(matter, letter)) ? [] : [{ code: 'LETTER_MISSING' }];
  }

  private async unproven(matter: DisciplinaryCase): Promise<Blocker[]> {
    const letter = await this.book.approved(matter);
    return letter?.proof || letter?.acknowledgedAt ? [] : [{ code: 'DELIVERY_UNPROVEN' }];
  }
}
