import { Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api } from '../platform/api.ts';
import { KeyStatusQuery } from './key-status.query.ts';
import { RotationService } from './rotation.service.ts';
import { KeyRotationType, KeyStatus } from './sealing.type.ts';

@Api()
export class SealingResolver {
  constructor(
    private readonly query: KeyStatusQuery,
    private readonly rotation: RotationService,
  ) {}

  @Query(() => KeyStatus, { description: 'Whether the keys of the sealed texts are at hand, and how a rotation goes.' })
  @Allow('OPERATE')
  keyStatus(): Promise<KeyStatus> {
    return this.query.status();
  }

  @Mutation(() => KeyRotationType, {
    description:
      'Has every data key wrapped under a new key, in the background. KEY_LOST while the keys are not at hand.',
  })
  @Allow('OPERATE')
  rotateKeys(@Me() me: Actor): Promise<KeyRotationType> {
    return this.rotation.rotate(me);
  }
}
