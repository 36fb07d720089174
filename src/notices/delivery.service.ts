import { Inject, Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import { JobFailure, type JobReport } from '../platform/jobs.ts';
import { type MailSession, Mailer, MailerUnavailable } from '../platform/mailer.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { type DeliveryOutcome, settledBy } from './delivery.rules.ts';
import { MailPreparation, type Ready } from './mail-preparation.service.ts';
import { mailOf } from './mail-text.rules.ts';
import type { NoticeKind } from './notice-kind.ts';
import { OutboxQuery } from './outbox.query.ts';

const [portion, lanes] = [100, 4];

/** Mails what is due, each notice once as far as SMTP can tell (ADR 0019). */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly outbox: OutboxQuery,
    private readonly preparation: MailPreparation,
    private readonly clock: Clock,
    @Inject(Mailer) private readonly mailer: Mailer | null,
    @Inject(shinraiOptions) private readonly options: ShinraiOptions,
  ) {}

  async deliver(signal: AbortSignal): Promise<JobReport> {
    const counts: Counts = { SENT: 0, DEFERRED: 0, BOUNCED: 0, UNCERTAIN: 0, WITHHELD: 0 };
    const unworded = new Set<NoticeKind>();
    counts.UNCERTAIN += await this.outbox.giveUpLost(this.clock.now());
    let session: MailSession | undefined;
    try {
      while (!signal.aborted) {
        const due = await this.outbox.due(this.clock.now(), portion);
        if (due.length === 0) break;
        const { ready, withheld, wordless } = await this.preparation.prepare(due);
        counts.WITHHELD += withheld;
        for (const kind of wordless) unworded.add(kind);
        if (ready.length > 0) await this.sendAll((session ??= await this.mailer!.open()), ready, counts, signal);
      }
    } catch (error) {
      throw error instanceof MailerUnavailable ? new JobFailure(`MAILER_UNAVAILABLE ${error.message}`) : error;
    } finally {
      session?.close();
    }
    if (unworded.size > 0) throw new JobFailure(`NOT_WORDED ${[...unworded].join(' ')}`);
    return counts;
  }

  /** A few at a time; when the way out is shut, all of them have ended before anybody is told. */
  private async sendAll(
    session: MailSession,
    ready: readonly Ready[],
    counts: Counts,
    signal: AbortSignal,
  ): Promise<void> {
    const left = ready.values();
    const lane = async () => {
      for (const each of left) if (!signal.aborted) await this.send(session, each, counts);
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  private async send(session: MailSession, [notice, words]: Ready, counts: Counts): Promise<void> {
    const claimedAt = this.clock.now();
    if (!(await this.outbox.claim(notice.id, claimedAt))) return;
    try {
      const handover = await session.send(mailOf(notice, words, this.options.publicUrl ?? null));
      const now = this.clock.now();
      const settled = settledBy(handover, notice.attempts + 1, now);
      const [via, { replyCode }] = [this.mailer!.name, handover];
      await this.outbox.settle(notice.id, now, { ...settled, via, replyCode });
      counts[settled.outcome]++;
    } catch (error) {
      // any other error leaves it open whether it went out
      if (error instanceof MailerUnavailable) await this.outbox.giveBack(notice.id, claimedAt);
      throw error;
    }
  }
}

/** How many mails of one run came to which end. */
type Counts = Record<DeliveryOutcome, number>;
