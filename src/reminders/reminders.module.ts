import type { Parts } from '../platform/platform.module.ts';
import { DigestQuery } from './digest.query.ts';
import { DigestTemplate } from './digest.template.ts';
import { DutyFactsQuery } from './duty-facts.query.ts';
import { DutyTemplates } from './duty.templates.ts';
import { LadderResolver } from './ladder.resolver.ts';
import { LadderService } from './ladder.service.ts';
import { PreviewQuery } from './preview.query.ts';
import { PreviewResolver } from './preview.resolver.ts';
import { ReminderQuery } from './reminder.query.ts';
import { ReminderSchedule } from './reminder.schedule.ts';
import { ReminderService } from './reminder.service.ts';

export const reminders: Parts = {
  providers: [
    LadderService,
    LadderResolver,
    ReminderQuery,
    DigestQuery,
    ReminderService,
    ReminderSchedule,
    DutyFactsQuery,
    DutyTemplates,
    DigestTemplate,
    PreviewQuery,
    PreviewResolver,
  ],
};
