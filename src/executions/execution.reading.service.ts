import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { Reading } from '../platform/transaction.ts';
import { CaseRetentionService } from './case-retention.service.ts';
import { ExecutionBook, type ExecutedState } from './execution.book.ts';
import type { ExecutionItem } from './execution-item.entity.ts';
import type { CaseRetentionType, ExecutionItemType, Outline } from './execution.type.ts';
import { CaseRetention, CaseTombstone } from './retention.entity.ts';

type Which = Pick<DisciplinaryCase, 'id'>;

/** What is read of executions. Whoever holds the case has passed a door that shows it to them. */
@Injectable()
export class ExecutionReading {
  constructor(
    private readonly em: EntityManager,
    private readonly vault: CaseVault,
    private readonly book: ExecutionBook,
    private readonly retentions: CaseRetentionService,
  ) {}

  /** Nothing is opened. */
  @Reading()
  async outlines({ id }: Which): Promise<Outline[]> {
    return this.told(await this.em.findOneOrFail(DisciplinaryCase, { id }));
  }

  @Reading()
  async items(actor: Actor, { id }: Which): Promise<ExecutionItemType[]> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const items = await this.book.items(matter);
    const states = await this.book.states(matter, items);
    const texts = items.flatMap(row =>
      (['reference', 'note'] as const).map(column => ({ table: 'execution_items', row, column, bytes: row[column] })),
    );
    const opened = await this.vault.open(actor, matter, texts);
    return Promise.all(
      items.map(async (item, i) => ({
        ...outlineOf(item, states[i]!),
        version: item.version,
        isOwed: states[i]!.isOwed,
        proofSha256: (await item.proof?.loadOrFail())?.sha256 ?? null,
        reference: opened(item, 'reference'),
        note: opened(item, 'note'),
      })),
    );
  }

  /** How long an ended case is kept, and what stays of it; null while it goes on. */
  @Reading()
  async retention({ id }: Which): Promise<CaseRetentionType | null> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const kept = await this.retentions.kept(matter);
    if (!kept) return null;
    const [started, tombstone] = [
      await this.em.findOne(CaseRetention, { case: matter }),
      await this.em.findOne(CaseTombstone, { case: matter }),
    ];
    return { ...kept, startedAt: started?.startedAt ?? null, tombstone };
  }

  private async told(matter: DisciplinaryCase): Promise<Outline[]> {
    const items = await this.book.items(matter);
    const states = await this.book.states(matter, items);
    return items.map((item, i) => outlineOf(item, states[i]!));
  }
}

function outlineOf(item: ExecutionItem, { done, fulfilledOn }: ExecutedState): Outline {
  const { id, seq, kind, fromOn, untilOn, amount, doneOn } = item;
  const plan = { fromOn: fromOn ?? null, untilOn: untilOn ?? null, amount: amount ?? null };
  const assigned = item.requirement?.getEntity().title ?? null;
  return { id, seq, kind, ...plan, done, doneOn: doneOn ?? fulfilledOn, assigned };
}
