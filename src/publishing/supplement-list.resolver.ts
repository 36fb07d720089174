import { Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked } from '../platform/api.ts';
import { SupplementListQuery } from './supplement-list.query.ts';
import { SupplementConnection, SupplementsArgs } from './supplement-list.type.ts';

@Api()
export class SupplementListResolver {
  constructor(private readonly query: SupplementListQuery) {}

  @Query(() => SupplementConnection, {
    description: 'What new versions of its course ask of those who owe a requirement, by kana.',
  })
  @Allow('REQUIREMENT_READ')
  supplements(@Me() me: Actor, @Asked() args: SupplementsArgs) {
    return this.query.page(me, args);
  }
}
