import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { permissionsOf } from '../access/permissions.ts';
import { AuditService } from '../audit/audit.service.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { Employee } from './employee.entity.ts';
import type { ChooseLocaleInput } from './person.type.ts';

/** The one who is signed in. */
@Injectable()
export class ViewerService {
  constructor(
    private readonly em: EntityManager,
    private readonly audit: AuditService,
    private readonly calendar: Calendar,
  ) {}

  /** What this actor is and may do; null for nobody. */
  async viewer(actor: Actor | null) {
    const person = actor?.id ? await this.em.findOne(Employee, actor.id) : null;
    if (!actor || !person) return null;
    const roles = [...actor.roles];
    return {
      person,
      roles,
      permissions: permissionsOf(roles),
      today: this.calendar.today(),
      timeZone: this.calendar.timeZone,
    };
  }

  @Transaction()
  async chooseLocale(actor: Actor, { locale }: ChooseLocaleInput): Promise<Employee> {
    const person = (actor.id ? await this.em.findOne(Employee, actor.id) : null) ?? refuse('NOT_FOUND');
    person.locale = locale;
    this.audit.done(actor, 'CHOOSE_LOCALE', { recordType: 'Person', recordId: person.id }, { locale });
    return person;
  }
}
