import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { meet } from '../kernel/day-span.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { type Employee, LeavePeriod } from './employee.entity.ts';
import { LeaveWatchers } from './leave-watchers.ts';
import type { EndLeaveInput, RecordLeaveInput } from './leave.type.ts';
import { PersonQuery } from './person.query.ts';

/** The log says that, never what and why: both tell of somebody's life. */
const subject = ({ id }: LeavePeriod) => ({ recordType: 'Leave', recordId: id });

const spanOf = ({ startsOn, endsOn }: Pick<LeavePeriod, 'startsOn' | 'endsOn'>) => ({
  from: startsOn,
  until: endsOn ?? null,
});

type Told = Pick<LeavePeriod, 'startsOn' | 'endsOn' | 'kind'> & { reason?: string | null | undefined };

@Injectable()
export class LeaveService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly people: PersonQuery,
    private readonly watchers: LeaveWatchers,
  ) {}

  /** All that was ever known of a person's leave, the latest first. */
  async of(actor: Actor, personId: string): Promise<LeavePeriod[]> {
    const person = await this.people.visible(actor, personId);
    return this.em.find(LeavePeriod, { employee: person }, { orderBy: { startsOn: 'desc', id: 'desc' } });
  }

  @Transaction()
  async record(actor: Actor, { personId, ...told }: RecordLeaveInput): Promise<LeavePeriod> {
    const person = await this.another(actor, personId);
    const leave = await this.write(actor, person, { ...told, endsOn: told.endsOn ?? null });
    this.audit.done(actor, 'RECORD_LEAVE', subject(leave), { number: person.number });
    await this.tell(actor, leave);
    return leave;
  }

  /** Its last day, known now or known better: the row of before stays as what was known until then. */
  @Transaction()
  async end(actor: Actor, { id, endsOn }: EndLeaveInput): Promise<LeavePeriod> {
    const { leave: before, person } = await this.changeable(actor, id);
    before.revoke(actor.id, this.clock.now());
    const { startsOn, kind, reason = null } = before;
    const leave = await this.write(actor, person, { startsOn, endsOn, kind, reason }, before);
    this.audit.done(actor, 'END_LEAVE', subject(leave), { number: person.number });
    await this.tell(actor, leave);
    return leave;
  }

  /** It was a mistake: from now on it does not count. */
  @Transaction()
  async revoke(actor: Actor, id: string): Promise<LeavePeriod> {
    const { leave, person } = await this.changeable(actor, id);
    leave.revoke(actor.id, this.clock.now());
    this.audit.done(actor, 'REVOKE_LEAVE', subject(leave), { number: person.number });
    await this.tell(actor, leave);
    return leave;
  }

  private async write(actor: Actor, person: Employee, told: Told, instead?: LeavePeriod): Promise<LeavePeriod> {
    if (told.endsOn && told.endsOn < told.startsOn) refuseField('endsOn', 'notBeforeStartsOn');
    // one at a time for each person, so that no two overlap
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext(${`leave ${person.id}`}))`);
    const known = await this.em.find(LeavePeriod, { employee: person, revokedAt: null });
    const other = known.find(one => one !== instead && meet(spanOf(one), spanOf(told)));
    if (other) refuse('LEAVE_OVERLAPS', { ...spanOf(other) });
    const by = { recordedAt: this.clock.now(), recordedBy: actor.id };
    return this.em.create(LeavePeriod, { employee: person, ...told, reason: told.reason?.trim() || null, ...by });
  }

  /** Nobody decides about their own leave. */
  private async another(actor: Actor, personId: string): Promise<Employee> {
    const person = await this.people.visible(actor, personId);
    return person.id === actor.id ? refuse('BENEFICIARY') : person;
  }

  private async changeable(actor: Actor, id: string): Promise<{ leave: LeavePeriod; person: Employee }> {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const leave = isId(id) ? await this.em.findOne(LeavePeriod, { id }, { lockMode }) : null;
    if (!leave) return refuse('NOT_FOUND');
    const person = await this.another(actor, leave.employee.id);
    return leave.revokedAt ? refuse('ALREADY_REVOKED') : { leave, person };
  }

  private tell({ id: by }: Actor, { id: leaveId, employee }: LeavePeriod): Promise<void> {
    return this.watchers.tell({ people: [employee.id], leaveId, by, at: this.clock.now() });
  }
}

/** Whose leave was recorded at this instant. */
export async function peopleOnLeaveRecordedAt(em: EntityManager, at: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    sql`select distinct employee_id as id from shinrai.leave_periods where recorded_at = ${at}`,
  );
  return found.map(({ id }) => id);
}
