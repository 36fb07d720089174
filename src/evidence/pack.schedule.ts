import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '../platform/jobs.ts';
import { expiring, making } from './pack.names.ts';
import { PackWork } from './pack.work.ts';

/** Packs are made when they are asked for, and their bytes dropped once a night. */
@Injectable()
export class PackSchedule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly work: PackWork,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: making, schedule: null, run: signal => this.work.makeAll(signal) });
    this.jobs.register({ name: expiring, schedule: '50 3 * * *', run: () => this.work.expire() });
  }
}
