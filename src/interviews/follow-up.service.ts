import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, holds } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import type { AddFollowUpInput, FinishFollowUpInput } from './after.inputs.ts';
import { FollowUp } from './follow-up.entity.ts';
import type { OpenedFollowUp } from './follow-up.type.ts';
import { InterviewAccess, aboutInterview } from './interview.access.ts';
import { doneNoteOf } from './record.query.ts';
import { InterviewVault } from './vault.ts';

const subject = ({ id }: FollowUp) => ({ recordType: 'FollowUp', recordId: id });

/** What an interview leads to: agreed by who holds it, done by who owns it. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: InterviewAccess,
    private readonly vault: InterviewVault,
  ) {}

  /** Also after the seal: what is to be done changes nothing of what was said. */
  @Transaction()
  async add(actor: Actor, { interviewId, text, ownerId, dueOn }: AddFollowUpInput): Promise<FollowUp> {
    const interview = await this.access.held(actor, interviewId);
    const owner = (isId(ownerId) && (await this.em.findOne(Employee, { id: ownerId }))) || refuse('NOT_FOUND');
    if (dueOn < this.calendar.today()) refuseField('dueOn', 'notInThePast');
    const id = newId();
    const sealed = await this.vault.seal(interview, 'interview_follow_ups', { id }, text);
    const agreed = { agreedAt: this.clock.now(), agreedBy: actor.id! };
    const followUp = this.em.create(FollowUp, { id, interview, sealed, owner, dueOn, ...agreed });
    this.audit.done(actor, 'ADD_FOLLOW_UP', aboutInterview(interview), { dueOn });
    return followUp;
  }

  @Transaction()
  async finish(actor: Actor, { id, note }: FinishFollowUpInput): Promise<FollowUp> {
    const found = await this.visible(actor, id, LockMode.PESSIMISTIC_WRITE);
    const isDoing = found.owner.id === actor.id || (await this.access.isInterviewer(actor, found.interview.id));
    if (!isDoing) refuse('NOT_FOUND');
    const interview = await found.interview.loadOrFail();
    const sealed = note?.trim()
      ? await this.vault.seal(interview, 'interview_follow_ups', found, note, 'done_note')
      : null;
    found.finish(actor.id!, this.clock.now(), sealed);
    this.audit.done(actor, 'FINISH_FOLLOW_UP', subject(found));
    return found;
  }

  /** What is to be done, for those who agreed it, who owns it, and security officers. */
  @Transaction()
  async open(actor: Actor, id: string): Promise<OpenedFollowUp> {
    const found = await this.visible(actor, id);
    const interview = await found.interview.loadOrFail();
    const texts = [{ table: 'interview_follow_ups', row: found, bytes: found.sealed } as const, doneNoteOf(found)];
    const text = await this.vault.open(actor, interview, texts);
    return { id, text: text(found) as string, doneNote: text(found, 'done_note') as string | null };
  }

  private async visible(actor: Actor, id: string, lockMode = LockMode.NONE): Promise<FollowUp> {
    const found = (isId(id) && (await this.em.findOne(FollowUp, { id }, { lockMode }))) || refuse('NOT_FOUND');
    const interview = await found.interview.loadOrFail();
    if (found.owner.id === actor.id || (await this.access.isInterviewer(actor, interview.id))) return found;
    return holds(actor, 'SECURITY_OFFICER') && interview.employee.id !== actor.id ? found : refuse('NOT_FOUND');
  }
}
