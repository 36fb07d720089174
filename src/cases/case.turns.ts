import { EntityManager, type EventArgs, type EventSubscriber } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Sanction } from '../rulesets/sanction.ts';
import { CaseStep, type DisciplinaryCase } from './case.entity.ts';
import type { CaseState } from './case.machine.ts';
import { CaseNotices, type Office } from './case.notices.ts';
import { InterimStandby } from './proposal.entity.ts';

type Step = Pick<CaseStep, 'move' | 'from' | 'to'>;

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

/** Everybody of an office whose turn a step makes it. */
function officesAfter({ move, from, to }: Step, outcome: Sanction | null | undefined): Office[] {
  const next = turns[to];
  return [
    ...(next ? [next] : []),
    // where nobody can be sanctioned HR begins without a decision
    ...(move === 'TAKE_REMEDIES' ? (['HR'] as const) : []),
    // the ceiling of a pay cut is reckoned from the wages that HR writes down
    ...(to === 'DECIDED' && outcome === 'PAY_CUT' ? (['HR'] as const) : []),
    // what the panel decided reaches the subject by a letter
    ...(from === 'APPEAL_REVIEW' && to === 'FINAL' ? (['SECRETARY'] as const) : []),
  ];
}

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
    for (const office of officesAfter(step, matter.outcome))
      await this.notices.waitIn(office, matter, step.id, step.by ?? null);
    if (withoutLetter.includes(step.to) && (await this.isToldOf(matter)))
      await this.notices.wait(matter, matter.subject.id, 'SUBJECT', step.id);
  }

  /** Whether the case is there for the person whom it is about. */
  private async isToldOf(matter: DisciplinaryCase): Promise<boolean> {
    return matter.noticedAt != null || (await this.em.count(InterimStandby, { case: matter })) > 0;
  }
}
