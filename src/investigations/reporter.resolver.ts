import { Args, ID, Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { ReportedCase, ReportedCaseConnection } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { OpenReporterInput, RecordReporterInput } from './investigation.inputs.ts';
import { MyReport, Reporter } from './investigation.type.ts';
import { ReportedCases } from './reported-cases.query.ts';
import { ReporterService } from './reporter.service.ts';

/** The compartment of the officers of the reporting line, and what a reporter is told. */
@Api()
export class ReporterResolver {
  constructor(
    private readonly reporters: ReporterService,
    private readonly cases: ReportedCases,
  ) {}

  @Query(() => ReportedCaseConnection, {
    description: 'Cases of which it is recorded that somebody reported them, the newest first.',
  })
  @Allow('CASE_REPORTER')
  reportedCases(@Me() me: Actor, @Asked() args: PageArgs): Promise<Connection<DisciplinaryCase>> {
    return this.cases.page(me, args);
  }

  @Query(() => ReportedCase, { description: 'One of `reportedCases`.' })
  @Allow('CASE_REPORTER')
  reportedCase(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<DisciplinaryCase> {
    return this.cases.one(me, id);
  }

  @Mutation(() => ReportedCase, {
    description: 'Who reported what became this case; nobody but you and your colleagues can read it.',
  })
  @Allow('CASE_REPORTER')
  recordReporter(@Me() me: Actor, @Input() input: RecordReporterInput): Promise<DisciplinaryCase> {
    return this.reporters.record(me, input);
  }

  @Mutation(() => [Reporter], {
    description: 'Who reported one of `reportedCases`: logged, with the reason. IDENTITY_NEED without one.',
  })
  @Allow('CASE_REPORTER')
  openReporter(@Me() me: Actor, @Input() { caseId, reason }: OpenReporterInput): Promise<Reporter[]> {
    return this.reporters.open(me, caseId, reason);
  }

  @Query(() => [MyReport], { description: 'What you reported yourself, the newest first.' })
  @Allow('CASE_PART')
  myReports(@Me() me: Actor): Promise<MyReport[]> {
    return this.reporters.mine(me);
  }
}
