import { createHash } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { AcknowledgementNotices } from './acknowledgement.notices.ts';
import { InterviewAccess, aboutInterview } from './interview.access.ts';
import { type Interview, InterviewSection, type Sealed } from './interview.entity.ts';
import type { InterviewMove } from './interview.machine.ts';
import { isRoutine } from './purpose.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Ends interviews: from then on nobody changes what was written. */
@Injectable()
export class EndService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
    private readonly access: InterviewAccess,
    private readonly notices: AcknowledgementNotices,
  ) {}

  /** Held to its end: what was required is answered, and the duty is fulfilled. */
  @Transaction()
  async seal(actor: Actor, id: string): Promise<Interview> {
    const { interview, sections } = await this.open(actor, id);
    const missing = sections.flatMap(({ unanswered }) => unanswered);
    if (missing.length > 0) refuse('REQUIRED_UNANSWERED', { questions: missing });
    await this.end(actor, 'SEAL', interview, sections);
    if (interview.assignment) await this.assignments.fulfil(interview.assignment.id, id, interview.sealedAt!);
    return interview;
  }

  /** A suspicion came up. What is left is for an investigation with its own notice; the duty stays owed, since this talk was not had. */
  @Transaction()
  async stop(actor: Actor, id: string): Promise<Interview> {
    const { interview, sections } = await this.open(actor, id);
    if (!isRoutine(interview.purpose)) refuse('MOVE_NOT_ALLOWED', { state: interview.state, move: 'STOP' });
    await this.end(actor, 'STOP', interview, sections);
    return interview;
  }

  private async open(actor: Actor, id: string): Promise<{ interview: Interview; sections: InterviewSection[] }> {
    const interview = await this.access.held(actor, id);
    if (!interview.isOpen()) refuse('SEALED');
    return {
      interview,
      sections: await this.em.find(InterviewSection, { interview }, { orderBy: { position: 'asc' } }),
    };
  }

  private async end(
    actor: Actor,
    move: InterviewMove,
    interview: Interview,
    sections: readonly InterviewSection[],
  ): Promise<void> {
    const hashes = sections.map(({ key, sealed }) => [key, sha256(sealed ?? '')] as const);
    const contentHash = sha256(JSON.stringify([interview.id, hashes]));
    const sealed: Sealed = {
      by: actor.id!,
      at: this.clock.now(),
      contentHash,
      sectionHashes: Object.fromEntries(hashes),
    };
    interview.end(move, sealed);
    const action = move === 'SEAL' ? 'SEAL_INTERVIEW' : 'STOP_INTERVIEW';
    this.audit.done(actor, action, aboutInterview(interview), { contentHash });
    await this.notices.ask(interview, 0);
  }
}
