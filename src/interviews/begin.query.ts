import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Employee } from '../people/employee.entity.ts';
import { PersonQuery } from '../people/person.query.ts';
import { InterviewForm, type InterviewFormVersion } from './form.entity.ts';
import { Interview } from './interview.entity.ts';
import type { InterviewPurpose } from './purpose.ts';
import { InterviewerService } from './interviewer.service.ts';

/** The duty, its person and form, and what was begun of it. */
export interface Beginning {
  assignmentId: string;
  person: Employee;
  purpose: InterviewPurpose;
  form: InterviewFormVersion;
  openInterviewId: string | null;
}

/** Whom it concerns, and the forms to choose from. */
export interface InvestigationBeginning {
  person: Employee;
  forms: InterviewFormVersion[];
}

/** What an interviewer has before them when they begin. */
@Injectable()
export class BeginQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly interviewers: InterviewerService,
    private readonly people: PersonQuery,
  ) {}

  async of(actor: Actor, assignmentId: string): Promise<Beginning> {
    const where = { id: assignmentId, activityKind: 'INTERVIEW' as const };
    const duty = (isId(assignmentId) && (await this.em.findOne(Assignment, where))) || refuse('NOT_FOUND');
    await this.interviewers.check(actor.id!, duty.employee.id);
    const form = await this.em.findOneOrFail(InterviewForm, { id: duty.activityId }, { populate: ['versions'] });
    const open = await this.em.findOne(Interview, { assignment: duty, state: 'OPEN' });
    return {
      assignmentId,
      person: await duty.employee.loadOrFail(),
      purpose: form.purpose,
      form: form.published() ?? refuse('ACTIVITY_NOT_PUBLISHED'),
      openInterviewId: open?.id ?? null,
    };
  }

  async ofInvestigation(actor: Actor, personId: string): Promise<InvestigationBeginning> {
    const person = await this.people.visible(actor, personId);
    await this.interviewers.check(actor.id!, person.id);
    const forms = await this.em.find(
      InterviewForm,
      { purpose: 'INVESTIGATION' },
      { populate: ['versions'], orderBy: { createdAt: 'desc', id: 'desc' } },
    );
    return { person, forms: forms.flatMap(form => form.published() ?? []) };
  }
}
