import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import { type LocalDate, hourOf } from '../kernel/local-date.ts';
import { NoticeService } from '../notices/notice.service.ts';
import { Calendar } from '../platform/calendar.ts';
import { JobFailure, type JobReport } from '../platform/jobs.ts';
import { row, rows, sql, takeTime } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { DigestQuery, type WhichLists } from './digest.query.ts';
import { lastDigestDay } from './digest.rules.ts';
import type { Ladder } from './ladder.ts';
import { LadderService } from './ladder.service.ts';
import { ReminderQuery } from './reminder.query.ts';

/** Mails go out from this hour on, on business days. */
const opening = 9;

/** Tells everybody the step of the ladder on which they stand, each once: the key of the notice is the step (ADR 0024). */
@Injectable()
export class ReminderService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly ladders: LadderService,
    private readonly reminders: ReminderQuery,
    private readonly digests: DigestQuery,
    private readonly notices: NoticeService,
  ) {}

  /** What there is to tell today and was not told yet. Killed in between, it goes on where it was. */
  async send(signal: AbortSignal): Promise<JobReport> {
    const ladder = await this.ladders.current();
    const reminders = await this.remind(ladder);
    return { reminders, digests: signal.aborted ? 0 : await this.digest(ladder) };
  }

  /** Those who owe something. */
  @Transaction()
  async remind(ladder: Ladder): Promise<number> {
    const day = await this.begin();
    const steps = await this.reminders.steps(ladder, day);
    let told = 0;
    for (const [kind, alike] of Map.groupBy(steps, ({ step }) => step.kind))
      told += await this.notices.tellMany(kind, this.reminders.told(alike, day), this.mailFrom(day));
    return told;
  }

  /** Those who watch over them, on business days. */
  @Transaction()
  async digest(ladder: Ladder): Promise<number> {
    const day = await this.begin();
    if (!this.calendar.isBusinessDay(day)) return 0;
    const told = await this.digests.told(ladder, day, await this.listsOf(ladder, day));
    return this.notices.tellMany('DIGEST', told, this.mailFrom(day));
  }

  /** Which lists go out today: all of them on their day, or on the first one after it on which the server runs. */
  async listsOf(ladder: Ladder, day: LocalDate): Promise<WhichLists> {
    const [listsOn, lastOn] = [lastDigestDay(ladder, day, this.calendar), await this.digests.lastOn()];
    const isDay = listsOn !== null && (listsOn === day || (lastOn !== null && lastOn < listsOn));
    return isDay ? 'ALL' : 'NEW';
  }

  /** At nine on a business day; at once when that is past. */
  mailFrom(day: LocalDate): Date {
    const [now, nine] = [this.clock.now(), hourOf(this.calendar.businessDayFrom(day), opening, this.calendar.timeZone)];
    return nine > now ? nine : now;
  }

  /** Today, for one at a time. Where somebody was told something on a later day, the clock was set back: nobody is told anything until then. */
  private async begin(): Promise<LocalDate> {
    await takeTime(this.em);
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext('shinrai.reminders'))`);
    const day = this.calendar.today();
    const { last } = await row<{ last: string | null }>(this.em, sql`select max(told_at) as last from shinrai.notices`);
    const lastDay = last === null ? day : this.calendar.dayOf(new Date(last));
    if (lastDay > day) throw new JobFailure(`CLOCK_SET_BACK ${lastDay}`);
    return day;
  }
}
