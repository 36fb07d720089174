import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import type { Parts } from '../platform/platform.module.ts';
import { DeliverySchedule } from './delivery.schedule.ts';
import { DeliveryService } from './delivery.service.ts';
import { Mailer } from '../platform/mailer.ts';
import { HiddenNotices } from './hidden-notices.ts';
import { InboxQuery } from './inbox.query.ts';
import { InboxResolver } from './inbox.resolver.ts';
import { InboxService } from './inbox.service.ts';
import { MailPreparation } from './mail-preparation.service.ts';
import { ManyOpenedAlarm } from './many-opened.alarm.ts';
import { ManyOpenedTemplate } from './many-opened.template.ts';
import { NoticeLogQuery } from './notice-log.query.ts';
import { NoticeLogResolver } from './notice-log.resolver.ts';
import { NoticeService } from './notice.service.ts';
import { NoticeTemplates } from './notice-template.ts';
import { OperationQuery } from './operation.query.ts';
import { OperationResolver } from './operation.resolver.ts';
import { OperationService } from './operation.service.ts';
import { OutboxQuery } from './outbox.query.ts';
import { TrialTemplate } from './trial.template.ts';

export const notices: Parts = {
  providers: [
    { provide: Mailer, inject: [shinraiOptions], useFactory: ({ mailer }: ShinraiOptions) => mailer ?? null },
    NoticeTemplates,
    HiddenNotices,
    NoticeService,
    OutboxQuery,
    MailPreparation,
    DeliveryService,
    DeliverySchedule,
    TrialTemplate,
    ManyOpenedAlarm,
    ManyOpenedTemplate,
    InboxQuery,
    InboxService,
    InboxResolver,
    NoticeLogQuery,
    NoticeLogResolver,
    OperationQuery,
    OperationService,
    OperationResolver,
  ],
};
