import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import type { SanctionTally } from '../deliberations/tally.rules.ts';
import { VoteRound } from '../deliberations/round.entity.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { Sanction } from '../rulesets/sanction.ts';

const CaseDecisionSchema = defineEntity({
  name: 'CaseDecision',
  schema: 'shinrai',
  tableName: 'case_decisions',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    /** The vote that it comes from, and how it was counted. */
    round: () => p.manyToOne(VoteRound).ref().deleteRule('restrict'),
    tally: p.json<SanctionTally>(),
    sanction: p.string().$type<Sanction>(),
    /** Days or yen as they were voted for; null where the detail names them. */
    amount: p.integer().nullable(),
    worksheetHash: p.string().nullable(),
    /** Sealed: why. */
    reasons: p.blob(),
    /** Sealed: why it lies outside of what was done in other cases (平等取扱い). */
    outlierReason: p.blob().nullable(),
    /** Sealed, and the SHA-256 of their text. */
    minutes: p.blob(),
    minutesHash: p.string(),
    /** Sealed: what members who were of another mind wanted to be written down. */
    dissents: p.blob().nullable(),
    at: p.datetime(),
    by: p.uuid(),
  },
  triggers: [appendOnly('case_decisions')],
});

/** What a committee decided (懲戒の決定); after a remand there is another one. */
export class CaseDecision extends CaseDecisionSchema.class {}
CaseDecisionSchema.setClass(CaseDecision);

const ConfirmationSchema = defineEntity({
  name: 'DecisionConfirmation',
  schema: 'shinrai',
  tableName: 'decision_confirmations',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    decision: () => p.manyToOne(CaseDecision).ref().unique(),
    /** As the committee advised, or lighter. */
    sanction: p.string().$type<Sanction>(),
    /** Sealed. */
    reasons: p.blob(),
    at: p.datetime(),
    by: p.uuid(),
  },
  triggers: [appendOnly('decision_confirmations')],
});

/** Where the committee advises: what the one decided who decides. */
export class DecisionConfirmation extends ConfirmationSchema.class {}
ConfirmationSchema.setClass(DecisionConfirmation);

const AuthoritySchema = defineEntity({
  name: 'DecisionAuthority',
  schema: 'shinrai',
  tableName: 'decision_authorities',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    person: () => p.manyToOne(Employee).ref().deleteRule('restrict'),
    at: p.datetime(),
    by: p.uuid(),
  },
  triggers: [appendOnly('decision_authorities')],
});

/** Who decides what the committee only advises (決定権者); the one named last, before the notice. */
export class DecisionAuthority extends AuthoritySchema.class {}
AuthoritySchema.setClass(DecisionAuthority);
