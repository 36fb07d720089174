import { Args, ID, Int, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { shown } from '../audiences/audience.nodes.ts';
import { AudienceType } from '../audiences/audience.type.ts';
import { moves } from '../kernel/machine.ts';
import type { ListedPerson } from '../people/listed-people.query.ts';
import { PersonConnection } from '../people/person.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { AnswerHandOffService } from './answer-hand-off.service.ts';
import { NoReplyQuery } from './no-reply.query.ts';
import { ReadingService } from './reading.service.ts';
import { ResultQuery } from './result.query.ts';
import { SurveyRoster } from './roster.query.ts';
import {
  HandOffSurveyAnswerInput,
  ReadSurveyAnswer,
  ReadSurveyAnswers,
  ReadSurveyAnswersInput,
  SurveyResultType,
} from './survey-result.type.ts';
import type { Survey } from './survey.entity.ts';
import { SurveyMove, surveyMachine } from './survey.machine.ts';
import { SurveyQuery } from './survey.query.ts';
import { SurveyService } from './survey.service.ts';
import {
  ChangeSurveyInput,
  CloseSurveyInput,
  DraftSurveyInput,
  OpenSurveyInput,
  SurveyConnection,
  SurveyQuestionType,
  SurveyType,
  placed,
} from './survey.type.ts';

@Api(() => SurveyType)
export class SurveyResolver {
  constructor(
    private readonly query: SurveyQuery,
    private readonly service: SurveyService,
    private readonly roster: SurveyRoster,
    private readonly results: ResultQuery,
    private readonly noReplies: NoReplyQuery,
    private readonly reading: ReadingService,
    private readonly handOffs: AnswerHandOffService,
  ) {}

  @Query(() => SurveyConnection, { description: 'The newest first.' })
  @Allow('SURVEY_WRITE')
  surveys(@Asked() page: PageArgs) {
    return this.query.page(page);
  }

  @Query(() => SurveyType, { description: 'NOT_FOUND where there is none.' })
  @Allow('SURVEY_WRITE')
  survey(@Args('id', { type: () => ID }) id: string): Promise<Survey> {
    return this.query.one(id);
  }

  @Query(() => PersonConnection, {
    description:
      'Who was asked and had not answered when the survey closed, by employee number. NOT_FOUND until it has closed, and for an anonymous one: there they are counted (`noReply`) and never named.',
  })
  @Allow('SURVEY_WRITE')
  surveyNoReplies(
    @Args('id', { type: () => ID }) id: string,
    @Asked() page: PageArgs,
  ): Promise<Connection<ListedPerson>> {
    return this.noReplies.people(id, page);
  }

  @Mutation(() => SurveyType, { description: 'Nobody is asked yet.' })
  @Allow('SURVEY_WRITE')
  draftSurvey(@Me() me: Actor, @Input() input: DraftSurveyInput): Promise<Survey> {
    return this.service.draft(me, input);
  }

  @Mutation(() => SurveyType, { description: 'A draft alone: SURVEY_MODE_LOCKED once it is open.' })
  @Allow('SURVEY_WRITE')
  changeSurvey(@Me() me: Actor, @Input() input: ChangeSurveyInput): Promise<Survey> {
    return this.service.change(me, input);
  }

  @Mutation(() => SurveyType, {
    description:
      'Asks everybody who belongs today, and tells them; locks it. ANONYMOUS: SURVEY_SMALL_CELL { minCell, people } where too few are asked, SURVEY_DIFFERENCING { minCell } where another survey of these days asks the same of all but a few of a department. DUE_DAY_PAST, AUDIENCE_CHANGED { expected, actual }, KEY_LOST.',
  })
  @Allow('SURVEY_WRITE')
  openSurvey(@Me() me: Actor, @Input() input: OpenSurveyInput): Promise<Survey> {
    return this.service.open(me, input);
  }

  @Mutation(() => SurveyType, {
    description: 'Before its day; after it, it closes by itself. The results come soon, and only once.',
  })
  @Allow('SURVEY_WRITE')
  closeSurvey(@Me() me: Actor, @Input() input: CloseSurveyInput): Promise<Survey> {
    return this.service.close(me, input);
  }

  @Mutation(() => ReadSurveyAnswers, {
    description:
      'Opens a portion of what was answered, and writes into the log that you did. IDENTIFIED: person by person. ANONYMOUS: the texts alone. SURVEY_NOT_COUNTED; SHREDDED where they are gone; KEY_LOST.',
  })
  @Allow('SURVEY_ANSWERS_READ')
  readSurveyAnswers(@Me() me: Actor, @Input() input: ReadSurveyAnswersInput): Promise<ReadSurveyAnswers> {
    return this.reading.read(me, input);
  }

  @Mutation(() => ReadSurveyAnswer, {
    description:
      'Hands a text over as a protected report (公益通報), for good: it leaves the answers, and is read by those who handle reports alone. Of an anonymous survey without a reporter. The log tells no more than a reading. MOVE_NOT_ALLOWED where no text is left; SURVEY_NOT_COUNTED, SHREDDED, KEY_LOST.',
  })
  @Allow('SURVEY_ANSWERS_READ')
  handOffSurveyAnswer(@Me() me: Actor, @Input() input: HandOffSurveyAnswerInput): Promise<ReadSurveyAnswer> {
    return this.handOffs.handOff(me, input);
  }

  @ResolveField(() => [SurveyQuestionType])
  questions(@Parent() { questions }: Survey): SurveyQuestionType[] {
    return placed(questions);
  }

  @ResolveField(() => AudienceType)
  audience(@Parent() { audience }: Survey): AudienceType {
    return shown(audience);
  }

  @ResolveField(() => Int, { description: 'How many are asked; of a draft, how many would be today.' })
  async invited(@Parent() survey: Survey): Promise<number> {
    return (await this.roster.counts(survey)).invited;
  }

  @ResolveField(() => Int, { description: 'How many of them have taken part.' })
  async participants(@Parent() survey: Survey): Promise<number> {
    return (await this.roster.counts(survey)).participants;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many had not answered when it closed; null until then.',
  })
  noReply(@Parent() survey: Survey): Promise<number | null> {
    return this.noReplies.count(survey);
  }

  @ResolveField(() => SurveyResultType, { nullable: true, description: 'Null until it is counted.' })
  result(@Parent() survey: Survey): Promise<SurveyResultType | null> {
    return this.results.of(survey);
  }

  @ResolveField(() => [SurveyMove], { description: 'What can be done about it now.' })
  moves(@Parent() { state }: Survey): SurveyMove[] {
    return moves(surveyMachine, state);
  }
}
