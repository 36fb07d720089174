import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { CompanyWatchers } from './company-watchers.ts';
import { LeaveWatchers } from './leave-watchers.ts';
import { peopleOnLeaveRecordedAt } from './leave.service.ts';
import { knownBy, staffOn, vanished } from './roster-company.query.ts';
import { RosterImport } from './roster-import.entity.ts';
import { RosterLedger } from './roster-ledger.query.ts';
import { RosterStage } from './roster-stage.query.ts';
import { RosterWriting } from './roster-writing.query.ts';
import {
  type Findings,
  type Portion,
  type Step,
  changesIn,
  claimsOf,
  farewell,
  leaversToConfirm,
  nothing,
  plus,
  stepOf,
} from './roster.rules.ts';

/** What becomes of a roster. */
@Injectable()
export class RosterDecision {
  constructor(
    private readonly em: EntityManager,
    private readonly ledger: RosterLedger,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly watchers: LeaveWatchers,
    private readonly company: CompanyWatchers,
  ) {}

  /** Checks it against the people of this moment and applies it where that is asked for and nothing speaks against it. */
  @Transaction()
  async decide(id: string, roster: AsyncIterable<Portion>, stop: AbortSignal): Promise<void> {
    const found = await this.claim(id);
    if (found.isFinished()) return; // by another process, while we waited
    if (found.isToBeApplied()) await rows(this.em, sql`lock table shinrai.employees in share row exclusive mode`);
    const told = { at: this.clock.now(), by: found.askedBy ?? null, importId: id };
    const writing = found.isToBeApplied() ? await RosterWriting.open(this.em, told) : null;
    const findings = await this.compare(id, roster, writing, stop);
    const applies = writing !== null && found.isInOrder(findings);
    if (applies) await this.apply(found, writing, findings, stop);
    await this.ledger.finish(id, applies ? 'APPLIED' : 'CHECKED', findings);
  }

  /** One roster at a time, however many processes there are; no time limit of the host cuts this off. */
  private async claim(id: string): Promise<RosterImport> {
    for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
      await rows(this.em, sql`select set_config(${limit}, '0', true)`);
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext('shinrai.roster_imports'))`);
    return this.em.findOneOrFail(RosterImport, id);
  }

  /** Only some lines are in memory at a time, however long the file is. */
  private async compare(
    id: string,
    roster: AsyncIterable<Portion>,
    writing: RosterWriting | null,
    stop: AbortSignal,
  ): Promise<Findings> {
    const today = this.calendar.today();
    const stage = await RosterStage.open(this.em);
    const staff = await staffOn(this.em, today);
    let sum = nothing;
    await this.ledger.clear(id);
    for await (const step of this.steps(roster, stage, today)) {
      await this.ledger.keep(id, step.changes, changesIn(sum));
      await writing?.plan(step.changes);
      sum = plus(sum, step);
      await this.ledger.progress(id, { rowsDone: sum.rows });
      stop.throwIfAborted();
    }
    return { sum, problemCount: await stage.keepProblems(id), leaversToConfirm: leaversToConfirm(sum, staff) };
  }

  /** Line by line; then for those of whom it says nothing. */
  private async *steps(roster: AsyncIterable<Portion>, stage: RosterStage, today: LocalDate): AsyncGenerator<Step> {
    for await (const portion of roster) {
      const numbers = portion.rows.map(({ number }) => number);
      const known = await knownBy(this.em, numbers);
      await stage.claim(claimsOf(portion, known));
      await stage.blame(portion.problems);
      yield stepOf(portion, known, today);
    }
    await stage.judge(today);
    for await (const people of vanished(this.em, today)) yield farewell(people, today);
  }

  private async apply(
    found: RosterImport,
    writing: RosterWriting,
    { sum }: Findings,
    stop: AbortSignal,
  ): Promise<void> {
    const { id, askedBy, askedByLabel, requestId } = found;
    const { at, by } = writing.told;
    const { joined, changed, left, unchanged } = sum;
    await this.ledger.progress(id, { state: 'APPLYING', rowsDone: unchanged });
    for await (const done of writing.write()) {
      await this.ledger.progress(id, { rowsDone: unchanged + done });
      stop.throwIfAborted();
    }
    await this.watchers.tell({ people: await peopleOnLeaveRecordedAt(this.em, at), leaveId: null, by, at });
    await this.company.tell();
    const actor = { id: askedBy ?? null, label: askedByLabel, roles: [], requestId: requestId ?? null };
    const told = { joined, changed, left, unchanged };
    this.audit.done(actor, 'APPLY_ROSTER', { recordType: 'RosterImport', recordId: id }, told);
  }
}
