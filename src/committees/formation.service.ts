import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import type { EndSeatInput, FormCommitteeInput } from './committee.inputs.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { formationBlockers, whyNotFormed } from './composition.rules.ts';
import { CompositionService } from './composition.service.ts';
import { type Plan, PlanService } from './plan.service.ts';
import { CaseSubstitute } from './substitute.entity.ts';
import { SuccessionService } from './succession.service.ts';

/** The committee of one case: formed once it is admitted, and until the notice as often as needed. */
@Injectable()
export class FormationService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly plans: PlanService,
    private readonly composition: CompositionService,
    private readonly succession: SuccessionService,
    private readonly notices: CaseNotices,
  ) {}

  /** COMMITTEE_PACKING from the notice on; EXTERNAL_MIN, SEATS, CHAIR_ORDER; VOTER_IS_SUBJECT { ground, number } for whom the program knows not to be impartial; STALE. */
  @Transaction()
  async form(actor: Actor, { caseId, version, ...asked }: FormCommitteeInput): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    const no = whyNotFormed(matter.state);
    if (no) refuse(no, { state: matter.state });
    if (matter.version !== version) refuse('STALE');
    const plan = await this.plans.of(asked);
    const rule = await this.composition.rule(matter);
    const [missing] = formationBlockers({ seats: plan.seats, rule });
    if (missing) refuse(missing.code, missing.params);
    const barred = await this.plans.barred(matter, plan);
    const first = barred.values().next().value;
    if (first && !asked.committeeId) refuse('VOTER_IS_SUBJECT', { ...first });
    await this.write(matter, plan, barred);
    matter.touched();
    this.audit.done(actor, 'FORM_COMMITTEE', aboutCase(matter), {
      seats: plan.seats.length,
      substitutes: plan.substitutes.length,
    });
    return matter;
  }

  /** Of somebody who is not here any more; the next substitute takes the seat. NOT_ENTITLED while they are. */
  @Transaction()
  async endSeat(actor: Actor, { caseId, version, seatId }: EndSeatInput): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    const where = { id: seatId, case: matter, part: 'MEMBER', untilAt: null } as const;
    const seat = isId(seatId) ? await this.em.findOne(CaseParty, where, { populate: ['person'] }) : null;
    if (!seat) return refuseField('seatId', 'exists');
    if (this.composition.isHere(seat.person.getEntity())) refuse('COMMITTEE_PACKING', { state: matter.state });
    await this.succession.leave(matter, seat.person.id, 'TERM_OVER');
    this.audit.done(actor, 'END_SEAT', aboutCase(matter), { seat: seat.seat! });
    return matter;
  }

  /** Who sits already goes on sitting; a declaration that was made holds. In place of whom a standing committee may not send, its substitutes come. */
  private async write(matter: DisciplinaryCase, plan: Plan, barred: ReadonlyMap<string, unknown>): Promise<void> {
    const at = this.clock.now();
    const cleared = await this.replaced(matter, plan);
    for (const [i, { person, external, chairOrder }] of plan.seats.entries()) {
      const kept = await this.em.count(CaseParty, { case: matter, person, part: 'MEMBER', seat: i + 1, untilAt: null });
      if (kept > 0 || barred.has(person.id)) continue;
      const clearedAt = cleared.get(person.id) ?? null;
      const seat = {
        case: matter,
        person,
        part: 'MEMBER',
        seat: i + 1,
        external,
        chairOrder,
        fromAt: at,
        clearedAt,
      } as const;
      const { id } = this.em.create(CaseParty, seat);
      await this.em.flush();
      if (!clearedAt) await this.notices.wait(matter, person.id, 'MEMBER', id);
    }
    await this.ready(matter, plan, cleared);
    for (const [i, { person }] of plan.seats.entries())
      if (barred.has(person.id)) await this.succession.fill(matter, i + 1);
    await this.succession.settle(matter);
  }

  private async ready(
    matter: DisciplinaryCase,
    { substitutes }: Plan,
    cleared: ReadonlyMap<string, Date>,
  ): Promise<void> {
    for (const [i, { person, external }] of substitutes.entries()) {
      const clearedAt = cleared.get(person.id) ?? null;
      const ready = { case: matter, place: i + 1, person, external, addedAt: this.clock.now(), clearedAt };
      const { id } = this.em.create(CaseSubstitute, ready);
      await this.em.flush();
      if (!clearedAt) await this.notices.wait(matter, person.id, 'SUBSTITUTE', id);
    }
  }

  /** Ends what is not in the plan any more; who had declared, and when. */
  private async replaced(matter: DisciplinaryCase, { seats }: Plan): Promise<Map<string, Date>> {
    const at = this.clock.now();
    const sitting = await this.em.find(CaseParty, { case: matter, part: 'MEMBER', untilAt: null });
    const standing = await this.em.find(CaseSubstitute, { case: matter, endedAt: null });
    for (const party of sitting) {
      const planned = seats[party.seat! - 1];
      if (planned?.person.id !== party.person.id || planned.chairOrder !== (party.chairOrder ?? null))
        party.end('REPLACED', at);
    }
    for (const substitute of standing) substitute.endedAt = at;
    await this.em.flush(); // a seat is free before somebody takes it
    return new Map(
      [...sitting, ...standing].flatMap(({ person, clearedAt }) => (clearedAt ? [[person.id, clearedAt]] : [])),
    );
  }
}
