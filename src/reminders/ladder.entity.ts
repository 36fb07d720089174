import { defineEntity, p } from '@mikro-orm/core';

import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { Ladder } from './ladder.ts';

const ReminderLadderSchema = defineEntity({
  name: 'ReminderLadder',
  schema: 'shinrai',
  tableName: 'reminder_ladders',
  properties: {
    ...identified,
    version: p.integer().unique(),
    ladder: p.json<Ladder>(),
    changedAt: p.datetime(),
    changedBy: p.uuid().nullable(),
  },
  triggers: [appendOnly('reminder_ladders')],
});

/** The ladder from an instant on, until the next version. Never changed, so that it can be told which one was in force. */
export class ReminderLadder extends ReminderLadderSchema.class {}
ReminderLadderSchema.setClass(ReminderLadder);
