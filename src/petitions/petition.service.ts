import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, holds } from '../access/actor.ts';
import type { AuditAction } from '../audit/audit-action.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { PersonQuery } from '../people/person.query.ts';
import { leadsSql } from '../people/visible-people.query.ts';
import { row, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { Petition, type Signed } from './petition.entity.ts';
import { PetitionNotices } from './petition-notices.ts';
import { PetitionEffects } from './petition.effects.ts';
import { whyNotDecide } from './petition.policy.ts';
import type { DecidePetitionInput, RevokePetitionInput } from './petition.type.ts';

/** The log says that, never why: a reason may tell of somebody's health. */
const subject = ({ id }: Petition) => ({ recordType: 'Petition', recordId: id });

/** What becomes of a petition, whatever was asked. */
@Injectable()
export class PetitionService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly people: PersonQuery,
    private readonly effects: PetitionEffects,
    private readonly notices: PetitionNotices,
  ) {}

  @Transaction()
  async grant(actor: Actor, { id, reason }: DecidePetitionInput): Promise<string> {
    const petition = await this.decidable(actor, id);
    const signed = this.signed(actor, reason);
    petition.decide('GRANT', signed);
    await this.effects.granted(petition, signed);
    await this.notices.decided(petition);
    return this.done(actor, 'GRANT_PETITION', petition);
  }

  @Transaction()
  async deny(actor: Actor, { id, reason }: DecidePetitionInput): Promise<string> {
    const petition = await this.decidable(actor, id);
    if (!reason?.trim()) refuseField('reason', 'isNotEmpty');
    petition.decide('DENY', this.signed(actor, reason));
    await this.notices.decided(petition);
    return this.done(actor, 'DENY_PETITION', petition);
  }

  /** By whoever asked, as long as nobody has decided. */
  @Transaction()
  async withdraw(actor: Actor, id: string): Promise<string> {
    const petition = await this.locked(id);
    if (actor.id === null || petition.requestedBy !== actor.id) refuse('NOT_FOUND');
    petition.decide('WITHDRAW', this.signed(actor, null));
    return this.done(actor, 'WITHDRAW_PETITION', petition);
  }

  @Transaction()
  async revoke(actor: Actor, { id, reason }: RevokePetitionInput): Promise<string> {
    const petition = await this.decidable(actor, id);
    if (reason.trim() === '') refuseField('reason', 'isNotEmpty');
    const signed = this.signed(actor, reason);
    petition.revoke(signed);
    await this.effects.revoked(petition, signed);
    await this.notices.decided(petition);
    return this.done(actor, 'REVOKE_PETITION', petition);
  }

  private async decidable(actor: Actor, id: string): Promise<Petition> {
    const petition = await this.locked(id);
    await this.people.visible(actor, petition.employee.id);
    const code = whyNotDecide(actor, petition, await this.leads(actor, petition.employee.id));
    return code ? refuse(code) : petition;
  }

  /** One decision at a time: who comes second finds it decided. */
  private async locked(id: string): Promise<Petition> {
    const found = isId(id) ? await this.em.findOne(Petition, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    return found ?? refuse('NOT_FOUND');
  }

  private async leads(actor: Actor, employeeId: string): Promise<boolean> {
    if (!holds(actor, 'MANAGER')) return false;
    const found = sql`select ${leadsSql(actor, sql`${employeeId}::uuid`)} as leads`;
    return (await row<{ leads: boolean }>(this.em, found)).leads;
  }

  private signed({ id }: Actor, reason: string | null | undefined): Signed {
    return { at: this.clock.now(), by: id, reason: reason?.trim() || null };
  }

  private done(actor: Actor, action: AuditAction, petition: Petition): string {
    this.audit.done(actor, action, subject(petition), { kind: petition.kind });
    return petition.id;
  }
}
