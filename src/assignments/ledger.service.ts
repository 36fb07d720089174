import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { system } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { takeTime } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { type DueFacts, cycleAfter, cycleFor, doubtOf } from '../schedules/cycle.rules.ts';
import type { Planned } from '../schedules/cycle.ts';
import { DueDays } from './due-days.ts';
import { DutyWatchers } from './duty-watchers.ts';
import { LedgerExceptionQuery } from './ledger-exception.query.ts';
import { LedgerRun } from './ledger-run.entity.ts';
import { type Doubted, LedgerQuery, type Opening, type Turn } from './ledger.query.ts';
import { Requirement } from './requirement.entity.ts';
import { RosterRules } from './roster-rules.ts';

/** The cycles that a server which was off for years opens at most, one after the other. */
const mostAtOnce = 50;

/** What one run did, in people. */
export interface LedgerReport {
  opened: number;
  closed: number;
  released: number;
  doubted: number;
}

/** Lets the ledger follow: who joined, moved, left or came back, and whose next cycle opens. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly ledger: LedgerQuery,
    private readonly exceptions: LedgerExceptionQuery,
    private readonly dueDays: DueDays,
    private readonly watchers: DutyWatchers,
    private readonly rosters: RosterRules,
  ) {}

  /** Brings every requirement that has started up to today; one after the other, each in a transaction of its own. */
  async runAll(signal?: AbortSignal): Promise<LedgerReport> {
    const sum = { opened: 0, closed: 0, released: 0, doubted: 0 };
    const started = { startedAt: { $ne: null }, endedAt: null, schedule: { $ne: null } };
    const ids = await this.em.fork().find(Requirement, started, { fields: ['id'], orderBy: { id: 'asc' } });
    for (const { id } of ids) {
      if (signal?.aborted) break;
      const report = await this.run(id);
      for (const key of Object.keys(sum) as (keyof LedgerReport)[]) sum[key] += report[key];
    }
    await this.followAbsences();
    return sum;
  }

  /** What was opened for somebody who is away is due some days after their return. */
  @Transaction()
  async followAbsences(): Promise<void> {
    await this.dueDays.followAll(this.clock.now());
  }

  /** Brings one requirement up to today. Whoever comes at the same time waits, and finds nothing left to do. */
  @Transaction()
  async run(id: string): Promise<LedgerReport> {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    return this.bringUp(await this.em.findOneOrFail(Requirement, { id }, { lockMode, refresh: true }));
  }

  /** The same within the caller's transaction, which has locked it. */
  async bringUp(requirement: Requirement): Promise<LedgerReport> {
    const report = { opened: 0, closed: 0, released: 0, doubted: 0 };
    const turn = this.turn(requirement);
    if (!turn || !(await this.isTurn(turn))) return report;
    await takeTime(this.em);
    report.released = await this.ledger.release(turn);
    for (let cycles = 0; cycles < mostAtOnce; cycles++) {
      const closed = await this.ledger.close(turn);
      const { opened, doubted } = await this.openAll(turn);
      report.closed += closed;
      report.opened += opened;
      report.doubted += doubted;
      if (closed === 0) break;
    }
    report.doubted += await this.exceptions.refresh(turn);
    if (report.released + report.closed > 0) await this.rosters.of(requirement)?.ended(requirement);
    this.keep(turn, report);
    if (report.opened > 0) await this.watchers.tell();
    return report;
  }

  /** A requirement as of today; null for one without a schedule. */
  turn(requirement: Requirement): Turn | null {
    const scheduled = requirement.schedule ? (requirement as Turn['requirement']) : null;
    return scheduled && this.ledger.turn(scheduled, this.calendar.today(), this.clock.now());
  }

  private async isTurn({ requirement: { id, schedule, startedAt, endedAt }, day }: Turn): Promise<boolean> {
    return Boolean(startedAt) && !endedAt && schedule.startsOn <= day && !(await this.clockWentBack(id, day));
  }

  private async openAll(turn: Turn): Promise<{ opened: number; doubted: number }> {
    const [openings, doubts]: [Opening[], Doubted[]] = [[], []];
    for (const { facts } of await this.ledger.facts(turn)) this.decide(turn, facts, openings, doubts);
    const opened = openings.length > 0 ? await this.ledger.open(turn, openings) : 0;
    if (opened > 0) await this.ledger.keepCycles(turn, openings);
    return {
      opened,
      doubted: doubts.length > 0 ? await this.ledger.doubt(turn, doubts) : 0,
    };
  }

  private decide({ requirement, day }: Turn, facts: DueFacts, openings: Opening[], doubts: Doubted[]): void {
    const cycle = cycleFor(requirement.schedule, facts, day);
    const kind = doubtOf(cycle, facts, day);
    if (kind !== null || cycle.dueOn === null) doubts.push({ facts, kind: kind ?? 'NO_DUE_DAY', ...cycle });
    else openings.push(this.opening(requirement, facts, cycle));
  }

  opening({ schedule }: Turn['requirement'], facts: DueFacts, planned: Planned): Opening {
    const { dueOn, anchorOn, periods, steps } = planned;
    const next = cycleAfter(schedule, { ...planned, extendedTo: dueOn, fulfilledOn: null });
    const cycle = this.calendar.fiscalYear(dueOn);
    return {
      facts,
      cycle,
      dueOn,
      anchorOn,
      periods,
      steps,
      nextOpensOn: next?.opensOn ?? null,
      nextDueOn: next?.dueOn ?? null,
    };
  }

  /** A ledger that was brought up to a later day has already told people what they owe. */
  private async clockWentBack(requirementId: string, day: LocalDate): Promise<boolean> {
    return (await this.em.count(LedgerRun, { requirementId, day: { $gt: day } })) > 0;
  }

  /** What changed nothing leaves one row a day, as proof that it was looked at. */
  private keep({ requirement, day, now }: Turn, report: LedgerReport): void {
    this.em.create(LedgerRun, { requirementId: requirement.id, day, ranAt: now, ...report });
    const { opened, closed, released, doubted } = report;
    if (opened + closed + released + doubted > 0)
      this.audit.done(
        system,
        'RUN_LEDGER',
        { recordType: 'Requirement', recordId: requirement.id },
        { day, ...report },
      );
  }
}
