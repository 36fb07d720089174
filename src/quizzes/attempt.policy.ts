import type { Actor } from '../access/actor.ts';

/** Only who sits an attempt sees it; for everybody else it does not exist. */
export const ownAttempts = ({ id }: Actor) => ({ employeeId: { $in: id === null ? [] : [id] } });
