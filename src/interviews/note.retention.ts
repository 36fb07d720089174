import { Injectable, type OnModuleInit } from '@nestjs/common';

import { sql } from '../platform/sql.ts';
import { Retention } from '../sealing/retention.ts';

/** What was said is kept for three years after the seal, or the beginning of what was never sealed; that it was said, when and by whom, stays. */
@Injectable()
export class NoteRetention implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.keep({
      name: 'INTERVIEW_NOTES',
      expired: now => sql`select key_id, employee_id from shinrai.interviews
        where coalesce(sealed_at, started_at) < ${now}::timestamptz - interval '3 years'`,
    });
    // whose it is only the seal knows, so no hold on a person keeps it: hence the longer time
    this.retention.keep({
      name: 'HAND_OFFS',
      expired: now => sql`select key_id, null::uuid as employee_id from shinrai.hand_offs
        where handed_off_on < (${now}::timestamptz - interval '5 years')::date`,
    });
  }
}
