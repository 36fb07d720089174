import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { Blocker } from '../cases/blocker.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { ExecutionBook } from './execution.book.ts';
import { ExecutionItem } from './execution-item.entity.ts';
import { type PlannedItem, openItems } from './plan.rules.ts';

/** What was decided is carried out, item by item, and then the case is closed. */
@Injectable()
export class ExecutionService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly book: ExecutionBook,
  ) {}

  onModuleInit(): void {
    this.guards.register('CLOSE', matter => this.unfinished(matter));
  }

  /** By HR, once it is final: the items that follow from the sanction. */
  @Transaction()
  async begin(actor: Actor, caseId: string, version: number): Promise<DisciplinaryCase> {
    const matter = await this.access.hr(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    if (matter.state !== 'FINAL') refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'EXECUTE' });
    await this.guards.pass(matter, 'EXECUTE');
    const items = await this.book.planned(actor, matter);
    const at = this.clock.now();
    matter.take('EXECUTE', { by: actor.id, at });
    await this.make(actor, matter, items, at);
    this.audit.done(actor, 'BEGIN_EXECUTION', aboutCase(matter), { items: items.length });
    return matter;
  }

  /** By HR, when everything is done and shown to be. EXECUTION_OPEN. */
  @Transaction()
  async close(actor: Actor, caseId: string, version: number): Promise<DisciplinaryCase> {
    const matter = await this.access.hr(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    if (matter.state !== 'EXECUTION') refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'CLOSE' });
    await this.guards.pass(matter, 'CLOSE');
    matter.take('CLOSE', { by: actor.id, at: this.clock.now() });
    this.audit.done(actor, 'CLOSE_CASE', aboutCase(matter));
    return matter;
  }

  /** In the caller's transaction: numbered on from those that there are. */
  async make(
    actor: Actor,
    matter: DisciplinaryCase,
    items: readonly PlannedItem[],
    createdAt: Date,
  ): Promise<ExecutionItem[]> {
    const before = await this.em.count(ExecutionItem, { case: matter });
    return items.map((item, i) =>
      this.em.create(ExecutionItem, { ...item, case: matter, seq: before + i + 1, createdAt, createdBy: actor.id }),
    );
  }

  /** A track without sanctions came to nothing as long as no remedy was taken. */
  private async unfinished(matter: DisciplinaryCase): Promise<Blocker[]> {
    const items = await this.book.items(matter);
    const open = openItems(await this.book.states(matter, items));
    const isEmpty = items.length === 0 && !matter.maySanction();
    return open.length > 0 || isEmpty ? [{ code: 'EXECUTION_OPEN', params: { items: open } }] : [];
  }
}
