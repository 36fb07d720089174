import type { Parts } from '../platform/platform.module.ts';
import { ActivityResolver } from './activity.resolver.ts';
import { Activities } from './activity.ts';

export const activities: Parts = {
  providers: [Activities, ActivityResolver],
};
