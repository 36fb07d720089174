import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import { Employee } from '../people/employee.entity.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { Answer, Device, ExceptionDecision } from './signature.rules.ts';
import { StatementVersion } from './statement.entity.ts';

const SignatureSchema = defineEntity({
  name: 'Signature',
  schema: 'shinrai',
  tableName: 'signatures',
  properties: {
    /** Given by the page that was signed, so that a second click or a retry is the same signature. */
    id: p.uuid().primary(),
    assignment: () => p.manyToOne(Assignment).ref(),
    employee: () => p.manyToOne(Employee).ref(),
    statementVersion: () => p.manyToOne(StatementVersion).ref(),
    /** SHA-256 of the text that was shown. */
    textHash: p.string(),
    answer: p.string().$type<Answer>(),
    /** Sealed: what is the exception, or why not. */
    note: p.blob().nullable(),
    keyId: p.uuid().nullable(),
    devices: p.json<readonly Device[]>(),
    signedAt: p.datetime(),
    /** The request in which it was signed, as the audit log knows it: it leads to the session. */
    requestId: p.string().nullable(),
    files: () => p.oneToMany(SignatureFile).mappedBy('signature').orderBy({ id: 'asc' }),
  },
  indexes: [{ properties: ['assignment', 'signedAt'] }, { properties: ['employee'] }],
  triggers: [appendOnly('signatures')],
});

/** Somebody signed a text about themselves, in their own session; never changed. */
export class Signature extends SignatureSchema.class {}
SignatureSchema.setClass(Signature);

const SignatureFileSchema = defineEntity({
  name: 'SignatureFile',
  schema: 'shinrai',
  tableName: 'signature_files',
  properties: {
    ...identified,
    signature: () => p.manyToOne(Signature).ref().index(),
    proof: () => p.manyToOne(Proof).ref(),
  },
  triggers: [appendOnly('signature_files')],
});

/** A file that shows what was signed. */
export class SignatureFile extends SignatureFileSchema.class {}
SignatureFileSchema.setClass(SignatureFile);

const SignatureDecisionSchema = defineEntity({
  name: 'SignatureDecision',
  schema: 'shinrai',
  tableName: 'signature_decisions',
  properties: {
    ...identified,
    signature: () => p.manyToOne(Signature).ref().unique(),
    decision: p.string().$type<ExceptionDecision>(),
    /** Sealed with the key of the signature. */
    reason: p.blob(),
    decidedAt: p.datetime(),
    decidedBy: p.uuid().nullable(),
  },
  triggers: [appendOnly('signature_decisions')],
});

/** What became of an exception: once, by somebody else. */
export class SignatureDecision extends SignatureDecisionSchema.class {}
SignatureDecisionSchema.setClass(SignatureDecision);
