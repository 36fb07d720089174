import { Query } from '@nestjs/graphql';

import { Allow } from '../access/allow.ts';
import { Api, Asked } from '../platform/api.ts';
import type { Connection } from '../platform/connection.ts';
import { type PreviewedReminder, PreviewQuery } from './preview.query.ts';
import {
  PreviewedReminderConnection,
  PreviewedRemindersArgs,
  ReminderPreviewArgs,
  ReminderPreviewType,
} from './preview.type.ts';

@Api(() => ReminderPreviewType)
export class PreviewResolver {
  constructor(private readonly previews: PreviewQuery) {}

  @Query(() => ReminderPreviewType, { description: 'What would be told on a day; nothing is told.' })
  @Allow('REMINDER_READ')
  reminderPreview(@Asked() args: ReminderPreviewArgs): Promise<ReminderPreviewType> {
    return this.previews.preview(args);
  }

  @Query(() => PreviewedReminderConnection, { description: 'Who would be told one step of it, by kana.' })
  @Allow('REMINDER_READ')
  previewedReminders(@Asked() args: PreviewedRemindersArgs): Promise<Connection<PreviewedReminder>> {
    return this.previews.page(args);
  }
}
