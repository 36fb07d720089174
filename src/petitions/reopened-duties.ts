import { EntityManager, LockMode } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';

import { Assignment } from '../assignments/assignment.entity.ts';
import { DutyWatchers } from '../assignments/duty-watchers.ts';
import { plusDays } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import type { Petition, Signed } from './petition.entity.ts';

/** Duties whose proof no longer counts. */
@Injectable()
export class ReopenedDuties {
  private readonly daysAgain: number;

  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly watchers: DutyWatchers,
    @Inject(shinraiOptions) { daysAfterReturn = 30 }: ShinraiOptions,
  ) {
    this.daysAgain = daysAfterReturn;
  }

  /** That it was fulfilled stays told. Where the cycle still runs, the row is closed and the same duty opened anew, with time to do it. */
  async reopen({ id: causeId, assignment }: Petition, { at, by, reason }: Signed): Promise<void> {
    const duty = await this.em.findOneOrFail(Assignment, assignment!.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (duty.endedAt) return;
    Object.assign(duty, { endedAt: at, ending: 'RELEASED', endingReason: 'DECIDED' });
    await this.em.flush(); // one row at a time says what somebody owes
    const again = await this.copy(duty, at);
    const until = [duty.dueOn, plusDays(this.calendar.today(), this.daysAgain)].toSorted().at(-1)!;
    again.moveDue(until, { kind: 'DECISION', changedAt: at, changedBy: by, reason, causeId });
    await this.watchers.tell();
  }

  private async copy(duty: Assignment, assignedAt: Date): Promise<Assignment> {
    const { employee, requirement, cycle, activityKind, activityId, baselineOn, anchorOn, periods, dueSteps } = duty;
    const part = 1 + (await this.em.count(Assignment, { employee, requirement, cycle }));
    const same = { employee, requirement, cycle, activityKind, activityId, baselineOn, periods, dueSteps };
    return this.em.create(Assignment, { ...same, dueOn: baselineOn, anchorOn: anchorOn ?? null, part, assignedAt });
  }
}
