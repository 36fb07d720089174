import { Injectable } from '@nestjs/common';

import { NoticeService } from '../notices/notice.service.ts';
import type { Interview } from './interview.entity.ts';
import { isRoutine } from './purpose.ts';

/** Asks for acknowledgement, once for the record and once for each amendment. */
@Injectable()
export class AcknowledgementNotices {
  constructor(private readonly notices: NoticeService) {}

  /** In the caller's transaction. Of an investigation the interviewer tells in person: the log of notices is read by others. */
  async ask({ id: interviewId, purpose, employee }: Interview, seq: number): Promise<void> {
    if (!isRoutine(purpose)) return;
    const key = `interview-to-acknowledge:${interviewId}:${seq}`;
    await this.notices.tell('INTERVIEW_TO_ACKNOWLEDGE', { to: employee.id, key, params: { interviewId, seq } });
  }
}
