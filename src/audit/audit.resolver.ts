import { Parent, Query, ResolveField } from '@nestjs/graphql';

import { Allow } from '../access/allow.ts';
import { Api, Asked } from '../platform/api.ts';
import type { AuditEvent } from './audit-event.entity.ts';
import { AuditQuery } from './audit.query.ts';
import { AuditDetail, AuditEventConnection, AuditEventType, AuditEventsArgs } from './audit.type.ts';

@Api(() => AuditEventType)
export class AuditResolver {
  constructor(private readonly events: AuditQuery) {}

  @Query(() => AuditEventConnection, { description: 'What was done, the newest first.' })
  @Allow('AUDIT_READ')
  auditEvents(@Asked() args: AuditEventsArgs) {
    return this.events.page(args);
  }

  @ResolveField(() => [AuditDetail])
  details(@Parent() { details }: AuditEvent): AuditDetail[] {
    return Object.entries(details).map(([name, value]) => ({ name, value: String(value) }));
  }
}
