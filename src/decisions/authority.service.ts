import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { CaseReading } from '../cases/case.reading.service.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import type { CaseState } from '../cases/case.machine.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CaseExclusion, CaseParty } from '../cases/party.entity.ts';
import { RelationQuery } from '../committees/relation.query.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { rank } from '../rulesets/sanction.ts';
import { DecisionBook } from './decision.book.ts';
import { DecisionAuthority, DecisionConfirmation } from './decision.entity.ts';
import type { ConfirmDecisionInput, NameAuthorityInput, SendDecisionBackInput } from './decision.inputs.ts';
import type { DecisionToConfirm } from './decision.type.ts';

const before: readonly CaseState[] = ['ADMISSIBILITY', 'INVESTIGATION', 'COMMITTEE_SETUP'];

/** Where the committee only advises, somebody else decides: as it advised, or lighter. */
@Injectable()
export class AuthorityService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly book: DecisionBook,
    private readonly relations: RelationQuery,
    private readonly reading: CaseReading,
    private readonly notices: CaseNotices,
    private readonly guards: CaseGuards,
  ) {}

  /** By the secretariat, before the notice. Not the subject, nor anybody with a part in the case, or of whom the program knows that they are not impartial. */
  @Transaction()
  async name(actor: Actor, { caseId, version, personId }: NameAuthorityInput): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    if (!before.includes(matter.state)) refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    if (matter.version !== version) refuse('STALE');
    const person = (await this.em.findOne(Employee, { id: personId })) ?? refuseField('personId', 'exists');
    const isPart =
      (await this.em.count(CaseParty, { case: matter, person })) +
      (await this.em.count(CaseExclusion, { case: matter, person }));
    if (isPart > 0 || matter.subject.id === person.id || person.id === actor.id) refuse('VOTER_IS_SUBJECT');
    const [ground] = (await this.relations.grounds(matter, [person.id])).get(person.id) ?? [];
    if (ground) refuse('VOTER_IS_SUBJECT', { ground, number: person.number });
    this.em.create(DecisionAuthority, { case: matter, person, at: this.clock.now(), by: actor.id! });
    matter.touched();
    this.audit.done(actor, 'NAME_AUTHORITY', aboutCase(matter));
    return matter;
  }

  /** What waits for the one who decides, or was decided by them. NOT_FOUND for everybody else. */
  @Transaction()
  async shown(actor: Actor, caseId: string): Promise<DecisionToConfirm> {
    return this.outline(actor, await this.mine(actor, caseId));
  }

  /** DECISION_HEAVIER: only lighter than advised. */
  @Transaction()
  async confirm(
    actor: Actor,
    { caseId, version, sanction, reasons }: ConfirmDecisionInput,
  ): Promise<DecisionToConfirm> {
    const matter = await this.mine(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    const decided = await this.book.decided(matter);
    if (!decided || decided.confirmation) return refuse('ALREADY_DONE');
    const { decision } = decided;
    const chosen = sanction ?? decision.sanction;
    if (rank(chosen) > rank(decision.sanction)) refuse('DECISION_HEAVIER', { most: decision.sanction });
    const rules = await matter.workRules?.loadOrFail();
    if (!rules?.ladder.some(rung => rung.sanction === chosen)) refuse('RUNG_NOT_IN_RULES', { sanction: chosen });
    const id = newId();
    const why = reasons.trim() || refuseField('reasons', 'isNotEmpty');
    const sealed = await this.vault.seal(matter, 'decision_confirmations', { id }, why, 'reasons');
    this.em.create(DecisionConfirmation, {
      id,
      case: matter,
      decision,
      sanction: chosen,
      reasons: sealed,
      at: this.clock.now(),
      by: actor.id!,
    });
    matter.outcome = chosen;
    matter.touched();
    this.audit.done(actor, 'CONFIRM_DECISION', aboutCase(matter), { sanction: chosen });
    await this.em.flush();
    return this.outline(actor, matter);
  }

  /** Heavier only like this: the committee weighs it again, knowing why. Not after it was confirmed. */
  @Transaction()
  async sendBack(actor: Actor, { caseId, version, reasons }: SendDecisionBackInput): Promise<boolean> {
    const matter = await this.mine(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    await this.guards.pass(matter, 'RECONSIDER');
    const id = newId();
    const why = reasons.trim() || refuseField('reasons', 'isNotEmpty');
    const note = await this.vault.seal(matter, 'case_steps', { id }, why, 'note');
    matter.take('RECONSIDER', { by: actor.id, at: this.clock.now(), id, note });
    const chair = (await this.access.chairOf(matter))?.person.id;
    if (chair) await this.notices.wait(matter, chair, 'CHAIR', id);
    this.audit.done(actor, 'SEND_DECISION_BACK', aboutCase(matter));
    return true;
  }

  private async outline(actor: Actor, matter: DisciplinaryCase): Promise<DecisionToConfirm> {
    const { decision, confirmation } = (await this.book.decided(matter)) ?? refuse('NOT_FOUND');
    const opened = await this.vault.open(actor, matter, [
      { table: 'case_decisions', row: decision, column: 'reasons', bytes: decision.reasons },
    ]);
    const { id: caseId, version, number } = matter;
    const reasons = opened(decision, 'reasons') ?? '';
    const { sanction, amount } = decision;
    return {
      caseId,
      version,
      number: number ?? null,
      subject: await matter.subject.loadOrFail(),
      allegations: await this.reading.allegations(actor, matter),
      sanction,
      amount: amount ?? null,
      reasons,
      confirmedAs: confirmation?.sanction ?? null,
    };
  }

  /** For the one who was named, once the committee has decided, and while they have no other part in it. */
  private async mine({ id }: Actor, caseId: string): Promise<DisciplinaryCase> {
    if (!isId(caseId) || id === null) return refuse('NOT_FOUND');
    await rows(this.em, sql`select from shinrai.cases c where c.id = ${caseId} for update of c`);
    const matter = await this.em.findOne(
      DisciplinaryCase,
      { id: caseId, state: 'DECIDED' },
      { populate: ['steps', 'subject'], refresh: true },
    );
    const authority = matter && (await this.book.authority(matter));
    if (!authority || authority.person.id !== id || matter.subject.id === id) return refuse('NOT_FOUND');
    const isOut = await this.em.count(CaseExclusion, { case: matter, person: id });
    return isOut > 0 ? refuse('NOT_FOUND') : matter;
  }
}
