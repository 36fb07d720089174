import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { Locale } from '../kernel/locale.ts';
import { isId } from '../kernel/id.ts';
import { refuseField } from '../kernel/refusal.ts';
import { type Connection, decodeCursor, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { HiddenNotices } from './hidden-notices.ts';
import type { AnyParams, NoticeKind } from './notice-kind.ts';
import { NoticeTemplates } from './notice-template.ts';
import type { MyNoticesArgs, NoticeType } from './notice.type.ts';

interface InboxRow {
  id: string;
  kind: NoticeKind;
  params: AnyParams;
  locale: Locale;
  toldAt: string;
  readAt: string | null;
}

/** One's own notices. */
@Injectable()
export class InboxQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly templates: NoticeTemplates,
    private readonly hidden: HiddenNotices,
  ) {}

  /** The newest first: ids are made in the order of time. */
  async page({ id }: Actor, { first, after, locale }: MyNoticesArgs): Promise<Connection<NoticeType>> {
    const start = startBefore(after);
    const [found, { count }] = await Promise.all([
      rows<InboxRow>(
        this.em,
        sql`select n.id, n.kind, n.params, n.told_at as "toldAt", n.read_at as "readAt",
              coalesce(${locale ?? null}, e.locale) as locale
            from shinrai.notices n join shinrai.employees e on e.id = n.employee_id
            where n.employee_id = ${id} and ${this.hidden.shown} and ${start ? sql`n.id < ${start}::uuid` : sql`true`}
            order by n.id desc limit ${first + 1}`,
      ),
      row<{ count: number }>(
        this.em,
        sql`select count(*)::int as count from shinrai.notices n where n.employee_id = ${id} and ${this.hidden.shown}`,
      ),
    ]);
    const worded = await this.templates.word(found);
    const notices = found.map((notice, i) => ({
      ...notice,
      toldAt: new Date(notice.toldAt),
      readAt: notice.readAt === null ? null : new Date(notice.readAt),
      subject: worded[i]!.subject,
      lines: [...worded[i]!.lines],
      path: worded[i]!.link.path,
      linkText: worded[i]!.link.text,
    }));
    return toConnection(notices, first, count, notice => [notice.id]);
  }

  async unread({ id }: Actor): Promise<number> {
    const unread = sql`select count(*)::int as count from shinrai.notices n where n.employee_id = ${id} and n.read_at is null and ${this.hidden.shown}`;
    return (await row<{ count: number }>(this.em, unread)).count;
  }
}

function startBefore(after: string | null | undefined): string | null {
  const [id] = decodeCursor(after, 1) ?? [];
  if (id === undefined) return null;
  return typeof id === 'string' && isId(id) ? id : refuseField('after', 'isCursor');
}
