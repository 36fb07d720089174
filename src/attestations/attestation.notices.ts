import { Injectable } from '@nestjs/common';

import { permissions } from '../access/permissions.ts';
import { excusedOn } from '../assignments/excused.query.ts';
import { Owed } from '../assignments/owed.ts';
import { worksHere } from '../audiences/audience.query.ts';
import { NoticeService } from '../notices/notice.service.ts';
import { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';
import type { Signature } from './signature.entity.ts';
import type { AnewCause } from './signature.rules.ts';

/** Tells those who decide that an exception waits for them, and whoever signed that they are asked anew; in the caller's transaction. */
@Injectable()
export class AttestationNotices {
  constructor(
    private readonly notices: NoticeService,
    private readonly calendar: Calendar,
    private readonly owed: Owed,
  ) {}

  /** Not to whoever claims it: nobody decides about their own. */
  async claimed({ id, employee }: Signature): Promise<void> {
    await this.notices.tellMany(
      'ATTESTATION_EXCEPTION',
      sql`select e.id as employee_id, 'attestation-exception:' || ${id}::text || ':' || e.id as key,
            jsonb_build_object('signatureId', ${id}::text) as params
          from shinrai.employees e
          where ${worksHere(this.calendar.today())} and e.id <> ${employee.id}::uuid and exists (
            select from shinrai.role_grants g where g.employee_id = e.id and g.role = any(${permissions.ATTESTATION_DECIDE}::text[]))`,
    );
  }

  async declined({ id, employee, assignment }: Signature): Promise<void> {
    const params = { assignmentId: assignment.id, cause: 'DECLINED' satisfies AnewCause };
    await this.notices.tell('ATTESTATION_ANEW', { to: employee.id, key: `attestation-declined:${id}`, params });
  }

  /** Those whose duty is open again, in the place of the reminder that it began: under its key. Whoever is away hears that one when they are back. */
  async reopened(dutyIds: readonly string[], cause: AnewCause): Promise<void> {
    const today = this.calendar.today();
    await this.notices.tellMany(
      'ATTESTATION_ANEW',
      sql`select a.employee_id, lower(replace(a.opening, '_', '-')) || ':' || a.id as key,
            jsonb_build_object('assignmentId', a.id, 'cause', ${cause}::text) as params
          from ${this.owed.rows} a join shinrai.employees e on e.id = a.employee_id
          where a.id = any(${dutyIds}::uuid[]) and ${worksHere(today)} and not ${excusedOn(today)}`,
    );
  }
}
