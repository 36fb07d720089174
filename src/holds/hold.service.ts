import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Transaction } from '../platform/transaction.ts';
import { whileNoneIsDestroyed } from '../sealing/retention.ts';
import { SealService } from '../sealing/seal.service.ts';
import { HoldWatchers } from './hold-watchers.ts';
import { oneAtATime } from './hold.query.ts';
import { type HoldMove, stateOf, whyNot } from './hold.rules.ts';
import { LegalHold } from './legal-hold.entity.ts';
import type { ProposeHoldReleaseInput, SetLegalHoldInput } from './legal-hold.type.ts';

/** The log says that, and never about whom: whoever is held may be the one who reads it. */
const subject = ({ id }: { id: string }) => ({ recordType: 'LegalHold', recordId: id });
const reasonOf = (rowId: string) => ({ table: 'legal_holds', column: 'reason', rowId });
const stepReasonOf = (rowId: string) => ({ table: 'hold_steps', column: 'reason', rowId });

@Injectable()
export class HoldService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly people: PersonQuery,
    private readonly seals: SealService,
    private readonly watchers: HoldWatchers,
  ) {}

  @Transaction()
  async set(actor: Actor, { personId, device, reason }: SetLegalHoldInput): Promise<string> {
    const employee = await this.people.visible(actor, personId);
    if (employee.id === actor.id) refuse('BENEFICIARY');
    const why = reason.trim() || refuseField('reason', 'isNotEmpty');
    await whileNoneIsDestroyed(this.em);
    await oneAtATime(this.em, employee.id);
    const id = newId();
    const keyId = await this.seals.newKey(subject({ id }));
    const sealed = await this.seals.seal(keyId, reasonOf(id), why);
    const by = { setAt: this.clock.now(), setBy: actor.id };
    const hold = this.em.create(LegalHold, {
      id,
      employee,
      device: device?.trim() || null,
      keyId,
      reason: sealed,
      ...by,
    });
    this.audit.done(actor, 'SET_LEGAL_HOLD', subject(hold));
    await this.tell(actor, hold);
    return id;
  }

  @Transaction()
  async proposeRelease(actor: Actor, { id, reason }: ProposeHoldReleaseInput): Promise<string> {
    const why = reason.trim() || refuseField('reason', 'isNotEmpty');
    const hold = await this.movable(actor, id, 'PROPOSE_RELEASE');
    const stepId = newId();
    const sealed = await this.seals.seal(hold.keyId, stepReasonOf(stepId), why);
    hold.step({ id: stepId, kind: 'RELEASE_PROPOSED', reason: sealed, ...this.signed(actor) });
    this.audit.done(actor, 'PROPOSE_HOLD_RELEASE', subject(hold));
    return id;
  }

  @Transaction()
  async confirmRelease(actor: Actor, id: string): Promise<string> {
    const hold = await this.movable(actor, id, 'CONFIRM_RELEASE');
    hold.step({ kind: 'RELEASED', ...this.signed(actor) });
    this.audit.done(actor, 'CONFIRM_HOLD_RELEASE', subject(hold));
    await this.tell(actor, hold);
    return id;
  }

  @Transaction()
  async declineRelease(actor: Actor, id: string): Promise<string> {
    const hold = await this.movable(actor, id, 'DECLINE_RELEASE');
    hold.step({ kind: 'RELEASE_DECLINED', ...this.signed(actor) });
    this.audit.done(actor, 'DECLINE_HOLD_RELEASE', subject(hold));
    return id;
  }

  /** Why it was set, and why each proposal says that it may be released, in their order. */
  @Transaction()
  async openReasons(actor: Actor, id: string): Promise<string[]> {
    const { keyId, reason, steps } = await this.visible(actor, id);
    const told = steps
      .getItems()
      .flatMap(step => (step.reason ? [{ at: stepReasonOf(step.id), bytes: step.reason }] : []));
    const sealed = [{ at: reasonOf(id), bytes: reason }, ...told].map(one => ({ keyId, ...one }));
    return this.seals.open(actor, 'OPEN_HOLD_REASON', subject({ id }), sealed);
  }

  private async movable(actor: Actor, id: string, move: HoldMove): Promise<LegalHold> {
    const hold = await this.visible(actor, id);
    const steps = hold.steps.getItems();
    const code = whyNot(move, steps, actor.id);
    return code ? refuse(code, { state: stateOf(steps), move }) : hold;
  }

  /** One after the other for each person; a hold on oneself does not exist. */
  private async visible(actor: Actor, id: string): Promise<LegalHold> {
    const hold = isId(id) ? await this.em.findOne(LegalHold, { id, employee: { $ne: actor.id } }) : null;
    if (!hold) return refuse('NOT_FOUND');
    await oneAtATime(this.em, hold.employee.id);
    await hold.steps.loadItems();
    return hold;
  }

  private signed({ id: by }: Actor) {
    return { at: this.clock.now(), by };
  }

  private async tell({ id: by }: Actor, { id: holdId, employee }: LegalHold): Promise<void> {
    await this.em.flush(); // what follows from it is asked of the database
    await this.watchers.tell({ employeeId: employee.id, holdId, by, at: this.clock.now() });
  }
}
