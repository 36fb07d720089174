import type { Parts } from '../platform/platform.module.ts';
import { AccommodationResolver } from './accommodation.resolver.ts';
import { AccommodationService } from './accommodation.service.ts';
import { AnswerQuery } from './answer.query.ts';
import { AnswerService } from './answer.service.ts';
import { AttemptQuery } from './attempt.query.ts';
import { AttemptQuestionResolver, AttemptResolver } from './attempt.resolver.ts';
import { AttemptService } from './attempt.service.ts';
import { ExtraAttemptResolver, LimitedDutyResolver } from './extra-attempt.resolver.ts';
import { ExtraAttemptService } from './extra-attempt.service.ts';
import { InvigilatorSchedule } from './invigilator.schedule.ts';
import { Invigilator } from './invigilator.service.ts';
import { SittingQuery } from './sitting.query.ts';
import { StartService } from './start.service.ts';

export const quizzes: Parts = {
  providers: [
    AccommodationService,
    AccommodationResolver,
    ExtraAttemptService,
    ExtraAttemptResolver,
    LimitedDutyResolver,
    SittingQuery,
    StartService,
    AttemptService,
    AttemptQuery,
    AnswerService,
    AnswerQuery,
    Invigilator,
    InvigilatorSchedule,
    AttemptResolver,
    AttemptQuestionResolver,
  ],
};
