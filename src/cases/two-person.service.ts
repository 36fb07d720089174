import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { listOf } from '../kernel/names.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { CaseAccess } from './case.access.ts';
import { type DisciplinaryCase, aboutCase } from './case.entity.ts';
import { CaseMove, after } from './case.machine.ts';
import { CaseNotices } from './case.notices.ts';
import { CaseVault } from './case.vault.ts';
import { CaseProposal } from './proposal.entity.ts';
import { type ActDetails, type ProposedAct, sameHand, twoPersonActs } from './two-person.rules.ts';

/** What an act does once two people want it, and what must hold, both when it is proposed and when it is confirmed. */
export interface TwoPersonAct {
  check?(matter: DisciplinaryCase, details: ActDetails, actor: Actor): Promise<void> | void;
  effect(actor: Actor, matter: DisciplinaryCase, proposal: CaseProposal): Promise<void> | void;
}

/** The acts that take two people, registered by the folders whose acts they are. */
@Injectable()
export class TwoPersonActs {
  private readonly acts = new Map<ProposedAct, TwoPersonAct>();

  register(act: ProposedAct, what: TwoPersonAct): void {
    this.acts.set(act, what);
  }

  of(act: ProposedAct): TwoPersonAct {
    return this.acts.get(act) ?? refuse('MOVE_NOT_ALLOWED', { move: act });
  }
}

export interface Proposed {
  caseId: string;
  act: ProposedAct;
  reason: string;
  details: ActDetails;
}

@Injectable()
export class TwoPersonService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly acts: TwoPersonActs,
    private readonly notices: CaseNotices,
  ) {}

  /** One open proposal of each act for a case; the same again by the same person is the same proposal. */
  @Transaction()
  async propose(actor: Actor, { caseId, act, reason, details }: Proposed): Promise<CaseProposal> {
    const matter = await this.proposable(actor, caseId, act);
    const why = reason.trim() || refuseField('reason', 'isNotEmpty');
    await this.check(actor, matter, act, details);
    const open = await this.em.findOne(CaseProposal, { case: matter, act, decidedAt: null });
    if (open) return open.by === actor.id ? this.again(actor, open) : refuse('PROPOSAL_OPEN', { act });
    const id = newId();
    const sealed = await this.vault.seal(matter, 'case_proposals', { id }, why, 'reason');
    const hand = { by: actor.id!, device: actor.device ?? null, at: this.clock.now() };
    const proposal = this.em.create(CaseProposal, { id, case: matter, act, details, reason: sealed, ...hand });
    await this.askTheOther(matter, act, proposal);
    this.audit.done(actor, 'PROPOSE_CASE_ACT', aboutCase(matter), { act });
    return proposal;
  }

  /** By another person than who proposed it, on another device; what it does is done in the same breath. */
  @Transaction()
  async confirm(actor: Actor, id: string, answer: string | null): Promise<CaseProposal> {
    const { proposal, matter } = await this.decidable(actor, id);
    const two = { id: proposal.by, device: proposal.device ?? null };
    if (sameHand(two, actor)) refuse('TWO_PERSON', { act: proposal.act });
    const said = answer?.trim() || null;
    // asked of every case, so that asking tells nobody whether the subject ever reported anything
    if (proposal.act === 'ADMIT' && !said) refuse('RETALIATION_REVIEW');
    await this.check(actor, matter, proposal.act, proposal.details);
    await this.decide(actor, proposal, matter, true, said);
    await this.acts.of(proposal.act).effect(actor, matter, proposal);
    this.audit.done(actor, 'CONFIRM_CASE_ACT', aboutCase(matter), { act: proposal.act });
    return proposal;
  }

  /** By whoever could confirm it, who says why; or by whoever proposed it: then it is taken back. */
  @Transaction()
  async decline(actor: Actor, id: string, answer: string | null): Promise<CaseProposal> {
    const { proposal, matter } = await this.decidable(actor, id);
    const said = answer?.trim() || null;
    if (!said && proposal.by !== actor.id) refuseField('answer', 'isNotEmpty');
    await this.decide(actor, proposal, matter, false, said);
    this.audit.done(actor, 'DECLINE_CASE_ACT', aboutCase(matter), { act: proposal.act });
    return proposal;
  }

  /** What must hold for an act, which says more; and that the case stands where an act that is a move begins. */
  private async check(actor: Actor, matter: DisciplinaryCase, act: ProposedAct, details: ActDetails): Promise<void> {
    await this.acts.of(act).check?.(matter, details, actor);
    const move = listOf(CaseMove).find(each => each === act);
    if (move) after(matter.state, move, matter.returnState ?? null);
  }

  private async proposable(actor: Actor, caseId: string, act: ProposedAct): Promise<DisciplinaryCase> {
    const { proposers, confirmers } = twoPersonActs[act];
    const matter = await this.access.locked(actor, caseId, [...proposers, ...confirmers]);
    const hats = await this.access.hats(actor, matter, proposers);
    return hats.length > 0 ? matter : refuse('NOT_ENTITLED');
  }

  private async decidable(actor: Actor, id: string) {
    const found = isId(id) ? await this.em.findOne(CaseProposal, { id }) : null;
    if (!found) return refuse('NOT_FOUND');
    const { proposers, confirmers } = twoPersonActs[found.act];
    const matter = await this.access.locked(actor, found.case.id, [...proposers, ...confirmers]);
    const proposal = await this.em.findOneOrFail(CaseProposal, { id }, { refresh: true });
    if (proposal.decidedAt) refuse('ALREADY_DECIDED');
    const mayDecide = (await this.access.hats(actor, matter, confirmers)).length > 0;
    return mayDecide || proposal.by === actor.id ? { proposal, matter } : refuse('NOT_ENTITLED');
  }

  private async decide(
    actor: Actor,
    proposal: CaseProposal,
    matter: DisciplinaryCase,
    accepted: boolean,
    answer: string | null,
  ) {
    const sealed = answer ? await this.vault.seal(matter, 'case_proposals', proposal, answer, 'answer') : null;
    this.em.assign(proposal, { decidedAt: this.clock.now(), decidedBy: actor.id, accepted, answer: sealed });
  }

  private async askTheOther(matter: DisciplinaryCase, act: ProposedAct, { id, by }: CaseProposal): Promise<void> {
    for (const hat of twoPersonActs[act].confirmers) {
      if (hat === 'LEGAL' || hat === 'SECRETARY') await this.notices.waitIn(hat, matter, id, by);
      const chair = hat === 'CHAIR' ? (await this.access.chairOf(matter))?.person.id : null;
      if (chair && chair !== by) await this.notices.wait(matter, chair, 'CHAIR', id);
    }
  }

  private again(actor: Actor, open: CaseProposal): CaseProposal {
    this.audit.done(actor, 'PROPOSE_CASE_ACT', aboutCase(open.case), { act: open.act, again: 1 });
    return open;
  }
}
