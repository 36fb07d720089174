import { EntityManager } from '@mikro-orm/core';
import { Parent, ResolveField } from '@nestjs/graphql';

import type { AuditEvent } from '../audit/audit-event.entity.ts';
import { AuditEventType } from '../audit/audit.type.ts';
import { Api } from '../platform/api.ts';
import { Employee } from './employee.entity.ts';
import { PersonType } from './person.type.ts';

/** What the audit log, which stands before people in the line, cannot tell by itself. */
@Api(() => AuditEventType)
export class AuditActorResolver {
  constructor(private readonly em: EntityManager) {}

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Null for the operator, the program and whom nobody knew.',
  })
  actor(@Parent() { actorId }: AuditEvent): Promise<Employee | null> | null {
    return actorId ? this.em.getReference(Employee, actorId, { wrapped: true }).load() : null;
  }
}
