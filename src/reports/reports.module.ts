import type { Parts } from '../platform/platform.module.ts';

export const reports: Parts = {
  providers: [],
};
