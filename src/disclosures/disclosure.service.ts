import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { CaseState } from '../cases/case.machine.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { TwoPersonActs } from '../cases/two-person.service.ts';
import { RoundBook } from '../deliberations/round.book.ts';
import { plusDays } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Reading } from '../platform/transaction.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import { SanctionDisclosure } from './disclosure.entity.ts';

/** For how many days it is shown; then it goes by itself. To be confirmed by counsel. */
const shownDays = 90;

const settled: readonly CaseState[] = ['FINAL', 'EXECUTION', 'CLOSED'];

/** No sanctions: nobody need learn of them. */
const gentle: readonly Sanction[] = ['NONE', 'GUIDANCE'];

/** What the company may tell everybody of a sanction: only where the committee rules of the case say so, only once it is final, and only by two people. */
@Injectable()
export class DisclosureService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly acts: TwoPersonActs,
    private readonly rounds: RoundBook,
  ) {}

  onModuleInit(): void {
    this.acts.register('DISCLOSE', {
      check: matter => this.check(matter),
      effect: (_, matter) => this.disclose(matter),
    });
  }

  /** Those that are shown today, the newest first; not of a case that was opened again. */
  @Reading()
  async shown(): Promise<SanctionDisclosure[]> {
    const today = this.calendar.today();
    const where = { shownFrom: { $lte: today }, shownUntil: { $gte: today }, case: { outcome: { $ne: null } } };
    return this.em.find(SanctionDisclosure, where, { orderBy: { shownFrom: 'desc', id: 'desc' } });
  }

  @Reading()
  async of(matter: Pick<DisciplinaryCase, 'id'>): Promise<SanctionDisclosure | null> {
    return this.em.findOne(SanctionDisclosure, { case: matter.id });
  }

  /** Whether it could be proposed now. */
  @Reading()
  async isOpen({ id }: Pick<DisciplinaryCase, 'id'>): Promise<boolean> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    return settled.includes(matter.state) && (await this.isInRules(matter)) && !(await this.of(matter));
  }

  private async check(matter: DisciplinaryCase): Promise<void> {
    if (!settled.includes(matter.state)) refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    if (!(await this.isInRules(matter))) refuse('DISCLOSURE_NOT_IN_RULES');
    if (await this.of(matter)) refuse('ALREADY_DONE');
  }

  private async isInRules({ committeeRules, outcome }: DisciplinaryCase): Promise<boolean> {
    const rules = await committeeRules?.load();
    return rules?.parameters?.publication === true && outcome != null && !gentle.includes(outcome);
  }

  private async disclose(matter: DisciplinaryCase): Promise<void> {
    const today = this.calendar.today();
    this.em.create(SanctionDisclosure, {
      case: matter,
      offences: await this.offences(matter),
      sanction: matter.outcome!,
      month: this.calendar.dayOf(matter.finalAt!).slice(0, 7),
      shownFrom: today,
      shownUntil: plusDays(today, shownDays - 1),
    });
  }

  private async offences(matter: DisciplinaryCase): Promise<LocalizedText[]> {
    const rules = await matter.workRules!.loadOrFail();
    const proven = (await this.rounds.acts(matter)).filter(({ finding }) => finding === 'PROVEN');
    const keys = new Set(proven.map(({ allegation }) => allegation.offence));
    return rules.offences.filter(({ key }) => keys.has(key)).map(({ name }) => name);
  }
}
