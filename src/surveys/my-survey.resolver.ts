import { Args, ID, Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Input } from '../platform/api.ts';
import { AnswerService } from './answer.service.ts';
import { AnswerSurveyInput, MySurveyType } from './my-survey.type.ts';
import { SurveyQuery } from './survey.query.ts';

/** A survey as those see it who are asked. */
@Api(() => MySurveyType)
export class MySurveyResolver {
  constructor(
    private readonly query: SurveyQuery,
    private readonly service: AnswerService,
  ) {}

  @Query(() => [MySurveyType], {
    description: 'Those that ask me and can be answered today; what closes first comes first.',
  })
  @Allow('SELF')
  mySurveys(@Me() me: Actor): Promise<MySurveyType[]> {
    return this.query.mine(me);
  }

  @Query(() => MySurveyType, { description: 'NOT_FOUND for one that does not ask me.' })
  @Allow('SELF')
  mySurvey(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<MySurveyType> {
    return this.query.ofMine(me, id);
  }

  @Mutation(() => MySurveyType, {
    description:
      'Once: SURVEY_ALREADY_TAKEN for another answer, while the same sent again is the same. SURVEY_NOT_OPEN, KEY_LOST.',
  })
  @Allow('SELF')
  async answerSurvey(@Me() me: Actor, @Input() input: AnswerSurveyInput): Promise<MySurveyType> {
    return this.query.ofMine(me, await this.service.answer(me, input));
  }
}
