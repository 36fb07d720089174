import { EntityManager, type Loaded, LockMode } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Kept, cycleAfter } from '../schedules/cycle.rules.ts';
import { Assignment } from './assignment.entity.ts';
import { ownAssignments } from './assignment.policy.ts';

@Injectable()
export class AssignmentService {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** One's own duty; locked when the caller's transaction is going to build on it. */
  async mine(actor: Actor, id: string, lockMode = LockMode.NONE): Promise<Assignment> {
    if (!isId(id)) refuse('NOT_FOUND');
    const where = { $and: [{ id }, ownAssignments(actor)] };
    return (await this.em.findOne(Assignment, where, { lockMode })) ?? refuse('NOT_FOUND');
  }

  /**
   * Closes a duty in the caller's transaction, and what else is open of the same activity where either requirement says that one
   * completion is enough; `by` is what fulfilled it. The closed ones; none where it was closed already.
   */
  async fulfil(id: string, by: string, at: Date): Promise<Assignment[]> {
    const found = await this.lockedWith(id);
    const begun = found.find(duty => duty.id === id)!;
    // what was begun in a cycle that ended meanwhile counts for the one that is open now
    const owed = begun.endedAt ? found.find(duty => duty !== begun && isOfRequirement(begun, duty)) : begun;
    if (!owed || owed.fulfilledAt) return [];
    const closed = found.filter(duty => duty === owed || (duty !== begun && isShared(owed, duty)));
    for (const duty of closed) this.close(duty, by, at);
    return closed;
  }

  /** A duty with what else its person owes of the same requirement or activity and has not done; one after the other for each of them. */
  private lockedWith(id: string): Promise<Owed[]> {
    return (this.em as SqlEntityManager)
      .createQueryBuilder(Assignment, 'a')
      .innerJoinAndSelect('a.requirement', 'r')
      .where(
        `a.employee_id = (select employee_id from shinrai.assignments where id = ?)
         and (a.id = ? or a.ended_at is null and a.fulfilled_at is null and exists (
           select from shinrai.assignments b where b.id = ?
             and (b.requirement_id = a.requirement_id or (b.activity_kind, b.activity_id) = (a.activity_kind, a.activity_id))))`,
        [id, id, id],
      )
      .orderBy({ 'a.id': 'asc' })
      .setLockMode(LockMode.PESSIMISTIC_WRITE, ['a'])
      .getResultList();
  }

  /** Says also when the next cycle opens, now that this one is done. */
  private close(duty: Owed, by: string, at: Date): void {
    duty.fulfil(by, at);
    if (!duty.anchorOn) return;
    const { schedule } = duty.requirement.unwrap();
    const next = schedule && cycleAfter(schedule, this.kept(duty));
    duty.nextOpensOn = next?.opensOn ?? null;
    duty.nextDueOn = next?.dueOn ?? null;
  }

  private kept({ baselineOn, anchorOn, periods, assignedAt, dueOn, fulfilledAt }: Assignment): Kept {
    const assignedOn = this.calendar.dayOf(assignedAt);
    return {
      dueOn: baselineOn,
      anchorOn: anchorOn!,
      periods,
      opensOn: assignedOn < baselineOn ? assignedOn : baselineOn,
      extendedTo: dueOn,
      fulfilledOn: fulfilledAt ? this.calendar.dayOf(fulfilledAt) : null,
    };
  }
}

type Owed = Loaded<Assignment, 'requirement'>;

const isOfRequirement = (one: Owed, other: Owed): boolean => one.requirement.id === other.requirement.id;

const isShared = (one: Owed, other: Owed): boolean =>
  one.activityKind === other.activityKind &&
  one.activityId === other.activityId &&
  [one, other].some(({ requirement }) => requirement.unwrap().sharesCompletions);
