import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { base } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { Doubt } from '../schedules/cycle.rules.ts';
import type { Step } from '../schedules/cycle.ts';
import { Requirement } from './requirement.entity.ts';

/** The doubts keep somebody from being assigned; the other two only want to be seen. */
export const ExceptionKind = { ...Doubt, ...names('NO_MANAGER', 'SAME_ACTIVITY') };
export type ExceptionKind = keyof typeof ExceptionKind;

export const isDoubt = (kind: ExceptionKind): kind is Doubt => kind in Doubt;

export const ExceptionResolution = names('ASSIGNED_ANYWAY', 'DAY_GIVEN', 'ACCEPTED', 'GONE');
export type ExceptionResolution = keyof typeof ExceptionResolution;

const LedgerExceptionSchema = defineEntity({
  name: 'LedgerException',
  schema: 'shinrai',
  tableName: 'ledger_exceptions',
  properties: {
    ...base,
    requirement: () => p.manyToOne(Requirement).ref(),
    employee: () => p.manyToOne(Employee).ref().index(),
    kind: p.string().$type<ExceptionKind>(),
    /** The due day by the rule, where there is one. */
    dueOn: p.date().$type<LocalDate>().nullable(),
    steps: p.json().$type<readonly Step[]>(),
    foundAt: p.datetime(),
    resolvedAt: p.datetime().nullable(),
    /** Null for the ledger itself, when the reason was gone. */
    resolvedBy: p.uuid().nullable(),
    resolution: p.string().$type<ExceptionResolution>().nullable(),
    reason: p.string().nullable(),
  },
  uniques: [
    {
      name: 'ledger_exceptions_open_unique',
      expression:
        'create unique index "ledger_exceptions_open_unique" on "shinrai"."ledger_exceptions" ("requirement_id", "employee_id", "kind") where "resolved_at" is null',
    },
  ],
  indexes: [{ properties: ['foundAt', 'id'], where: { resolvedAt: null } }],
  triggers: [frozenWhen('ledger_exceptions', ['update', 'delete'], `tg_op = 'DELETE' or old.resolved_at is not null`)],
});

/** Somebody about whom the rules alone cannot decide: nobody is silently missing. */
export class LedgerException extends LedgerExceptionSchema.class {
  /** Keeps what somebody decided, and why. */
  resolve(resolution: ExceptionResolution, { by, at, reason }: { by: string | null; at: Date; reason: string }): void {
    if (this.resolvedAt) refuse('ALREADY_DECIDED', { resolution: this.resolution });
    this.resolution = resolution;
    this.resolvedAt = at;
    this.resolvedBy = by;
    this.reason = reason;
  }
}
LedgerExceptionSchema.setClass(LedgerException);
