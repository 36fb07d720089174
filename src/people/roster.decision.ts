import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { companyOn } from './roster-company.query.ts';
import { RosterImport } from './roster-import.entity.ts';
import { RosterLedger } from './roster-ledger.query.ts';
import { writePeople } from './roster-writing.query.ts';
import type { Roster } from './roster.csv.ts';
import { type Company, type RosterPlan, compareRoster, countsOf } from './roster.rules.ts';
import { unhurried } from './unhurried.ts';

/** What becomes of a roster that could be read. */
@Injectable()
export class RosterDecision {
  constructor(
    private readonly em: EntityManager,
    private readonly ledger: RosterLedger,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
  ) {}

  /** Checks it against the people of this moment and applies it where that is asked for and nothing speaks against it. */
  @Transaction()
  async decide(id: string, roster: Roster, stop: AbortSignal): Promise<void> {
    const found = await this.claim(id);
    if (found.isFinished()) return; // by another process, while we waited
    if (found.isToBeApplied()) await rows(this.em, sql`lock table shinrai.employees in share row exclusive mode`);
    await this.ledger.progress(id, { rows: roster.rows.length, rowsDone: 0 });
    const company = await companyOn(this.em, this.calendar.today());
    const plan = await unhurried(compareRoster(roster.rows, roster.problems, company), () => stop.throwIfAborted());
    await this.ledger.keep(id, plan);
    const applies = found.isToBeApplied() && found.isInOrder(plan);
    if (applies) await this.apply(found, company, plan, stop);
    await this.ledger.finish(id, applies ? 'APPLIED' : 'CHECKED', plan);
  }

  /** One roster at a time, however many processes there are; no time limit of the host cuts this off. */
  private async claim(id: string): Promise<RosterImport> {
    for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
      await rows(this.em, sql`select set_config(${limit}, '0', true)`);
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext('shinrai.roster_imports'))`);
    return this.em.findOneOrFail(RosterImport, id);
  }

  private async apply(found: RosterImport, company: Company, plan: RosterPlan, stop: AbortSignal): Promise<void> {
    const { id, askedBy, askedByLabel, requestId } = found;
    const told = { at: this.clock.now(), by: askedBy ?? null, importId: id };
    await this.ledger.progress(id, { state: 'APPLYING', rowsDone: plan.unchanged });
    for await (const done of writePeople(this.em, company, plan.changes, told)) {
      await this.ledger.progress(id, { rowsDone: plan.unchanged + done });
      stop.throwIfAborted();
    }
    const actor = { id: askedBy ?? null, label: askedByLabel, roles: [], requestId: requestId ?? null };
    this.audit.done(actor, 'APPLY_ROSTER', { recordType: 'RosterImport', recordId: id }, countsOf(plan));
  }
}
