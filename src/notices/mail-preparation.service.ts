import { Inject, Injectable, Logger } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import { Mailer } from '../platform/mailer.ts';
import { type WithheldReason, withheldFor } from './delivery.rules.ts';
import type { NoticeKind } from './notice-kind.ts';
import { NoticeTemplates, type Worded } from './notice-template.ts';
import { type DueNotice, OutboxQuery } from './outbox.query.ts';

/** A notice that can be mailed, with its words. */
export type Ready = readonly [notice: DueNotice, words: Worded];

export interface Prepared {
  ready: Ready[];
  /** How many are told in the inbox alone. */
  withheld: number;
  /** Kinds of which one could not be worded. */
  wordless: NoticeKind[];
}

/** Tells of the due notices which can be mailed, and words them. */
@Injectable()
export class MailPreparation {
  constructor(
    private readonly outbox: OutboxQuery,
    private readonly templates: NoticeTemplates,
    private readonly clock: Clock,
    @Inject(Mailer) private readonly mailer: Mailer | null,
  ) {}

  async prepare(due: readonly DueNotice[]): Promise<Prepared> {
    const byReason = Map.groupBy(due, notice => withheldFor(notice, this.mailer !== null));
    let withheld = 0;
    for (const [reason, notices] of byReason) if (reason) withheld += await this.withhold(notices, reason);
    const { worded, wordless } = await this.word(byReason.get(null) ?? []);
    const over = worded.filter(([, { isOver }]) => isOver).map(([notice]) => notice);
    if (over.length > 0) withheld += await this.withhold(over, 'OVER');
    return { ready: worded.filter(([, { isOver }]) => !isOver), withheld, wordless };
  }

  /** A kind that cannot be worded waits for an hour; the others do not wait for it. */
  private async word(notices: readonly DueNotice[]): Promise<{ worded: Ready[]; wordless: NoticeKind[] }> {
    const worded: Ready[] = [];
    const wordless: NoticeKind[] = [];
    for (const [kind, alike] of Map.groupBy(notices, notice => notice.kind)) {
      try {
        const words = await this.templates.word(alike);
        worded.push(...alike.map((notice, i) => [notice, words[i]!] as const));
      } catch (error) {
        Logger.error(error, MailPreparation.name);
        wordless.push(kind);
        await this.outbox.postpone(idsOf(alike), new Date(this.clock.now().getTime() + 3_600_000));
      }
    }
    return { worded, wordless };
  }

  private withhold(notices: readonly DueNotice[], reason: WithheldReason): Promise<number> {
    return this.outbox.withhold(idsOf(notices), this.clock.now(), reason);
  }
}

const idsOf = (notices: readonly DueNotice[]): string[] => notices.map(({ id }) => id);
