import { defineEntity, p } from '@mikro-orm/core';

import { Requirement } from '../assignments/requirement.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { Signature } from './signature.entity.ts';
import type { CheckMethod, CheckResult } from './signature.rules.ts';

const SampleDrawSchema = defineEntity({
  name: 'SampleDraw',
  schema: 'shinrai',
  tableName: 'sample_draws',
  properties: {
    ...identified,
    requirement: () => p.manyToOne(Requirement).ref(),
    cycle: p.integer(),
    percent: p.integer(),
    /** 16 random bytes, in hexadecimal: whoever has it can draw again. */
    seed: p.string(),
    population: p.integer(),
    drawn: p.integer(),
    drawnAt: p.datetime(),
    drawnBy: p.uuid().nullable(),
  },
  indexes: [{ properties: ['requirement', 'cycle'] }],
  triggers: [appendOnly('sample_draws')],
});

/** A share of the signatures of a cycle, drawn at random and so that it can be done again. */
export class SampleDraw extends SampleDrawSchema.class {}
SampleDrawSchema.setClass(SampleDraw);

const SampleMemberSchema = defineEntity({
  name: 'SampleMember',
  schema: 'shinrai',
  tableName: 'sample_members',
  properties: {
    ...identified,
    draw: () => p.manyToOne(SampleDraw).ref().index(),
    /** In one draw only: nobody draws until it pleases. */
    signature: () => p.manyToOne(Signature).ref().unique(),
    /** In the order of SHA-256(seed ':' signature), from 1; the first ones are drawn. */
    rank: p.integer(),
    drawn: p.boolean(),
  },
  triggers: [appendOnly('sample_members')],
});

/** A signature from which was drawn, whether it was drawn or not. */
export class SampleMember extends SampleMemberSchema.class {}
SampleMemberSchema.setClass(SampleMember);

const SignatureCheckSchema = defineEntity({
  name: 'SignatureCheck',
  schema: 'shinrai',
  tableName: 'signature_checks',
  properties: {
    ...identified,
    signature: () => p.manyToOne(Signature).ref().unique(),
    method: p.string().$type<CheckMethod>(),
    result: p.string().$type<CheckResult>(),
    /** Sealed: what was found. */
    note: p.blob().nullable(),
    keyId: p.uuid().nullable(),
    checkedAt: p.datetime(),
    checkedBy: p.uuid().nullable(),
  },
  triggers: [appendOnly('signature_checks')],
});

/** Another person looked whether what was signed is so. */
export class SignatureCheck extends SignatureCheckSchema.class {}
SignatureCheckSchema.setClass(SignatureCheck);
