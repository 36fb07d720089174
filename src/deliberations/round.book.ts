import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Allegation } from '../cases/allegation.entity.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseParty } from '../cases/party.entity.ts';
import type { Finding, RoundKind, RoundState } from './ballot.ts';
import { VoteRound } from './round.entity.ts';
import { type FoundAct, countsSince, stateOf } from './round.rules.ts';
import { isFacts } from './voter.ts';

/** An act, with the round that found it proven or not. */
export interface Act extends FoundAct {
  readonly allegation: Allegation;
  readonly round: VoteRound | null;
}

export interface Turn {
  readonly round: VoteRound;
  readonly state: RoundState;
  /** The case went back since: it is history. */
  readonly isPast: boolean;
}

/** The rounds of a case, and what they found; the caller has the case, with its steps. */
@Injectable()
export class RoundBook {
  constructor(private readonly em: EntityManager) {}

  /** All of them, the first opened first. */
  async turns(matter: DisciplinaryCase): Promise<Turn[]> {
    const order = { openedAt: 'asc', id: 'asc' } as const;
    const found = await this.em.find(VoteRound, { case: matter }, { orderBy: order, populate: ['allegation'] });
    const left = await this.left(matter);
    const steps = await matter.steps.loadItems();
    return found.map(round => {
      const since = countsSince(steps, round.kind);
      const isPast = since !== null && round.openedAt < since;
      const isOvertaken = isPast || round.present.some(({ partyId }) => left.has(partyId));
      return { round, state: stateOf(round, isOvertaken), isPast };
    });
  }

  async turn(matter: DisciplinaryCase, id: string): Promise<Turn | undefined> {
    return (await this.turns(matter)).find(({ round }) => round.id === id);
  }

  async openOnes(matter: DisciplinaryCase): Promise<VoteRound[]> {
    return (await this.turns(matter)).filter(({ state }) => state === 'OPEN').map(({ round }) => round);
  }

  /** Every act of the case, and what was found of it since it was last sent back. */
  async acts(matter: DisciplinaryCase): Promise<Act[]> {
    const closed = await this.counted(matter, 'FACTS');
    const allegations = await this.em.find(Allegation, { case: matter }, { orderBy: { seq: 'asc' } });
    return allegations.map(allegation => {
      const round = closed.findLast(each => each.allegation?.id === allegation.id) ?? null;
      return { allegation, round, seq: allegation.seq, finding: findingOf(round) };
    });
  }

  /** The round that says what follows from them; null while there is none. */
  async sanctionRound(matter: DisciplinaryCase): Promise<VoteRound | null> {
    return (await this.counted(matter, 'SANCTION')).at(-1) ?? null;
  }

  private async counted(matter: DisciplinaryCase, kind: RoundKind): Promise<VoteRound[]> {
    const turns = await this.turns(matter);
    return turns
      .filter(({ round, state, isPast }) => state === 'CLOSED' && round.kind === kind && !isPast)
      .map(({ round }) => round);
  }

  private async left(matter: DisciplinaryCase): Promise<Set<string>> {
    const gone = await this.em.find(CaseParty, { case: matter, part: 'MEMBER', untilAt: { $ne: null } });
    return new Set(gone.map(({ id }) => id));
  }
}

const findingOf = (round: VoteRound | null): Finding | null =>
  round?.result && isFacts(round.result) ? round.result.finding : null;
