import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '../platform/jobs.ts';
import { CaseRetentionService } from './case-retention.service.ts';

/** Every night: the cases whose time is over wait for two people. */
@Injectable()
export class RetentionSchedule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly retentions: CaseRetentionService,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'executions.start-retention',
      schedule: '20 0 * * *',
      run: signal => this.retentions.startAll(signal),
    });
  }
}
