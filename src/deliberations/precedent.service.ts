import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Allegation } from '../cases/allegation.entity.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { plusMonths } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import { type PastDecision, PastDecisions } from './past-decisions.ts';
import { type Distribution, type Outlier, distributionOf, outlierOf, precedentsFrom } from './precedent.rules.ts';

/** How other cases ended: of the same kind, for equal treatment; of the same person, for repetition. */
@Injectable()
export class PrecedentService {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly past: PastDecisions,
  ) {}

  async distribution(matter: DisciplinaryCase, seesFew: boolean): Promise<Distribution | null> {
    return distributionOf(await this.sanctions(matter), seesFew);
  }

  /** What the decision needs a written reason for; null where it does not. */
  async outlier(matter: DisciplinaryCase, sanction: Sanction): Promise<Outlier | null> {
    return outlierOf(sanction, await this.sanctions(matter));
  }

  /** Earlier sanctions of the subject that may still count against a new act (three years unless the rules say else). */
  async earlier(matter: DisciplinaryCase): Promise<readonly PastDecision[]> {
    const years = (await matter.committeeRules?.loadOrFail())?.parameters?.aggravatesYears ?? 3;
    const from = plusMonths(this.calendar.today(), -12 * years);
    const found = await this.past.find({ exceptCaseId: matter.id, subjectId: matter.subject.id, from });
    return found.filter(({ sanction }) => sanction !== 'NONE' && sanction !== 'GUIDANCE');
  }

  private async sanctions(matter: DisciplinaryCase): Promise<Sanction[]> {
    const rulesetId = (await matter.workRules?.loadOrFail())?.ruleset.id;
    if (!rulesetId) return [];
    const allegations = await this.em.find(Allegation, { case: matter });
    const offences = [...new Set(allegations.map(({ offence }) => offence))];
    const from = precedentsFrom(this.calendar.today());
    const found = await this.past.find({ exceptCaseId: matter.id, offences, rulesetId, from });
    return found.map(({ sanction }) => sanction);
  }
}
