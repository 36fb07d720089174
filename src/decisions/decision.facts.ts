import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { type Actor, system } from '../access/actor.ts';
import { Allegation } from '../cases/allegation.entity.ts';
import type { Blocker } from '../cases/blocker.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { priorActs } from '../cases/prior-act.query.ts';
import { CaseProposal, InterimStandby } from '../cases/proposal.entity.ts';
import { OutcomeService } from '../deliberations/outcome.service.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { LeavePeriod } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Sanction, isDismissal, rank } from '../rulesets/sanction.ts';
import { DecisionBook } from './decision.book.ts';
import type { CaseLetter } from './letter.entity.ts';
import { type Wages, baseDayBlockers } from './pay-cut.rules.ts';
import { type Detail, decisionBlockers, detailBlockers, isSanction } from './sanction.rules.ts';

/** What the rules of sanctions are asked about, gathered from the case. */
@Injectable()
export class DecisionFactsService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly guards: CaseGuards,
    private readonly outcomes: OutcomeService,
    private readonly book: DecisionBook,
  ) {}

  onModuleInit(): void {
    for (const move of ['DECIDE', 'DECIDE_NONE'] as const)
      this.guards.register(move, async matter => {
        const outcome = await this.outcomes.of(matter);
        if (!outcome) return [];
        if (isSanction(outcome.sanction) !== (move === 'DECIDE'))
          return [{ code: 'MOVE_NOT_ALLOWED', params: { state: matter.state, move } }];
        return this.decision(matter, outcome.sanction);
      });
    this.guards.register('RECONSIDER', async matter =>
      (await this.book.decided(matter))?.confirmation ? [{ code: 'ALREADY_DONE' }] : [],
    );
    this.guards.register('APPROVE_LETTER', matter => this.letter(matter));
    this.guards.register('SERVE_NOTICE', matter => this.unnamedAuthority(matter));
    this.guards.register('DECIDE', matter => this.unnamedAuthority(matter));
  }

  /** Whether this sanction can be decided, or told. */
  async decision(matter: DisciplinaryCase, sanction: Sanction): Promise<Blocker[]> {
    const rules = await matter.workRules?.loadOrFail();
    const allegations = await this.em.find(Allegation, { case: matter });
    const proven = new Set((await this.outcomes.of(matter))?.proven.map(({ allegationId }) => allegationId));
    const offences = allegations.filter(({ id }) => proven.has(id)).map(({ offence }) => offence);
    const known = rules?.offences.filter(({ key }) => offences.includes(key)).map(({ heaviest }) => heaviest) ?? [];
    const { leftOn } = await matter.subject.loadOrFail();
    return decisionBlockers({
      sanction,
      rungs: rules?.ladder ?? [],
      heaviest: known.toSorted((a, b) => rank(b) - rank(a))[0] ?? 'NONE',
      ceiling: matter.ceiling ?? null,
      priors: [...new Set((await priorActs(this.em, matter.id)).values())],
      unpaidStandby: (await this.em.count(InterimStandby, { case: matter, kind: 'UNPAID_STANDBY' })) > 0,
      differentAct: (await this.em.count(CaseProposal, { case: matter, act: 'DIFFERENT_ACT', accepted: true })) > 0,
      employed: !leftOn || leftOn >= this.calendar.today(),
    });
  }

  /** Whether its parts can be as they are, when it reaches the subject that day. */
  async parts(
    matter: DisciplinaryCase,
    { sanction, amount }: { sanction: Sanction; amount: number | null },
    { detail, wages, reachedOn }: { detail: Detail; wages: Wages | null; reachedOn: LocalDate },
  ): Promise<Blocker[]> {
    const rules = await matter.workRules?.loadOrFail();
    const leaves = isDismissal(sanction)
      ? await this.em.find(LeavePeriod, { employee: matter.subject.id, revokedAt: null })
      : [];
    return detailBlockers({
      sanction,
      voted: amount,
      detail,
      maxDays: rules?.ladder.find(rung => rung.sanction === 'SUSPENSION')?.maxDays ?? null,
      allowsSeveral: (await this.book.parameters(matter))?.allowsSeveralSanctions ?? false,
      wages,
      reachedOn,
      leaves: leaves.map(({ kind, startsOn, endsOn }) => ({ kind, startsOn, endsOn: endsOn ?? null })),
    });
  }

  /** All of it again, as it is told: what changed since the vote is seen here at the latest. */
  async told(actor: Actor, matter: DisciplinaryCase, reachedOn: LocalDate): Promise<Blocker[]> {
    const decided = await this.book.decided(matter);
    if (!decided) return [{ code: 'SANCTION_OPEN' }];
    const { sanction } = decided;
    const isAdvised = (await this.book.parameters(matter))?.decisionMode === 'ADVISORY';
    const open: Blocker[] = isAdvised && !decided.confirmation ? [{ code: 'AUTHORITY_OPEN' }] : [];
    const again = await this.decision(matter, sanction);
    if (!isSanction(sanction)) return [...open, ...again];
    const detail = await this.book.detail(actor, matter, sanction);
    if (!detail) return [...open, ...again, { code: 'SANCTION_DETAIL_MISSING' }];
    const wages = sanction === 'PAY_CUT' || detail.cuts.length > 0 ? await this.book.wages(actor, matter) : null;
    const parts = await this.parts(matter, decided, { detail, wages, reachedOn });
    return [...open, ...again, ...parts, ...baseDayBlockers(reachedOn, wages)];
  }

  private async letter(matter: DisciplinaryCase): Promise<Blocker[]> {
    const letter = await this.book.letter(matter);
    const told = await this.told(system, matter, letter?.plannedOn ?? this.calendar.today());
    const isThere = letter && !letter.approvedAt && !(await this.isOutdated(matter, letter));
    // what the law allows of somebody's pay, and until when a leave protects them, is not told to the committee
    return [...told.map(veiled), ...(isThere ? [] : [{ code: 'LETTER_MISSING' as const }])];
  }

  /** What stands on it was written anew since. */
  async isOutdated(matter: DisciplinaryCase, { draftedAt }: CaseLetter): Promise<boolean> {
    const decided = await this.book.decided(matter);
    const detail = decided && (await this.book.detailRow(matter, decided.sanction));
    const pay = decided?.sanction === 'PAY_CUT' ? await this.book.payRow(matter) : null;
    return [detail, pay].some(row => row && row.at > draftedAt);
  }

  private async unnamedAuthority(matter: DisciplinaryCase): Promise<Blocker[]> {
    const isAdvised = (await this.book.parameters(matter))?.decisionMode === 'ADVISORY';
    return isAdvised && !(await this.book.authority(matter)) ? [{ code: 'AUTHORITY_MISSING' }] : [];
  }
}

const veiled = ({ code, params }: Blocker): Blocker => {
  if (code === 'PAYCUT_PER_ACT' || code === 'PAYCUT_PERIOD') return { code: 'SANCTION_DETAIL_MISSING' };
  return code === 'DISMISSAL_BARRED' || !params ? { code } : { code, params };
};
