import { Args, ID, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import type { HandOff } from './hand-off.entity.ts';
import { HandOffService } from './hand-off.service.ts';
import { HandOffConnection, HandOffType, OpenedHandOff } from './hand-off.type.ts';

@Api(() => HandOffType)
export class HandOffResolver {
  constructor(private readonly handOffs: HandOffService) {}

  @Query(() => HandOffConnection, { name: 'handOffs', description: 'The latest day first.' })
  @Allow('HAND_OFF_READ')
  page(@Asked() page: PageArgs): Promise<Connection<HandOff>> {
    return this.handOffs.page(page);
  }

  @Query(() => OpenedHandOff, { description: 'Opens a report; the log says that you did.' })
  @Allow('HAND_OFF_READ')
  openHandOff(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<OpenedHandOff> {
    return this.handOffs.open(me, id);
  }
}
