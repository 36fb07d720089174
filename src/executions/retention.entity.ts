import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { RetentionBasis } from './retention.rules.ts';

const CaseRetentionSchema = defineEntity({
  name: 'CaseRetention',
  schema: 'shinrai',
  tableName: 'case_retentions',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().unique(),
    basis: p.string().$type<RetentionBasis>(),
    completedOn: p.date().$type<LocalDate>(),
    /** The last day on which it had to be kept. */
    endsOn: p.date().$type<LocalDate>(),
    startedAt: p.datetime(),
  },
  triggers: [appendOnly('case_retentions')],
});

/** That the time of a case is over, by which rule and on which day: it waits for two people to purge it. */
export class CaseRetention extends CaseRetentionSchema.class {}
CaseRetentionSchema.setClass(CaseRetention);

const CaseTombstoneSchema = defineEntity({
  name: 'CaseTombstone',
  schema: 'shinrai',
  tableName: 'case_tombstones',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().unique(),
    purgedAt: p.datetime(),
    /** The act of the two who purged it. */
    proposalId: p.uuid(),
    /** SHA-256 of the number of the case, and of all that was sealed in it, in the order of its tables. */
    numberHash: p.string(),
    contentHash: p.string(),
    texts: p.integer(),
    keys: p.integer(),
  },
  triggers: [appendOnly('case_tombstones')],
});

/** What stays of a case that was purged: hashes, so that a copy can be told to be one, and nothing that can be read. */
export class CaseTombstone extends CaseTombstoneSchema.class {}
CaseTombstoneSchema.setClass(CaseTombstone);
