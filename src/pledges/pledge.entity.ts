import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/locale.ts';
import { Employee } from '../people/employee.entity.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { PledgeFormVersion } from './pledge-form.entity.ts';
import type { PledgeMethod } from './pledge-kind.ts';
import type { PledgeEventKind, PledgeStory } from './pledge.machine.ts';

const PledgeSchema = defineEntity({
  name: 'Pledge',
  schema: 'shinrai',
  tableName: 'pledges',
  properties: {
    ...identified,
    formVersion: () => p.manyToOne(PledgeFormVersion).ref(),
    /** Who gave it, also after they left; null for an outsider, who is named instead. */
    employee: () => p.manyToOne(Employee).ref().nullable().deleteRule('restrict'),
    outsiderName: p.string().nullable(),
    outsiderOrganisation: p.string().nullable(),
    /** The duty that it fulfilled, if there was one. */
    assignment: () => p.manyToOne(Assignment).ref().nullable().deleteRule('restrict'),
    /** In which language it was read, and the SHA-256 of exactly that text. */
    locale: p.string().$type<Locale>(),
    textHash: p.string(),
    method: p.string().$type<PledgeMethod>(),
    givenOn: p.date().$type<LocalDate>(),
    place: p.string().nullable(),
    /** The interview in which it was taken. */
    interviewId: p.uuid().nullable(),
    /** Who took it; null for one that was given in the portal. */
    takenBy: p.uuid().nullable(),
    recordedAt: p.datetime(),
    /** Of the request in which it was given or recorded: ties it to the session in the log. */
    requestId: p.string().nullable(),
    /** The signed paper. */
    scan: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
    /** The last day on which it binds; null for no end. */
    expiresOn: p.date().$type<LocalDate>().nullable(),
    events: () => p.oneToMany(PledgeEvent).mappedBy('pledge').orderBy({ at: 'asc', id: 'asc' }),
  },
  checks: [
    { name: 'pledges_one_giver', expression: `(employee_id is null) <> (outsider_name is null)` },
    {
      name: 'pledges_paper_has_scan',
      expression: `method <> 'PAPER' or (scan_id is not null and taken_by is not null)`,
    },
    { name: 'pledges_taken_by_another', expression: `taken_by is distinct from employee_id or taken_by is null` },
  ],
  indexes: [
    { properties: ['recordedAt', 'id'] },
    { properties: ['employee', 'recordedAt'] },
    {
      name: 'pledges_one_for_a_duty',
      expression: `create unique index "pledges_one_for_a_duty" on "shinrai"."pledges" ("assignment_id")`,
    },
  ],
  triggers: [appendOnly('pledges')],
});

/** Somebody has promised, of their own will, what a reviewed form says (誓約書). Never changed; what follows on it is an event. */
export class Pledge extends PledgeSchema.class {}
PledgeSchema.setClass(Pledge);

const PledgeEventSchema = defineEntity({
  name: 'PledgeEvent',
  schema: 'shinrai',
  tableName: 'pledge_events',
  properties: {
    ...identified,
    pledge: () => p.manyToOne(Pledge).ref().index(),
    kind: p.string().$type<PledgeEventKind>(),
    at: p.datetime(),
    by: p.uuid().nullable(),
    /** Sealed: what it rests on. None where the program recorded it. */
    keyId: p.uuid().nullable(),
    note: p.blob().nullable(),
    evidence: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
  },
  triggers: [appendOnly('pledge_events')],
});

/** That a pledge was suspected or found to be broken, cleared, released or superseded. */
export class PledgeEvent extends PledgeEventSchema.class {}
PledgeEventSchema.setClass(PledgeEvent);

/** What the rules read of a pledge; needs `events` loaded. */
export const storyOf = ({ events, expiresOn }: Pledge): PledgeStory => ({
  events: events.map(({ kind, by }) => ({ kind, by: by ?? null })),
  expiresOn: expiresOn ?? null,
});
