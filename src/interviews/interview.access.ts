import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, holds } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Interview, InterviewPerson, InterviewSection } from './interview.entity.ts';
import type { Reader } from './section.policy.ts';

export const aboutInterview = ({ id }: { id: string }) => ({ recordType: 'Interview', recordId: id });

/** Finds interviews for those who have to do with them; for everybody else there are none. */
@Injectable()
export class InterviewAccess {
  constructor(private readonly em: EntityManager) {}

  /** In the caller's transaction: an interview that the actor holds, locked. */
  async held(actor: Actor, id: string): Promise<Interview> {
    return (await this.isInterviewer(actor, id)) ? this.locked(id) : refuse('NOT_FOUND');
  }

  /** In the caller's transaction: the actor's own interview, sealed, locked. */
  async mine(actor: Actor, id: string): Promise<Interview> {
    if (!isId(id) || actor.id === null) refuse('NOT_FOUND');
    const where = { id, employee: actor.id, sealedAt: { $ne: null } };
    return (await this.em.findOne(Interview, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) ?? refuse('NOT_FOUND');
  }

  /** What the actor reads it as; whoever was asked, reads their own as nothing else. */
  async readable(actor: Actor, id: string): Promise<{ interview: Interview; readers: Reader[] }> {
    const interview = isId(id) ? await this.em.findOne(Interview, { id }) : null;
    if (!interview || interview.employee.id === actor.id) refuse('NOT_FOUND');
    const readers: Reader[] = [
      ...((await this.isInterviewer(actor, id)) ? (['INTERVIEWER'] as const) : []),
      ...(holds(actor, 'SECURITY_OFFICER') ? (['SECURITY_OFFICER'] as const) : []),
    ];
    return readers.length > 0 ? { interview, readers } : refuse('NOT_FOUND');
  }

  async section(interview: Interview, key: string): Promise<InterviewSection> {
    return (await this.em.findOne(InterviewSection, { interview, key })) ?? refuse('NOT_FOUND');
  }

  async isInterviewer({ id: employee }: Pick<Actor, 'id'>, interview: string): Promise<boolean> {
    if (!isId(interview) || employee === null || !isId(employee)) return false;
    return (await this.em.count(InterviewPerson, { interview, employee, role: 'INTERVIEWER' })) > 0;
  }

  private locked(id: string): Promise<Interview> {
    return this.em.findOneOrFail(Interview, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }
}
