import { EntityManager, type EventArgs, type EventSubscriber } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { CaseStep, type DisciplinaryCase } from './case.entity.ts';
import type { CaseState } from './case.machine.ts';
import { CaseNotices, type Office } from './case.notices.ts';
import { InterimStandby } from './proposal.entity.ts';

/** Whose turn it is once a case has come here. */
const turns: Readonly<Partial<Record<CaseState, Office>>> = {
  REFERRED: 'SECRETARY',
  COMMITTEE_SETUP: 'SECRETARY',
  DELIBERATION_SANCTION: 'SECRETARY',
  DECIDED: 'SECRETARY',
  LETTER_APPROVED: 'SECRETARY',
  APPEAL_REVIEW: 'SECRETARY',
  REMANDED: 'SECRETARY',
  ANNULLED: 'SECRETARY',
  FINAL: 'HR',
};

/** Ends that no letter tells of. */
const withoutLetter: readonly CaseState[] = ['NO_CASE', 'NO_SANCTION', 'WITHDRAWN', 'CONVERTED', 'NOT_ADMITTED'];

/** Tells an office that it is its turn, however the case came there: no service that moves a case needs to think of it. */
@Injectable()
export class CaseTurns implements EventSubscriber<CaseStep>, OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly notices: CaseNotices,
  ) {}

  onModuleInit(): void {
    this.em.getEventManager().registerSubscriber(this);
  }

  getSubscribedEntities() {
    return [CaseStep];
  }

  /** In the transaction that writes the step. */
  async afterCreate({ entity: step }: EventArgs<CaseStep>): Promise<void> {
    const matter = step.case.getEntity();
    // where nobody can be sanctioned HR begins without a decision
    const office = step.move === 'TAKE_REMEDIES' ? 'HR' : turns[step.to];
    if (office) await this.notices.waitIn(office, matter, step.id, step.by ?? null);
    if (withoutLetter.includes(step.to) && (await this.isToldOf(matter)))
      await this.notices.wait(matter, matter.subject.id, 'SUBJECT', step.id);
    // the ceiling of a pay cut is reckoned from the wages that HR writes down
    if (step.to === 'DECIDED' && matter.outcome === 'PAY_CUT')
      await this.notices.waitIn('HR', matter, step.id, step.by ?? null);
    // what the panel decided reaches the subject by a letter
    if (step.from === 'APPEAL_REVIEW' && step.to === 'FINAL')
      await this.notices.waitIn('SECRETARY', matter, step.id, step.by ?? null);
  }

  /** Whether the case is there for the person whom it is about. */
  private async isToldOf(matter: DisciplinaryCase): Promise<boolean> {
    return matter.noticedAt != null || (await this.em.count(InterimStandby, { case: matter })) > 0;
  }
}
