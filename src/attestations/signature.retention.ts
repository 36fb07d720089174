import { Injectable, type OnModuleInit } from '@nestjs/common';

import { sql } from '../platform/sql.ts';
import { Retention } from '../sealing/retention.ts';

/** What was written beside a signature, and what a check of it found, is kept for three years; what was signed stays. */
@Injectable()
export class SignatureRetention implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.keep({
      name: 'SIGNATURE_NOTES',
      expired: now => sql`
        select key_id, employee_id from shinrai.signatures
        where key_id is not null and signed_at < ${now}::timestamptz - interval '3 years'
        union all
        select c.key_id, s.employee_id from shinrai.signature_checks c join shinrai.signatures s on s.id = c.signature_id
        where c.key_id is not null and c.checked_at < ${now}::timestamptz - interval '3 years'`,
    });
  }
}
