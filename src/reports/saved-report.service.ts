import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { Transaction } from '../platform/transaction.ts';
import { SavedReport } from './saved-report.entity.ts';
import type { DeleteReportInput, SaveReportInput } from './saved-report.type.ts';

const limit = 50;

const subject = ({ id }: SavedReport) => ({ recordType: 'SavedReport', recordId: id });

@Injectable()
export class SavedReportService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** One's own, by name. */
  async own(actor: Actor): Promise<SavedReport[]> {
    return actor.id === null ? [] : this.em.find(SavedReport, { owner: actor.id }, { orderBy: { name: 'asc' } });
  }

  @Transaction()
  async save(actor: Actor, { name, filter, view = null, sort = null }: SaveReportInput): Promise<SavedReport> {
    const owner = await this.locked(actor);
    const before = await this.em.findOne(SavedReport, { owner, name });
    if (!before && (await this.em.count(SavedReport, { owner })) >= limit) refuse('SAVED_REPORTS_FULL', { limit });
    const what = { filter: given(filter), view, sort, savedAt: this.clock.now() };
    const saved = before ? this.em.assign(before, what) : this.em.create(SavedReport, { owner, name, ...what });
    this.em.persist(saved);
    this.audit.done(actor, 'SAVE_REPORT', subject(saved));
    return saved;
  }

  @Transaction()
  async delete(actor: Actor, { id }: DeleteReportInput): Promise<boolean> {
    const owner = actor.id ?? refuse('NOT_FOUND');
    const saved = (isId(id) && (await this.em.findOne(SavedReport, { id, owner }))) || refuse('NOT_FOUND');
    this.em.remove(saved);
    this.audit.done(actor, 'DELETE_REPORT', subject(saved));
    return true;
  }

  /** One after the other, so that two at once neither pass the limit nor meet under one name. */
  private locked({ id }: Actor): Promise<Employee> {
    if (id === null) return refuse('FORBIDDEN');
    return this.em.findOneOrFail(Employee, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }
}

/** Only what is asked for. */
const given = (filter: object): object =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null));
