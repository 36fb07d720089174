import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import type { CaseProposal } from '../cases/proposal.entity.ts';
import type { ActDetails } from '../cases/two-person.rules.ts';
import { TwoPersonActs } from '../cases/two-person.service.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { RoundBook } from './round.book.ts';
import type { VoteRound } from './round.entity.ts';

/** A round that cannot be finished is voided by the chair and the secretariat together; its ballots stay, and nobody opens them. */
@Injectable()
export class VoidService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly acts: TwoPersonActs,
    private readonly book: RoundBook,
  ) {}

  onModuleInit(): void {
    this.acts.register('VOID_ROUND', {
      check: async (matter, details) => void (await this.openRound(matter, details)),
      effect: (actor, matter, proposal) => this.void(actor, matter, proposal),
    });
  }

  private async openRound(matter: DisciplinaryCase, { recordId }: ActDetails): Promise<VoteRound> {
    const { round, state } = (await this.book.turn(matter, recordId ?? '')) ?? refuse('NOT_FOUND');
    return state === 'OPEN' ? round : refuse('ROUND_CLOSED', { state });
  }

  private async void(actor: Actor, matter: DisciplinaryCase, proposal: CaseProposal): Promise<void> {
    const round = await this.openRound(matter, proposal.details);
    const chair = (await this.access.chairOf(matter))?.person.id;
    // two secretaries are not the chair and the secretariat
    if (proposal.by !== chair && actor.id !== chair) refuse('TWO_PERSON', { act: proposal.act });
    round.void(proposal.id, this.clock.now());
    matter.touched();
    this.audit.done(actor, 'VOID_ROUND', aboutCase(matter), { round: round.id, kind: round.kind });
  }
}
