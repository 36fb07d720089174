import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { type LocalizedTextInput, localized } from '../platform/localized-text.type.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { Calendar } from '../platform/calendar.ts';
import { DepartmentRecord } from './department-record.entity.ts';
import { Department } from './department.entity.ts';
import { depthFirst, wouldCycle } from './department.rules.ts';
import type { AddDepartmentInput, ChangeDepartmentInput } from './department.type.ts';
import { Employee } from './employee.entity.ts';
import { visiblePeople } from './person.policy.ts';

@Injectable()
export class DepartmentService {
  constructor(
    private readonly em: EntityManager,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
  ) {}

  /** The whole tree, each department before those below it. */
  async tree(): Promise<Department[]> {
    return depthFirst((await this.em.findAll(Department)).map(placeOf)).map(({ place }) => place.department);
  }

  above({ parentId }: { parentId: string | null }): Promise<Department> | null {
    return parentId === null ? null : this.em.getReference(Department, parentId, { wrapped: true }).loadOrFail();
  }

  /** For whoever sees everybody: the head may stand outside of the reader's own line. */
  async headFor(actor: Actor | null, { id }: { id: string }): Promise<Employee | null> {
    if (!actor || visiblePeople(actor).who !== 'EVERYBODY') return null;
    const department = await this.em.getReference(Department, id, { wrapped: true }).loadOrFail();
    return department.head?.loadOrFail() ?? null;
  }

  async depthOf(department: { parentId: string | null }): Promise<number> {
    const above = await this.above(department);
    return above ? 1 + (await this.depthOf(above)) : 0;
  }

  @Transaction()
  async add(actor: Actor, { code, name, parentId = null, headId = null }: AddDepartmentInput): Promise<Department> {
    const all = await this.lockTree();
    const wanted = code.normalize('NFKC').trim();
    if (wanted === '') refuseField('code', 'minLength');
    if (all.some(other => other.code === wanted)) refuse('CODE_TAKEN', { code: wanted });
    const place = { parent: among(all, parentId), head: await this.headOf(headId) };
    const added = this.em.create(Department, { code: wanted, ...nameOf(name), ...place });
    this.record(actor, added);
    this.audit.done(actor, 'ADD_DEPARTMENT', { recordType: 'Department', recordId: added.id }, { code: wanted });
    return added;
  }

  @Transaction()
  async change(actor: Actor, input: ChangeDepartmentInput): Promise<Department> {
    const { id, version, name, parentId = null, headId = null } = input;
    const all = await this.lockTree();
    const found = among(all, id)!;
    await this.em.lock(found, LockMode.OPTIMISTIC, version);
    const parent = among(all, parentId);
    if (wouldCycle(all.map(placeOf), id, parentId)) refuse('DEPARTMENT_CYCLE', { code: found.code });
    this.em.assign(found, { ...nameOf(name), parent, head: await this.headOf(headId) });
    this.record(actor, found);
    this.audit.done(actor, 'CHANGE_DEPARTMENT', { recordType: 'Department', recordId: id }, { code: found.code });
    return found;
  }

  /** What it is from now on, so that a past day can be told. */
  private record({ id: recordedBy }: Actor, { id: departmentId, nameJa, nameEn, parentId }: Department): void {
    const recordedAt = this.clock.now();
    this.em.create(DepartmentRecord, { departmentId, recordedAt, recordedBy, nameJa, nameEn, parentId });
  }

  /** Somebody who works here today. */
  private async headOf(id: string | null): Promise<Employee | null> {
    if (id === null) return null;
    const found = (isId(id) && (await this.em.findOne(Employee, { id }))) || refuse('NOT_FOUND');
    const today = this.calendar.today();
    const isHere = found.hiredOn <= today && (!found.leftOn || found.leftOn >= today) && found.employment !== 'OUTSIDE';
    return isHere ? found : refuseField('headId', 'worksHere');
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
