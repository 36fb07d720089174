import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import type { Employee } from '../people/employee.entity.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { row, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { Allegation } from './allegation.entity.ts';
import { AllegationService, type NewAllegation } from './allegation.service.ts';
import type { Blocker } from './blocker.ts';
import { CaseAccess } from './case.access.ts';
import { DisciplinaryCase, aboutCase } from './case.entity.ts';
import { CaseGuards } from './case.guards.ts';
import { CaseParty } from './party.entity.ts';
import { priorActs } from './prior-act.query.ts';
import type { Track } from './track.ts';
import { standingOf, trackBlockers } from './track.rules.ts';

export interface NewCase {
  id: string;
  subjectId: string;
  track: Track;
  knownOn: LocalDate;
  referrerIsSoleWitness: boolean;
  allegations: readonly NewAllegation[];
}

/** How a case comes in: written down by somebody, referred by them, and taken in by the secretariat. */
@Injectable()
export class ReferralService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly people: PersonQuery,
    private readonly seals: SealService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly allegations: AllegationService,
  ) {}

  onModuleInit(): void {
    this.guards.register('REFER', matter => this.unreferable(matter));
  }

  /** The same id again is the same draft. SUBJECT_NOT_EMPLOYED, SUBJECT_IS_OFFICER, SUBJECT_DISPATCHED { suggest }, DOUBLE_JEOPARDY { prior }. */
  @Transaction()
  async draft(actor: Actor, input: NewCase): Promise<DisciplinaryCase> {
    const known = await this.em.findOne(
      DisciplinaryCase,
      { id: input.id, openedBy: actor.id! },
      { populate: ['steps'] },
    );
    if (known) return this.noted(actor, known, 'DRAFT_CASE');
    const subject = await this.people.visible(actor, input.subjectId);
    if (subject.id === actor.id) refuse('VOTER_IS_SUBJECT', { ground: 'SUBJECT' });
    this.check(subject, input);
    const matter = await this.opened(actor, subject, input);
    for (const allegation of input.allegations) await this.allegations.write(actor, matter, allegation);
    await this.refuseDecidedActs(matter);
    return this.noted(actor, matter, 'DRAFT_CASE');
  }

  @Transaction()
  async refer(actor: Actor, id: string): Promise<DisciplinaryCase> {
    const matter = await this.access.referrer(actor, id);
    if (matter.state === 'DRAFT') await this.guards.pass(matter, 'REFER');
    matter.take('REFER', { by: actor.id, at: this.clock.now() });
    return this.noted(actor, matter, 'REFER_CASE');
  }

  /** The secretariat takes it in and gives it its number. A secretary who referred it has had their say. */
  @Transaction()
  async takeIn(actor: Actor, id: string): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, id);
    if (matter.openedBy === actor.id) refuse('SAME_PERSON');
    matter.take('TAKE_IN', { by: actor.id, at: this.clock.now() });
    matter.number = await this.nextNumber();
    return this.noted(actor, matter, 'TAKE_IN_CASE');
  }

  private check(subject: Employee, { track, knownOn, allegations }: NewCase): void {
    const today = this.calendar.today();
    if (knownOn > today) refuseField('knownOn', 'notInTheFuture');
    const days = allegations.map(({ conductFrom }) => conductFrom).toSorted();
    const [blocker] = trackBlockers(track, standingOf(subject), today, days[0] ?? today);
    if (blocker) refuse(blocker.code, blocker.params);
    const late = allegations.findIndex(({ conductFrom }) => conductFrom > knownOn);
    if (late >= 0) refuseField(`allegations.${late}.conductFrom`, 'notAfterKnownOn');
  }

  private async opened(actor: Actor, subject: Employee, { id, track, knownOn, referrerIsSoleWitness }: NewCase) {
    const at = this.clock.now();
    const matter = this.em.create(DisciplinaryCase, {
      id,
      track,
      subject,
      state: 'DRAFT',
      keyId: await this.seals.newKey({ recordType: 'Case', recordId: id }),
      knownOn,
      referrerIsSoleWitness,
      openedAt: at,
      openedBy: actor.id!,
    });
    this.em.create(CaseParty, { case: matter, person: actor.id!, part: 'REFERRER', external: false, fromAt: at });
    await this.em.flush();
    return matter;
  }

  /** Said at once, not only at admission: who refers it can still say which act is meant. */
  private async refuseDecidedActs(matter: DisciplinaryCase): Promise<void> {
    if (matter.track !== 'EMPLOYEE') return;
    const [prior] = (await priorActs(this.em, matter.id)).values();
    if (prior) refuse('DOUBLE_JEOPARDY', { prior });
  }

  private async unreferable(matter: DisciplinaryCase): Promise<Blocker[]> {
    return (await this.em.count(Allegation, { case: matter })) > 0 ? [] : [{ code: 'ALLEGATION_MISSING' }];
  }

  /** One after the other: two that are taken in at once wait for each other. */
  private async nextNumber(): Promise<string> {
    const year = this.calendar.today().slice(0, 4);
    await row(this.em, sql`select pg_advisory_xact_lock(hashtext('case numbers')) is null as locked`);
    const { last } = await row<{ last: number }>(
      this.em,
      sql`select coalesce(max(split_part(number, '-', 3)::int), 0) as last from shinrai.cases where number like ${`DC-${year}-%`}`,
    );
    return `DC-${year}-${String(last + 1).padStart(4, '0')}`;
  }

  private noted(actor: Actor, matter: DisciplinaryCase, action: 'DRAFT_CASE' | 'REFER_CASE' | 'TAKE_IN_CASE') {
    this.audit.done(actor, action, aboutCase(matter));
    return matter;
  }
}
