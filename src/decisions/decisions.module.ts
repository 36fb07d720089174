import type { Parts } from '../platform/platform.module.ts';
import { AuthorityService } from './authority.service.ts';
import { DecisionBook } from './decision.book.ts';
import { DecisionFactsService } from './decision.facts.ts';
import { decisionFieldResolvers } from './decision-fields.resolver.ts';
import { DecisionReading } from './decision.reading.service.ts';
import { DecisionResolver } from './decision.resolver.ts';
import { DecisionService } from './decision.service.ts';
import { DeliveryService } from './delivery.service.ts';
import { DetailService } from './detail.service.ts';
import { LetterController } from './letter.controller.ts';
import { LetterFile } from './letter.file.ts';
import { LetterService } from './letter.service.ts';
import { PastDecisionQuery } from './past-decision.query.ts';
import { ToConfirmQuery } from './to-confirm.query.ts';
import { Unnamed } from './unnamed.ts';

export const decisions: Parts = {
  providers: [
    DecisionBook,
    DecisionFactsService,
    Unnamed,
    LetterFile,
    DetailService,
    DecisionService,
    AuthorityService,
    LetterService,
    DeliveryService,
    DecisionReading,
    PastDecisionQuery,
    ToConfirmQuery,
    DecisionResolver,
    ...decisionFieldResolvers,
  ],
  controllers: [LetterController],
};
