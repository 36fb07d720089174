import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AppealBook } from '../appeals/appeal.book.ts';
import { Originals } from '../appeals/originals.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { ExecutionItem } from './execution-item.entity.ts';
import { type ItemState, type PlannedItem, itemsOf, lightened } from './plan.rules.ts';

/** What is known of an item beside what HR noted on it. */
export interface ExecutedState extends ItemState {
  readonly fulfilledOn: LocalDate | null;
  readonly isOwed: boolean;
}

/** What is carried out of a case; the caller has the case, with its steps. */
@Injectable()
export class ExecutionBook {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly originals: Originals,
    private readonly appeals: AppealBook,
  ) {}

  /** What follows from the sanction as it became final: by the decision, or by the panel that made it lighter. */
  async planned(actor: Actor, matter: DisciplinaryCase): Promise<PlannedItem[]> {
    const lines = await this.originals.lines(actor, matter);
    const { result, amount } = (await this.appeals.latest(matter)) ?? {};
    const isCutLess = result === 'LIGHTEN' && matter.outcome === 'PAY_CUT';
    return itemsOf(matter.outcome ?? 'NONE', isCutLess ? lightened(lines, amount ?? 0) : lines);
  }

  /** For how many days, of a suspension that became final; null where nothing says so. */
  async suspensionDays(actor: Actor, matter: DisciplinaryCase): Promise<number | null> {
    const appeal = await this.appeals.latest(matter);
    return appeal?.result === 'LIGHTEN' ? (appeal.amount ?? null) : (await this.originals.of(actor, matter)).amount;
  }

  /** Those made since it was last to be carried out: a reopened case begins anew. */
  async items(matter: DisciplinaryCase): Promise<ExecutionItem[]> {
    const steps = await matter.steps.loadItems();
    const since = steps.findLast(({ move }) => move === 'EXECUTE' || move === 'TAKE_REMEDIES')?.at;
    if (!since) return [];
    const how = { populate: ['requirement'], orderBy: { seq: 'asc' } } as const;
    return this.em.find(ExecutionItem, { case: matter, createdAt: { $gte: since } }, how);
  }

  /** A retraining is done by itself, once what was assigned for it is fulfilled; by hand only where nobody owes it any more. */
  async states(matter: DisciplinaryCase, items: readonly ExecutionItem[]): Promise<ExecutedState[]> {
    const ids = items.flatMap(({ requirement }) => (requirement ? [requirement.id] : []));
    const duties = await this.em.find(Assignment, { requirement: { $in: ids }, employee: matter.subject.id });
    return items.map(({ seq, requirement, doneAt, proof, reference }) => {
      const duty = requirement && duties.find(each => each.requirement.id === requirement.id);
      const fulfilledAt = duty?.fulfilledAt;
      return {
        seq,
        done: !!doneAt || !!fulfilledAt,
        proven: !!proof || !!reference || !!fulfilledAt,
        fulfilledOn: fulfilledAt ? this.calendar.dayOf(fulfilledAt) : null,
        isOwed: !!duty && !fulfilledAt && !duty.endedAt,
      };
    });
  }
}
