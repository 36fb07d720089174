import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';

const LedgerRunSchema = defineEntity({
  name: 'LedgerRun',
  schema: 'shinrai',
  tableName: 'ledger_runs',
  properties: {
    ...identified,
    requirementId: p.uuid(),
    /** The day that the ledger was brought up to. */
    day: p.date().$type<LocalDate>(),
    ranAt: p.datetime(),
    opened: p.integer(),
    closed: p.integer(),
    released: p.integer(),
    doubted: p.integer(),
  },
  indexes: [{ properties: ['requirementId', 'day'] }],
  triggers: [appendOnly('ledger_runs')],
});

/** That the ledger of a requirement was brought up to a day, and what it took. */
export class LedgerRun extends LedgerRunSchema.class {}
LedgerRunSchema.setClass(LedgerRun);
