import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { Allegation } from './allegation.entity.ts';
import { conductKeyOf, whyNoAllegation } from './allegation.rules.ts';
import { CaseAccess } from './case.access.ts';
import { type DisciplinaryCase, aboutCase } from './case.entity.ts';
import { CaseVault } from './case.vault.ts';

/** An act as somebody alleges it. */
export interface NewAllegation {
  id?: string | null;
  conductFrom: LocalDate;
  conductTo?: LocalDate | null;
  offence: string;
  reference: string;
  text: string;
  objects?: readonly string[] | null;
  sameActAs?: string | null;
}

@Injectable()
export class AllegationService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
  ) {}

  /** By whoever referred it while it is a draft, later by the secretariat or the investigator. NEW_GROUNDS_AFTER_HEARING, SEALED. */
  @Transaction()
  async add(actor: Actor, caseId: string, version: number, input: NewAllegation): Promise<DisciplinaryCase> {
    const matter = await this.access.locked(actor, caseId, ['SECRETARY', 'INVESTIGATOR', 'REFERRER']);
    const isReferrer = matter.state === 'DRAFT';
    const hats = await this.access.hats(actor, matter, isReferrer ? ['REFERRER'] : ['SECRETARY', 'INVESTIGATOR']);
    if (hats.length === 0) refuse('NOT_ENTITLED');
    if (input.id && (await this.em.count(Allegation, { id: input.id, case: matter })) > 0)
      return this.noted(actor, matter);
    const no = whyNoAllegation(matter.state);
    if (no) refuse(no);
    if (matter.version !== version) refuse('STALE');
    await this.write(actor, matter, input);
    return this.noted(actor, matter);
  }

  /** In the caller's transaction, by somebody who may: the allegation, sealed and with the key of its act. */
  async write(actor: Actor, matter: DisciplinaryCase, input: NewAllegation): Promise<Allegation> {
    const { conductFrom, conductTo, offence, reference, text, objects, sameActAs } = input;
    const until = conductTo ?? conductFrom;
    if (until < conductFrom) refuseField('conductTo', 'notBefore');
    if (until > this.calendar.today()) refuseField('conductTo', 'notInTheFuture');
    const said = text.trim() || refuseField('text', 'isNotEmpty');
    const id = input.id ?? newId();
    const act = { subjectId: matter.subject.id, offence, conductFrom, conductTo: until, objects: objects ?? [] };
    const seq = (await this.em.count(Allegation, { case: matter })) + 1;
    const allegation = this.em.create(Allegation, {
      id,
      case: matter,
      seq,
      conductFrom,
      conductTo: until,
      offence,
      reference: reference.trim() || refuseField('reference', 'isNotEmpty'),
      text: await this.vault.seal(matter, 'allegations', { id }, said, 'text'),
      conductKey: conductKeyOf(act),
      sameActAs: sameActAs ? await this.sameSubject(matter, sameActAs) : null,
      addedAt: this.clock.now(),
      addedBy: actor.id!,
    });
    await this.em.flush(); // the next one counts it
    return allegation;
  }

  /** Of the same person: other people's acts do not exist here. */
  private async sameSubject(matter: DisciplinaryCase, id: string): Promise<Allegation> {
    const found = isId(id) ? await this.em.findOne(Allegation, { id, case: { subject: matter.subject.id } }) : null;
    return found ?? refuseField('sameActAs', 'exists');
  }

  private noted(actor: Actor, matter: DisciplinaryCase): DisciplinaryCase {
    matter.touched();
    this.audit.done(actor, 'ADD_ALLEGATION', aboutCase(matter));
    return matter;
  }
}
