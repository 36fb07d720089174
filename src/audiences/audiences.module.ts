import type { Parts } from '../platform/platform.module.ts';
import { AudienceNodeResolver } from './audience-node.resolver.ts';
import { AudienceService } from './audience.service.ts';

export const audiences: Parts = {
  providers: [AudienceService, AudienceNodeResolver],
};
