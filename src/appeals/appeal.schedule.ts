import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { system } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { Clock } from '../kernel/clock.ts';
import { Calendar } from '../platform/calendar.ts';
import { Jobs } from '../platform/jobs.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { windowBlockers } from './appeal.rules.ts';
import { Originals } from './originals.ts';

/** Every night: a decision that nobody can appeal against in time any more is final. */
@Injectable()
export class AppealSchedule implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly guards: CaseGuards,
    private readonly jobs: Jobs,
    private readonly originals: Originals,
  ) {}

  onModuleInit(): void {
    this.guards.register('BECOME_FINAL', async matter =>
      windowBlockers({ today: this.calendar.today(), until: await this.originals.until(matter) }),
    );
    this.jobs.register({ name: 'appeals.become-final', schedule: '15 0 * * *', run: signal => this.follow(signal) });
  }

  private async follow(signal: AbortSignal) {
    const open = await rows<{ id: string }>(
      this.em.fork(),
      sql`select c.id from shinrai.cases c where c.state = 'APPEAL_WINDOW' order by c.delivered_on, c.id`,
    );
    let final = 0;
    for (const { id } of open) if (!signal.aborted && (await this.becomeFinal(id))) final++;
    return { final };
  }

  @Transaction()
  async becomeFinal(id: string): Promise<boolean> {
    await rows(this.em, sql`select from shinrai.cases c where c.id = ${id} for update of c`);
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id }, { populate: ['steps'], refresh: true });
    const isOver =
      matter.state === 'APPEAL_WINDOW' && (await this.guards.blockers(matter, 'BECOME_FINAL')).length === 0;
    if (!isOver) return false;
    matter.take('BECOME_FINAL', { by: null, at: this.clock.now() });
    this.audit.done(system, 'BECOME_FINAL', aboutCase(matter));
    return true;
  }
}
