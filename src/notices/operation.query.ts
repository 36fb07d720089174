import { EntityManager } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import type { Connection } from '../platform/connection.ts';
import { type JobRun, type JobState, Jobs } from '../platform/jobs.ts';
import { Mailer } from '../platform/mailer.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { toConnection } from '../platform/connection.ts';
import { masked } from './delivery.rules.ts';
import type { JobRunType, JobType, MailStatus, UndeliveredNotice, UndeliveredNoticesArgs } from './operation.type.ts';

/** What an operator sees: how the work goes on, and never what it is about. */
@Injectable()
export class OperationQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly work: Jobs,
    @Inject(Mailer) private readonly mailer: Mailer | null,
  ) {}

  async jobs(): Promise<JobType[]> {
    return (await this.work.list()).map(typeOf).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  async mailStatus(): Promise<MailStatus> {
    const now = this.clock.now();
    const yesterday = new Date(now.getTime() - 86_400_000);
    const since = (outcome: string) =>
      sql`(select count(*)::int from shinrai.notice_deliveries where at > ${yesterday} and outcome = ${outcome})`;
    const standing = (state: string) =>
      sql`(select count(*)::int from shinrai.notices where mail_state = ${sql.lit(state)})`;
    const found = await row<Omit<MailStatus, 'via' | 'dueSince'> & { dueSince: string | null }>(
      this.em,
      sql`select ${standing('WAITING')} as waiting, ${standing('BOUNCED')} as bounced, ${standing('UNCERTAIN')} as uncertain,
            ${since('SENT')} as sent, ${since('WITHHELD')} as withheld,
            (select min(mail_at) from shinrai.notices where mail_state = 'WAITING' and mail_at <= ${now}) as "dueSince"`,
    );
    const { dueSince } = found;
    return { ...found, via: this.mailer?.name ?? null, dueSince: dueSince === null ? null : new Date(dueSince) };
  }

  /** The latest first. */
  async undelivered({ first, after, state }: UndeliveredNoticesArgs): Promise<Connection<UndeliveredNotice>> {
    const which = state ? sql`n.mail_state = ${sql.lit(state)}` : sql`n.mail_state in ('BOUNCED', 'UNCERTAIN')`;
    const start = startAfter(after, isInstant);
    const older = start ? sql`(n.mail_at, n.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<Omit<UndeliveredNotice, 'since'> & { since: string }>(
        this.em,
        sql`select n.id, n.kind, n.mail_state as "mailState", n.mail_at as since, e.number, e.email as address,
              (select d.reply_code from shinrai.notice_deliveries d where d.notice_id = n.id order by d.id desc limit 1) as "replyCode"
            from shinrai.notices n join shinrai.employees e on e.id = n.employee_id
            where ${which} and ${older} order by n.mail_at desc, n.id desc limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from shinrai.notices n where ${which}`),
    ]);
    const listed = found.map(notice => ({
      ...notice,
      since: new Date(notice.since),
      address: notice.address && masked(notice.address),
    }));
    return toConnection(listed, first, count, ({ since, id }) => [since.toISOString(), id]);
  }
}

const typeOf = ({ runs, lastFailure, ...job }: JobState): JobType => ({
  ...job,
  runs: runs.map(runOf),
  lastFailure: lastFailure && runOf(lastFailure),
});

const runOf = ({ report, ...run }: JobRun): JobRunType => ({
  ...run,
  counts: Object.entries(report).map(([name, count]) => ({ name, count })),
});
