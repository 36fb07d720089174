import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Requirement } from '../assignments/requirement.entity.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { meet } from '../kernel/day-span.ts';
import { isId } from '../kernel/id.ts';
import { plusDays, plusMonths } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import type { Employee } from '../people/employee.entity.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { PetitionNotices } from './petition-notices.ts';
import { Petition } from './petition.entity.ts';
import type { ProposeExemptionInput } from './petition.type.ts';

const mostMonths = 24;

type Days = Pick<ProposeExemptionInput, 'startsOn' | 'endsOn'>;

const spanOf = ({ startsOn, endsOn }: Pick<Petition, 'startsOn' | 'endsOn'>) => ({
  from: startsOn,
  until: endsOn ?? null,
});

/** That somebody is left out of a requirement for a while: one proposes it, another one decides. */
@Injectable()
export class ExemptionService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly people: PersonQuery,
    private readonly notices: PetitionNotices,
  ) {}

  @Transaction()
  async propose(actor: Actor, { personId, requirementId, ...asked }: ProposeExemptionInput): Promise<string> {
    const person = await this.people.visible(actor, personId);
    if (person.id === actor.id) refuse('BENEFICIARY');
    const requirement = isId(requirementId) ? await this.em.findOne(Requirement, { id: requirementId }) : null;
    if (!requirement) return refuseField('requirementId', 'exists');
    if (asked.reason.trim() === '') refuseField('reason', 'isNotEmpty');
    this.checkDays(asked);
    await this.checkOthers(person, requirement, asked);
    const petition = this.em.create(Petition, {
      kind: 'EXEMPTION',
      state: 'REQUESTED',
      employee: person,
      requirement,
      ...asked,
      reason: asked.reason.trim(),
      requestedAt: this.clock.now(),
      requestedBy: actor.id,
    });
    await this.notices.asked(petition);
    const { startsOn, endsOn } = asked;
    const details = { number: person.number, from: startsOn, until: endsOn };
    this.audit.done(actor, 'PROPOSE_EXEMPTION', { recordType: 'Petition', recordId: petition.id }, details);
    return petition.id;
  }

  private checkDays({ startsOn, endsOn }: Days): void {
    if (startsOn < this.calendar.today()) refuseField('startsOn', 'notInThePast');
    if (endsOn < startsOn) refuseField('endsOn', 'notBeforeStartsOn');
    const latest = plusDays(plusMonths(startsOn, mostMonths), -1);
    if (endsOn > latest) refuse('UNTIL_TOO_LATE', { latest });
  }

  private async checkOthers(person: Employee, requirement: Requirement, asked: Days): Promise<void> {
    // one at a time for each person, so that no two overlap
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext(${`exemption ${person.id}`}))`);
    const known = await this.em.find(Petition, {
      kind: 'EXEMPTION',
      employee: person,
      requirement,
      state: { $in: ['REQUESTED', 'GRANTED'] },
    });
    const other = known.find(one => meet(spanOf(one), spanOf(asked)));
    if (other) refuse('EXEMPTION_OVERLAPS', { ...spanOf(other) });
  }
}
