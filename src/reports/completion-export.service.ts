import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { heading, linesOf } from './completion.csv.ts';
import type { CompletionExportQuery } from './completion-export.inputs.ts';
import { ExportQuery } from './export.query.ts';
import { ScopeQuery } from './scope.query.ts';
import { fitsCp932, toCp932 } from './cp932.ts';
import { WatchedAssignmentQuery } from './watched-assignment.query.ts';

/** How many people a refusal names; it also says how many there are. */
const named = 20;

@Injectable()
export class CompletionExportService {
  constructor(
    private readonly em: EntityManager,
    private readonly audit: AuditService,
    private readonly scopes: ScopeQuery,
    private readonly watched: WatchedAssignmentQuery,
    private readonly query: ExportQuery,
  ) {}

  /** Decides whether the file may be made, and says in the log that it was, before the first byte of it leaves. */
  @Transaction()
  async begin(actor: Actor, asked: CompletionExportQuery): Promise<void> {
    const scope = await this.scopes.of(actor, asked);
    if (asked.encoding === 'cp932') await this.refuseUnwritable(actor, asked);
    const { encoding, locale, ...filter } = asked;
    const conditions = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
    this.audit.done(actor, 'EXPORT_COMPLETION', null, {
      rows: await this.watched.count(scope),
      encoding,
      locale,
      ...Object.fromEntries(conditions.map(([name, value]) => [name, String(value)])),
    });
  }

  /** The bytes of the file, a batch at a time: as many as the reader takes, and no connection held in between. */
  async *bytes(actor: Actor, asked: CompletionExportQuery): AsyncGenerator<Buffer> {
    const encode = asked.encoding === 'cp932' ? toCp932 : (text: string) => Buffer.from(text, 'utf8');
    const mark = asked.encoding === 'cp932' ? '' : '\uFEFF';
    yield encode(mark + heading(asked.locale));
    for await (const lines of this.query.lines(this.em.fork(), actor, asked))
      yield encode(linesOf(lines, asked.locale));
  }

  /** CP932 lacks the characters of some names; a name is not misspelt in silence. */
  private async refuseUnwritable(actor: Actor, asked: CompletionExportQuery): Promise<void> {
    const texts = (await this.query.labels(this.em, asked.locale)).filter(text => !fitsCp932(text));
    const people: { number: string; name: string }[] = [];
    for await (const batch of this.query.people(this.em, actor, asked))
      people.push(
        ...batch.filter(({ number, name, kana, manager }) => ![number, name, kana, manager ?? ''].every(fitsCp932)),
      );
    if (people.length === 0 && texts.length === 0) return;
    refuse('NOT_IN_CP932', {
      count: people.length,
      people: people.slice(0, named).map(({ number, name }) => ({ number, name })),
      texts: texts.slice(0, named),
    });
  }
}
