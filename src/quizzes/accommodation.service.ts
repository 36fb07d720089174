import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { Accommodation } from './accommodation.entity.ts';
import { grantsNothing, overlaps } from './accommodation.rules.ts';
import type { GrantAccommodationInput } from './accommodation.type.ts';

/** The log says that, never what and why: both tell of somebody's health. */
const subject = ({ id }: Accommodation) => ({ recordType: 'Accommodation', recordId: id });

@Injectable()
export class AccommodationService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly people: PersonQuery,
  ) {}

  /** What holds for somebody on this day; there is at most one. */
  accommodationOf(employeeId: string, today: LocalDate): Promise<Accommodation | null> {
    return this.em.findOne(Accommodation, {
      employee: employeeId,
      revokedAt: null,
      validFrom: { $lte: today },
      $or: [{ validUntil: null }, { validUntil: { $gte: today } }],
    });
  }

  /** All that was ever granted to a person, the latest first. */
  async of(actor: Actor, personId: string): Promise<Accommodation[]> {
    const person = await this.people.visible(actor, personId);
    return this.em.find(Accommodation, { employee: person }, { orderBy: { validFrom: 'desc', id: 'desc' } });
  }

  @Transaction()
  async grant(actor: Actor, { personId, ...input }: GrantAccommodationInput): Promise<Accommodation> {
    const person = await this.people.visible(actor, personId);
    if (person.id === actor.id) refuse('OWN_ACCOMMODATION');
    const granted = { ...input, validUntil: input.validUntil ?? null };
    this.check(granted);
    // one at a time for each person, so that no two overlap
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext(${`accommodation ${person.id}`}))`);
    const known = await this.em.find(Accommodation, { employee: person, revokedAt: null });
    const other = known.find(one => overlaps(one, granted));
    if (other) refuse('ACCOMMODATION_OVERLAPS', { from: other.validFrom, until: other.validUntil ?? null });
    const by = { grantedAt: this.clock.now(), grantedBy: actor.id };
    const accommodation = this.em.create(Accommodation, { employee: person, ...granted, ...by });
    this.audit.done(actor, 'GRANT_ACCOMMODATION', subject(accommodation), { number: person.number });
    return accommodation;
  }

  /** From now on it does not hold; an attempt that was started under it keeps what it was granted. */
  @Transaction()
  async revoke(actor: Actor, id: string): Promise<Accommodation> {
    const found = isId(id)
      ? await this.em.findOne(Accommodation, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    const accommodation = found ?? refuse('NOT_FOUND');
    const person = await this.people.visible(actor, accommodation.employee.id);
    if (person.id === actor.id) refuse('OWN_ACCOMMODATION');
    accommodation.revoke(actor.id, this.clock.now());
    this.audit.done(actor, 'REVOKE_ACCOMMODATION', subject(accommodation), { number: person.number });
    return accommodation;
  }

  private check(granted: Omit<GrantAccommodationInput, 'personId'>): void {
    if (granted.reason.trim() === '') refuseField('reason', 'isNotEmpty');
    if (grantsNothing(granted)) refuseField('extraTimePercent', 'grantsSomething');
    if (granted.validFrom < this.calendar.today()) refuseField('validFrom', 'notInThePast');
    if (granted.validUntil && granted.validUntil < granted.validFrom) refuseField('validUntil', 'notBeforeValidFrom');
  }
}
