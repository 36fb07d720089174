import type { Parts } from '../platform/platform.module.ts';
import { AttemptQuestionResolver, AttemptResolver } from './attempt.resolver.ts';
import { AttemptService } from './attempt.service.ts';
import { InvigilatorSchedule } from './invigilator.schedule.ts';
import { Invigilator } from './invigilator.service.ts';

export const quizzes: Parts = {
  providers: [AttemptService, Invigilator, InvigilatorSchedule, AttemptResolver, AttemptQuestionResolver],
};
