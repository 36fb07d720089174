import type { FilterQuery } from '@mikro-orm/core';

import type { Actor } from '../access/actor.ts';
import type { Assignment } from './assignment.entity.ts';

/** The learner's own duties: anybody else's do not exist. (Those who watch see by `visiblePeople`, in the reports.) */
export const ownAssignments = ({ id }: Actor): FilterQuery<Assignment> => ({
  employee: { $in: id === null ? [] : [id] },
});
