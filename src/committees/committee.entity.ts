import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { Employee } from '../people/employee.entity.ts';
import { base, identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { RulesetVersion } from '../rulesets/ruleset.entity.ts';

const CommitteeSchema = defineEntity({
  name: 'Committee',
  schema: 'shinrai',
  tableName: 'committees',
  properties: {
    ...base,
    name: p.string(),
    /** The committee rules by which it was formed last. */
    rules: () => p.manyToOne(RulesetVersion).ref().deleteRule('restrict'),
    formedAt: p.datetime(),
    formedBy: p.uuid(),
    /** From then on no case is given to it. */
    dissolvedAt: p.datetime().nullable(),
    places: () => p.oneToMany(CommitteePlace).mappedBy('committee').orderBy({ substitute: 'asc', place: 'asc' }),
  },
  triggers: [frozenWhen('committees', ['update', 'delete'], `tg_op = 'DELETE' or old.dissolved_at is not null`)],
});

/** A standing committee (常設の懲戒委員会): who sits on it, who chairs, and who stands in, in which order. */
export class Committee extends CommitteeSchema.class {}
CommitteeSchema.setClass(Committee);

const CommitteePlaceSchema = defineEntity({
  name: 'CommitteePlace',
  schema: 'shinrai',
  tableName: 'committee_places',
  properties: {
    ...identified,
    committee: () => p.manyToOne(Committee).ref(),
    /** A substitute, who takes the seat of somebody who may not sit; else a seat. */
    substitute: p.boolean(),
    /** The number of the seat, or the place in the order of substitutes, from 1. */
    place: p.smallint(),
    person: () => p.manyToOne(Employee).ref().deleteRule('restrict'),
    /** 1 chairs; 2 and on stand in, in this order. */
    chairOrder: p.smallint().nullable(),
    termFrom: p.date().$type<LocalDate>(),
    /** The last day of the term; null for none. */
    termUntil: p.date().$type<LocalDate>().nullable(),
    addedAt: p.datetime(),
    removedAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: 'committee_places_once',
      expression: `create unique index "committee_places_once" on "shinrai"."committee_places" ("committee_id", "substitute", "place") where "removed_at" is null`,
    },
  ],
  triggers: [
    frozenWhen(
      'committee_places',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.removed_at is not null or (to_jsonb(new) - 'removed_at') is distinct from (to_jsonb(old) - 'removed_at')`,
    ),
  ],
});

/** A place on a standing committee and its term: never rewritten, but removed and filled anew. */
export class CommitteePlace extends CommitteePlaceSchema.class {
  isInTermOn(day: LocalDate): boolean {
    return !this.removedAt && this.termFrom <= day && (!this.termUntil || day <= this.termUntil);
  }
}
CommitteePlaceSchema.setClass(CommitteePlace);
