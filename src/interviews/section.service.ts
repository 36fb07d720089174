import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { type Written, checkWritten, unanswered } from './answer.rules.ts';
import type { SaveInterviewSectionInput } from './holding.inputs.ts';
import { InterviewAccess, aboutInterview } from './interview.access.ts';
import type { Interview, InterviewSection } from './interview.entity.ts';
import { HandOffService } from './hand-off.service.ts';
import { InterviewVault } from './vault.ts';

/** Keeps what is written while an interview is held. */
@Injectable()
export class SectionService {
  constructor(
    /** What `@Transaction()` stands on. */
    readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: InterviewAccess,
    private readonly vault: InterviewVault,
    private readonly handOffs: HandOffService,
  ) {}

  /** Replaces the section, if it is still as the writer saw it; the same writing sent again changes nothing. */
  @Transaction()
  async save(actor: Actor, input: SaveInterviewSectionInput): Promise<InterviewSection> {
    const interview = await this.access.held(actor, input.interviewId);
    const section = await this.access.section(interview, input.section);
    const isRepeated = section.patchId === input.patchId;
    if (!isRepeated) await this.write(actor, interview, section, input);
    const { key, revision } = section;
    // the log must not tell who reported: handing over looks like writing, and of a sealed record like the opening it begins with
    if (isRepeated || interview.isOpen())
      this.audit.done(actor, 'SAVE_INTERVIEW_SECTION', aboutInterview(interview), { section: key, revision });
    return section;
  }

  private async write(
    actor: Actor,
    interview: Interview,
    section: InterviewSection,
    { revision, patchId, answers, notes, handOff }: SaveInterviewSectionInput,
  ): Promise<void> {
    if (!interview.isOpen() && !handOff) refuse('SEALED');
    if (section.revision !== revision) refuse('STALE', { revision: section.revision });
    const { sections } = await interview.formVersion.loadOrFail();
    const asked = sections.find(({ key }) => key === section.key)!;
    const written: Written = { answers: answers.filter(({ value }) => value !== ''), notes };
    checkWritten(asked, written);
    if (handOff && interview.isOpen() && isEmpty(written)) refuseField('notes', 'isNotEmpty');
    if (handOff) await this.handOffs.move(actor, interview, section, asked, written);
    if (!interview.isOpen()) return;
    const by = { patchId, by: actor.id!, at: this.clock.now() };
    if (handOff) return section.write({ sealed: null, unanswered: [], ...by });
    const sealed = isEmpty(written) ? null : await this.vault.seal(interview, 'interview_sections', section, written);
    section.write({ sealed, unanswered: unanswered(asked, written), ...by });
  }
}

const isEmpty = ({ answers, notes }: Written): boolean => answers.length === 0 && notes === '';
