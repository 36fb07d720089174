import { Injectable, type OnModuleInit } from '@nestjs/common';

import { system } from '../access/actor.ts';
import { Jobs } from '../platform/jobs.ts';
import { CountService } from './count.service.ts';
import { counting, following } from './survey.jobs.ts';
import { SurveyNotices } from './survey.notices.ts';
import { SurveyService } from './survey.service.ts';

/** Every morning: what is due closes, and who has not taken part is reminded. What has closed is counted. */
@Injectable()
export class SurveySchedule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly surveys: SurveyService,
    private readonly counts: CountService,
    private readonly notices: SurveyNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: following, schedule: '10 0 * * *', run: () => this.follow() });
    this.jobs.register({ name: counting, schedule: '40 0 * * *', run: signal => this.counts.countAll(signal) });
  }

  private async follow() {
    return { closed: await this.surveys.closeDue(system), reminded: await this.notices.remind() };
  }
}
