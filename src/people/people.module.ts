import type { Parts } from '../platform/platform.module.ts';
import { EmployeeDirectory } from './employee-directory.ts';

export const people: Parts = {
  providers: [EmployeeDirectory],
};
