import { Args, ID, Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import type { Connection } from '../platform/connection.ts';
import {
  AcknowledgeInterviewInput,
  AddInspectionInput,
  AddInterviewStatementInput,
  AmendInterviewInput,
  CheckInterviewStatementInput,
} from './after.inputs.ts';
import { AmendmentService } from './amendment.service.ts';
import type { Interview } from './interview.entity.ts';
import { InterviewType } from './interview.type.ts';
import { MyInterviewQuery } from './my-interview.query.ts';
import { InterviewOpeningsArgs, MyInterviewsArgs } from './my-interview.type.ts';
import { RecordService } from './record.service.ts';
import {
  InterviewOpeningConnection,
  type InterviewOpeningType,
  InterviewRecord,
  InterviewRecordArgs,
  MyInterviewConnection,
  MyInterviewRecord,
  type MyInterviewType,
} from './record.type.ts';
import { StatementService } from './statement.service.ts';

@Api(() => InterviewRecord)
export class RecordResolver {
  constructor(
    private readonly records: RecordService,
    private readonly amendments: AmendmentService,
    private readonly statements: StatementService,
  ) {}

  @Query(() => InterviewRecord, {
    description:
      'Opens what was said, as far as you need it: who asked, and security officers. The one who was asked sees that you did.',
  })
  @Allow('INTERVIEW_HOLD')
  interviewRecord(@Me() me: Actor, @Asked() args: InterviewRecordArgs): Promise<InterviewRecord> {
    return this.records.open(me, args);
  }

  @Mutation(() => InterviewType, {
    description: 'Appends a correction to a sealed section; it asks for a new acknowledgement. NOT_SEALED.',
  })
  @Allow('INTERVIEW_HOLD')
  amendInterview(@Me() me: Actor, @Input() input: AmendInterviewInput): Promise<Interview> {
    return this.amendments.amend(me, input);
  }

  @Mutation(() => InterviewType, { description: 'INVESTIGATION only, INTERVIEW_PURPOSE else; SEALED.' })
  @Allow('INTERVIEW_HOLD')
  addInterviewStatement(@Me() me: Actor, @Input() input: AddInterviewStatementInput): Promise<Interview> {
    return this.statements.state(me, input);
  }

  @Mutation(() => InterviewType, { description: 'The last check holds, the earlier ones stay; also after the seal.' })
  @Allow('INTERVIEW_HOLD')
  checkInterviewStatement(@Me() me: Actor, @Input() input: CheckInterviewStatementInput): Promise<Interview> {
    return this.statements.check(me, input);
  }

  @Mutation(() => InterviewType, {
    description:
      'INVESTIGATION only, INTERVIEW_PURPOSE else; SEALED; NO_CONSENT for what is somebody’s own without WRITTEN consent and a rule.',
  })
  @Allow('INTERVIEW_HOLD')
  addInspection(@Me() me: Actor, @Input() input: AddInspectionInput): Promise<Interview> {
    return this.statements.inspect(me, input);
  }
}

@Api(() => MyInterviewRecord)
export class MyInterviewResolver {
  constructor(
    private readonly query: MyInterviewQuery,
    private readonly records: RecordService,
    private readonly amendments: AmendmentService,
  ) {}

  @Query(() => MyInterviewConnection, { description: 'Those held with me, the newest first.' })
  @Allow('SELF')
  myInterviews(@Me() me: Actor, @Asked() args: MyInterviewsArgs): Promise<Connection<MyInterviewType>> {
    return this.query.page(me, args);
  }

  @Query(() => MyInterviewRecord, {
    description: 'What was said in an interview with me; NOT_FOUND until it is sealed.',
  })
  @Allow('SELF')
  myInterviewRecord(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<MyInterviewRecord> {
    return this.records.openMine(me, id);
  }

  @Query(() => InterviewOpeningConnection, {
    description: 'Who else opened the record of my interview, the latest first.',
  })
  @Allow('SELF')
  myInterviewOpenings(
    @Me() me: Actor,
    @Asked() { id, ...page }: InterviewOpeningsArgs,
  ): Promise<Connection<InterviewOpeningType>> {
    return this.query.openings(me, id, page);
  }

  @Mutation(() => ID, {
    description:
      'What I say of my interview, up to the amendment I was shown; its id. STALE { seq } where it was amended since; ALREADY_ACKNOWLEDGED { at }.',
  })
  @Allow('SELF')
  async acknowledgeInterview(@Me() me: Actor, @Input() input: AcknowledgeInterviewInput): Promise<string> {
    return (await this.amendments.acknowledge(me, input)).id;
  }
}
