import { Injectable } from '@nestjs/common';

import { NoticeService } from '../notices/notice.service.ts';
import { sql } from '../platform/sql.ts';
import type { DisciplinaryCase } from './case.entity.ts';
import { rolesOf } from './seen-cases.query.ts';

/** As what somebody has something to do in a case. */
type WaitingPart =
  | 'INVESTIGATOR'
  | 'MEMBER'
  | 'SUBSTITUTE'
  | 'CHALLENGE'
  | 'BALLOT'
  | 'CHAIR'
  | 'AUTHORITY'
  | 'SUBJECT'
  | 'STANDBY'
  | 'RESUMED'
  | 'PANEL';

/** Who have something to do in every case, because of their role. */
export type Office = 'SECRETARY' | 'LEGAL' | 'HR';

/** Tells people that something waits for them; the words say nothing of the case or of anybody. */
@Injectable()
export class CaseNotices {
  constructor(private readonly notices: NoticeService) {}

  /** In the caller's transaction; `of` tells the same thing again. */
  async wait({ id: caseId }: DisciplinaryCase, to: string, part: WaitingPart, of: string): Promise<void> {
    const key = `case-waits:${part}:${of}:${to}`;
    await this.notices.tell('CASE_WAITS', { to, key, params: { caseId, part } });
  }

  /** The same to whoever holds the role now; not to whom the case is about or hidden, and not to `knows`, who did what is told. */
  async waitIn(
    office: Office,
    { id: caseId, subject }: DisciplinaryCase,
    of: string,
    knows: string | null,
  ): Promise<void> {
    await this.notices.tellMany(
      'CASE_WAITS',
      sql`select g.employee_id, ${`case-waits:${office}:${of}:`} || g.employee_id as key,
            ${JSON.stringify({ caseId, part: office })}::jsonb as params
          from shinrai.role_grants g
          where g.role = any(${rolesOf([office])}) and g.employee_id not in (${subject.id}::uuid, ${knows ?? subject.id}::uuid)
            and not exists (select from shinrai.case_exclusions x where x.case_id = ${caseId}::uuid and x.person_id = g.employee_id)`,
    );
  }
}
