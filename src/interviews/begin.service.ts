import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { nothingWritten, unanswered } from './answer.rules.ts';
import { InterviewFormVersion } from './form.entity.ts';
import type { BeginInterviewInput } from './holding.inputs.ts';
import { InterviewAccess, aboutInterview } from './interview.access.ts';
import { Interview, InterviewPerson, InterviewSection } from './interview.entity.ts';
import { InterviewerService } from './interviewer.service.ts';

/** With whom, for which duty, and after which stopped talk. */
interface Occasion {
  employeeId: string;
  assignment: Assignment | null;
  follows: string | null;
}

/** Begins interviews: never before the notice was read, never by whom it must not be. */
@Injectable()
export class BeginService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly seals: SealService,
    private readonly people: PersonQuery,
    private readonly interviewers: InterviewerService,
    private readonly access: InterviewAccess,
  ) {}

  @Transaction()
  async begin(actor: Actor, input: BeginInterviewInput): Promise<Interview> {
    if (!input.noticeRead || !input.rightToDeclineExplained) refuse('NOTICE_NOT_READ');
    if (input.recording !== 'NONE' && !input.recordingConsent) refuse('RECORDING_WITHOUT_CONSENT');
    const occasion = await (input.assignmentId ? this.ofDuty(input.assignmentId) : this.ofInvestigation(actor, input));
    await this.interviewers.check(actor.id!, occasion.employeeId);
    const asking = [actor.id!, ...(await this.beside(actor, input.interviewerIds ?? [], occasion))];
    const listening = await this.observers(input.observerIds ?? [], [...asking, occasion.employeeId]);
    const formVersion = await this.read(input.formVersionId, occasion.assignment);
    const interview = await this.create(actor, input, occasion, formVersion);
    for (const employee of asking) this.em.create(InterviewPerson, { interview, employee, role: 'INTERVIEWER' });
    for (const employee of listening) this.em.create(InterviewPerson, { interview, employee, role: 'OBSERVER' });
    const { purpose } = interview;
    this.audit.done(actor, 'BEGIN_INTERVIEW', aboutInterview(interview), { purpose, version: formVersion.number });
    return interview;
  }

  private async ofDuty(id: string): Promise<Occasion> {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const duty = isId(id) ? await this.em.findOne(Assignment, { id, activityKind: 'INTERVIEW' }, { lockMode }) : null;
    if (!duty) refuse('NOT_FOUND');
    if (duty.fulfilledAt || duty.endedAt) refuse('DUTY_CLOSED');
    const open = await this.em.findOne(Interview, { assignment: duty, state: 'OPEN' });
    if (open) refuse('INTERVIEW_BEGUN', { id: open.id });
    return { employeeId: duty.employee.id, assignment: duty, follows: null };
  }

  private async ofInvestigation(actor: Actor, { personId, followsId }: BeginInterviewInput): Promise<Occasion> {
    const person = await this.people.visible(actor, personId ?? refuseField('personId', 'isString'));
    if (!followsId) return { employeeId: person.id, assignment: null, follows: null };
    const stopped = (await this.access.isInterviewer(actor, followsId))
      ? await this.em.count(Interview, { id: followsId, employee: person, state: 'STOPPED' })
      : 0;
    return stopped > 0 ? { employeeId: person.id, assignment: null, follows: followsId } : refuse('NOT_FOUND');
  }

  /** The version whose notice was read: of the form that is owed, or of an investigation, and the one published last. */
  private async read(id: string, duty: Assignment | null): Promise<InterviewFormVersion> {
    const found = isId(id) ? await this.em.findOne(InterviewFormVersion, { id }, { populate: ['form'] }) : null;
    if (!found?.publishedAt || (duty && found.form.id !== duty.activityId)) refuse('NOT_FOUND');
    if (!duty && found.form.unwrap().purpose !== 'INVESTIGATION') refuse('INTERVIEW_PURPOSE', { questions: [] });
    const later = { form: found.form.id, number: { $gt: found.number }, publishedAt: { $ne: null } };
    if ((await this.em.count(InterviewFormVersion, later)) > 0) refuse('STALE');
    return found;
  }

  /** Who asks beside the actor; each must be fit as the actor is. */
  private async beside(actor: Actor, ids: readonly string[], { employeeId }: Occasion): Promise<string[]> {
    const others = [...new Set(ids)].filter(id => id !== actor.id);
    if (others.length === 0) return [];
    const fit = await this.interviewers.fit(others.filter(isId), employeeId);
    return fit.length === others.length ? others : refuseField('interviewerIds', 'mayInterview');
  }

  private async observers(ids: readonly string[], others: readonly string[]): Promise<string[]> {
    const listening = [...new Set(ids)];
    if (listening.some(id => others.includes(id))) refuseField('observerIds', 'isAnother');
    if (!listening.every(isId) || (await this.em.count(Employee, { id: { $in: listening } })) < listening.length)
      refuse('NOT_FOUND');
    return listening;
  }

  private async create(
    actor: Actor,
    { place, mode, locale, companion, recording }: BeginInterviewInput,
    { employeeId, assignment, follows }: Occasion,
    formVersion: InterviewFormVersion,
  ): Promise<Interview> {
    const id = newId();
    const now = this.clock.now();
    const interview = this.em.create(Interview, {
      id,
      purpose: formVersion.form.unwrap().purpose,
      state: 'OPEN',
      formVersion,
      employee: employeeId,
      assignment,
      follows,
      keyId: await this.seals.newKey(aboutInterview({ id })),
      startedAt: now,
      startedBy: actor.id!,
      noticeReadAt: now,
      place,
      mode,
      locale,
      companion: companion?.trim() ? companion : null,
      recording,
    });
    for (const [index, section] of formVersion.sections.entries()) {
      const { key, confidentiality } = section;
      const nothing = { revision: 0, unanswered: unanswered(section, nothingWritten) };
      this.em.create(InterviewSection, { interview, position: index + 1, key, confidentiality, ...nothing });
    }
    return interview;
  }
}
