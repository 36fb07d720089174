import { Int, Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import type { Connection } from '../platform/connection.ts';
import { InboxQuery } from './inbox.query.ts';
import { InboxService } from './inbox.service.ts';
import { MarkNoticesReadInput, MyNoticesArgs, NoticeConnection, NoticeType } from './notice.type.ts';

@Api(() => NoticeType)
export class InboxResolver {
  constructor(
    private readonly inbox: InboxQuery,
    private readonly service: InboxService,
  ) {}

  @Query(() => NoticeConnection, { description: 'What you were told, the newest first.' })
  @Allow('SELF')
  myNotices(@Me() me: Actor, @Asked() args: MyNoticesArgs): Promise<Connection<NoticeType>> {
    return this.inbox.page(me, args);
  }

  @Query(() => Int, { description: 'How many of your notices you have not read.' })
  @Allow('SELF')
  unreadNotices(@Me() me: Actor): Promise<number> {
    return this.inbox.unread(me);
  }

  @Mutation(() => Int, { description: 'How many are unread after it.' })
  @Allow('SELF')
  markNoticesRead(@Me() me: Actor, @Input() input: MarkNoticesReadInput): Promise<number> {
    return this.service.markRead(me, input);
  }
}
