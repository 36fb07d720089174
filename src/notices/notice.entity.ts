import { defineEntity, p } from '@mikro-orm/core';

import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { DeliveryOutcome, MailState, WithheldReason } from './delivery.rules.ts';
import type { AnyParams, NoticeKind } from './notice-kind.ts';

const NoticeSchema = defineEntity({
  name: 'Notice',
  schema: 'shinrai',
  tableName: 'notices',
  properties: {
    ...identified,
    /** What is told under the same key is told once. */
    key: p.string().unique(),
    employee: () => p.manyToOne(Employee).ref(),
    kind: p.string().$type<NoticeKind>(),
    params: p.json<AnyParams>(),
    toldAt: p.datetime(),
    readAt: p.datetime().nullable(),
    mailState: p.string().$type<MailState>(),
    /** How often it was handed to the mailer. */
    mailAttempts: p.integer().default(0),
    /** While it waits: when it is due. Else since when it is what it is. */
    mailAt: p.datetime(),
  },
  indexes: [
    { properties: ['employee', 'id'] },
    { properties: ['toldAt', 'id'] },
    {
      name: 'notices_unread',
      expression: 'create index "notices_unread" on "shinrai"."notices" ("employee_id") where "read_at" is null',
    },
    {
      name: 'notices_waiting',
      expression: `create index "notices_waiting" on "shinrai"."notices" ("mail_at", "id") where "mail_state" in ('WAITING', 'SENDING')`,
    },
    {
      name: 'notices_undelivered',
      expression: `create index "notices_undelivered" on "shinrai"."notices" ("mail_state", "id") where "mail_state" in ('BOUNCED', 'UNCERTAIN')`,
    },
  ],
  triggers: [
    frozenWhen(
      'notices',
      ['update', 'delete'],
      `tg_op = 'DELETE' or (to_jsonb(new) - '{read_at,mail_state,mail_attempts,mail_at}'::text[])
        is distinct from (to_jsonb(old) - '{read_at,mail_state,mail_attempts,mail_at}'::text[])`,
    ),
  ],
});

/** That somebody was told something: what, and whether it reached them by mail. Told for good; only reading and mailing move on. */
export class Notice extends NoticeSchema.class {}
NoticeSchema.setClass(Notice);

const NoticeDeliverySchema = defineEntity({
  name: 'NoticeDelivery',
  schema: 'shinrai',
  tableName: 'notice_deliveries',
  properties: {
    ...identified,
    notice: () => p.manyToOne(Notice).ref().index(),
    at: p.datetime(),
    outcome: p.string().$type<DeliveryOutcome>(),
    /** The mailer, such as `smtp.example.jp`; null when it was not handed to any. */
    via: p.string().nullable(),
    /** What the mail server answered (RFC 5321, 4.2). */
    replyCode: p.integer().nullable(),
    /** Why it was not mailed. */
    reason: p.string().$type<WithheldReason>().nullable(),
  },
  indexes: [{ properties: ['at', 'outcome'] }],
  triggers: [appendOnly('notice_deliveries')],
});

/** What became of one attempt to mail a notice. Never changed: the notice log is evidence. */
export class NoticeDelivery extends NoticeDeliverySchema.class {}
NoticeDeliverySchema.setClass(NoticeDelivery);
