import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { DecisionBook } from '../decisions/decision.book.ts';
import { type PayLine, sumOf } from '../decisions/pay-cut.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { CommitteeParameters } from '../rulesets/ruleset.entity.ts';
import type { Original } from './appeal.ts';

/** What an appeal is against, and until when there can be one; the caller has the case, with its steps. */
@Injectable()
export class Originals {
  constructor(private readonly decisions: DecisionBook) {}

  /** The sanction, and how many yen or days where there is a number. */
  async of(actor: Actor, matter: DisciplinaryCase): Promise<Original> {
    const decided = await this.decisions.decided(matter);
    const sanction = decided?.sanction ?? matter.outcome ?? refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    const detail = await this.decisions.detail(actor, matter, sanction);
    const yen = detail && detail.cuts.length > 0 ? sumOf(detail.cuts) : null;
    return { sanction, amount: (sanction === 'PAY_CUT' ? yen : detail?.days) ?? decided?.amount ?? null };
  }

  /** Of a pay cut: how much less in each pay period, as it was counted for the decision. */
  lines(actor: Actor, matter: DisciplinaryCase): Promise<PayLine[]> {
    return this.decisions.payLines(actor, matter);
  }

  /** The last day; null before the decision reached the subject. */
  async until(matter: DisciplinaryCase): Promise<LocalDate | null> {
    return matter.deliveredOn ? this.decisions.appealUntil(matter, matter.deliveredOn) : null;
  }

  /** The rules to which the case is bound since it was admitted. */
  async parameters(matter: DisciplinaryCase): Promise<CommitteeParameters> {
    return (await this.decisions.parameters(matter)) ?? refuse('RULE_NOT_IN_FORCE', { kind: 'COMMITTEE_RULES' });
  }
}
