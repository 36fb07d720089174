import { Injectable, type OnModuleInit } from '@nestjs/common';

import { permissions } from '../access/permissions.ts';
import { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';
import { type ManyOpened, OpeningWatch } from '../sealing/opening-watch.ts';
import { NoticeService } from './notice.service.ts';

/** Tells auditors and security officers, other than the one whom it is about, that somebody opened many sealed records; once an hour. */
@Injectable()
export class ManyOpenedAlarm implements OnModuleInit {
  constructor(
    private readonly watch: OpeningWatch,
    private readonly notices: NoticeService,
    private readonly calendar: Calendar,
  ) {}

  onModuleInit(): void {
    this.watch.telling(many => this.tell(many));
  }

  private async tell({ actorId, records, at }: ManyOpened): Promise<void> {
    const [today, hour] = [this.calendar.today(), at.toISOString().slice(0, 13)];
    const has = (roles: readonly string[]) =>
      sql`exists (select from shinrai.role_grants g where g.employee_id = e.id and g.role = any(${roles}::text[]))`;
    await this.notices.tellMany(
      'MANY_OPENED',
      sql`select e.id as employee_id, 'many-opened:' || ${`${actorId}:${hour}`}::text || ':' || e.id as key,
            jsonb_build_object('actorId', ${actorId}::text, 'records', ${records}::int,
              'mayAudit', ${has(permissions.AUDIT_READ)}::int) as params
          from shinrai.employees e
          where e.hired_on <= ${today} and (e.left_on is null or e.left_on >= ${today}) and e.id <> ${actorId}::uuid
            and ${has([...permissions.AUDIT_READ, 'SECURITY_OFFICER'])}`,
    );
  }
}
