import { EntityManager, RequestContext } from '@mikro-orm/core';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { RosterLedger } from './roster-ledger.query.ts';
import { UnreadableRoster } from './roster-problem.ts';
import { readRoster, rowsIn } from './roster.csv.ts';
import { RosterDecision } from './roster.decision.ts';

/** Carries imports out in the background, one after the other. */
@Injectable()
export class RosterWork implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Roster');
  private readonly stop = new AbortController();
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly em: EntityManager,
    private readonly ledger: RosterLedger,
    private readonly decision: RosterDecision,
  ) {}

  onApplicationBootstrap(): void {
    void this.resumeUnfinished();
  }

  /** What is half done is rolled back now, and taken up again at the next start. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.working;
  }

  /** Takes up every import that is not finished, new ones and those that a crash left behind; resolves when none is left. */
  resumeUnfinished(): Promise<void> {
    this.working = this.working.then(() => RequestContext.create(this.em, () => this.workThrough()));
    return this.working;
  }

  private async workThrough(): Promise<void> {
    try {
      for (const id of await this.ledger.unfinished()) if (!this.stop.signal.aborted) await this.carryOut(id);
    } catch (error) {
      this.logger.error(error); // the database is gone: the next start, or the next import, takes them up
    }
  }

  private async carryOut(id: string): Promise<void> {
    try {
      await this.ledger.begin(id);
      const bytes = await this.ledger.bytesOf(id);
      await this.ledger.progress(id, { rows: rowsIn(bytes), rowsDone: 0 });
      await this.decision.decide(id, readRoster(bytes), this.stop.signal);
    } catch (error) {
      if (this.stop.signal.aborted) return;
      if (!(error instanceof UnreadableRoster)) this.logger.error(error);
      await this.ledger.fail(id, error instanceof UnreadableRoster ? error : new UnreadableRoster('INTERNAL'));
    }
  }
}
