import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { worksHere } from '../audiences/audience.query.ts';
import { NoticeService } from '../notices/notice.service.ts';
import { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';
import type { Petition } from './petition.entity.ts';
import { deciders } from './petition.policy.ts';

/** Tells those who decide that something waits for them, and whoever asked what became of it; in the caller's transaction. */
@Injectable()
export class PetitionNotices {
  constructor(
    private readonly notices: NoticeService,
    private readonly calendar: Calendar,
  ) {}

  async asked(petition: Petition): Promise<void> {
    const { id, employee, requestedBy = null } = petition;
    await this.notices.tellMany(
      'PETITION_ASKED',
      sql`select e.id as employee_id, 'petition-asked:' || ${id}::text || ':' || e.id as key,
            jsonb_build_object('petitionId', ${id}::text) as params
          from shinrai.employees e
          where ${worksHere(this.calendar.today())} and e.id <> ${employee.id}::uuid and e.id is distinct from ${requestedBy}::uuid
            and ${this.decides(petition)}`,
    );
  }

  /** Not to whoever decided it themselves. */
  async decided({ id, state, requestedBy, decidedBy, revokedBy }: Petition): Promise<void> {
    const by = state === 'REVOKED' ? revokedBy : decidedBy;
    if (!requestedBy || requestedBy === by) return;
    const key = `petition-decided:${id}:${state.toLowerCase()}`;
    await this.notices.tell('PETITION_DECIDED', { to: requestedBy, key, params: { petitionId: id, state } });
  }

  /** An extension is for the manager; for HR where there is none. */
  private decides({ kind, employee }: Petition): RawBuilder<unknown> {
    const holdsRole = sql`exists (select from shinrai.role_grants g where g.employee_id = e.id and g.role = any(${deciders[kind]}::text[]))`;
    if (kind !== 'EXTENSION') return holdsRole;
    const manager = sql`(select p.manager_id from shinrai.employees p where p.id = ${employee.id}::uuid)`;
    const isHere = sql`exists (select from shinrai.employees m where m.id = ${manager} and (m.left_on is null or m.left_on >= ${this.calendar.today()}))`;
    return sql`case when ${isHere} then e.id = ${manager} else ${holdsRole} end`;
  }
}
