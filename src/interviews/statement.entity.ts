import { defineEntity, p } from '@mikro-orm/core';

import { names } from '../kernel/names.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { Interview } from './interview.entity.ts';

/** How far somebody's word was checked: not at all, by looking, by a document, by forensics; or it was found to be otherwise. */
export const Verification = names('UNVERIFIED', 'INSPECTED', 'DOCUMENT', 'FORENSIC', 'CONTRADICTED');
export type Verification = keyof typeof Verification;

const StatementSchema = defineEntity({
  name: 'InterviewStatement',
  schema: 'shinrai',
  tableName: 'interview_statements',
  properties: {
    ...identified,
    interview: () => p.manyToOne(Interview).ref(),
    /** 1 for the first of an interview. */
    seq: p.integer(),
    /** What was said, and of which day, encrypted. */
    sealed: p.blob(),
    statedAt: p.datetime(),
    recordedBy: p.uuid(),
    checks: () => p.oneToMany(InterviewStatementCheck).mappedBy('statement').orderBy({ checkedAt: 'asc', id: 'asc' }),
  },
  uniques: [{ properties: ['interview', 'seq'] }],
  triggers: [appendOnly('interview_statements')],
});

/** One thing that somebody says is so, in an investigation. */
export class InterviewStatement extends StatementSchema.class {}
StatementSchema.setClass(InterviewStatement);

const StatementCheckSchema = defineEntity({
  name: 'InterviewStatementCheck',
  schema: 'shinrai',
  tableName: 'statement_checks',
  properties: {
    ...identified,
    statement: () => p.manyToOne(InterviewStatement).ref().index(),
    verification: p.string().$type<Verification>(),
    /** By what it was found, encrypted. */
    sealed: p.blob().nullable(),
    checkedAt: p.datetime(),
    checkedBy: p.uuid(),
  },
  triggers: [appendOnly('statement_checks')],
});

/** That a statement was checked; the last one holds, the earlier ones stay. */
export class InterviewStatementCheck extends StatementCheckSchema.class {}
StatementCheckSchema.setClass(InterviewStatementCheck);

/** Whose the thing is that was looked at. */
export const ThingOwner = names('COMPANY', 'PERSON', 'THIRD_ORG');
export type ThingOwner = keyof typeof ThingOwner;

export const Consent = names('NONE', 'ORAL', 'WRITTEN');
export type Consent = keyof typeof Consent;

const InspectionSchema = defineEntity({
  name: 'InterviewInspection',
  schema: 'shinrai',
  tableName: 'interview_inspections',
  properties: {
    ...identified,
    interview: () => p.manyToOne(Interview).ref().index(),
    owner: p.string().$type<ThingOwner>(),
    consent: p.string().$type<Consent>(),
    /** The clause of the work rules that allows it. */
    ruleReference: p.string().nullable(),
    /** What was looked at, how, and what was found, encrypted. */
    sealed: p.blob(),
    inspectedAt: p.datetime(),
    inspectedBy: p.uuid(),
  },
  triggers: [appendOnly('interview_inspections')],
});

/** That a thing was looked at in an investigation, by which right, and what was found. */
export class InterviewInspection extends InspectionSchema.class {}
InspectionSchema.setClass(InterviewInspection);
