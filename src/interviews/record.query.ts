import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { InterviewAcknowledgement, InterviewAmendment } from './amendment.entity.ts';
import { FollowUp } from './follow-up.entity.ts';
import { type Interview, InterviewSection } from './interview.entity.ts';
import { type Reader, commentsAre, mayRead } from './section.policy.ts';
import { InterviewInspection, InterviewStatement, InterviewStatementCheck } from './statement.entity.ts';
import type { SealedText } from './vault.ts';

/** The rows of a record, with their texts still sealed. */
export interface RecordParts {
  sections: InterviewSection[];
  amendments: InterviewAmendment[];
  acknowledgements: InterviewAcknowledgement[];
  followUps: FollowUp[];
  statements: InterviewStatement[];
  checks: InterviewStatementCheck[];
  inspections: InterviewInspection[];
}

@Injectable()
export class RecordQuery {
  constructor(private readonly em: EntityManager) {}

  async of(interview: Interview): Promise<RecordParts> {
    const of = { interview };
    return {
      sections: await this.em.find(InterviewSection, of, { orderBy: { position: 'asc' } }),
      amendments: await this.em.find(InterviewAmendment, of, { orderBy: { seq: 'asc' } }),
      acknowledgements: await this.em.find(InterviewAcknowledgement, of, { orderBy: { seq: 'asc' } }),
      followUps: await this.em.find(FollowUp, of, { orderBy: { dueOn: 'asc', id: 'asc' } }),
      statements: await this.em.find(InterviewStatement, of, { orderBy: { seq: 'asc' } }),
      checks: await this.em.find(
        InterviewStatementCheck,
        { statement: of },
        { orderBy: { checkedAt: 'asc', id: 'asc' } },
      ),
      inspections: await this.em.find(InterviewInspection, of, { orderBy: { inspectedAt: 'asc', id: 'asc' } }),
    };
  }
}

/** All texts of these rows that the readers may read. */
export function textsOf(parts: RecordParts, readers: readonly Reader[]): SealedText[] {
  const comments = mayRead(readers, commentsAre)
    ? parts.acknowledgements.filter(({ method }) => method === 'PORTAL')
    : [];
  const sealed = (
    table: SealedText['table'],
    rows: readonly { id: string; sealed?: Uint8Array | null | undefined }[],
  ): SealedText[] => rows.map(row => ({ table, row, bytes: row.sealed }));
  return [
    ...sealed('interview_sections', parts.sections),
    ...sealed('interview_amendments', amendmentsOf(parts)),
    ...sealed('acknowledgements', comments),
    ...sealed('interview_follow_ups', parts.followUps),
    ...parts.followUps.map(doneNoteOf),
    ...sealed('interview_statements', parts.statements),
    ...sealed('statement_checks', parts.checks),
    ...sealed('interview_inspections', parts.inspections),
  ];
}

export const doneNoteOf = (row: FollowUp): SealedText => ({
  table: 'interview_follow_ups',
  row,
  column: 'done_note',
  bytes: row.doneNote,
});

/** Those of the sections that are shown; what was handed over took its corrections along. */
export const amendmentsOf = ({ sections, amendments }: RecordParts): InterviewAmendment[] =>
  amendments.filter(({ section }) => sections.some(({ id, handedOffOn }) => id === section.id && !handedOffOn));

export const peopleIn = ({ amendments, followUps }: RecordParts): string[] => [
  ...new Set([...amendments.map(({ requestedBy }) => requestedBy.id), ...followUps.map(({ owner }) => owner.id)]),
];
