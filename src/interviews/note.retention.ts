import { Injectable, type OnModuleInit } from '@nestjs/common';

import { sql } from '../platform/sql.ts';
import { Retention } from '../sealing/retention.ts';

/** What was said is kept for three years after the seal; that it was said, when and by whom, stays. */
@Injectable()
export class NoteRetention implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.keep({
      name: 'INTERVIEW_NOTES',
      expired: now => sql`select key_id, employee_id from shinrai.interviews
        where sealed_at < ${now}::timestamptz - interval '3 years'`,
    });
  }
}
