import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { Transaction } from '../platform/transaction.ts';
import { cycleFor } from '../schedules/cycle.rules.ts';
import type { Planned, Step, Unplanned } from '../schedules/cycle.ts';
import { DutyWatchers } from './duty-watchers.ts';
import { LedgerException, isDoubt } from './ledger-exception.entity.ts';
import type { LedgerExceptionsArgs, ResolveExceptionsInput } from './ledger-exception.type.ts';
import { LedgerQuery, type Turn } from './ledger.query.ts';
import { LedgerService } from './ledger.service.ts';
import { Requirement } from './requirement.entity.ts';

interface Decision {
  /** The day by which they shall do it, instead of that of the rule. */
  given: LocalDate | null;
  by: string | null;
  reason: string;
}

/** The queue of those about whom a person decides. */
@Injectable()
export class LedgerExceptionService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly ledger: LedgerService,
    private readonly sets: LedgerQuery,
    private readonly watchers: DutyWatchers,
  ) {}

  /** The latest first. */
  async page({
    requirementId,
    kind,
    resolved,
    first,
    after,
  }: LedgerExceptionsArgs): Promise<Connection<LedgerException>> {
    const where = {
      resolvedAt: resolved ? { $ne: null } : null,
      ...(requirementId && { requirement: requirementId }),
      ...(kind && { kind }),
    };
    const start = startAfter(after, isInstant);
    const at = start && new Date(start.key);
    const older = at ? { $or: [{ foundAt: { $lt: at } }, { foundAt: at, id: { $lt: start.id } }] } : {};
    const [found, total] = await Promise.all([
      this.em.find(
        LedgerException,
        { $and: [where, older] },
        { populate: ['employee', 'requirement'], orderBy: { foundAt: 'desc', id: 'desc' }, limit: first + 1 },
      ),
      this.em.count(LedgerException, where),
    ]);
    return toConnection(found, first, total, ({ foundAt, id }) => [foundAt.toISOString(), id]);
  }

  /** All of them or none: who waited has a row now, and why stands with it. */
  @Transaction()
  async resolve(actor: Actor, { ids, resolution, dueOn, reason }: ResolveExceptionsInput): Promise<number> {
    const found = await this.open(ids);
    if (found.some(({ kind }) => isDoubt(kind) === (resolution === 'ACCEPTED')))
      refuseField('resolution', 'fitsTheKind');
    const requirement = await this.requirementOf(found);
    if (requirement.endedAt) refuse('ALREADY_ENDED');
    for (const exception of found) exception.resolve(resolution, { by: actor.id, at: this.clock.now(), reason });
    if (resolution !== 'ACCEPTED')
      await this.assign(requirement, found, { given: this.dayGiven(resolution, dueOn), by: actor.id, reason });
    const subject = { recordType: 'Requirement', recordId: requirement.id };
    this.audit.done(actor, 'RESOLVE_EXCEPTIONS', subject, { resolution, people: found.length });
    return found.length;
  }

  private dayGiven(resolution: string, dueOn: LocalDate | null | undefined): LocalDate | null {
    if (resolution !== 'DAY_GIVEN') return null;
    if (!dueOn) return refuseField('dueOn', 'isDefined');
    return dueOn < this.calendar.today() ? refuse('DUE_DAY_PAST', { dueOn, today: this.calendar.today() }) : dueOn;
  }

  private async assign(
    requirement: Requirement,
    found: readonly LedgerException[],
    { given, ...decision }: Decision,
  ): Promise<void> {
    const turn = this.ledger.turn(requirement) ?? refuse('NO_SCHEDULE');
    const people = found.map(({ employee }) => employee.id);
    const facts = await this.sets.facts(turn, people);
    const openings = facts.map(({ facts: known }) => {
      const cycle = this.decided(turn, cycleFor(turn.requirement.schedule, known, turn.day), given);
      return { ...this.ledger.opening(turn.requirement, known, cycle), ...(given && { givenOn: given }) };
    });
    const opened = openings.length > 0 ? await this.sets.open(turn, openings, people) : 0;
    // somebody who left or was assigned meanwhile no longer waits
    if (opened !== new Set(people).size) refuse('AUDIENCE_CHANGED', { expected: people.length, actual: opened });
    await this.sets.keepCycles(turn, openings);
    if (given) await this.sets.given(turn, people, decision);
    await this.watchers.tell();
  }

  /** What somebody decided, where the rule leads to no day; a day given beside that of the rule moves this cycle only. */
  private decided({ day }: Turn, cycle: Planned | Unplanned, given: LocalDate | null): Planned {
    const steps: Step[] = given ? [...cycle.steps, { code: 'DAY_GIVEN', on: given }] : cycle.steps;
    if (cycle.dueOn !== null) return { ...cycle, steps };
    return given
      ? { dueOn: given, anchorOn: given, periods: 0, opensOn: day, steps }
      : refuseField('dueOn', 'isDefined');
  }

  private async open(ids: readonly string[]): Promise<LedgerException[]> {
    const found = await this.em.find(
      LedgerException,
      { id: { $in: [...ids] } },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    return found.length === new Set(ids).size ? found : refuse('NOT_FOUND');
  }

  /** Locked, so that no run of the ledger decides at the same time. */
  private async requirementOf(found: readonly LedgerException[]): Promise<Requirement> {
    const [id, ...others] = new Set(found.map(({ requirement }) => requirement.id));
    if (others.length > 0) refuseField('ids', 'ofOneRequirement');
    return this.em.findOneOrFail(Requirement, { id: id! }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }
}
