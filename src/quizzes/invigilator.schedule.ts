import { Injectable, type OnModuleInit } from '@nestjs/common';

import { type JobReport, Jobs } from '../platform/jobs.ts';
import { Invigilator } from './invigilator.service.ts';

/** Finishes attempts that ran out of time although nobody came back to them. */
@Injectable()
export class InvigilatorSchedule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly invigilator: Invigilator,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'quizzes.collect',
      schedule: '* * * * *',
      retries: 0,
      run: signal => this.collectAll(signal),
    });
  }

  private async collectAll(signal: AbortSignal): Promise<JobReport> {
    let collected = 0;
    while (!signal.aborted) {
      const portion = await this.invigilator.collect({});
      if (portion === 0) break;
      collected += portion;
    }
    return { collected };
  }
}
