import type { Parts } from '../platform/platform.module.ts';

export const quizzes: Parts = {
  providers: [],
};
