import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { Blocker } from '../cases/blocker.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { AppealBook } from './appeal.book.ts';
import type { Opinion } from './appeal.ts';
import { AppealVote } from './appeal.entity.ts';
import type { DecideAppealInput, OpinionInput, VoteOnAppealInput } from './appeal.inputs.ts';
import { decisionOf, harder, isUncounted, isWorse, misfit } from './appeal.rules.ts';
import { Originals } from './originals.ts';
import { decisionBlockers } from './panel.rules.ts';

const results = ['UPHOLD', 'LIGHTEN', 'REMAND', 'ANNUL'] as const;

/** The panel says what becomes of a decision: each member what they think, then its chair what a majority thinks. */
@Injectable()
export class AppealDecisionService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly vault: CaseVault,
    private readonly originals: Originals,
    private readonly book: AppealBook,
  ) {}

  onModuleInit(): void {
    for (const result of results) this.guards.register(result, matter => this.missing(matter));
  }

  /** Final, and known to nobody else before all have voted. */
  @Transaction()
  async vote(actor: Actor, { id, caseId, ...input }: VoteOnAppealInput): Promise<DisciplinaryCase> {
    const { matter, seat } = await this.access.panelist(actor, caseId);
    const appeal = await this.book.heard(matter);
    const mine = await this.em.findOne(AppealVote, { appeal, party: seat });
    if (mine && mine.id !== id) refuse('BALLOT_FINAL');
    this.audit.done(actor, 'VOTE_ON_APPEAL', aboutCase(matter), mine ? { again: 1 } : {});
    if (mine) return matter;
    const opinion = await this.read(actor, matter, input);
    const sealed = await this.book.enclose(matter, id, opinion);
    this.em.create(AppealVote, { id, appeal, party: seat, sealed, castAt: this.clock.now() });
    return matter;
  }

  /** By the chair of the panel, and only what the panel thinks. */
  @Transaction()
  async decide(actor: Actor, { caseId, version, reasons, ...input }: DecideAppealInput): Promise<DisciplinaryCase> {
    const { matter, seat } = await this.access.panelist(actor, caseId);
    const appeal = await this.book.heard(matter);
    if (matter.version !== version) refuse('STALE');
    const [chair] = await this.book.panel(matter);
    if (chair?.id !== seat.id) refuse('NOT_ENTITLED');
    const opinion = await this.read(actor, matter, input);
    const said = reasons.trim() || refuseField('reasons', 'isNotEmpty');
    await this.guards.pass(matter, opinion.result);
    const votes = await this.seatedVotes(matter);
    const opinions = await this.book.opinions(actor, matter, votes);
    if (harder(decisionOf([...opinions.values()]), opinion) !== 0) refuse('APPEAL_VOTE_DIFFERS');
    const at = this.clock.now();
    appeal.decide(opinion, await this.vault.seal(matter, 'appeals', appeal, said, 'reasons'), actor.id, at);
    if (opinion.result === 'LIGHTEN') matter.outcome = opinion.sanction;
    matter.take(opinion.result, { by: actor.id, at, ...(opinion.returnTo && { to: opinion.returnTo }) });
    if (opinion.result === 'REMAND') for (const party of await this.book.panel(matter)) party.end('DISCHARGED', at);
    this.audit.done(actor, 'DECIDE_APPEAL', aboutCase(matter), { result: opinion.result, votes: votes.length });
    return matter;
  }

  /** Back to where the panel sent it, once the subject knows. */
  @Transaction()
  async returnRemanded(actor: Actor, caseId: string, version: number): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    await this.guards.pass(matter, 'RETURN');
    matter.take('RETURN', { by: actor.id, at: this.clock.now() });
    this.audit.done(actor, 'RETURN_REMANDED_CASE', aboutCase(matter), { to: matter.state });
    return matter;
  }

  private async read(
    actor: Actor,
    matter: DisciplinaryCase,
    { result, sanction, amount, returnTo }: OpinionInput,
  ): Promise<Opinion> {
    const opinion = { result, sanction: sanction ?? null, amount: amount ?? null, returnTo: returnTo ?? null };
    const original = await this.originals.of(actor, matter);
    if (isWorse(original, opinion)) refuse('APPEAL_WORSE', { most: original.sanction });
    const wrong = misfit(original, opinion);
    if (wrong) refuseField(wrong.field, wrong.rule);
    if (isUncounted(original, opinion)) refuse('PAYCUT_UNCOUNTED');
    return opinion;
  }

  private async missing(matter: DisciplinaryCase): Promise<Blocker[]> {
    if (matter.state !== 'APPEAL_REVIEW') return [];
    const [panel, votes] = [await this.book.panel(matter), await this.seatedVotes(matter)];
    const { panelSeats } = await this.originals.parameters(matter);
    const voted = new Set(votes.map(({ party }) => party.id));
    return decisionBlockers(
      panel.map(({ id, clearedAt }) => ({ cleared: clearedAt != null, voted: voted.has(id) })),
      panelSeats,
    );
  }

  /** Of those who sit there now: whoever left has not decided it. */
  private async seatedVotes(matter: DisciplinaryCase): Promise<AppealVote[]> {
    const [panel, votes] = [await this.book.panel(matter), await this.book.votes(await this.book.heard(matter))];
    return votes.filter(({ party }) => panel.some(({ id }) => id === party.id));
  }
}
