import { Query } from '@nestjs/graphql';

import { Allow } from '../access/allow.ts';
import { Api, Asked } from '../platform/api.ts';
import { type Connection, decodeCursor, PageArgs, toConnection } from '../platform/connection.ts';
import { Activities, type Activity } from './activity.ts';
import { ActivityConnection, ActivityType } from './activity.type.ts';

@Api(() => ActivityType)
export class ActivityResolver {
  constructor(private readonly all: Activities) {}

  @Query(() => ActivityConnection, { description: 'What can be owed: by kind, each in the order of its titles.' })
  @Allow('REQUIREMENT_READ')
  async activities(@Asked() { first, after }: PageArgs): Promise<Connection<Activity>> {
    const [kind, id] = decodeCursor(after, 2) ?? [];
    const all = await this.all.list();
    const start = all.findIndex(each => each.kind === kind && each.id === id) + 1;
    return toConnection(all.slice(start, start + first + 1), first, all.length, each => [each.kind, each.id]);
  }
}
