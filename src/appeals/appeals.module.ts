import type { Parts } from '../platform/platform.module.ts';
import { AppealBook } from './appeal.book.ts';
import { AppealDecisionService } from './appeal-decision.service.ts';
import { appealFieldResolvers } from './appeal-fields.resolver.ts';
import { AppealLetterController } from './appeal-letter.controller.ts';
import { AppealLetterService } from './appeal-letter.service.ts';
import { AppealReading } from './appeal.reading.service.ts';
import { AppealResolver } from './appeal.resolver.ts';
import { AppealSchedule } from './appeal.schedule.ts';
import { AppealService } from './appeal.service.ts';
import { Originals } from './originals.ts';
import { PanelService } from './panel.service.ts';

export const appeals: Parts = {
  providers: [
    Originals,
    AppealBook,
    AppealService,
    PanelService,
    AppealDecisionService,
    AppealLetterService,
    AppealSchedule,
    AppealReading,
    AppealResolver,
    ...appealFieldResolvers,
  ],
  controllers: [AppealLetterController],
};
