import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import { actorOfRequest, doorOf } from './allow.ts';

/** The actor, as the first argument of a door's method; null only behind a PUBLIC door. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOfRequest(doorOf(context).request),
);
