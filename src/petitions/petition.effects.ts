import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { DueDays } from '../assignments/due-days.ts';
import { DutyWatchers } from '../assignments/duty-watchers.ts';
import { ReopeningService } from '../assignments/reopening.service.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';
import { checkExtension } from './extension.rules.ts';
import type { Petition, Signed } from './petition.entity.ts';

/** What a decision changes in the ledger, in the transaction that takes it. */
@Injectable()
export class PetitionEffects {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly dueDays: DueDays,
    private readonly assignments: AssignmentService,
    private readonly reopening: ReopeningService,
    private readonly watchers: DutyWatchers,
  ) {}

  async granted(petition: Petition, signed: Signed): Promise<void> {
    const { kind, endsOn } = petition;
    if (kind === 'EXTENSION') return this.extend(petition, signed);
    if (endsOn && endsOn < this.calendar.today()) refuse('TOO_LATE', { until: endsOn });
    return kind === 'EXEMPTION' ? this.follow(petition, signed) : this.accept(petition, signed);
  }

  /** What the rule and all that still holds now say; never before today. */
  async revoked(petition: Petition, signed: Signed): Promise<void> {
    if (petition.kind !== 'EQUIVALENCE') return this.follow(petition, signed);
    const { by, reason } = signed;
    await this.reopening.reopen(sql`a.fulfilled_by = ${petition.id}`, { causeId: petition.id, by, reason });
  }

  private async accept({ id, assignment }: Petition, { at }: Signed): Promise<void> {
    const duty = await this.em.findOneOrFail(Assignment, assignment!.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (duty.fulfilledAt || duty.endedAt) refuse('DUTY_CLOSED');
    await this.assignments.fulfil(duty.id, id, at);
  }

  private async extend({ id: causeId, assignment, endsOn }: Petition, { at, by, reason }: Signed): Promise<void> {
    const duty = await this.em.findOneOrFail(Assignment, assignment!.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    checkExtension(duty, endsOn!, this.calendar.today());
    duty.moveDue(endsOn!, { kind: 'EXTENSION', changedAt: at, changedBy: by, reason, causeId });
    await this.watchers.tell();
  }

  private async follow({ id: causeId, kind, employee }: Petition, { at, by, reason }: Signed): Promise<void> {
    const why = { changedAt: at, changedBy: by, reason, causeId };
    await this.dueDays.follow([employee.id], { kind: kind === 'EXEMPTION' ? kind : 'EXTENSION', ...why });
  }
}
