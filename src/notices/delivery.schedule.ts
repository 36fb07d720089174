import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '../platform/jobs.ts';
import { DeliveryService } from './delivery.service.ts';

export const delivering = 'notices.deliver';

/** Once a minute; one that fails has its next minute. */
@Injectable()
export class DeliverySchedule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly delivery: DeliveryService,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: delivering,
      schedule: '* * * * *',
      retries: 0,
      run: signal => this.delivery.deliver(signal),
    });
  }
}
