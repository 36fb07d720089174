import type { Parts } from '../platform/platform.module.ts';
import { CaseDisclosureResolver, DisclosureResolver } from './disclosure.resolver.ts';
import { DisclosureService } from './disclosure.service.ts';

export const disclosures: Parts = {
  providers: [DisclosureService, DisclosureResolver, CaseDisclosureResolver],
};
