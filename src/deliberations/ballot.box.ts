import { randomBytes } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { Opening } from '../audit/audit-action.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { SealService } from '../sealing/seal.service.ts';
import type { BallotChoice } from './ballot.ts';
import { type BallotPaper, commitmentOf, readPaper, writePaper } from './ballot.rules.ts';
import { Ballot, type VoteRound } from './round.entity.ts';
import type { Voter } from './voter.ts';

/** A ballot as it was opened. */
export interface OpenedBallot {
  readonly voter: Voter;
  readonly ballot: Ballot;
  readonly paper: BallotPaper;
}

const placeOf = (rowId: string) => ({ table: 'ballots', column: 'sealed', rowId });

/** Puts ballots in and takes them out: sealed under the key of their round, each with the commitment that its voter holds. */
@Injectable()
export class BallotBox {
  constructor(
    private readonly em: EntityManager,
    private readonly seals: SealService,
  ) {}

  /** Kept as long as the case, and shredded with it. */
  newKey({ id }: DisciplinaryCase): Promise<string> {
    return this.seals.newKey({ recordType: 'VoteRound', recordId: id });
  }

  async enclose(round: VoteRound, { seat }: Voter, id: string, choice: BallotChoice, amount: number | null) {
    const nonce = randomBytes(32).toString('hex');
    const paper: BallotPaper = { roundId: round.id, seat, choice, amount, nonce };
    const sealed = await this.seals.seal(round.keyId, placeOf(id), writePaper(paper));
    return { sealed, commitment: commitmentOf(paper) };
  }

  cast(round: VoteRound): Promise<Ballot[]> {
    return this.em.find(Ballot, { round }, { orderBy: { castAt: 'asc', id: 'asc' } });
  }

  /**
   * Opens these ballots, and tells every one that is not what its voter holds: sealed for this round and seat, and with the commitment that the log has kept
   * since it was cast. SEAL_BROKEN.
   */
  async open(
    actor: Actor,
    action: Opening,
    matter: DisciplinaryCase,
    round: VoteRound,
    ballots: readonly Ballot[],
  ): Promise<OpenedBallot[]> {
    const sealed = ballots.map(({ id, sealed: bytes }) => ({ keyId: round.keyId, at: placeOf(id), bytes }));
    const texts = await this.seals.open(actor, action, aboutCase(matter), sealed);
    const logged = await this.logged(matter);
    return ballots.map((ballot, i) => {
      const voter = round.present.find(({ partyId }) => partyId === ballot.party.id) ?? refuse('SEAL_BROKEN');
      const paper = readPaper(texts[i]!);
      const isOurs =
        paper.roundId === round.id && paper.seat === voter.seat && commitmentOf(paper) === ballot.commitment;
      return isOurs && logged.has(`${ballot.id} ${ballot.commitment}`)
        ? { voter, ballot, paper }
        : refuse('SEAL_BROKEN');
    });
  }

  /** What the log has kept of every ballot of the case. */
  private async logged({ id }: DisciplinaryCase): Promise<Set<string>> {
    const found = await rows<{ ballot: string; commitment: string }>(
      this.em,
      sql`select details->>'ballot' as ballot, details->>'commitment' as commitment from shinrai.audit_events
          where record_type = 'Case' and record_id = ${id} and action = 'CAST_BALLOT' and outcome = 'DONE'`,
    );
    return new Set(found.map(({ ballot, commitment }) => `${ballot} ${commitment}`));
  }
}
