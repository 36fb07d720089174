import { Injectable, type OnModuleInit } from '@nestjs/common';

import { CompanyWatchers } from '../people/company-watchers.ts';
import { Jobs } from '../platform/jobs.ts';
import { LedgerService } from './ledger.service.ts';

const job = 'assignments.ledger';
const tenPastMidnight = '10 0 * * *';

/** The ledger follows on the day, and at once after a roster. */
@Injectable()
export class LedgerSchedule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly ledger: LedgerService,
    private readonly company: CompanyWatchers,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: job,
      schedule: tenPastMidnight,
      run: async signal => ({ ...(await this.ledger.runAll(signal)) }),
    });
    this.company.register(() => this.jobs.request(job));
  }
}
