import { Int, Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import type { Connection } from '../platform/connection.ts';
import { OperationQuery } from './operation.query.ts';
import { OperationService } from './operation.service.ts';
import {
  JobType,
  MailStatus,
  RunJobInput,
  SendNoticesAgainInput,
  UndeliveredNotice,
  UndeliveredNoticeConnection,
  UndeliveredNoticesArgs,
} from './operation.type.ts';

@Api()
export class OperationResolver {
  constructor(
    private readonly query: OperationQuery,
    private readonly service: OperationService,
  ) {}

  @Query(() => [JobType], { description: 'All background work, by name.' })
  @Allow('OPERATE')
  jobs(): Promise<JobType[]> {
    return this.query.jobs();
  }

  @Query(() => MailStatus, {
    description: 'Whether mail is set up, and how it stands with what waits and what went wrong.',
  })
  @Allow('OPERATE')
  mailStatus(): Promise<MailStatus> {
    return this.query.mailStatus();
  }

  @Query(() => UndeliveredNoticeConnection, { description: 'Mails that somebody should look at, the latest first.' })
  @Allow('OPERATE')
  undeliveredNotices(@Asked() args: UndeliveredNoticesArgs): Promise<Connection<UndeliveredNotice>> {
    return this.query.undelivered(args);
  }

  @Mutation(() => Boolean, { description: 'Has a job done within seconds, by whichever server.' })
  @Allow('OPERATE')
  runJob(@Me() me: Actor, @Input() input: RunJobInput): Promise<boolean> {
    return this.service.runJob(me, input);
  }

  @Mutation(() => Int, { description: 'How many mails that did not arrive are sent again.' })
  @Allow('OPERATE')
  sendNoticesAgain(@Me() me: Actor, @Input() input: SendNoticesAgainInput): Promise<number> {
    return this.service.sendAgain(me, input);
  }

  @Mutation(() => Boolean, { description: 'Sends yourself a notice, to see whether mail arrives.' })
  @Allow('OPERATE')
  sendTrialNotice(@Me() me: Actor): Promise<boolean> {
    return this.service.sendTrial(me);
  }
}
