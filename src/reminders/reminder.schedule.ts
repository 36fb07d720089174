import { Injectable, type OnModuleInit } from '@nestjs/common';

import { DutyWatchers } from '../assignments/duty-watchers.ts';
import { Jobs } from '../platform/jobs.ts';
import { ReminderService } from './reminder.service.ts';

const job = 'reminders.send';
const early = '0 5 * * *';

/** Every morning, and at once when somebody owes something new. */
@Injectable()
export class ReminderSchedule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: ReminderService,
    private readonly duties: DutyWatchers,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: job, schedule: early, run: signal => this.reminders.send(signal) });
    this.duties.register(() => this.jobs.request(job));
  }
}
