import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { system } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { Clock } from '../kernel/clock.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import { BallotBox, type OpenedBallot } from './ballot.box.ts';
import type { Finding } from './ballot.ts';
import { RoundBook } from './round.book.ts';
import type { VoteRound } from './round.entity.ts';
import { moveAfterFacts } from './round.rules.ts';
import { tallyFacts, tallySanction } from './tally.rules.ts';
import type { RoundResult } from './voter.ts';

/** Opens the ballots of a round when all of them are there, and counts. Nothing opens one before. */
@Injectable()
export class CountService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly notices: CaseNotices,
    private readonly book: RoundBook,
    private readonly box: BallotBox,
  ) {}

  /** In the transaction of the last ballot, under the lock of the case. */
  async closeWhenComplete(matter: DisciplinaryCase, round: VoteRound): Promise<void> {
    const ballots = await this.box.cast(round);
    if (ballots.length < round.present.length) return;
    const opened = await this.box.open(system, 'COUNT_BALLOTS', matter, round, ballots);
    round.close(resultOf(round, opened), this.clock.now());
    this.audit.done(system, 'CLOSE_ROUND', aboutCase(matter), {
      round: round.id,
      kind: round.kind,
      ballots: ballots.length,
    });
    await this.em.flush();
    if (round.kind === 'FACTS') await this.find(matter);
    const chair = (await this.access.chairOf(matter))?.person.id;
    if (chair) await this.notices.wait(matter, chair, 'CHAIR', round.id);
    matter.touched();
  }

  /** Once every act was voted on the case goes on by itself. */
  private async find(matter: DisciplinaryCase): Promise<void> {
    const move = moveAfterFacts(await this.book.acts(matter));
    if (!move) return;
    await this.guards.pass(matter, move);
    matter.take(move, { by: null, at: this.clock.now() });
  }
}

function resultOf({ kind, ladder }: VoteRound, opened: readonly OpenedBallot[]): RoundResult {
  if (kind === 'FACTS') return tallyFacts(opened.map(({ paper }) => paper.choice as Finding));
  const votes = opened.map(({ paper, voter }) => ({
    sanction: paper.choice as Sanction,
    amount: paper.amount,
    external: voter.external,
  }));
  return tallySanction(ladder, votes);
}
