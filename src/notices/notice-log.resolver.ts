import { EntityManager } from '@mikro-orm/core';
import { Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Asked } from '../platform/api.ts';
import type { Connection } from '../platform/connection.ts';
import { NoticeLogQuery } from './notice-log.query.ts';
import { LoggedNoticeConnection, LoggedNoticeType, NoticeLogArgs } from './notice.type.ts';

@Api(() => LoggedNoticeType)
export class NoticeLogResolver {
  constructor(
    private readonly log: NoticeLogQuery,
    private readonly em: EntityManager,
  ) {}

  @Query(() => LoggedNoticeConnection, { description: 'Who was told what and when, the newest first.' })
  @Allow('NOTICE_READ')
  noticeLog(@Me() me: Actor, @Asked() args: NoticeLogArgs): Promise<Connection<LoggedNoticeType>> {
    return this.log.page(me, args);
  }

  @ResolveField(() => PersonType)
  person(@Parent() { employeeId }: LoggedNoticeType): Promise<Employee> {
    return this.em.getReference(Employee, employeeId, { wrapped: true }).loadOrFail();
  }
}
