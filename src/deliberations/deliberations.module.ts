import type { Parts } from '../platform/platform.module.ts';
import { BallotBox } from './ballot.box.ts';
import { BallotService } from './ballot.service.ts';
import { CountService } from './count.service.ts';
import {
  AuditedDeliberation,
  CommitteeDeliberation,
  DeliberationResolver,
  SecretariatDeliberation,
} from './deliberation.resolver.ts';
import { OutcomeService } from './outcome.service.ts';
import { PastDecisions } from './past-decisions.ts';
import { PrecedentService } from './precedent.service.ts';
import { RoundBook } from './round.book.ts';
import { RoundService } from './round.service.ts';
import { RoundsReading } from './rounds.reading.service.ts';
import { TrainingQuery } from './training.query.ts';
import { VoidService } from './void.service.ts';
import { WorksheetReading } from './worksheet.reading.service.ts';
import { WorksheetService } from './worksheet.service.ts';

export const deliberations: Parts = {
  providers: [
    RoundBook,
    BallotBox,
    PastDecisions,
    PrecedentService,
    TrainingQuery,
    WorksheetService,
    WorksheetReading,
    RoundService,
    CountService,
    BallotService,
    RoundsReading,
    VoidService,
    OutcomeService,
    DeliberationResolver,
    SecretariatDeliberation,
    CommitteeDeliberation,
    AuditedDeliberation,
  ],
};
