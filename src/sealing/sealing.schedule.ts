import { Injectable, type OnModuleInit } from '@nestjs/common';

import { JobFailure, type JobReport, Jobs } from '../platform/jobs.ts';
import { KeyCheckService } from './key-check.service.ts';
import { RotationService, rotating } from './rotation.service.ts';
import { ShredService } from './shred.service.ts';

/** Of a night: what was kept long enough goes, then every key that should open is tried. */
@Injectable()
export class SealingSchedule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly rotation: RotationService,
    private readonly shredding: ShredService,
    private readonly checking: KeyCheckService,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: rotating, schedule: null, retries: 5, run: signal => this.rotation.carryOn(signal) });
    this.jobs.register({ name: 'sealing.shred', schedule: '40 3 * * *', run: signal => this.shredding.shred(signal) });
    this.jobs.register({ name: 'sealing.check', schedule: '10 4 * * *', run: signal => this.check(signal) });
  }

  private async check(signal: AbortSignal): Promise<JobReport> {
    const { state, keys, missing } = await this.checking.check(signal);
    if (state === 'LOST') throw new JobFailure('KEY_LOST');
    if (missing > 0) throw new JobFailure(`KEY_LOST: ${missing} of ${keys}`);
    return { keys };
  }
}
