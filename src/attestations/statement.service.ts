import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { AskedAnew } from './asked-anew.ts';
import { Statement, StatementVersion } from './statement.entity.ts';
import type { PublishedStatement, PublishStatementInput, SaveStatementInput } from './statement.type.ts';

const subject = ({ id }: Statement) => ({ recordType: 'Statement', recordId: id });

@Injectable()
export class StatementService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly anew: AskedAnew,
  ) {}

  /** Makes the statement's one draft what this says. */
  @Transaction()
  async save(actor: Actor, { id, version, nature, ...wording }: SaveStatementInput): Promise<Statement> {
    if (nature === 'DELETE' && !wording.preserveText) refuseField('preserveText', 'isNotEmpty');
    if (nature === 'CONFIRM' && wording.preserveText) refuseField('preserveText', 'notAsked');
    const known = id ? await this.seen(id, version ?? refuseField('version', 'isInt')) : null;
    if (known && known.nature !== nature) refuseField('nature', 'isUnchanged');
    const statement = known ?? this.em.create(Statement, { nature, createdAt: this.clock.now(), changes: 0 });
    this.write(statement, wording);
    statement.touch();
    this.audit.done(actor, 'SAVE_STATEMENT', subject(statement));
    return statement;
  }

  /** Fixes the draft for good. Whoever has signed another wording in the current cycle is asked anew; what they signed stays as history. */
  @Transaction()
  async publish(actor: Actor, { id, version }: PublishStatementInput): Promise<PublishedStatement> {
    const statement = await this.seen(id, version);
    const draft = statement.draft() ?? refuse('MOVE_NOT_ALLOWED', { state: 'PUBLISHED', move: 'PUBLISH' });
    const before = statement.published();
    draft.publish(actor.id, this.clock.now());
    statement.touch();
    await this.em.flush();
    const askedAnew = before ? await this.anew.afterNewText(statement.id, draft.id, actor.id) : 0;
    const { number, textHash } = draft;
    this.audit.done(actor, 'PUBLISH_STATEMENT', subject(statement), { number, textHash: textHash!, askedAnew });
    return { statement, askedAnew };
  }

  private write(statement: Statement, wording: Omit<SaveStatementInput, 'id' | 'version' | 'nature'>): void {
    const text = { ...wording, preserveText: wording.preserveText ?? null };
    const draft = statement.draft();
    if (draft) Object.assign(draft, text);
    else
      this.em.create(StatementVersion, { statement, number: statement.versions.length + 1, state: 'DRAFT', ...text });
  }

  /** The statement with its versions, locked, if it is still as the actor saw it: nobody signs meanwhile. */
  private async seen(id: string, version: number): Promise<Statement> {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const found = isId(id) ? await this.em.findOne(Statement, { id }, { lockMode }) : null;
    if (!found) return refuse('NOT_FOUND');
    if (found.version !== version) refuse('STALE');
    await found.versions.loadItems();
    return found;
  }
}
