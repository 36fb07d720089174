import { defineEntity, p } from '@mikro-orm/core';

import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { DisciplinaryCase } from './case.entity.ts';
import type { StandbyKind } from './standby.ts';
import type { ActDetails, ProposedAct } from './two-person.rules.ts';

const decided = `array['decided_at', 'decided_by', 'accepted', 'answer']`;

const CaseProposalSchema = defineEntity({
  name: 'CaseProposal',
  schema: 'shinrai',
  tableName: 'case_proposals',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    act: p.string().$type<ProposedAct>(),
    /** Codes, days and ids; the words are sealed. */
    details: p.json<ActDetails>(),
    at: p.datetime(),
    by: p.uuid(),
    /** On which device: a second account on it is the same hand. */
    device: p.string().nullable(),
    /** Sealed: why. */
    reason: p.blob(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    accepted: p.boolean().nullable(),
    /** Sealed: what the second person says to it. */
    answer: p.blob().nullable(),
  },
  indexes: [
    {
      name: 'case_proposals_one_open',
      expression: `create unique index "case_proposals_one_open" on "shinrai"."case_proposals" ("case_id", "act") where "decided_at" is null`,
    },
  ],
  checks: [{ name: 'case_proposals_two', expression: `decided_by is null or decided_by <> by or accepted = false` }],
  triggers: [
    frozenWhen(
      'case_proposals',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.decided_at is not null or (to_jsonb(new) - ${decided}) is distinct from (to_jsonb(old) - ${decided})`,
    ),
  ],
});

/** That somebody proposed an act that takes two, and what another person said to it. */
export class CaseProposal extends CaseProposalSchema.class {}
CaseProposalSchema.setClass(CaseProposal);

const StandbySchema = defineEntity({
  name: 'InterimStandby',
  schema: 'shinrai',
  tableName: 'case_standbys',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    kind: p.string().$type<StandbyKind>(),
    at: p.datetime(),
    by: p.uuid(),
  },
  triggers: [appendOnly('case_standbys')],
});

/** What holds for the subject until the decision, from this row to the next one; pay goes on unless two said otherwise. */
export class InterimStandby extends StandbySchema.class {}
StandbySchema.setClass(InterimStandby);
