import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseHat } from '../cases/hat.ts';
import { CaseExclusion, CaseParty } from '../cases/party.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { listOf } from '../kernel/names.ts';
import { Refusal, refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import type { BallotChoice } from './ballot.ts';
import { BallotBox } from './ballot.box.ts';
import { checkChoice } from './ballot.rules.ts';
import { CountService } from './count.service.ts';
import { type Turn, RoundBook } from './round.book.ts';
import { Ballot, VoteRound } from './round.entity.ts';
import { votingState } from './round.rules.ts';

export interface NewBallot {
  id: string;
  roundId: string;
  choice: BallotChoice;
  amount?: number | null;
}

/** One member says in one round what they think, once and for good. Nobody does it for them. */
@Injectable()
export class BallotService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly book: RoundBook,
    private readonly box: BallotBox,
    private readonly counting: CountService,
  ) {}

  /** With the last ballot of those present the round closes in the same breath. */
  @Transaction()
  async cast(actor: Actor, { id, roundId, choice, amount = null }: NewBallot): Promise<Ballot> {
    const { matter, round, state } = await this.round(actor, roundId);
    const voter = round.voterOf(actor.id) ?? refuse('NOT_ENTITLED');
    const before = await this.em.findOne(Ballot, { round, party: voter.partyId });
    if (before) return this.again(actor, { matter, round, before }, { id, choice, amount });
    if (state !== 'OPEN') refuse('ROUND_CLOSED', { state });
    if (matter.state !== votingState[round.kind]) refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    checkChoice(round.kind, round.ladder, choice, amount);
    if ((await this.em.count(Ballot, { id })) > 0) refuseField('id', 'isUnique');
    const enclosed = await this.box.enclose(round, voter, id, choice, amount);
    const party = this.em.getReference(CaseParty, voter.partyId);
    const ballot = this.em.create(Ballot, { id, case: matter, round, party, castAt: this.clock.now(), ...enclosed });
    const said = { round: round.id, ballot: id, commitment: ballot.commitment };
    this.audit.done(actor, 'CAST_BALLOT', aboutCase(matter), said);
    await this.em.flush();
    await this.counting.closeWhenComplete(matter, round);
    return ballot;
  }

  /** A connection was lost, and the same ballot comes again: the same receipt. Another one is another ballot, and there is none. */
  private async again(
    actor: Actor,
    { matter, round, before }: { matter: DisciplinaryCase; round: VoteRound; before: Ballot },
    { id, choice, amount }: Pick<NewBallot, 'id' | 'choice'> & { amount: number | null },
  ): Promise<Ballot> {
    if (before.id !== id.toLowerCase()) refuse('BALLOT_FINAL');
    const [kept] = await this.box.open(actor, 'CAST_BALLOT', matter, round, [before]);
    const isSame = kept?.paper.choice === choice && kept.paper.amount === amount;
    return isSame ? before : refuse('BALLOT_FINAL');
  }

  /** The round, with its case locked: for whoever has to do with the case. NOT_ENTITLED too for somebody whose part in it has ended. */
  private async round(actor: Actor, id: string): Promise<Turn & { matter: DisciplinaryCase }> {
    const found = isId(id) ? await this.em.findOne(VoteRound, { id }) : null;
    if (!found) return refuse('NOT_FOUND');
    const matter = await this.locked(actor, found.case.id);
    const turn = await this.book.turn(matter, id);
    return turn ? { ...turn, matter } : refuse('NOT_FOUND');
  }

  private async locked(actor: Actor, caseId: string): Promise<DisciplinaryCase> {
    try {
      return await this.access.locked(actor, caseId, listOf(CaseHat));
    } catch (refusal) {
      if (refusal instanceof Refusal && (await this.hadPart(actor, caseId))) refuse('NOT_ENTITLED');
      throw refusal;
    }
  }

  /** Whoever was excluded never had one: for them the case is not there. */
  private async hadPart({ id: person }: Actor, caseId: string): Promise<boolean> {
    const where = { case: caseId, person };
    return (
      person !== null &&
      (await this.em.count(CaseParty, where)) > 0 &&
      (await this.em.count(CaseExclusion, where)) === 0
    );
  }
}
