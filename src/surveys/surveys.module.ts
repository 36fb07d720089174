import type { Parts } from '../platform/platform.module.ts';
import { AnswerHandOffService } from './answer-hand-off.service.ts';
import { AnswerService } from './answer.service.ts';
import { CountService } from './count.service.ts';
import { MySurveyResolver } from './my-survey.resolver.ts';
import { NoReplyQuery } from './no-reply.query.ts';
import { ReadingService } from './reading.service.ts';
import { ResultQuery } from './result.query.ts';
import { SurveyRoster } from './roster.query.ts';
import { SurveyNotices } from './survey.notices.ts';
import { SurveyQuery } from './survey.query.ts';
import { SurveyResolver } from './survey.resolver.ts';
import { SurveyRetention } from './survey.retention.ts';
import { SurveySchedule } from './survey.schedule.ts';
import { SurveyService } from './survey.service.ts';
import { SurveyTemplates } from './survey.templates.ts';

export const surveys: Parts = {
  providers: [
    SurveyRoster,
    SurveyNotices,
    SurveyTemplates,
    SurveyQuery,
    ResultQuery,
    NoReplyQuery,
    SurveyService,
    AnswerService,
    CountService,
    ReadingService,
    AnswerHandOffService,
    SurveyRetention,
    SurveySchedule,
    SurveyResolver,
    MySurveyResolver,
  ],
};
