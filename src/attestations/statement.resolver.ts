import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { PageArgs } from '../platform/connection.ts';
import type { Statement, StatementVersion } from './statement.entity.ts';
import { StatementQuery } from './statement.query.ts';
import { StatementService } from './statement.service.ts';
import {
  PublishStatementInput,
  PublishedStatement,
  SaveStatementInput,
  StatementConnection,
  StatementType,
  StatementVersionType,
} from './statement.type.ts';

@Api(() => StatementType)
export class StatementResolver {
  constructor(
    private readonly query: StatementQuery,
    private readonly service: StatementService,
  ) {}

  @Query(() => StatementConnection, { description: 'The newest first.' })
  @Allow('STATEMENT_READ')
  statements(@Asked() args: PageArgs) {
    return this.query.page(args);
  }

  @Query(() => StatementType, { description: 'With all its versions.' })
  @Allow('STATEMENT_READ')
  statement(@Args('id', { type: () => ID }) id: string): Promise<Statement> {
    return this.query.one(id);
  }

  @Mutation(() => StatementType, { description: 'Writes the one draft. STALE when it is not as you saw it.' })
  @Allow('STATEMENT_WRITE')
  saveStatement(@Me() me: Actor, @Input() input: SaveStatementInput): Promise<Statement> {
    return this.service.save(me, input);
  }

  @Mutation(() => PublishedStatement, {
    description:
      'Fixes the draft for good. Whoever has signed another wording in the current cycle is asked anew, with time to do it; what they signed stays as history. MOVE_NOT_ALLOWED without a draft.',
  })
  @Allow('STATEMENT_WRITE')
  publishStatement(@Me() me: Actor, @Input() input: PublishStatementInput): Promise<PublishedStatement> {
    return this.service.publish(me, input);
  }

  @ResolveField(() => [StatementVersionType], { description: 'The latest first; a draft is the first one.' })
  versions(@Parent() { versions }: Statement): Promise<StatementVersion[]> {
    return versions.loadItems();
  }
}
