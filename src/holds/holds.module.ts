import type { Parts } from '../platform/platform.module.ts';
import { HoldWatchers } from './hold-watchers.ts';
import { HoldQuery } from './hold.query.ts';
import { HoldResolver } from './hold.resolver.ts';
import { HoldService } from './hold.service.ts';

export const holds: Parts = {
  providers: [HoldWatchers, HoldQuery, HoldService, HoldResolver],
};
