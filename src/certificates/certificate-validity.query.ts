import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { batched } from '../platform/batched.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { type CertificateFacts, type CertificateValidity, validityOf } from './certificate-state.rules.ts';

/** How certificates stand today: from the ledger and the revocations, and written down nowhere. */
@Injectable()
export class CertificateValidityQuery {
  /** By the id of the duty, for a page of them at once. */
  readonly of: (assignmentId: string) => Promise<CertificateValidity>;

  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {
    this.of = batched(em, (ids: readonly string[]) => this.read(ids));
  }

  private async read(ids: readonly string[]): Promise<CertificateValidity[]> {
    // until the next cycle is due: by the schedule, else as the next round was assigned by hand; a newer one that was revoked takes nobody's place
    const found = await rows<CertificateFacts & { id: string }>(
      this.em,
      sql`
        select a.id, coalesce(a.next_due_on, (
            select min(b.baseline_on) from shinrai.assignments b
            where b.employee_id = a.employee_id and b.requirement_id = a.requirement_id
              and b.baseline_on > a.baseline_on and b.ending is distinct from 'RELEASED')) as "validUntil", (
            select (r.revoked_at at time zone ${this.calendar.timeZone})::date
            from shinrai.certificate_revocations r where r.assignment_id = a.id) as "revokedOn", (
            select min(newer.fulfilled_on)
            from shinrai.assignments b join shinrai.certificates newer on newer.assignment_id = b.id
            where b.employee_id = a.employee_id and b.requirement_id = a.requirement_id
              and (b.fulfilled_at, b.id) > (a.fulfilled_at, a.id)
              and not exists (select from shinrai.certificate_revocations r where r.assignment_id = b.id)) as "supersededOn"
        from shinrai.assignments a where a.id = any(${ids}::uuid[])`,
    );
    const facts = new Map(found.map(one => [one.id, one]));
    const today = this.calendar.today();
    return ids.map(id => validityOf(facts.get(id)!, today));
  }
}
