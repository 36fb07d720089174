import { defineEntity, p } from '@mikro-orm/core';

const ThrottleSchema = defineEntity({
  name: 'Throttle',
  schema: 'shinrai_login',
  tableName: 'throttles',
  properties: {
    /** SHA-256 of what is counted. */
    key: p.string().primary(),
    attempts: p.integer(),
    endsAt: p.datetime().index(),
  },
});

/** How often something was tried in a stretch of time. */
export class Throttle extends ThrottleSchema.class {}
ThrottleSchema.setClass(Throttle);
