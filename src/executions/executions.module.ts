import type { Parts } from '../platform/platform.module.ts';
import { CaseRetentionService } from './case-retention.service.ts';
import { executionFieldResolvers } from './execution-fields.resolver.ts';
import { ExecutionBook } from './execution.book.ts';
import { ExecutionReading } from './execution.reading.service.ts';
import { ExecutionResolver } from './execution.resolver.ts';
import { ExecutionService } from './execution.service.ts';
import { ItemService } from './item.service.ts';
import { RetentionSchedule } from './retention.schedule.ts';

export const executions: Parts = {
  providers: [
    ExecutionBook,
    ExecutionService,
    ItemService,
    CaseRetentionService,
    RetentionSchedule,
    ExecutionReading,
    ExecutionResolver,
    ...executionFieldResolvers,
  ],
};
