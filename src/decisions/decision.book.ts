import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { undoesDecision } from '../cases/case.machine.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import type { CommitteeParameters } from '../rulesets/ruleset.entity.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import { CaseDecision, DecisionAuthority, DecisionConfirmation } from './decision.entity.ts';
import { PayData, SanctionDetail } from './detail.entity.ts';
import { CaseLetter } from './letter.entity.ts';
import { type PayLine, type Wages, linesFrom, mostPerAct, mostPerPeriod, sumOf } from './pay-cut.rules.ts';
import type { Detail } from './sanction.rules.ts';

/** What was decided. */
export interface Decided {
  readonly decision: CaseDecision;
  readonly confirmation: DecisionConfirmation | null;
  /** As it holds: of the committee, or of who decides on its advice. */
  readonly sanction: Sanction;
  /** As it was voted for. */
  readonly amount: number | null;
}

/** The decision of a case, and what belongs to it; the caller has the case, with its steps. What was decided before it went back does not count any more. */
@Injectable()
export class DecisionBook {
  constructor(
    private readonly em: EntityManager,
    private readonly vault: CaseVault,
    private readonly calendar: Calendar,
  ) {}

  async decided(matter: DisciplinaryCase): Promise<Decided | null> {
    const where = { case: matter, at: { $gt: await this.since(matter) } };
    const decision = await this.em.findOne(CaseDecision, where, { orderBy: { at: 'desc', id: 'desc' } });
    if (!decision) return null;
    const confirmation = await this.em.findOne(DecisionConfirmation, { decision });
    const sanction = confirmation?.sanction ?? decision.sanction;
    const amount = sanction === decision.sanction ? (decision.amount ?? null) : null;
    return { decision, confirmation, sanction, amount };
  }

  /** Who decides on the committee's advice: the one named last, unless they were given a part in the case since. */
  async authority(matter: DisciplinaryCase): Promise<DecisionAuthority | null> {
    const named = await this.em.findOne(DecisionAuthority, { case: matter }, { orderBy: { at: 'desc', id: 'desc' } });
    const isPart = named !== null && (await this.em.count(CaseParty, { case: matter, person: named.person.id })) > 0;
    return isPart ? null : named;
  }

  /** The latest draft, or what became of it. */
  async letter(matter: DisciplinaryCase): Promise<CaseLetter | null> {
    const where = { case: matter, draftedAt: { $gt: await this.since(matter) } };
    return this.em.findOne(CaseLetter, where, { orderBy: { draftedAt: 'desc', id: 'desc' } });
  }

  /** The latest one that was approved. */
  async approved(matter: DisciplinaryCase): Promise<CaseLetter | null> {
    const where = { case: matter, draftedAt: { $gt: await this.since(matter) }, approvedAt: { $ne: null } };
    return this.em.findOne(CaseLetter, where, { orderBy: { approvedAt: 'desc', id: 'desc' } });
  }

  async detailRow(matter: DisciplinaryCase, sanction: Sanction): Promise<SanctionDetail | null> {
    const where = { case: matter, sanction, at: { $gt: await this.since(matter) } };
    return this.em.findOne(SanctionDetail, where, { orderBy: { at: 'desc', id: 'desc' } });
  }

  async payRow(matter: DisciplinaryCase): Promise<PayData | null> {
    return this.em.findOne(PayData, { case: matter }, { orderBy: { at: 'desc', id: 'desc' } });
  }

  async detail(actor: Actor, matter: DisciplinaryCase, sanction: Sanction): Promise<Detail | null> {
    const row = await this.detailRow(matter, sanction);
    const texts = row ? [{ table: 'sanction_details', row, column: 'detail', bytes: row.detail }] : [];
    return row && (await this.vault.open(actor, matter, texts))<Detail>(row, 'detail');
  }

  async wages(actor: Actor, matter: DisciplinaryCase): Promise<Wages | null> {
    const row = await this.payRow(matter);
    const texts = row ? [{ table: 'case_pay_data', row, column: 'wages', bytes: row.wages }] : [];
    return row && (await this.vault.open(actor, matter, texts))<Wages>(row, 'wages');
  }

  /** How much less in each pay period, never more than the law allows for what the pay was on the base day. */
  async payLines(actor: Actor, matter: DisciplinaryCase): Promise<PayLine[]> {
    const { sanction } = (await this.decided(matter)) ?? {};
    const detail = sanction ? await this.detail(actor, matter, sanction) : null;
    const wages = await this.wages(actor, matter);
    if (!detail || !wages) return [];
    const most = mostPerAct(wages);
    const cut = sumOf(detail.cuts.map(each => ({ ...each, yen: Math.min(each.yen, most) })));
    return linesFrom(detail.effectiveOn, cut, mostPerPeriod(wages));
  }

  async parameters(matter: DisciplinaryCase): Promise<CommitteeParameters | null> {
    return (await matter.committeeRules?.loadOrFail())?.parameters ?? null;
  }

  /** The last day of an appeal against what reached the subject on a day. */
  async appealUntil(matter: DisciplinaryCase, reachedOn: LocalDate): Promise<LocalDate> {
    const { appealDays = 14 } = (await this.parameters(matter)) ?? {};
    return this.calendar.businessDayFrom(plusDays(reachedOn, appealDays));
  }

  private async since(matter: DisciplinaryCase): Promise<Date> {
    const steps = await matter.steps.loadItems();
    return steps.findLast(({ move }) => undoesDecision(move))?.at ?? new Date(0);
  }
}
