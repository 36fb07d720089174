import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { ExtraAttempt } from './accommodation.entity.ts';
import { AccommodationService } from './accommodation.service.ts';
import { attemptsLeft } from './attempt.rules.ts';
import { Examiner } from './examiner.ts';
import type { GrantAttemptInput, LimitedDuty } from './extra-attempt.type.ts';
import { asksQuiz } from './sitting.query.ts';

interface DutyRow {
  assignmentId: string;
  titleJa: string;
  titleEn: string | null;
  dueOn: LocalDate;
  attemptLimit: number;
  attempts: number;
  granted: number;
}

@Injectable()
export class ExtraAttemptService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly people: PersonQuery,
    private readonly accommodations: AccommodationService,
    private readonly examiner: Examiner,
  ) {}

  /** What a person may need another attempt for, the earliest due day first. */
  async limitedDuties(actor: Actor, personId: string): Promise<LimitedDuty[]> {
    const person = await this.people.visible(actor, personId);
    const found = await this.limited(await this.begun(person.id));
    const accommodation = await this.accommodations.accommodationOf(person.id, this.calendar.today());
    return found.map(({ titleJa, titleEn, granted, attempts, attemptLimit, ...duty }) => ({
      ...duty,
      title: { ja: titleJa, en: titleEn },
      attemptLimit,
      attempts,
      attemptsLeft:
        attemptsLeft({ attemptLimit, waitMinutes: 0 }, granted + (accommodation?.extraAttempts ?? 0), attempts) ?? 0,
    }));
  }

  granted({ assignmentId }: { assignmentId: string }): Promise<ExtraAttempt[]> {
    return this.em.find(ExtraAttempt, { assignment: assignmentId }, { orderBy: { grantedAt: 'asc', id: 'asc' } });
  }

  @Transaction()
  async grant(actor: Actor, { assignmentId, reason, grantedBefore }: GrantAttemptInput): Promise<ExtraAttempt> {
    if (reason.trim() === '') refuseField('reason', 'isNotEmpty');
    const assignment =
      (isId(assignmentId) &&
        (await this.em.findOne(Assignment, { id: assignmentId }, { lockMode: LockMode.PESSIMISTIC_WRITE }))) ||
      refuse('NOT_FOUND');
    const person = await this.people.visible(actor, assignment.employee.id);
    if (person.id === actor.id) refuse('OWN_ACCOMMODATION');
    if (!(await this.asksQuiz(assignmentId))) refuse('ALREADY_FULFILLED');
    // a double click grants one, not two
    if ((await this.em.count(ExtraAttempt, { assignment })) !== grantedBefore) refuse('STALE');
    const by = { grantedAt: this.clock.now(), grantedBy: actor.id };
    const extra = this.em.create(ExtraAttempt, { assignment, reason, ...by });
    const subject = { recordType: 'Assignment', recordId: assignment.id };
    this.audit.done(actor, 'GRANT_ATTEMPT', subject, { number: person.number });
    return extra;
  }

  private async asksQuiz(assignmentId: string): Promise<boolean> {
    const asked = sql`select ${asksQuiz} as asks from shinrai.assignments a where a.id = ${assignmentId}`;
    return (await row<{ asks: boolean }>(this.em, asked)).asks;
  }

  private async begun(employeeId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      this.em,
      sql`select a.id from shinrai.assignments a where a.employee_id = ${employeeId} and ${asksQuiz}
            and exists (select from shinrai.attempts t where t.assignment_id = a.id)`,
    );
    return found.map(({ id }) => id);
  }

  /** With another version of a course comes another quiz, and what was sat of it is counted anew. */
  private async limited(assignmentIds: readonly string[]): Promise<DutyRow[]> {
    const quizzes = await this.examiner.quizzes(assignmentIds);
    const asked = JSON.stringify([...quizzes].map(([duty, quiz]) => ({ duty, quiz })));
    return rows<DutyRow>(
      this.em,
      sql`select a.id as "assignmentId", r.title_ja as "titleJa", r.title_en as "titleEn", a.due_on::text as "dueOn",
            q.attempt_limit as "attemptLimit",
            (select count(*)::int from shinrai.attempts t where t.assignment_id = a.id and t.quiz_id = q.id) as attempts,
            (select count(*)::int from shinrai.extra_attempts x where x.assignment_id = a.id) as granted
          from jsonb_to_recordset(${asked}::jsonb) asked(duty uuid, quiz uuid)
          join shinrai.assignments a on a.id = asked.duty
          join shinrai.requirements r on r.id = a.requirement_id
          join shinrai.quizzes q on q.id = asked.quiz and q.attempt_limit is not null
          order by a.due_on, a.id`,
    );
  }
}
