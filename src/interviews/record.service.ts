import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { Transaction } from '../platform/transaction.ts';
import { InterviewAccess } from './interview.access.ts';
import type { Interview } from './interview.entity.ts';
import { RecordQuery, type RecordParts, peopleIn, textsOf } from './record.query.ts';
import type { InterviewRecord, InterviewRecordArgs, MyInterviewRecord } from './record.type.ts';
import { recordOf } from './record.view.ts';
import { type Reader, mayRead } from './section.policy.ts';
import { InterviewVault } from './vault.ts';

/** Opens what was said in an interview, each class for those who need it; the log says so before a word of it leaves. */
@Injectable()
export class RecordService {
  constructor(
    /** What `@Transaction()` stands on. */
    readonly em: EntityManager,
    private readonly access: InterviewAccess,
    private readonly vault: InterviewVault,
    private readonly parts: RecordQuery,
    private readonly listed: ListedPeopleQuery,
  ) {}

  @Transaction()
  async open(actor: Actor, { id, section }: InterviewRecordArgs): Promise<InterviewRecord> {
    const { interview, readers } = await this.access.readable(actor, id);
    const all = await this.parts.of(interview);
    const asked = section ? all.sections.filter(({ key }) => key === section) : all.sections;
    if (asked.length === 0) refuse('NOT_FOUND');
    const readable = asked.filter(({ confidentiality }) => mayRead(readers, confidentiality));
    if (section && readable.length === 0) refuse('CLASS_CLOSED', { confidentiality: asked[0]!.confidentiality });
    const closed = asked.filter(each => !readable.includes(each)).map(({ key }) => key);
    const record = await this.read(actor, interview, readers, { ...all, sections: readable });
    return { ...record, closed };
  }

  @Transaction()
  async openMine(actor: Actor, id: string): Promise<MyInterviewRecord> {
    const interview = await this.access.mine(actor, id);
    const all = await this.parts.of(interview);
    const record = await this.read(actor, interview, ['INTERVIEWEE'], all);
    return { ...record, waitsForMe: !record.acknowledgements.some(({ seq }) => seq === record.seq) };
  }

  private async read(
    actor: Actor,
    interview: Interview,
    readers: readonly Reader[],
    shown: RecordParts,
  ): Promise<Omit<InterviewRecord, 'closed'>> {
    const text = await this.vault.open(actor, interview, textsOf(shown, readers));
    const form = await interview.formVersion.loadOrFail();
    const people = await this.listed.people(peopleIn(shown));
    return recordOf({ interview, form, shown, text, people });
  }
}
