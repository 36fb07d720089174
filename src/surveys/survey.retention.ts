import { Injectable, type OnModuleInit } from '@nestjs/common';

import { sql } from '../platform/sql.ts';
import { Retention } from '../sealing/retention.ts';

/** What was answered is kept for a year; the envelopes of an anonymous survey only until they are counted. Results stay. */
@Injectable()
export class SurveyRetention implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.keep({
      name: 'SURVEY_ENVELOPES',
      expired: () => sql`
        select answers_key_id as key_id, null::uuid as employee_id from shinrai.surveys
        where counted_at is not null and answers_key_id is not null`,
    });
    this.retention.keep({
      name: 'SURVEY_ANSWERS',
      expired: now => sql`
        select s.texts_key_id as key_id, null::uuid as employee_id from shinrai.surveys s
        where s.texts_key_id is not null and s.closed_at < ${now}::timestamptz - interval '1 year'
        union all
        select e.key_id, e.employee_id from shinrai.survey_envelopes e join shinrai.surveys s on s.id = e.survey_id
        where s.mode = 'IDENTIFIED' and s.closed_at < ${now}::timestamptz - interval '1 year'`,
    });
  }
}
