import { createHash } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { Blocker } from '../cases/blocker.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CompositionService } from '../committees/composition.service.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { HearingBook } from './hearing.book.ts';
import { Hearing } from './hearing.entity.ts';
import { closeBlockers, hearingBlockers, missedOf, openBlockers, outcomeBlockers } from './hearing.rules.ts';
import type { HearingOutcome } from './hearing.ts';
import type { HearingNotice } from './notice.entity.ts';

export interface Heard {
  id: string;
  caseId: string;
  version: number;
  outcome: HearingOutcome;
  heldAt: Date;
  presentIds: readonly string[];
  subjectPresent: boolean;
  companionPresent: boolean;
  text: string;
}

/** The hearing itself: opened when the days are over, recorded for good, closed by the chair. */
@Injectable()
export class HearingService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly vault: CaseVault,
    private readonly composition: CompositionService,
    private readonly notices: CaseNotices,
    private readonly book: HearingBook,
  ) {}

  onModuleInit(): void {
    this.guards.register('OPEN_HEARING', async matter => openBlockers(await this.served(matter)));
    this.guards.register('CLOSE_HEARING', matter => this.closing(matter));
  }

  /** Before anything is voted on: NO_HEARING until the hearing of the last notice has an outcome. */
  async blockers(matter: DisciplinaryCase): Promise<Blocker[]> {
    return hearingBlockers({ outcome: (await this.book.lastHearing(matter))?.outcome ?? null });
  }

  @Transaction()
  async open(actor: Actor, caseId: string): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    if (matter.state === 'NOTICE_SERVED') await this.guards.pass(matter, 'OPEN_HEARING');
    matter.take('OPEN_HEARING', { by: actor.id, at: this.clock.now() });
    this.audit.done(actor, 'OPEN_HEARING', aboutCase(matter));
    return matter;
  }

  /** What was said, sealed for good. ALREADY_DONE, OUTCOME_UNFOUNDED, NO_SHOW_ONCE, NOT_ENTITLED for somebody present who is no member. */
  @Transaction()
  async record(actor: Actor, input: Heard): Promise<DisciplinaryCase> {
    const { id } = input;
    const matter = await this.access.secretary(actor, input.caseId);
    if ((await this.em.count(Hearing, { id, case: matter })) > 0) return this.recorded(actor, matter, input);
    if (matter.state !== 'HEARING') refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'CLOSE_HEARING' });
    if (matter.version !== input.version) refuse('STALE');
    const notice = (await this.book.lastNotice(matter)) ?? refuse('NO_HEARING');
    if (await this.book.lastHearing(matter)) refuse('ALREADY_DONE');
    await this.check(matter, notice, input);
    const { outcome, heldAt, subjectPresent, companionPresent, presentIds } = input;
    const record = await this.vault.seal(matter, 'hearings', { id }, input.text, 'record');
    this.em.create(Hearing, {
      id,
      case: matter,
      notice,
      outcome,
      heldAt,
      present: [...new Set(presentIds)],
      subjectPresent,
      companionPresent,
      record,
      recordHash: createHash('sha256').update(record).digest('hex'),
      recordedAt: this.clock.now(),
      recordedBy: actor.id!,
    });
    matter.touched();
    await this.notices.wait(matter, matter.subject.id, 'SUBJECT', id);
    return this.recorded(actor, matter, input);
  }

  private recorded(actor: Actor, matter: DisciplinaryCase, { outcome }: Heard): DisciplinaryCase {
    this.audit.done(actor, 'RECORD_HEARING', aboutCase(matter), { outcome });
    return matter;
  }

  /** By whoever chairs now. NO_HEARING, RECORD_NOT_OFFERED { until }, CONFLICT_UNRESOLVED. */
  @Transaction()
  async close(actor: Actor, caseId: string): Promise<DisciplinaryCase> {
    const { matter } = await this.access.chair(actor, caseId);
    if (matter.state === 'HEARING') await this.guards.pass(matter, 'CLOSE_HEARING');
    matter.take('CLOSE_HEARING', { by: actor.id, at: this.clock.now() });
    this.audit.done(actor, 'CLOSE_HEARING', aboutCase(matter));
    return matter;
  }

  /** What is recorded was so: at a time that is over, with the days to prepare, among members, and with what its outcome rests on. */
  private async check(
    matter: DisciplinaryCase,
    notice: HearingNotice,
    { heldAt, outcome, ...there }: Heard,
  ): Promise<void> {
    if (heldAt > this.clock.now()) refuseField('heldAt', 'notInTheFuture');
    if (minuteOf(heldAt) < minuteOf(notice.servedAt)) refuseField('heldAt', 'notBefore');
    if (outcome === 'NO_SHOW' && heldAt < notice.heldFrom()) refuseField('heldAt', 'notBefore');
    const [early] = openBlockers({ ...(await this.served(matter)), today: this.calendar.dayOf(heldAt) });
    if (early) refuse(early.code, early.params);
    const members = new Set((await this.composition.entitled(matter)).map(({ person }) => person.id));
    if (there.presentIds.some(id => !members.has(id))) refuse('NOT_ENTITLED');
    const [notices, hearings, statements] = await Promise.all([
      this.book.notices(matter),
      this.book.hearings(matter),
      this.book.statements(matter),
    ]);
    const heard = new Set(hearings.map(each => each.notice.id));
    const given = notices.map(each => ({
      number: each.number,
      allegations: each.allegations,
      deliveredOn: each.deliveredOn ?? null,
      heldFrom: each.heldFrom(),
      heard: heard.has(each.id),
    }));
    const [unfounded] = outcomeBlockers({
      outcome,
      subjectPresent: there.subjectPresent,
      statements: statements.filter(each => each.notice.id === notice.id).length,
      missed: missedOf(given, this.clock.now()),
      renounced: Boolean(notice.renouncedAt),
    });
    if (unfounded) refuse(unfounded.code, unfounded.params);
  }

  private async served(matter: DisciplinaryCase) {
    const [notice, { noticeDays }] = await Promise.all([this.book.lastNotice(matter), this.book.rule(matter)]);
    const { deliveredOn, waivedAt } = notice ?? {};
    return { deliveredOn: deliveredOn ?? null, noticeDays, waived: !!waivedAt, today: this.calendar.today() };
  }

  private async closing(matter: DisciplinaryCase): Promise<Blocker[]> {
    const [hearing, { commentDays }] = await Promise.all([this.book.lastHearing(matter), this.book.rule(matter)]);
    const facts = {
      outcome: hearing?.outcome ?? null,
      recordedOn: hearing ? this.calendar.dayOf(hearing.recordedAt) : null,
      commented: !!hearing?.commentedAt,
      commentDays,
      today: this.calendar.today(),
    };
    return closeBlockers(facts, this.calendar);
  }
}

// people write a time to the minute
const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);
