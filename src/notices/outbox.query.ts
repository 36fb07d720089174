import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Locale } from '../kernel/locale.ts';
import { Calendar } from '../platform/calendar.ts';
import { type RawBuilder, rows, sql } from '../platform/sql.ts';
import { type DeliveryOutcome, type MailState, type WithheldReason, lostSince } from './delivery.rules.ts';
import type { AnyParams, NoticeKind } from './notice-kind.ts';

/** A notice whose mail is due, and to whom it goes. */
export interface DueNotice {
  id: string;
  kind: NoticeKind;
  params: AnyParams;
  attempts: number;
  email: string | null;
  hasLeft: boolean;
  locale: Locale;
  familyName: string;
  givenName: string;
}

interface Settled {
  state: MailState;
  outcome: DeliveryOutcome;
  via?: string;
  replyCode?: number | null;
  reason?: WithheldReason;
  /** When it is due again, for one that waits. */
  at: Date;
}

/** The waiting mails, each statement a transaction of its own: what is on its way must be on record before it is handed over. */
@Injectable()
export class OutboxQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  due(now: Date, limit: number): Promise<DueNotice[]> {
    return rows<DueNotice>(
      this.em,
      sql`select n.id, n.kind, n.params, n.mail_attempts as attempts, e.email, e.locale,
            coalesce(e.left_on < ${this.calendar.dayOf(now)}::date, false) as "hasLeft",
            e.family_name as "familyName", e.given_name as "givenName"
          from shinrai.notices n join shinrai.employees e on e.id = n.employee_id
          where n.mail_state = 'WAITING' and n.mail_at <= ${now} order by n.mail_at, n.id limit ${limit}`,
    );
  }

  /** Whether this notice is ours to send; of several workers only one is told so. */
  async claim(id: string, now: Date): Promise<boolean> {
    const claimed = await rows(
      this.em,
      sql`update shinrai.notices set mail_state = 'SENDING', mail_attempts = mail_attempts + 1, mail_at = ${now}
          where id = ${id} and mail_state = 'WAITING' returning id`,
    );
    return claimed.length === 1;
  }

  /** Gives back what was claimed and certainly not handed over. */
  async giveBack(id: string, now: Date): Promise<void> {
    await rows(
      this.em,
      sql`update shinrai.notices set mail_state = 'WAITING', mail_attempts = mail_attempts - 1, mail_at = ${now}
          where id = ${id} and mail_state = 'SENDING'`,
    );
  }

  /** What became of a mail that was claimed. */
  settle(id: string, now: Date, settled: Settled): Promise<number> {
    return this.record(sql`id = ${id} and mail_state = 'SENDING'`, now, settled);
  }

  /** These are told in the inbox alone. */
  withhold(ids: readonly string[], now: Date, reason: WithheldReason): Promise<number> {
    const [state, outcome] = ['WITHHELD', 'WITHHELD'] as const;
    return this.record(sql`id = any(${ids}::uuid[]) and mail_state = 'WAITING'`, now, {
      state,
      outcome,
      reason,
      at: now,
    });
  }

  /** What was on its way when its server died: sent or not, nobody knows, and nobody sends it twice without being asked to. */
  giveUpLost(now: Date): Promise<number> {
    const [state, outcome] = ['UNCERTAIN', 'UNCERTAIN'] as const;
    return this.record(sql`mail_state = 'SENDING' and mail_at < ${lostSince(now)}`, now, { state, outcome, at: now });
  }

  /** Not now: what is wrong with these is not theirs. */
  async postpone(ids: readonly string[], until: Date): Promise<void> {
    await rows(
      this.em,
      sql`update shinrai.notices set mail_at = ${until} where id = any(${ids}::uuid[]) and mail_state = 'WAITING'`,
    );
  }

  private async record(which: RawBuilder<unknown>, now: Date, settled: Settled): Promise<number> {
    const { state, outcome, via = null, replyCode = null, reason = null, at } = settled;
    const written = await rows(
      this.em,
      sql`with settled as (update shinrai.notices set mail_state = ${state}, mail_at = ${at} where ${which} returning id)
          insert into shinrai.notice_deliveries (id, notice_id, at, outcome, via, reply_code, reason)
          select shinrai.uuid_v7(), id, ${now}, ${outcome}, ${via}, ${replyCode}::int, ${reason} from settled returning id`,
    );
    return written.length;
  }
}
