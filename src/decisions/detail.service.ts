import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import type { CaseState } from '../cases/case.machine.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { OutcomeService } from '../deliberations/outcome.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import { DecisionBook } from './decision.book.ts';
import { DecisionFactsService } from './decision.facts.ts';
import type { DismissalInput, RecordPayDataInput, SetSanctionDetailInput, WagesInput } from './decision.inputs.ts';
import type { SanctionDetailAnswer } from './decision.type.ts';
import { PayData, SanctionDetail } from './detail.entity.ts';
import type { Dismissal } from './dismissal.rules.ts';
import {
  type Cut,
  type Wages,
  baseDayBlockers,
  daysUntil,
  linesFrom,
  mostPerAct,
  mostPerPeriod,
  sumOf,
} from './pay-cut.rules.ts';
import type { Detail } from './sanction.rules.ts';

const open: readonly CaseState[] = ['DELIBERATION_SANCTION', 'DECIDED', 'LETTER_APPROVED'];
const payable: readonly CaseState[] = [
  'DECIDED',
  'LETTER_APPROVED',
  'DELIVERED',
  'APPEAL_WINDOW',
  'APPEAL_REVIEW',
  'FINAL',
];

/** What a sanction consists of, and what a pay cut is reckoned from. */
@Injectable()
export class DetailService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly outcomes: OutcomeService,
    private readonly facts: DecisionFactsService,
    private readonly book: DecisionBook,
  ) {}

  /** By the secretariat, until the letter has gone. Who did not write the pay data is not told what follows from them but the most. */
  @Transaction()
  async set(actor: Actor, { caseId, version, ...input }: SetSanctionDetailInput): Promise<SanctionDetailAnswer> {
    const matter = await this.access.secretary(actor, caseId);
    const decided = await this.decidable(matter);
    if (matter.version !== version) refuse('STALE');
    const wages = await this.wages(actor, matter, input.wages ?? null);
    const detail = await this.read(matter, input);
    const at = { detail, wages, reachedOn: this.calendar.today() };
    const [wrong] = await this.facts.parts(matter, decided, at);
    if (wrong) refuse(wrong.code, wrong.params);
    const id = newId();
    const sealed = await this.vault.seal(matter, 'sanction_details', { id }, detail, 'detail');
    const { sanction } = decided;
    this.em.create(SanctionDetail, { id, case: matter, sanction, detail: sealed, at: this.clock.now(), by: actor.id! });
    matter.touched();
    this.audit.done(actor, 'SET_SANCTION_DETAIL', aboutCase(matter), { sanction });
    const payCut = input.wages && sanction === 'PAY_CUT' ? reckoned(detail, input.wages) : null;
    return { case: matter, payCut };
  }

  /** By HR, from the decision until it is carried out: of another base day, too, if the letter came later than planned. */
  @Transaction()
  async recordPay(actor: Actor, { caseId, version, wages }: RecordPayDataInput): Promise<DisciplinaryCase> {
    const matter = await this.access.hr(actor, caseId);
    if (!payable.includes(matter.state)) refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    if (matter.version !== version) refuse('STALE');
    check(wages);
    if (matter.deliveredOn) {
      const [wrong] = baseDayBlockers(matter.deliveredOn, wages);
      if (wrong) refuse(wrong.code, wrong.params);
    }
    await this.keep(actor, matter, wages, true);
    matter.touched();
    this.audit.done(actor, 'RECORD_PAY_DATA', aboutCase(matter));
    return matter;
  }

  private async decidable(matter: DisciplinaryCase): Promise<{ sanction: Sanction; amount: number | null }> {
    if (!open.includes(matter.state)) refuse(matter.decidedAt ? 'SEALED' : 'MOVE_NOT_ALLOWED', { state: matter.state });
    const decided =
      matter.state === 'DELIBERATION_SANCTION' ? await this.outcomes.of(matter) : await this.book.decided(matter);
    return decided ?? refuse('SANCTION_OPEN');
  }

  /** HR's, where they wrote them; else as the secretariat has them. */
  private async wages(actor: Actor, matter: DisciplinaryCase, written: WagesInput | null): Promise<Wages | null> {
    const row = await this.book.payRow(matter);
    if (!written) return row ? this.book.wages(actor, matter) : null;
    if (row?.byHr) refuseField('wages', 'writtenByHr');
    check(written);
    await this.keep(actor, matter, written, false);
    return written;
  }

  private async keep(actor: Actor, matter: DisciplinaryCase, wages: WagesInput, byHr: boolean): Promise<void> {
    const id = newId();
    const { wages3Months, calendarDays, periodWages, closedOn } = wages;
    const kept: Wages = { wages3Months, calendarDays, periodWages, closedOn };
    const sealed = await this.vault.seal(matter, 'case_pay_data', { id }, kept, 'wages');
    this.em.create(PayData, { id, case: matter, wages: sealed, byHr, at: this.clock.now(), by: actor.id! });
  }

  private async read(
    matter: DisciplinaryCase,
    input: Omit<SetSanctionDetailInput, 'caseId' | 'version'>,
  ): Promise<Detail> {
    const { days, demotedTo, dismissal, effectiveOn } = input;
    if (effectiveOn < this.calendar.today()) refuseField('effectiveOn', 'notInThePast');
    return {
      cuts: await this.cuts(matter, input),
      days: days ?? null,
      demotedTo: demotedTo?.trim() || null,
      dismissal: dismissal ? dismissalOf(dismissal) : null,
      effectiveOn,
    };
  }

  private async cuts(
    matter: DisciplinaryCase,
    { cuts, amountYen }: Pick<SetSanctionDetailInput, 'cuts' | 'amountYen'>,
  ): Promise<Cut[]> {
    const proven = (await this.outcomes.of(matter))?.proven.map(({ allegationId }) => allegationId) ?? [];
    if (cuts?.length && amountYen) refuseField('amountYen', 'isEmpty');
    const all = cuts?.length ? cuts : amountYen ? [{ allegationId: proven[0] ?? '', yen: amountYen }] : [];
    if (all.some(({ allegationId }) => !proven.includes(allegationId))) refuseField('cuts', 'isProven');
    return all.map(({ allegationId, yen }) => ({ allegationId, yen }));
  }
}

const dismissalOf = ({ way, payDays, exemptedOn, illnessIsPrivate }: DismissalInput): Dismissal => ({
  way,
  payDays: payDays ?? null,
  exemptedOn: exemptedOn ?? null,
  illnessIsPrivate,
});

/** Three months have no more days than they have. */
function check({ calendarDays, closedOn }: WagesInput): void {
  if (calendarDays > daysUntil(closedOn)) refuseField('calendarDays', 'max');
}

const reckoned = (detail: Detail, wages: Wages) => ({
  maxYen: mostPerAct(wages),
  periodMaxYen: mostPerPeriod(wages),
  lines: linesFrom(detail.effectiveOn, sumOf(detail.cuts), mostPerPeriod(wages)),
});
