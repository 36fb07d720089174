import { p } from '@mikro-orm/core';

import { newId } from '../kernel/id.ts';

/** What every record has. */
export const identified = {
  id: p
    .uuid()
    .primary()
    .onCreate(() => newId()),
};

/** What every shared record has that people change: the version they saw comes back with the change. */
export const base = {
  ...identified,
  version: p.integer().version(),
};
