import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { system } from '../access/actor.ts';
import type { Assignment } from '../assignments/assignment.entity.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CertificateService } from '../certificates/certificate.service.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import type { Attempt } from '../quizzes/attempt.entity.ts';

const batch = 10_000;

/** Says on a certificate what was passed. */
@Injectable()
export class CourseCertificates {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly certificates: CertificateService,
  ) {}

  /** For the duties that an attempt fulfils, in the same transaction. */
  async award(duties: readonly Assignment[], attempt: Attempt): Promise<void> {
    const ids = duties.map(({ id }) => id);
    await this.certificates.issue(this.facts(sql`a.id = any(${ids}::uuid[]) and t.id = ${attempt.id}`), ids.length);
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
    const isMissing = sql`t.id = a.fulfilled_by and t.passed and v.content_hash is not null
      and not exists (select from shinrai.certificates c where c.assignment_id = a.id) limit ${batch}`;
    const count = await this.certificates.issue(this.facts(isMissing), batch);
    if (count > 0) this.audit.done(system, 'ISSUE_CERTIFICATES', null, { count });
    return count;
  }

  /** What certificates say about duties `a` that were fulfilled by attempts `t`. */
  private facts(which: RawBuilder<unknown>): RawBuilder<unknown> {
    return sql`
      select a.id as assignment_id, e.number, e.family_name, e.given_name, v.title, v.number as version_number, v.content_hash,
        t.percent, (t.finished_at at time zone ${this.calendar.timeZone})::date as fulfilled_on
      from shinrai.assignments a
      join shinrai.employees e on e.id = a.employee_id
      cross join shinrai.attempts t
      join shinrai.course_versions v on v.quiz_id = t.quiz_id
      where ${which}`;
  }
}
