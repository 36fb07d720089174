import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { type LocalizedTextInput, localized } from '../platform/localized-text.type.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { Department } from './department.entity.ts';
import { depthFirst, wouldCycle } from './department.rules.ts';
import type { AddDepartmentInput, ChangeDepartmentInput } from './department.type.ts';

@Injectable()
export class DepartmentService {
  constructor(
    private readonly em: EntityManager,
    private readonly audit: AuditService,
  ) {}

  /** The whole tree, each department before those below it. */
  async tree(): Promise<Department[]> {
    return depthFirst((await this.em.findAll(Department)).map(placeOf)).map(({ place }) => place.department);
  }

  above({ parentId }: { parentId: string | null }): Promise<Department> | null {
    return parentId === null ? null : this.em.getReference(Department, parentId, { wrapped: true }).loadOrFail();
  }

  async depthOf(department: { parentId: string | null }): Promise<number> {
    const above = await this.above(department);
    return above ? 1 + (await this.depthOf(above)) : 0;
  }

  @Transaction()
  async add(actor: Actor, { code, name, parentId = null }: AddDepartmentInput): Promise<Department> {
    const all = await this.lockTree();
    const wanted = code.normalize('NFKC').trim();
    if (wanted === '') refuseField('code', 'minLength');
    if (all.some(other => other.code === wanted)) refuse('CODE_TAKEN', { code: wanted });
    const added = this.em.create(Department, { code: wanted, ...nameOf(name), parent: among(all, parentId) });
    this.audit.done(actor, 'ADD_DEPARTMENT', { recordType: 'Department', recordId: added.id }, { code: wanted });
    return added;
  }

  @Transaction()
  async change(actor: Actor, { id, version, name, parentId = null }: ChangeDepartmentInput): Promise<Department> {
    const all = await this.lockTree();
    const found = among(all, id)!;
    await this.em.lock(found, LockMode.OPTIMISTIC, version);
    const parent = among(all, parentId);
    if (wouldCycle(all.map(placeOf), id, parentId)) refuse('DEPARTMENT_CYCLE', { code: found.code });
    this.em.assign(found, { ...nameOf(name), parent });
    this.audit.done(actor, 'CHANGE_DEPARTMENT', { recordType: 'Department', recordId: id }, { code: found.code });
    return found;
  }

  /** One change of the tree at a time: two moves that are each fine could close a circle together. */
  private async lockTree(): Promise<Department[]> {
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext('shinrai.departments'))`);
    return this.em.findAll(Department);
  }
}

const placeOf = (department: Department) => {
  const { id, code, parentId } = department;
  return { id, code, parentId, department };
};

function among(all: readonly Department[], id: string | null): Department | null {
  if (id === null) return null;
  return all.find(department => isId(id) && department.id === id.toLowerCase()) ?? refuse('NOT_FOUND');
}

function nameOf(input: LocalizedTextInput) {
  const { ja, en } = localized(input);
  if (ja.trim() === '') refuseField('name.ja', 'minLength');
  if (ja.length > 200) refuseField('name.ja', 'maxLength');
  if (en !== null && en.length > 200) refuseField('name.en', 'maxLength');
  return { nameJa: ja, nameEn: en };
}
