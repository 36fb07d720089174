import type { FilterQuery } from '@mikro-orm/core';

import type { Actor } from '../access/actor.ts';
import type { Attempt } from './attempt.entity.ts';

/** Only who sits an attempt sees it; for everybody else it does not exist. */
export const ownAttempts = ({ id }: Actor): FilterQuery<Attempt> => ({ employeeId: { $in: id === null ? [] : [id] } });
