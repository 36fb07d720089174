import { defineEntity, p } from '@mikro-orm/core';

import { names } from '../kernel/names.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { Interview, InterviewSection } from './interview.entity.ts';

const AmendmentSchema = defineEntity({
  name: 'InterviewAmendment',
  schema: 'shinrai',
  tableName: 'interview_amendments',
  properties: {
    ...identified,
    interview: () => p.manyToOne(Interview).ref(),
    section: () => p.manyToOne(InterviewSection).ref(),
    /** 1 for the first of an interview. */
    seq: p.integer(),
    /** Text and reason, encrypted. */
    sealed: p.blob(),
    requestedBy: () => p.manyToOne(Employee).ref(),
    amendedAt: p.datetime(),
    amendedBy: p.uuid(),
  },
  uniques: [{ properties: ['interview', 'seq'] }],
  triggers: [appendOnly('interview_amendments')],
});

/** A correction, appended after what was sealed, which stays as it was. */
export class InterviewAmendment extends AmendmentSchema.class {}
AmendmentSchema.setClass(InterviewAmendment);

/** What somebody says of the record of their interview. */
export const AcknowledgementResult = names('ACKNOWLEDGED', 'WITH_COMMENT', 'DECLINED');
export type AcknowledgementResult = keyof typeof AcknowledgementResult;

export const AcknowledgementMethod = names('PORTAL', 'PAPER');
export type AcknowledgementMethod = keyof typeof AcknowledgementMethod;

const AcknowledgementSchema = defineEntity({
  name: 'InterviewAcknowledgement',
  schema: 'shinrai',
  tableName: 'acknowledgements',
  properties: {
    ...identified,
    interview: () => p.manyToOne(Interview).ref(),
    /** The last amendment they had seen; 0 for the record alone. */
    seq: p.integer(),
    result: p.string().$type<AcknowledgementResult>(),
    method: p.string().$type<AcknowledgementMethod>(),
    /** PORTAL: the comment, encrypted. PAPER: the signed scan, encrypted. */
    sealed: p.blob().nullable(),
    /** PAPER: SHA-256 of the scan. */
    sha256: p.string().nullable(),
    acknowledgedAt: p.datetime(),
    /** The one who was asked; for PAPER, who filed the scan. */
    recordedBy: p.uuid(),
  },
  uniques: [{ properties: ['interview', 'seq'] }],
  triggers: [appendOnly('acknowledgements')],
});

/** That somebody read the record of their interview up to an amendment, and what they said of it. Kept when a later one asks anew. */
export class InterviewAcknowledgement extends AcknowledgementSchema.class {}
AcknowledgementSchema.setClass(InterviewAcknowledgement);
