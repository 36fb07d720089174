import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { CaseProposal } from '../cases/proposal.entity.ts';
import { refuse } from '../kernel/refusal.ts';
import type { AppealState, Opinion } from './appeal.ts';
import { Appeal, AppealVote } from './appeal.entity.ts';

/** How long every vote is, whatever it says. */
const voteLength = 120;

/** The appeals of a case, its panel and what they said; the caller has the case. */
@Injectable()
export class AppealBook {
  constructor(
    private readonly em: EntityManager,
    private readonly vault: CaseVault,
  ) {}

  /** The latest one. */
  latest(matter: DisciplinaryCase): Promise<Appeal | null> {
    return this.em.findOne(Appeal, { case: matter }, { orderBy: { filedAt: 'desc', id: 'desc' } });
  }

  /** The one that the panel hears. */
  async heard(matter: DisciplinaryCase): Promise<Appeal> {
    const where = { case: matter, acceptedAt: { $ne: null }, decidedAt: null } as const;
    const appeal = matter.state === 'APPEAL_REVIEW' ? await this.em.findOne(Appeal, where) : null;
    return appeal ?? refuse('MOVE_NOT_ALLOWED', { state: matter.state });
  }

  /** One that came late and waits for two people. */
  async waiting(matter: DisciplinaryCase): Promise<Appeal | null> {
    const late = await this.em.find(Appeal, { case: matter, acceptedAt: null });
    const turnedDown = await this.turnedDown(matter);
    return late.find(({ id }) => !turnedDown.has(id)) ?? null;
  }

  async stateOf(appeal: Appeal, matter: DisciplinaryCase): Promise<AppealState> {
    if (appeal.decidedAt) return 'DECIDED';
    if (appeal.acceptedAt) return 'UNDER_REVIEW';
    return (await this.turnedDown(matter)).has(appeal.id) ? 'NOT_ACCEPTED' : 'WAITING';
  }

  /** Who sits on the panel now; the first one chairs. */
  panel(matter: DisciplinaryCase): Promise<CaseParty[]> {
    return this.em.find(CaseParty, { case: matter, part: 'PANEL', untilAt: null }, { orderBy: { chairOrder: 'asc' } });
  }

  votes(appeal: Appeal): Promise<AppealVote[]> {
    return this.em.find(AppealVote, { appeal }, { orderBy: { castAt: 'asc', id: 'asc' } });
  }

  enclose(matter: DisciplinaryCase, id: string, opinion: Opinion): Promise<Uint8Array> {
    return this.vault.seal(matter, 'appeal_votes', { id }, JSON.stringify(opinion).padEnd(voteLength), 'sealed');
  }

  /** What each of them thinks, by their party; for whoever may know it now. */
  async opinions(actor: Actor, matter: DisciplinaryCase, votes: readonly AppealVote[]): Promise<Map<string, Opinion>> {
    const texts = votes.map(row => ({ table: 'appeal_votes', row, column: 'sealed', bytes: row.sealed }));
    const opened = await this.vault.open(actor, matter, texts);
    return new Map(
      votes.map(vote => [vote.party.id, JSON.parse(opened(vote, 'sealed') ?? refuse('SEAL_BROKEN')) as Opinion]),
    );
  }

  /** By another person than the one who proposed to accept them: a proposal taken back says nothing. */
  private async turnedDown(matter: DisciplinaryCase): Promise<Set<string | undefined>> {
    const found = await this.em.find(CaseProposal, { case: matter, act: 'ACCEPT_LATE_APPEAL', accepted: false });
    return new Set(found.filter(({ by, decidedBy }) => by !== decidedBy).map(({ details }) => details.recordId));
  }
}
