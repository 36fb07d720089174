import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, holds } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { Transaction } from '../platform/transaction.ts';
import { InterviewConflict } from './interviewer.entity.ts';
import type { DeclareInterviewConflictInput } from './interviewer.type.ts';

const subject = ({ id }: InterviewConflict) => ({ recordType: 'InterviewConflict', recordId: id });

/** Who may not interview whom: each tells of themselves, HR of anybody. */
@Injectable()
export class InterviewerConflictService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Those that stand, the latest first; who is not HR or auditor sees their own. */
  async page(actor: Actor, { first, after }: PageArgs): Promise<Connection<InterviewConflict>> {
    const start = startAfter(after, isInstant);
    const at = start && new Date(start.key);
    const older = at ? [{ $or: [{ declaredAt: { $lt: at } }, { declaredAt: at, id: { $lt: start.id } }] }] : [];
    const seen = { $and: [{ revokedAt: null }, visibleTo(actor)] };
    const where = { $and: [...seen.$and, ...older] };
    const [found, total] = await Promise.all([
      this.em.find(InterviewConflict, where, { orderBy: { declaredAt: 'desc', id: 'desc' }, limit: first + 1 }),
      this.em.count(InterviewConflict, seen),
    ]);
    return toConnection(found, first, total, ({ declaredAt, id }) => [declaredAt.toISOString(), id]);
  }

  /** Declared twice counts once. */
  @Transaction()
  async declare(actor: Actor, { personId, otherId }: DeclareInterviewConflictInput): Promise<InterviewConflict> {
    if (!seesAll(actor) && personId !== actor.id && otherId !== actor.id) refuse('NOT_FOUND');
    if (personId === otherId) refuseField('otherId', 'isAnother');
    for (const id of [personId, otherId]) if (!isId(id) || !(await this.em.findOne(Employee, id))) refuse('NOT_FOUND');
    const standing = { personId, otherId, revokedAt: null };
    const conflict =
      (await this.em.findOne(InterviewConflict, standing)) ??
      this.em.create(InterviewConflict, { personId, otherId, declaredAt: this.clock.now(), declaredBy: actor.id });
    this.audit.done(actor, 'DECLARE_INTERVIEW_CONFLICT', subject(conflict));
    return conflict;
  }

  /** Not by an interviewer themselves: whoever declared it may not make it go away. */
  @Transaction()
  async revoke(actor: Actor, id: string): Promise<InterviewConflict> {
    const where = { $and: [{ id }, visibleTo(actor)] };
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const conflict =
      (isId(id) && (await this.em.findOne(InterviewConflict, where, { lockMode }))) || refuse('NOT_FOUND');
    if (conflict.personId === actor.id || conflict.otherId === actor.id) refuse('SAME_PERSON');
    conflict.revoke(actor.id, this.clock.now());
    this.audit.done(actor, 'REVOKE_INTERVIEW_CONFLICT', subject(conflict));
    return conflict;
  }
}

const seesAll = (actor: Actor): boolean => holds(actor, 'HR', 'AUDITOR');

const visibleTo = (actor: Actor) =>
  seesAll(actor) ? {} : { $or: [{ personId: actor.id ?? '' }, { otherId: actor.id ?? '' }] };
