import type { Parts } from '../platform/platform.module.ts';
import { KeyCheckService } from './key-check.service.ts';
import { KeyGuard } from './key-guard.ts';
import { KeyStatusQuery } from './key-status.query.ts';
import { OpeningWatch } from './opening-watch.ts';
import { Retention } from './retention.ts';
import { RotationService } from './rotation.service.ts';
import { SealService } from './seal.service.ts';
import { SealingResolver } from './sealing.resolver.ts';
import { SealingSchedule } from './sealing.schedule.ts';
import { ShredService } from './shred.service.ts';

export const sealing: Parts = {
  providers: [
    KeyGuard,
    OpeningWatch,
    SealService,
    Retention,
    ShredService,
    RotationService,
    KeyCheckService,
    SealingSchedule,
    KeyStatusQuery,
    SealingResolver,
  ],
};
