import { Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked } from '../platform/api.ts';
import { MakeUpQuery } from './make-up.query.ts';
import { MakeUpArgs, MakeUpConnection } from './make-up.type.ts';

@Api()
export class MakeUpResolver {
  constructor(private readonly query: MakeUpQuery) {}

  @Query(() => MakeUpConnection, {
    description: 'Whom you watch over who failed the quiz of a cycle, until they pass and after.',
  })
  @Allow('REPORT_READ')
  makeUps(@Me() me: Actor, @Asked() args: MakeUpArgs) {
    return this.query.page(me, args);
  }
}
