import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { system } from '../access/actor.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { AuditService } from '../audit/audit.service.ts';
import { type CertificateFacts, CertificateService } from '../certificates/certificate.service.ts';
import type { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { Attempt } from '../quizzes/attempt.entity.ts';
import { CourseVersion } from './course.entity.ts';

const batch = 1000;

/** Says on a certificate what was passed. */
@Injectable()
export class CourseCertificates {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly certificates: CertificateService,
  ) {}

  /** In the transaction that fulfils the duty. */
  async award(duty: Assignment, attempt: Attempt): Promise<void> {
    const holder = await duty.employee.loadOrFail();
    const version = await this.em.findOneOrFail(CourseVersion, { quiz: attempt.quiz.id });
    await this.certificates.issue(this.facts(duty, holder, version, attempt));
  }

  /** For duties that were fulfilled before there were certificates, or by a program that writes history itself: before the
   * first visitor comes. Which ones lack theirs is asked of the rows, so it may be interrupted and repeated; tells how many. */
  async issueMissing(): Promise<number> {
    let issued = 0;
    for (let more = batch; more === batch; issued += more) more = await this.issueBatch();
    return issued;
  }

  @Transaction()
  private async issueBatch(): Promise<number> {
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext('missing certificates'))`);
    const missing = await rows<{ id: string; attempt: string }>(
      this.em,
      sql`select a.id, t.id as attempt from shinrai.assignments a
          join shinrai.attempts t on t.id = a.fulfilled_by and t.passed
          join shinrai.course_versions v on v.quiz_id = t.quiz_id and v.content_hash is not null
          where not exists (select from shinrai.certificates c where c.assignment_id = a.id)
          limit ${batch}`,
    );
    if (missing.length === 0) return 0;
    const duties = await this.em.find(
      Assignment,
      { id: { $in: missing.map(({ id }) => id) } },
      { populate: ['employee'] },
    );
    const attempts = await this.em.find(Attempt, { id: { $in: missing.map(({ attempt }) => attempt) } });
    const versions = await this.em.find(CourseVersion, {
      quiz: { $in: [...new Set(attempts.map(({ quiz }) => quiz.id))] },
    });
    const facts = attempts.map(attempt => {
      const duty = duties.find(({ id }) => id === attempt.assignment.id)!;
      return this.facts(
        duty,
        duty.employee.unwrap(),
        versions.find(({ quiz }) => quiz.id === attempt.quiz.id)!,
        attempt,
      );
    });
    await this.certificates.issue(...facts);
    this.audit.done(system, 'ISSUE_CERTIFICATES', null, { count: facts.length });
    return facts.length;
  }

  private facts(
    assignment: Assignment,
    { number, familyName, givenName }: Employee,
    { title, number: versionNumber, contentHash }: CourseVersion,
    { percent, finishedAt }: Attempt,
  ): CertificateFacts {
    const holder = { number, familyName, givenName };
    const course = { title, versionNumber, contentHash: contentHash! };
    return { assignment, ...holder, ...course, percent: percent!, fulfilledOn: this.calendar.dayOf(finishedAt!) };
  }
}
