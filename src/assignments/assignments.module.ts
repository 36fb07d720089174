import type { Parts } from '../platform/platform.module.ts';

export const assignments: Parts = {
  providers: [],
};
