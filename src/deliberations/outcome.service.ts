import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { Blocker } from '../cases/blocker.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import type { Outlier } from './precedent.rules.ts';
import { PrecedentService } from './precedent.service.ts';
import { type Act, RoundBook } from './round.book.ts';
import type { NamedBallot } from './round.type.ts';
import { RoundsReading } from './rounds.reading.service.ts';
import type { FactsTally, SanctionTally } from './tally.rules.ts';
import { isFacts } from './voter.ts';
import { WorksheetService } from './worksheet.service.ts';

export interface ProvenAct {
  readonly allegationId: string;
  readonly seq: number;
  readonly roundId: string;
  readonly tally: FactsTally;
}

/** What the committee came to. */
export interface Outcome {
  readonly proven: readonly ProvenAct[];
  readonly notProven: readonly ProvenAct[];
  readonly roundId: string;
  readonly sanction: Sanction;
  /** Days or yen; null: the decision names the number, within what the rules and the law allow. */
  readonly amount: number | null;
  readonly tally: SanctionTally;
  readonly worksheetHash: string | null;
  /** W_PRECEDENT_OUTLIER: the decision needs a written reason. */
  readonly outlier: Outlier | null;
}

/** What the rounds of a case came to, for whoever writes the decision. */
@Injectable()
export class OutcomeService implements OnModuleInit {
  constructor(
    private readonly guards: CaseGuards,
    private readonly book: RoundBook,
    private readonly reading: RoundsReading,
    private readonly sheets: WorksheetService,
    private readonly precedents: PrecedentService,
  ) {}

  onModuleInit(): void {
    for (const move of ['FIND_PROVEN', 'FIND_NOT_PROVEN'] as const)
      this.guards.register(move, matter => this.unfound(matter));
    for (const move of ['DECIDE', 'DECIDE_NONE'] as const) this.guards.register(move, matter => this.undecided(matter));
  }

  /** Null while the vote on the sanction has not closed. */
  async of(matter: DisciplinaryCase): Promise<Outcome | null> {
    const round = await this.book.sanctionRound(matter);
    if (!round?.result || isFacts(round.result)) return null;
    const { sanction, amount } = round.result;
    const found = (await this.book.acts(matter)).flatMap(shown);
    return {
      proven: found.filter(({ tally }) => tally.finding === 'PROVEN'),
      notProven: found.filter(({ tally }) => tally.finding === 'NOT_PROVEN'),
      roundId: round.id,
      sanction,
      amount,
      tally: round.result,
      worksheetHash: (await this.sheets.current(matter))?.hash ?? null,
      outlier: await this.precedents.outlier(matter, sanction),
    };
  }

  /** In the caller's transaction, for the committee and for auditors: who voted how in the rounds that count, as it is logged. */
  async ballots(actor: Actor, matter: DisciplinaryCase): Promise<NamedBallot[]> {
    const sanction = await this.book.sanctionRound(matter);
    const rounds = [...(await this.book.acts(matter)).map(({ round }) => round), sanction];
    const all: NamedBallot[] = [];
    for (const round of rounds) if (round) all.push(...(await this.reading.named(actor, matter, round)));
    return all;
  }

  private async unfound(matter: DisciplinaryCase): Promise<Blocker[]> {
    const open = (await this.book.acts(matter)).filter(({ finding }) => finding === null);
    return open.length > 0 ? [{ code: 'FACTS_OPEN', params: { allegations: open.map(({ seq }) => seq) } }] : [];
  }

  private async undecided(matter: DisciplinaryCase): Promise<Blocker[]> {
    if (await this.book.sanctionRound(matter)) return [];
    const lines = await this.sheets.missing(matter);
    return [
      ...(lines.length > 0 ? [{ code: 'PROPORTIONALITY_MISSING' as const, params: { lines } }] : []),
      { code: 'SANCTION_OPEN' },
    ];
  }
}

const shown = ({ allegation, seq, round }: Act): ProvenAct[] =>
  round?.result && isFacts(round.result)
    ? [{ allegationId: allegation.id, seq, roundId: round.id, tally: round.result }]
    : [];
