import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Reading } from '../platform/transaction.ts';
import { type CaseClock, type ClockFacts, clocksOf, inOrder } from './clock.rules.ts';
import { HearingBook } from './hearing.book.ts';

type ClockSource = (matter: DisciplinaryCase) => Promise<readonly CaseClock[]>;

/** What is due in a case: of this folder, and of later ones that say so. */
@Injectable()
export class CaseClocks {
  private readonly sources: ClockSource[] = [];

  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly book: HearingBook,
  ) {}

  register(source: ClockSource): void {
    this.sources.push(source);
  }

  /** The next day first. */
  @Reading()
  async of({ id }: Pick<DisciplinaryCase, 'id'>): Promise<CaseClock[]> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    if (!matter.committeeRules) return [];
    const all = [...clocksOf(await this.facts(matter), this.calendar)];
    for (const source of this.sources) all.push(...(await source(matter)));
    return inOrder(all);
  }

  private async facts(matter: DisciplinaryCase): Promise<ClockFacts> {
    const { noticeDays, postponementDays, commentDays, appealDays } = await this.book.rule(matter);
    const isHeard = matter.state === 'NOTICE_SERVED' || matter.state === 'HEARING';
    const notice = isHeard ? await this.book.lastNotice(matter) : null;
    const hearing = isHeard ? await this.book.lastHearing(matter) : null;
    return {
      notice:
        notice && !hearing
          ? {
              deliveredOn: notice.deliveredOn ?? null,
              plannedOn: this.calendar.dayOf(notice.hearingAt),
              hearingOn: this.calendar.dayOf(notice.heldFrom()),
              waived: Boolean(notice.waivedAt),
              moved: Boolean(notice.postponedAt ?? notice.delayedTo),
            }
          : null,
      offeredOn: hearing && !hearing.commentedAt ? this.calendar.dayOf(hearing.recordedAt) : null,
      reviewOn: matter.reviewOn ?? null,
      letterOn: matter.state === 'APPEAL_WINDOW' ? (matter.deliveredOn ?? null) : null,
      noticeDays,
      postponementDays,
      commentDays,
      appealDays,
    };
  }
}
