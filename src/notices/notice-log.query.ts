import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import type { Locale } from '../kernel/locale.ts';
import { endOfDay, startOfDay } from '../kernel/local-date.ts';
import { visiblePeopleSql } from '../people/visible-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type { MailState } from './delivery.rules.ts';
import { type AnyParams, type NoticeKind, confidentialKinds } from './notice-kind.ts';
import { NoticeTemplates } from './notice-template.ts';
import type { LoggedNoticeType, NoticeDeliveryType, NoticeFilter, NoticeLogArgs } from './notice.type.ts';

interface LogRow {
  id: string;
  kind: NoticeKind;
  params: AnyParams;
  employeeId: string;
  toldAt: string;
  readAt: string | null;
  mailState: MailState;
  deliveries: (Omit<NoticeDeliveryType, 'at'> & { at: string })[];
}

const deliveries = sql`coalesce((select json_agg(json_build_object('at', d.at, 'outcome', d.outcome, 'via', d.via,
  'replyCode', d.reply_code, 'reason', d.reason) order by d.id) from shinrai.notice_deliveries d where d.notice_id = n.id), '[]')`;

/** Who was told what, and whether it reached them. */
@Injectable()
export class NoticeLogQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly templates: NoticeTemplates,
  ) {}

  /** The newest first. */
  async page(actor: Actor, { first, after, filter, locale }: NoticeLogArgs): Promise<Connection<LoggedNoticeType>> {
    const where = this.where(actor, filter ?? {});
    const start = startAfter(after, isInstant);
    const older = start ? sql`(n.told_at, n.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<LogRow>(
        this.em,
        sql`select n.id, n.kind, n.params, n.employee_id as "employeeId", n.told_at as "toldAt", n.read_at as "readAt",
              n.mail_state as "mailState", ${deliveries} as deliveries
            from shinrai.notices n where ${where} and ${older} order by n.told_at desc, n.id desc limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from shinrai.notices n where ${where}`),
    ]);
    const logged = await this.worded(found, locale ?? 'JA');
    return toConnection(logged, first, count, ({ toldAt, id }) => [toldAt.toISOString(), id]);
  }

  private async worded(found: readonly LogRow[], locale: Locale): Promise<LoggedNoticeType[]> {
    const words = await this.templates.word(found.map(({ kind, params }) => ({ kind, params, locale })));
    return found.map((notice, i) => ({
      ...notice,
      toldAt: new Date(notice.toldAt),
      readAt: notice.readAt === null ? null : new Date(notice.readAt),
      subject: words[i]!.subject,
      deliveries: notice.deliveries.map(attempt => ({ ...attempt, at: new Date(attempt.at) })),
    }));
  }

  private where(actor: Actor, { employeeId, kinds, mailState, from, until }: NoticeFilter): RawBuilder<unknown> {
    const { timeZone } = this.calendar;
    const conditions = [
      visiblePeopleSql(actor, 'n.employee_id'),
      sql`n.kind <> all(${confidentialKinds})`,
      employeeId && sql`n.employee_id = ${employeeId}::uuid`,
      kinds?.length && sql`n.kind = any(${kinds})`,
      mailState && sql`n.mail_state = ${mailState}`,
      from && sql`n.told_at >= ${startOfDay(from, timeZone)}`,
      until && sql`n.told_at <= ${endOfDay(until, timeZone)}`,
    ];
    return sql.join(
      conditions.filter(condition => typeof condition === 'object' && condition !== null),
      sql` and `,
    );
  }
}
