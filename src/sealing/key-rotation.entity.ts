import { defineEntity, p } from '@mikro-orm/core';

import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';

const KeyRotationSchema = defineEntity({
  name: 'KeyRotation',
  schema: 'shinrai',
  tableName: 'key_rotations',
  properties: {
    ...identified,
    askedAt: p.datetime(),
    askedByLabel: p.string(),
    /** The one that it brings all keys to; null until it has begun. */
    epoch: p.integer().nullable(),
    finishedAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: 'key_rotations_one_underway',
      expression: `create unique index "key_rotations_one_underway" on "shinrai"."key_rotations" ((true)) where "finished_at" is null`,
    },
  ],
  triggers: [frozenWhen('key_rotations', ['update', 'delete'], `tg_op = 'DELETE' or old.finished_at is not null`)],
});

/** That somebody asked for all data keys to be wrapped under a new key, and how far that is. One at a time. */
export class KeyRotation extends KeyRotationSchema.class {}
KeyRotationSchema.setClass(KeyRotation);
