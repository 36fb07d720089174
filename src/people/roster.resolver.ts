import { EntityManager } from '@mikro-orm/core';
import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { Employee } from './employee.entity.ts';
import { PersonType } from './person.type.ts';
import type { RosterChange, RosterImport, RosterProblem } from './roster-import.entity.ts';
import { RosterQuery } from './roster.query.ts';
import { RosterService } from './roster.service.ts';
import {
  ApplyRosterInput,
  ImportRosterInput,
  RosterChangeConnection,
  RosterChangesArgs,
  RosterImportConnection,
  RosterImportType,
  RosterProblemConnection,
} from './roster.type.ts';

@Api(() => RosterImportType)
export class RosterResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly query: RosterQuery,
    private readonly service: RosterService,
  ) {}

  @Query(() => RosterImportType, { description: 'Ask again while it is WAITING, CHECKING or APPLYING.' })
  @Allow('PEOPLE_IMPORT')
  rosterImport(@Args('id', { type: () => ID }) id: string): Promise<RosterImport> {
    return this.query.visible(id);
  }

  @Query(() => RosterImportConnection, { description: 'The newest first.' })
  @Allow('PEOPLE_IMPORT')
  rosterImports(@Asked() args: PageArgs): Promise<Connection<RosterImport>> {
    return this.query.page(args);
  }

  @Mutation(() => RosterImportType, { description: 'Starts to check a file, and answers at once.' })
  @Allow('PEOPLE_IMPORT')
  importRoster(@Me() me: Actor, @Input() input: ImportRosterInput): Promise<RosterImport> {
    return this.service.import(me, input);
  }

  @Mutation(() => RosterImportType, {
    description:
      'Starts to apply a CHECKED roster without problems, after checking it again: whole or not at all. STALE, MOVE_NOT_ALLOWED, LEAVERS_UNCONFIRMED {left}.',
  })
  @Allow('PEOPLE_IMPORT')
  applyRoster(@Me() me: Actor, @Input() input: ApplyRosterInput): Promise<RosterImport> {
    return this.service.apply(me, input);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for the operator at the command line.' })
  createdBy(@Parent() { createdBy }: RosterImport): Promise<Employee | null> | null {
    return createdBy ? this.em.getReference(Employee, createdBy, { wrapped: true }).load() : null;
  }

  @ResolveField(() => RosterProblemConnection, { description: 'By line; the first 10,000 are kept.' })
  problems(@Parent() { id }: RosterImport, @Asked() args: PageArgs): Promise<Connection<RosterProblem>> {
    return this.query.problems(id, args);
  }

  @ResolveField(() => RosterChangeConnection, { description: 'By line; then those of whom the file says nothing.' })
  changes(@Parent() { id }: RosterImport, @Asked() args: RosterChangesArgs): Promise<Connection<RosterChange>> {
    return this.query.changes(id, args);
  }
}
