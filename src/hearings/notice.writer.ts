import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allegation } from '../cases/allegation.entity.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import type { RulesetVersion } from '../rulesets/ruleset.entity.ts';
import { type Sanction, rank } from '../rulesets/sanction.ts';
import { EvidenceList } from './evidence-list.ts';
import { HearingBook } from './hearing.book.ts';
import { noticeBlockers } from './hearing.rules.ts';
import type { HearingMode } from './hearing.ts';
import { type NoticeContents, type NoticeRight, hashOf, missingIn } from './notice.contents.ts';
import { HearingNotice } from './notice.entity.ts';

/** How a hearing is planned. */
export interface Plan {
  readonly id?: string | null;
  readonly hearingAt: Date;
  readonly place: string;
  readonly mode: HearingMode;
  readonly maximum: Sanction;
  readonly rights: readonly NoticeRight[];
}

/** Puts together what a notice says, and keeps it sealed with its hash. */
@Injectable()
export class NoticeWriter {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly vault: CaseVault,
    private readonly evidence: EvidenceList,
    private readonly book: HearingBook,
  ) {}

  /** In the caller's transaction. NOTICE_SHORT { minDays, earliest }, RUNG_NOT_IN_RULES { sanction }, NOTICE_INCOMPLETE { missing }. */
  async write(actor: Actor, matter: DisciplinaryCase, plan: Plan): Promise<HearingNotice> {
    const acts = await this.em.find(Allegation, { case: matter }, { orderBy: { seq: 'asc' } });
    await this.check(matter, plan, acts);
    const contents = await this.contentsOf(actor, matter, plan, acts);
    const missing = missingIn(contents);
    if (missing.length > 0) refuse('NOTICE_INCOMPLETE', { missing });
    const id = plan.id ?? newId();
    const { hearingAt, mode, maximum } = plan;
    return this.em.create(HearingNotice, {
      id,
      case: matter,
      number: contents.number,
      allegations: acts.map(({ seq }) => seq),
      maximum,
      hearingAt,
      place: contents.place,
      mode,
      contents: await this.vault.seal(matter, 'hearing_notices', { id }, contents, 'contents'),
      contentsHash: hashOf(contents),
      servedAt: this.clock.now(),
      servedBy: actor.id!,
    });
  }

  private async check(matter: DisciplinaryCase, { hearingAt, maximum }: Plan, acts: readonly Allegation[]) {
    const rules = await matter.workRules?.loadOrFail();
    const [missing] = noticeBlockers({
      deliveredOn: this.calendar.today(),
      hearingOn: this.calendar.dayOf(hearingAt),
      noticeDays: (await this.book.rule(matter)).noticeDays,
      maximum,
      ladder: rules?.ladder.map(({ sanction }) => sanction) ?? [],
      heaviest: heaviestOf(rules ?? null, acts),
      ceiling: matter.ceiling ?? null,
    });
    if (missing) refuse(missing.code, missing.params);
  }

  private async contentsOf(
    actor: Actor,
    matter: DisciplinaryCase,
    { hearingAt, place, mode, maximum, rights }: Plan,
    acts: readonly Allegation[],
  ): Promise<NoticeContents> {
    const texts = acts.map(row => ({ table: 'allegations', row, column: 'text', bytes: row.text }));
    const opened = await this.vault.open(actor, matter, texts);
    const { familyName, givenName, number } = await matter.subject.loadOrFail();
    const ladder = (await matter.workRules?.loadOrFail())?.ladder ?? [];
    return {
      caseNumber: matter.number ?? '',
      number: (await this.em.count(HearingNotice, { case: matter })) + 1,
      subject: { name: `${familyName} ${givenName}`, number },
      servedOn: this.calendar.today(),
      acts: acts.map(row => ({
        seq: row.seq,
        conductFrom: row.conductFrom,
        conductTo: row.conductTo,
        reference: row.reference,
        text: opened(row, 'text') ?? '',
      })),
      maximum,
      maximumName: ladder.find(({ sanction }) => sanction === maximum)?.name.ja ?? maximum,
      evidence: await this.evidence.titles(actor, matter),
      hearingAt: hearingAt.toISOString(),
      place: place.trim(),
      mode,
      rights: [...new Set(rights)].toSorted(),
    };
  }
}

/** The heaviest sanction that the offences of these allegations allow. */
function heaviestOf(rules: RulesetVersion | null, acts: readonly Allegation[]): Sanction {
  const named = new Set(acts.map(({ offence }) => offence));
  const allowed = (rules?.offences ?? []).filter(({ key }) => named.has(key)).map(({ heaviest }) => heaviest);
  return allowed.toSorted((one, other) => rank(other) - rank(one))[0] ?? 'NONE';
}
