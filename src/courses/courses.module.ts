import type { Parts } from '../platform/platform.module.ts';

export const courses: Parts = {
  providers: [],
};
