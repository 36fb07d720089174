import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Assignment } from './assignment.entity.ts';
import { ownAssignments } from './assignment.policy.ts';

@Injectable()
export class AssignmentService {
  constructor(private readonly em: EntityManager) {}

  /** One's own duty; locked when the caller's transaction is going to build on it. */
  async mine(actor: Actor, id: string, lockMode = LockMode.NONE): Promise<Assignment> {
    if (!isId(id)) refuse('NOT_FOUND');
    const where = { $and: [{ id }, ownAssignments(actor)] };
    return (await this.em.findOne(Assignment, where, { lockMode })) ?? refuse('NOT_FOUND');
  }

  /** Closes a duty in the caller's transaction; `by` is what fulfilled it. Null for one that was closed already. */
  async fulfil(id: string, by: string, at: Date): Promise<Assignment | null> {
    const assignment = await this.em.findOneOrFail(Assignment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (assignment.fulfilledAt) return null;
    assignment.fulfil(by, at);
    return assignment;
  }
}
