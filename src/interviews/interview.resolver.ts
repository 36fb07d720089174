import { EntityManager } from '@mikro-orm/core';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import type { Connection } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { InterviewAcknowledgement, InterviewAmendment } from './amendment.entity.ts';
import { BeginQuery, type Beginning, type InvestigationBeginning } from './begin.query.ts';
import { BeginService } from './begin.service.ts';
import { EndService } from './end.service.ts';
import { BeginInterviewInput, EndInterviewInput, SaveInterviewSectionInput } from './holding.inputs.ts';
import { type Interview, InterviewPerson, type InterviewRole, type InterviewSection } from './interview.entity.ts';
import { InterviewQuery } from './interview.query.ts';
import {
  AcknowledgementType,
  HeldInterviewConnection,
  type HeldInterviewType,
  HeldInterviewsArgs,
  InterviewConnection,
  InterviewToBegin,
  InterviewType,
  InterviewsArgs,
  InvestigationToBegin,
  SectionHash,
} from './interview.type.ts';
import { SavedSection } from './saved-section.type.ts';
import { SectionService } from './section.service.ts';

@Api(() => InterviewType)
export class InterviewResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly query: InterviewQuery,
    private readonly beginning: BeginQuery,
    private readonly beginnings: BeginService,
    private readonly sections: SectionService,
    private readonly ends: EndService,
  ) {}

  @Query(() => InterviewConnection, {
    description: 'Those that you hold, the newest first; for security officers and auditors all but their own.',
  })
  @Allow('INTERVIEW_HOLD')
  interviews(@Me() me: Actor, @Asked() args: InterviewsArgs): Promise<Connection<Interview>> {
    return this.query.page(me, args);
  }

  @Query(() => InterviewType, { description: 'One of `interviews`; NOT_FOUND else.' })
  @Allow('INTERVIEW_HOLD')
  interview(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<Interview> {
    return this.query.one(me, id);
  }

  @Query(() => HeldInterviewConnection, {
    description: 'Routine interviews that were held, the newest first; a manager sees the line below.',
  })
  @Allow('INTERVIEW_HELD_READ')
  heldInterviews(@Me() me: Actor, @Asked() args: HeldInterviewsArgs): Promise<Connection<HeldInterviewType>> {
    return this.query.held(me, args);
  }

  @Query(() => InterviewToBegin, {
    description:
      'What to read out before the interview of a duty. INTERVIEW_SELF, INTERVIEW_CONFLICT, INTERVIEWER_NOT_APPOINTED.',
  })
  @Allow('INTERVIEW_HOLD')
  interviewToBegin(
    @Me() me: Actor,
    @Args('assignmentId', { type: () => ID }) assignmentId: string,
  ): Promise<Beginning> {
    return this.beginning.of(me, assignmentId);
  }

  @Query(() => InvestigationToBegin, {
    description:
      'What to read out before an investigation with somebody. INTERVIEW_SELF, INTERVIEW_CONFLICT, INTERVIEWER_NOT_APPOINTED.',
  })
  @Allow('INTERVIEW_HOLD')
  investigationToBegin(
    @Me() me: Actor,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<InvestigationBeginning> {
    return this.beginning.ofInvestigation(me, personId);
  }

  @Mutation(() => InterviewType, {
    description:
      'NOTICE_NOT_READ, RECORDING_WITHOUT_CONSENT, DUTY_CLOSED, INTERVIEW_BEGUN { id }, STALE where the form has a newer version, INTERVIEW_PURPOSE for a routine form without a duty; INTERVIEW_SELF, INTERVIEW_CONFLICT, INTERVIEWER_NOT_APPOINTED.',
  })
  @Allow('INTERVIEW_HOLD')
  beginInterview(@Me() me: Actor, @Input() input: BeginInterviewInput): Promise<Interview> {
    return this.beginnings.begin(me, input);
  }

  @Mutation(() => SavedSection, { description: 'STALE { revision } where somebody wrote since; SEALED.' })
  @Allow('INTERVIEW_HOLD')
  saveInterviewSection(@Me() me: Actor, @Input() input: SaveInterviewSectionInput): Promise<InterviewSection> {
    return this.sections.save(me, input);
  }

  @Mutation(() => InterviewType, {
    description:
      'Ends it for good and fulfils the duty. REQUIRED_UNANSWERED { questions: keys }; SEALED when it was sealed or stopped before.',
  })
  @Allow('INTERVIEW_HOLD')
  sealInterview(@Me() me: Actor, @Input() { id }: EndInterviewInput): Promise<Interview> {
    return this.ends.seal(me, id);
  }

  @Mutation(() => InterviewType, {
    description:
      'A suspicion came up: sealed as far as it went, and the duty stays owed. Go on with a new INVESTIGATION that `followsId` it. SEALED; MOVE_NOT_ALLOWED for an investigation.',
  })
  @Allow('INTERVIEW_HOLD')
  stopInterview(@Me() me: Actor, @Input() { id }: EndInterviewInput): Promise<Interview> {
    return this.ends.stop(me, id);
  }

  @ResolveField(() => PersonType, { description: 'Whom it is held with.' })
  person(@Parent() { employee }: Interview): Promise<Employee> {
    return this.em.getReference(Employee, employee.id, { wrapped: true }).loadOrFail();
  }

  @ResolveField(() => LocalizedTextType, { description: 'Of the form.' })
  async title(@Parent() { formVersion }: Interview): Promise<LocalizedText> {
    return (await formVersion.loadOrFail()).title;
  }

  @ResolveField(() => ID, { nullable: true, description: 'The duty it is held for; null for an investigation.' })
  assignmentId(@Parent() { assignment }: Interview): string | null {
    return assignment?.id ?? null;
  }

  @ResolveField(() => ID, { nullable: true, description: 'The routine interview that was stopped for it.' })
  followsId(@Parent() { follows }: Interview): string | null {
    return follows?.id ?? null;
  }

  @ResolveField(() => [PersonType])
  interviewers(@Parent() interview: Interview): Promise<Employee[]> {
    return this.people(interview, 'INTERVIEWER');
  }

  @ResolveField(() => [PersonType])
  observers(@Parent() interview: Interview): Promise<Employee[]> {
    return this.people(interview, 'OBSERVER');
  }

  @ResolveField(() => [SectionHash], { description: 'Empty until it is sealed.' })
  sectionHashes(@Parent() { sectionHashes }: Interview): SectionHash[] {
    return Object.entries(sectionHashes ?? {}).map(([section, sha256]) => ({ section, sha256 }));
  }

  @ResolveField(() => Int, { description: 'How often it was amended.' })
  amendmentCount(@Parent() { id }: Interview): Promise<number> {
    return this.em.count(InterviewAmendment, { interview: id });
  }

  @ResolveField(() => [AcknowledgementType], {
    description: 'The first one first, without what was written beside it.',
  })
  acknowledgements(@Parent() { id }: Interview): Promise<InterviewAcknowledgement[]> {
    return this.em.find(InterviewAcknowledgement, { interview: id }, { orderBy: { seq: 'asc' } });
  }

  private async people({ id }: Interview, role: InterviewRole): Promise<Employee[]> {
    const found = await this.em.find(InterviewPerson, { interview: id, role }, { orderBy: { id: 'asc' } });
    return Promise.all(found.map(({ employee }) => employee.loadOrFail()));
  }
}
