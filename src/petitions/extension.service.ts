import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { checkExtension } from './extension.rules.ts';
import { PetitionNotices } from './petition-notices.ts';
import { Petition } from './petition.entity.ts';
import { PetitionEffects } from './petition.effects.ts';
import type { ExtensionInput } from './petition.type.ts';

/** More time for one duty, in this cycle only. */
@Injectable()
export class ExtensionService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
    private readonly people: PersonQuery,
    private readonly effects: PetitionEffects,
    private readonly notices: PetitionNotices,
  ) {}

  /** Asked by whoever owes it. */
  @Transaction()
  async request(actor: Actor, input: ExtensionInput): Promise<Assignment> {
    const duty = await this.assignments.mine(actor, input.assignmentId, LockMode.PESSIMISTIC_WRITE);
    const petition = await this.ask(actor, duty, input);
    await this.notices.asked(petition);
    this.told(actor, 'REQUEST_EXTENSION', petition);
    return duty;
  }

  /** Given by HR to somebody who did not ask. */
  @Transaction()
  async give(actor: Actor, input: ExtensionInput): Promise<string> {
    const { assignmentId: id } = input;
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const duty = isId(id) ? await this.em.findOne(Assignment, { id }, { lockMode }) : null;
    if (!duty) return refuse('NOT_FOUND');
    const person = await this.people.visible(actor, duty.employee.id);
    if (person.id === actor.id) refuse('BENEFICIARY');
    const petition = await this.ask(actor, duty, input);
    const signed = { at: this.clock.now(), by: actor.id, reason: petition.reason };
    petition.decide('GRANT', signed);
    await this.effects.granted(petition, signed);
    this.told(actor, 'GIVE_EXTENSION', petition);
    return petition.id;
  }

  private async ask(actor: Actor, duty: Assignment, { until, reason }: ExtensionInput): Promise<Petition> {
    if (reason.trim() === '') refuseField('reason', 'isNotEmpty');
    checkExtension(duty, until, this.calendar.today());
    const open = { assignment: duty, kind: 'EXTENSION', state: 'REQUESTED' } as const;
    if ((await this.em.count(Petition, open)) > 0) refuse('PETITION_OPEN');
    return this.em.create(Petition, {
      ...open,
      employee: duty.employee,
      requirement: duty.requirement,
      startsOn: duty.dueOn,
      endsOn: until,
      reason: reason.trim(),
      requestedAt: this.clock.now(),
      requestedBy: actor.id,
    });
  }

  private told(actor: Actor, action: 'REQUEST_EXTENSION' | 'GIVE_EXTENSION', { id, endsOn }: Petition): void {
    this.audit.done(actor, action, { recordType: 'Petition', recordId: id }, { until: endsOn! });
  }
}
