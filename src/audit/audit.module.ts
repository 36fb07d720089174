import { RefusalLog } from '../platform/refusal-log.ts';
import type { Parts } from '../platform/platform.module.ts';
import { AuditQuery } from './audit.query.ts';
import { AuditResolver } from './audit.resolver.ts';
import { AuditService } from './audit.service.ts';

export const audit: Parts = {
  providers: [AuditService, { provide: RefusalLog, useExisting: AuditService }, AuditQuery, AuditResolver],
};
