import { isDeepStrictEqual } from 'node:util';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { type Connection, type PageArgs, decodeCursor, toConnection } from '../platform/connection.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { ReminderLadder } from './ladder.entity.ts';
import { ladderProblems } from './ladder.rules.ts';
import { type Ladder, usualLadder } from './ladder.ts';
import type { ChangeReminderLadderInput, ReminderLadderType } from './ladder.type.ts';

/** A version of the ladder, flat as the API shows it; who changed it is looked up by the resolver. */
export type VersionedLadder = Omit<ReminderLadderType, 'changedBy'> & { changerId: string | null };

/** One ladder for the whole organisation. Each change is a row, so that an auditor sees which one was in force. */
@Injectable()
export class LadderService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async current(): Promise<VersionedLadder> {
    const [latest] = await this.em.find(ReminderLadder, {}, { orderBy: { version: 'desc' }, limit: 1 });
    return latest ? versioned(latest) : beginning;
  }

  /** The latest first; what held from the beginning comes last. */
  async page({ first, after }: PageArgs): Promise<Connection<VersionedLadder>> {
    const before = versionBefore(after);
    const where = before === null ? {} : { version: { $lt: before } };
    const [found, changes] = await Promise.all([
      this.em.find(ReminderLadder, where, { orderBy: { version: 'desc' }, limit: first + 1 }),
      this.em.count(ReminderLadder),
    ]);
    const all = [...found.map(versioned), ...(before === 0 ? [] : [beginning])];
    return toConnection(all, first, changes + 1, ({ version }) => [version]);
  }

  @Transaction()
  async change(actor: Actor, { version, ...ladder }: ChangeReminderLadderInput): Promise<VersionedLadder> {
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext('shinrai.reminder_ladders'))`);
    const now = await this.current();
    if (now.version !== version) refuse('STALE');
    const wanted = checked(ladder);
    const isSame = keys.every(key => isDeepStrictEqual(wanted[key], now[key]));
    const next = isSame ? null : this.em.create(ReminderLadder, this.next(actor, version, wanted));
    const subject = next && { recordType: 'ReminderLadder', recordId: next.id };
    this.audit.done(actor, 'CHANGE_REMINDER_LADDER', subject, { version: next?.version ?? version });
    return next ? versioned(next) : now;
  }

  changerOf({ changerId }: VersionedLadder): Promise<Employee> | null {
    return changerId === null ? null : this.em.getReference(Employee, changerId, { wrapped: true }).loadOrFail();
  }

  private next({ id: changedBy }: Actor, version: number, ladder: Ladder) {
    return { version: version + 1, ladder, changedAt: this.clock.now(), changedBy };
  }
}

/** All that a ladder says. */
const keys = Object.keys(usualLadder) as (keyof Ladder)[];

/** As it is stored: all that a ladder says, the days before from the first to the last; refused by field. */
export function checked(input: Ladder): Ladder {
  const ladder = Object.fromEntries(keys.map(key => [key, input[key] ?? null])) as unknown as Ladder;
  const wanted = { ...ladder, daysBefore: input.daysBefore.toSorted((one, other) => other - one) };
  for (const { field, constraint } of ladderProblems(wanted)) refuseField(field, constraint);
  return wanted;
}

function versioned({ version, ladder, changedAt, changedBy }: ReminderLadder): VersionedLadder {
  return { ...ladder, daysBefore: [...ladder.daysBefore], version, changedAt, changerId: changedBy ?? null };
}

const beginning: VersionedLadder = {
  ...usualLadder,
  daysBefore: [...usualLadder.daysBefore],
  version: 0,
  changedAt: null,
  changerId: null,
};

function versionBefore(after: string | null | undefined): number | null {
  const [version] = decodeCursor(after, 1) ?? [];
  if (version === undefined) return null;
  return typeof version === 'number' && Number.isInteger(version) ? version : refuseField('after', 'isCursor');
}
