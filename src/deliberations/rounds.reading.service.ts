import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { opensTo } from '../cases/seen-cases.query.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { rows, sql } from '../platform/sql.ts';
import { Reading } from '../platform/transaction.ts';
import type { OpenRung } from './ballot.ts';
import { BallotBox } from './ballot.box.ts';
import { RoundBook, type Turn } from './round.book.ts';
import { Ballot, VoteRound } from './round.entity.ts';
import type { AuditedRound, BallotToCast, CommitteeRound, NamedBallot, VoteRoundType } from './round.type.ts';
import { isFacts } from './voter.ts';

/** Shows the votes of a case; no ballot of them before the last one is in. */
@Injectable()
export class RoundsReading {
  constructor(
    private readonly em: EntityManager,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly book: RoundBook,
    private readonly box: BallotBox,
  ) {}

  async forSecretariat(matter: DisciplinaryCase): Promise<VoteRoundType[]> {
    return (await this.counted(matter)).map(({ turn, ballots }) => {
      const { finding, sanction, amount } = { ...nothing, ...turn.round.result };
      return { ...shown(turn, ballots), finding, sanction, amount };
    });
  }

  async forAuditor(matter: DisciplinaryCase): Promise<AuditedRound[]> {
    return (await this.counted(matter)).map(({ turn, ballots }) => ({
      ...shown(turn, ballots),
      ...tallies(turn.round),
    }));
  }

  async forMember({ id }: Actor, matter: DisciplinaryCase): Promise<CommitteeRound[]> {
    const rules = await matter.workRules?.load();
    const names = new Map(rules?.ladder.map(({ sanction, name }) => [sanction, name]));
    return (await this.counted(matter)).map(({ turn, ballots }) => {
      const { round, state } = turn;
      const voter = round.voterOf(id);
      const receipt = ballots.find(({ party }) => party.id === voter?.partyId) ?? null;
      const named = (rung: OpenRung) => ({ ...rung, name: names.get(rung.sanction) ?? null });
      const yoursToCast = state === 'OPEN' && voter !== undefined && receipt === null;
      return { ...shown(turn, ballots), ...tallies(round), ladder: round.ladder.map(named), yoursToCast, receipt };
    });
  }

  /** Open votes that wait for the actor's ballot, those of the oldest case first; none of a case that is paused. */
  @Reading()
  async toCast(actor: Actor): Promise<BallotToCast[]> {
    const found = await rows<{ id: string }>(
      this.em,
      sql`select c.id from shinrai.cases c
          where c.state in ('DELIBERATION_FACTS', 'DELIBERATION_SANCTION') and ${opensTo('MEMBER', actor)}`,
    );
    const which = { id: { $in: found.map(({ id }) => id) } };
    const how = { populate: ['steps'], orderBy: { openedAt: 'asc', id: 'asc' } } as const;
    const waiting: BallotToCast[] = [];
    for (const matter of await this.em.find(DisciplinaryCase, which, how))
      for (const { id: roundId, kind, yoursToCast } of await this.forMember(actor, matter))
        if (yoursToCast) waiting.push({ roundId, kind, caseId: matter.id, number: matter.number ?? null });
    return waiting;
  }

  /** BALLOTS_SEALED for everybody until the round has closed; then for its committee and for auditors, and NOT_ENTITLED for others. */
  @Reading()
  async ballots(actor: Actor, roundId: string): Promise<NamedBallot[]> {
    const found = isId(roundId) ? await this.em.findOne(VoteRound, { id: roundId }) : null;
    if (!found) return refuse('NOT_FOUND');
    const matter = await this.access.seen(actor, found.case.id, ['SECRETARY', 'LEGAL', 'MEMBER', 'AUDITOR']);
    const { round, state } = (await this.book.turn(matter, roundId))!;
    if (state !== 'CLOSED')
      refuse('BALLOTS_SEALED', { present: round.present.length, cast: (await this.box.cast(round)).length });
    const [hat] = await this.access.hats(actor, matter, ['AUDITOR', 'MEMBER']);
    if (!hat) refuse('NOT_ENTITLED');
    if (hat === 'MEMBER') await this.access.member(actor, matter.id); // who has not declared yet reads nothing
    return this.named(actor, matter, round);
  }

  /** In the caller's transaction, for somebody who may: the ballots of a closed round, by seat. */
  async named(actor: Actor, matter: DisciplinaryCase, round: VoteRound): Promise<NamedBallot[]> {
    const opened = await this.box.open(actor, 'OPEN_BALLOTS', matter, round, await this.box.cast(round));
    this.audit.done(actor, 'OPEN_BALLOTS', aboutCase(matter), { round: round.id });
    const people = await this.em.find(Employee, { id: { $in: opened.map(({ voter }) => voter.personId) } });
    return opened
      .toSorted((a, b) => a.voter.seat - b.voter.seat)
      .map(
        ({
          voter: { seat, external, personId },
          ballot: { id, commitment, castAt },
          paper: { choice, amount, nonce },
        }) => {
          const voter = people.find(each => each.id === personId)!;
          return { id, roundId: round.id, seat, voter, external, choice, amount, nonce, commitment, castAt };
        },
      );
  }

  private async counted(matter: DisciplinaryCase): Promise<{ turn: Turn; ballots: Ballot[] }[]> {
    const turns = await this.book.turns(matter);
    const all = await this.em.find(Ballot, { round: { $in: turns.map(({ round }) => round.id) } });
    return turns.map(turn => ({ turn, ballots: all.filter(ballot => ballot.round.id === turn.round.id) }));
  }
}

const nothing = { finding: null, sanction: null, amount: null };

const shown = ({ round, state, isPast }: Turn, ballots: readonly Ballot[]) => ({
  id: round.id,
  kind: round.kind,
  allegationId: round.allegation?.id ?? null,
  state,
  isPast,
  openedAt: round.openedAt,
  closedAt: round.closedAt ?? null,
  present: round.present.length,
  cast: ballots.length,
  quorum: round.quorum,
});

function tallies({ result }: VoteRound) {
  if (!result) return { factsTally: null, sanctionTally: null };
  return isFacts(result) ? { factsTally: result, sanctionTally: null } : { factsTally: null, sanctionTally: result };
}
