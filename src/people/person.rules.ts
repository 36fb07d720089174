import { type Role, derivedRoles } from '../access/roles.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** The roles of an employee: EMPLOYEE always, MANAGER while somebody reports to them, and what was granted. */
export const rolesOf = (granted: readonly Role[], leads: boolean): Role[] => [
  ...derivedRoles.filter(role => role !== 'MANAGER' || leads),
  ...granted,
];

/** Both days of a leave are days away. */
export const isOnLeave = (
  periods: readonly { startsOn: LocalDate; endsOn?: LocalDate | null | undefined }[],
  today: LocalDate,
): boolean => periods.some(({ startsOn, endsOn }) => startsOn <= today && (!endsOn || today <= endsOn));
