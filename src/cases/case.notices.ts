import { Injectable } from '@nestjs/common';

import { NoticeService } from '../notices/notice.service.ts';
import type { DisciplinaryCase } from './case.entity.ts';

/** As what somebody has something to do in a case. */
type WaitingPart =
  | 'INVESTIGATOR'
  | 'MEMBER'
  | 'SUBSTITUTE'
  | 'CHALLENGE'
  | 'BALLOT'
  | 'AUTHORITY'
  | 'SUBJECT'
  | 'STANDBY'
  | 'PANEL';

/** Tells people that something waits for them; the words say nothing of the case or of anybody. */
@Injectable()
export class CaseNotices {
  constructor(private readonly notices: NoticeService) {}

  /** In the caller's transaction; `of` tells the same thing again. */
  async wait({ id: caseId }: DisciplinaryCase, to: string, part: WaitingPart, of: string): Promise<void> {
    const key = `case-waits:${part}:${of}:${to}`;
    await this.notices.tell('CASE_WAITS', { to, key, params: { caseId, part } });
  }
}
