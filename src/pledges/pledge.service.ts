import { createHash } from 'node:crypto';

import { EntityManager, type FilterQuery, LockMode, type RequiredEntityData } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { isId } from '../kernel/id.ts';
import type { Locale } from '../kernel/locale.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { PledgeForm, type PledgeFormVersion } from './pledge-form.entity.ts';
import { signedText } from './pledge-text.rules.ts';
import { Pledge, PledgeEvent, storyOf } from './pledge.entity.ts';
import { stateOf } from './pledge.machine.ts';
import type { GivePledgeInput, TakePledgeInput } from './pledge.type.ts';

const subject = ({ id }: Pledge) => ({ recordType: 'Pledge', recordId: id });

export const textHashOf = (version: PledgeFormVersion, locale: Locale): string =>
  createHash('sha256').update(signedText(version, locale)).digest('hex');

type Given = Omit<TakePledgeInput, 'id' | 'formId' | 'voluntary' | 'copyGiven' | 'personId' | 'scanId'>;

@Injectable()
export class PledgeService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
    private readonly people: PersonQuery,
  ) {}

  /** By the person themself, for a duty; nobody can do it for them. The same id again is the same pledge. */
  @Transaction()
  async give(actor: Actor, { id, assignmentId, locale, textHash, voluntary }: GivePledgeInput): Promise<Assignment> {
    const duty = await this.assignments.mine(actor, assignmentId, LockMode.PESSIMISTIC_WRITE);
    if (await this.isThere(actor, { id, assignment: duty })) return duty;
    if (duty.activityKind !== 'PLEDGE') refuse('NOT_FOUND');
    if (duty.fulfilledAt || duty.endedAt) refuse('DUTY_CLOSED');
    if (!voluntary) refuse('PLEDGE_COERCED');
    const formVersion = await this.wording(duty.activityId, locale, textHash);
    const employee = await duty.employee.loadOrFail();
    const given = { locale, textHash, givenOn: this.calendar.today() };
    const pledge = this.write(actor, { ...given, id, formVersion, employee, method: 'PORTAL', assignment: duty });
    await this.settle(pledge, duty);
    this.audit.done(actor, 'GIVE_PLEDGE', subject(pledge), { textHash });
    return duty;
  }

  /** On paper, by an employee, somebody who was one, or an outsider; it also fulfils the duty that there may be. */
  @Transaction()
  async take(actor: Actor, { id, formId, personId, scanId, voluntary, ...input }: TakePledgeInput): Promise<string> {
    if (await this.isThere(actor, { id, takenBy: actor.id })) return id;
    if (!voluntary) refuse('PLEDGE_COERCED');
    const employee = personId ? await this.people.visible(actor, personId) : null;
    if (employee && employee.id === actor.id) refuse('BENEFICIARY');
    this.check(employee, input);
    const formVersion = await this.wording(formId, input.locale, input.textHash);
    const scan = isId(scanId) ? await this.em.findOne(Proof, { id: scanId, uploadedBy: actor.id }) : null;
    if (!scan) return refuseField('scanId', 'exists');
    await this.checkInterview(employee, input.interviewId);
    const duty = employee && (await this.openDuty(employee, formId));
    const { locale, textHash, givenOn, outsiderName, outsiderOrganisation, place, interviewId, expiresOn } = input;
    const pledge = this.write(actor, {
      id,
      locale,
      textHash,
      givenOn,
      outsiderName,
      outsiderOrganisation,
      place,
      interviewId,
      expiresOn,
      formVersion,
      employee,
      method: 'PAPER',
      scan,
      takenBy: actor.id,
      assignment: duty,
    });
    await this.settle(pledge, duty);
    this.audit.done(actor, 'TAKE_PLEDGE', subject(pledge), { textHash: input.textHash, scan: scan.sha256 });
    return id;
  }

  /** A second click, or a retry: it was given already. */
  private async isThere(actor: Actor, which: FilterQuery<Pledge>): Promise<boolean> {
    const pledge = await this.em.findOne(Pledge, which);
    if (pledge) this.audit.done(actor, pledge.takenBy ? 'TAKE_PLEDGE' : 'GIVE_PLEDGE', subject(pledge), { again: 1 });
    return pledge !== null;
  }

  private check(employee: Employee | null, { outsiderName, givenOn, expiresOn }: Given): void {
    if (!employee && !outsiderName?.trim()) refuseField('personId', 'isDefined');
    if (employee && outsiderName) refuseField('outsiderName', 'isEmpty');
    if (givenOn > this.calendar.today()) refuseField('givenOn', 'notInTheFuture');
    if (expiresOn && expiresOn < givenOn) refuseField('expiresOn', 'notBefore');
  }

  private async checkInterview(employee: Employee | null, id: string | null | undefined): Promise<void> {
    if (!id) return;
    const isTheirs = employee && isId(id) && (await this.em.count(Interview, { id, employee })) > 0;
    if (!isTheirs) refuseField('interviewId', 'exists');
  }

  /** The wording that is signed now, if it is the one that was read. */
  private async wording(formId: string, locale: Locale, textHash: string): Promise<PledgeFormVersion> {
    const form = isId(formId) ? await this.em.findOne(PledgeForm, { id: formId }, { populate: ['versions'] }) : null;
    const version = (form ?? refuse('NOT_FOUND')).published() ?? refuse('ACTIVITY_NOT_PUBLISHED');
    return textHashOf(version, locale) === textHash ? version : refuse('PLEDGE_TEXT_CHANGED');
  }

  private openDuty(employee: Employee, formId: string): Promise<Assignment | null> {
    const open = { fulfilledAt: null, endedAt: null };
    return this.em.findOne(
      Assignment,
      { employee, activityKind: 'PLEDGE', activityId: formId, ...open },
      { orderBy: { dueOn: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
  }

  private write(actor: Actor, given: Omit<RequiredEntityData<Pledge>, 'recordedAt'>): Pledge {
    const recorded = { recordedAt: this.clock.now(), requestId: actor.requestId };
    return this.em.create(Pledge, { ...given, ...recorded });
  }

  /** What one promised before on the same form is superseded; the duty is done. */
  private async settle(pledge: Pledge, duty: Assignment | null): Promise<void> {
    await this.em.flush();
    if (duty) await this.assignments.fulfil(duty.id, pledge.id, pledge.recordedAt);
    if (!pledge.employee) return;
    const form = pledge.formVersion.unwrap().form;
    const earlier = await this.em.find(
      Pledge,
      { employee: pledge.employee, formVersion: { form }, id: { $ne: pledge.id } },
      { populate: ['events'] },
    );
    const today = this.calendar.today();
    for (const each of earlier.filter(pledge => stateOf(storyOf(pledge), today) === 'IN_FORCE'))
      this.em.create(PledgeEvent, { pledge: each, kind: 'SUPERSEDED', at: this.clock.now() });
  }
}
